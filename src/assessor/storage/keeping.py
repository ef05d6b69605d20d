"""Saving one file again and again, so that nothing said or kept in it is lost."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Generic

from assessor.errors import DocumentError
from assessor.storage.files import read_whole, told, write_whole
from assessor.storage.names import before_file, free_name, saved_file
from assessor.storage.shelf import Kept, Shelf


class Keeper(Generic[Kept]):
    """Saves a file of one shelf, keeps its last states beside it, and notices another hand."""

    def __init__(self, path: Path, tell: Callable[[str], None], shelf: Shelf[Kept]) -> None:
        """`tell` is given a sentence when a changed file was set aside. Raises StorageError."""
        self.path = path
        self._tell = tell
        self._shelf = shelf
        self._start = _content(path)
        self._ours = {self._start}
        """What the file can hold if no other hand changed it: two where a save broke off."""
        self._save_what_was_saved()

    def save(self, record: Kept) -> None:
        """Write what it holds now; on return it is on disk. Raises StorageError.

        Where the file was changed by another program since, that version is kept beside it.
        """
        content = self._shelf.text(record).encode("utf-8", errors="replace")
        found = _content(self.path)
        if found is not None and found not in self._ours:
            self._set_aside(found)
        if content != found:
            self._keep_start()
        self._ours = {found, content}
        write_whole(self.path, content, saved_file(self.path))
        self._ours = {content}

    def _keep_start(self) -> None:
        """Before the first change of a sitting: what the file held when it began."""
        if self._start is not None:
            write_whole(before_file(self.path), self._start)
            self._start = None

    def _set_aside(self, found: bytes) -> None:
        kept = free_name(self.path, "conflict")
        write_whole(kept, found)
        self._tell(f"{self.path} was changed by another program; that version is kept as {kept}")

    def _save_what_was_saved(self) -> None:
        """Where the file says something else than was last saved, keep that too, and tell."""
        saved = saved_file(self.path)
        if self._start is None or not self._say_different_things(saved):
            return
        kept = free_name(self.path, "earlier")
        with told(f"cannot rename {saved}", "choose another file with --file"):
            saved.rename(kept)
        self._tell(
            f"{self.path} was changed since it was last saved here. It is read as it is now; "
            f"the saved state is kept as {kept}"
        )

    def _say_different_things(self, saved: Path) -> bool:
        if _content(saved) in (None, _content(self.path)):
            return False
        try:
            return self._shelf.load(self.path) != self._shelf.load(saved)
        except DocumentError:
            return False


def _content(path: Path) -> bytes | None:
    """The bytes of a file; None where there is none. Raises StorageError."""
    with told(f"cannot look at {path}", "check who may read its folder"):
        is_there = path.exists()
    return read_whole(path) if is_there else None
