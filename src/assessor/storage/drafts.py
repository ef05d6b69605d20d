"""A note while an editor has it: in a folder of its own beside the assessment, for its owner alone.

Beside, because what is left of a killed run can then be found at the next start, and because
whoever may read the note there may read the assessment too.
"""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from glob import escape
from pathlib import Path

from assessor.errors import StorageError
from assessor.storage.files import told, write_whole
from assessor.storage.names import free_name

EXPLAINS = "#: "
"""What a line begins with that explains, and is no part of the text, wherever it stands."""
LARGEST = 1_000_000
"""Of a longer file only the beginning is read; a note takes far less."""
_FOLDER = ".note"
_FILE = "note.txt"


@contextmanager
def drafting(path: Path, text: str, about: tuple[str, ...]) -> Iterator[Path]:
    """A file that holds a text, to be written in; it is gone afterwards, whatever happens.

    What was saved in it is kept beside the assessment where we are ended from outside. Raises
    StorageError where the file cannot be made.
    """
    with told(f"cannot make a folder in {path.parent}", "type the note line by line"):
        folder = Path(tempfile.mkdtemp(prefix=f".{path.name}.", suffix=_FOLDER, dir=path.parent))
    try:
        explained = (f"{EXPLAINS}{line}" for line in about)
        write_whole(folder / _FILE, "\n".join((text, "", *explained, "")).encode())
        yield folder / _FILE
    except BaseException:
        with suppress(StorageError):  # we are told to end: there is nobody to tell
            if drafted(folder / _FILE) != text:
                _rescued(folder, path)
        raise
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def drafted(file: Path) -> str:
    """The text in a draft, without what is told in it; empty where there is none."""
    try:
        with file.open("rb") as content:
            whole = _decoded(content.read(LARGEST))
    except OSError:
        return ""
    own = (line for line in whole.splitlines() if not line.startswith(EXPLAINS.rstrip()))
    return "\n".join(own).strip()


def _decoded(content: bytes) -> str:
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return content.decode("cp1252", errors="replace")


def rescued(path: Path) -> list[Path]:
    """Where the notes are kept now that a killed run left in an editor; their folders are gone.

    Only for the holder of the lock: another run could be at work in them. Raises StorageError
    where a note cannot be kept; it stays where it is then.
    """
    kept = []
    for folder in path.parent.glob(f".{escape(path.name)}.*{_FOLDER}"):
        kept += _rescued(folder, path)
        shutil.rmtree(folder, ignore_errors=True)
    return kept


def _rescued(folder: Path, path: Path) -> list[Path]:
    text = drafted(folder / _FILE)
    if not text:
        return []
    kept = free_name(path.with_suffix(".txt"), "note")
    write_whole(kept, f"{text}\n".encode())
    return [kept]
