"""One way to write a file: whole or not at all, and for its owner alone.

Write beside it, fsync, move into place, fsync the folder. A kill or a full disk at any
point leaves the old file or the new one. Every file that this program writes comes through here.
"""

from __future__ import annotations

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from assessor.errors import StorageError

_TEMPORARY = ".tmp"


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` into `path`, owner-only.

    Raises StorageError; the old file is then untouched.
    """
    try:
        descriptor, name = tempfile.mkstemp(
            prefix=f".{path.name}.", suffix=_TEMPORARY, dir=path.parent
        )
    except OSError as error:
        raise _refused(path, error) from error
    temporary = Path(name)
    try:
        _write_through(descriptor, content)
        temporary.replace(path)
        _sync_folder(path.parent)
    except OSError as error:
        raise _refused(path, error) from error
    finally:
        # Gone where all went well; left over where the disk was full, or Ctrl-C came here.
        with suppress(OSError):
            temporary.unlink(missing_ok=True)


def _write_through(descriptor: int, content: bytes) -> None:
    with os.fdopen(descriptor, "wb") as file:
        file.write(content)
        file.flush()
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


def sweep(path: Path) -> None:
    """Remove what a killed run left half-written beside `path`. Only for the holder of its lock."""
    for left in path.parent.glob(f".{_escaped(path.name)}.*{_TEMPORARY}"):
        with suppress(OSError):
            left.unlink()


def _escaped(name: str) -> str:
    return "".join(f"[{letter}]" if letter in "*?[" else letter for letter in name)


def read_whole(path: Path) -> bytes:
    """The bytes of a file. Raises StorageError where it cannot be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise StorageError(
            f"cannot read {path}: {reason(error)}", "check the name and who may read it"
        ) from error


def free_name(path: Path, mark: str) -> Path:
    """The first of `path-mark-1`, `path-mark-2`, … that is not taken."""
    numbered = (path.with_stem(f"{path.stem}.{mark}-{n}") for n in range(1, 10_000))
    return next(candidate for candidate in numbered if not candidate.exists())


def _refused(path: Path, error: OSError) -> StorageError:
    return StorageError(
        f"cannot write {path}: {reason(error)}",
        "choose another place with --file or -o; what was saved before is untouched",
    )


def reason(error: OSError) -> str:
    """What the system said, in small letters."""
    return (error.strerror or str(error)).lower()
