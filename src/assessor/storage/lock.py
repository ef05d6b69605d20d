"""One writer at a time. The lock is the system's own, so it is free the moment its holder dies."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from filelock import FileLock, Timeout

from assessor.errors import StorageError
from assessor.storage.files import half_written, told
from assessor.storage.names import saved_file


@contextmanager
def held(path: Path) -> Iterator[None]:
    """Hold the lock of a file; sweep up what a killed run left beside it.

    Raises StorageError at once where another program holds it, or where the folder takes no lock.
    """
    lock = FileLock(lock_file(path), timeout=0, mode=0o600)
    with told(
        f"cannot work in {path.parent}", "choose a folder that you may write to, with --file or -o"
    ):
        _acquire(lock, path)
    try:
        _sweep(path)
        yield
    finally:
        # Unlinking before letting go is safe: a waiter that opened this inode sees that it is gone.
        with suppress(OSError):
            lock_file(path).unlink()
        with suppress(OSError):  # the system lets go when we end
            lock.release()


def _acquire(lock: FileLock, path: Path) -> None:
    if not path.parent.is_dir():
        raise StorageError(
            f"there is no folder {path.parent}",
            "make it first, or choose another with --file or -o",
        )
    try:
        lock.acquire()
    except Timeout as error:
        raise StorageError(
            f"{path} is open in another window",
            "finish there first, or start another file with --file or -o",
        ) from error


def _sweep(path: Path) -> None:
    """Finish or remove what a killed run left half-written beside a file.

    Only a copy of what the file holds can be finished: the run ended between the two moves.
    """
    with suppress(OSError):  # what cannot be swept now waits for the next start
        for left in half_written(path):
            if _is_copy(left, path):
                left.replace(saved_file(path))
            else:
                left.unlink()


def _is_copy(left: Path, path: Path) -> bool:
    of_saved = left.name.startswith(f".{saved_file(path).name}.")
    return of_saved and path.is_file() and left.read_bytes() == path.read_bytes()


def lock_file(path: Path) -> Path:
    """The file beside another that its lock is on."""
    return path.with_name(f".{path.name}.lock")
