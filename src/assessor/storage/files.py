"""One way to write a file: whole or not at all, and for its owner alone.

Write beside it, fsync, move into place, fsync the folder. A kill or a full disk at any
point leaves the old file or the new one. Every file that this program writes comes through here.
"""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

from assessor.errors import StorageError

_TEMPORARY = ".tmp"
_ROOM = "make room, or choose another place with --file or -o; nothing that was saved is lost"


def write_whole(path: Path, content: bytes, *copies: Path) -> None:
    """Put `content` into `path`, and then into each of `copies` beside it, owner-only.

    Everything is written out before the first file is replaced. Raises StorageError; each of
    the files is then the old one or the new one, whole. A copy is the second line of defense,
    so it is not waited for until it has reached the disk: that would double the time.
    """
    waiting: dict[Path, Path] = {}
    try:
        for target in (path, *copies):
            with told(f"cannot write {target}", _ROOM):
                waiting[target] = _written_out(target, content, lasts=target is path)
        for target in (path, *copies):
            with told(f"cannot write {target}", _ROOM):
                waiting[target].replace(target)
            del waiting[target]
        with told(f"cannot write {path}", _ROOM):
            _sync_folder(path.parent)
    finally:
        # Full disk, or Ctrl-C. A copy of what is in place by now is left for `held` to finish.
        for temporary in waiting.values() if path in waiting else ():
            _removed(temporary)


def _written_out(path: Path, content: bytes, *, lasts: bool) -> Path:
    """A file beside `path` that holds the content; on the disk by now, where it must last."""
    descriptor, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=_TEMPORARY, dir=path.parent)
    try:
        _write(descriptor, content, lasts=lasts)
    except BaseException:
        _removed(Path(name))
        raise
    return Path(name)


def _removed(temporary: Path) -> None:
    with suppress(OSError):
        temporary.unlink()


def _write(descriptor: int, content: bytes, *, lasts: bool) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
        if lasts:
            os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the move itself last; without this a crash can bring the old name back."""
    if os.name == "nt":  # Windows has no way to open a folder for this
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def half_written(path: Path) -> list[Path]:
    """What a killed run left beside `path` before it could move it into place."""
    return list(path.parent.glob(f".{escape(path.name)}.*{_TEMPORARY}"))


def read_whole(path: Path) -> bytes:
    """The bytes of a file. Raises StorageError where it cannot be read."""
    with told(f"cannot read {path}", "check the name and who may read it"):
        return path.read_bytes()


@contextmanager
def told(what: str, hint: str) -> Iterator[None]:
    """Where the system refuses something, say what it was: raises StorageError with its reason."""
    try:
        yield
    except OSError as error:
        raise StorageError(f"{what}: {reason(error)}", hint) from error


def reason(error: OSError) -> str:
    """What the system said, in small letters."""
    return (error.strerror or str(error)).lower()
