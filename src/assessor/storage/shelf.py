"""What all files have in common that are kept here: how one is opened, or why it cannot be.

A shelf is one kind of such files. What opens, saves and restores files asks it, so that every
kind is kept with the same care, and another kind is one more shelf.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Generic, TypeVar

from assessor.errors import DocumentError, Finding, Problem
from assessor.model.base import Record
from assessor.source import Document, Limits, read, validated
from assessor.storage.files import read_whole
from assessor.storage.names import before_file, saved_file
from assessor.storage.whole import cut_off, from_a_later_version

Kept = TypeVar("Kept", bound=Record)
"""What a file of some shelf holds."""


@dataclass(frozen=True)
class Other:
    """A kind of file that is given in place of another now and then."""

    what: str
    """What it is, and what it is not."""
    hint: str
    """What to do with it; `{path}` stands for the file."""


@dataclass(frozen=True)
class Shelf(Generic[Kept]):
    """One kind of file: what it holds, how it is written, and what is told of one that is not."""

    model: type[Kept]
    limits: Limits
    error: type[DocumentError]
    text: Callable[[Kept], str]
    """The whole file that holds a record."""
    clashes: Callable[[Kept], Iterable[Finding]]
    """What cannot be told apart in it, so that something said would be lost."""
    others: Mapping[str, Other]
    """Other kinds of file, by a key at their top that this kind does not have."""
    afresh: str
    """How to begin another one where a file is of no use."""

    def load(self, path: Path) -> Kept:
        """What a file holds.

        Raises StorageError where it cannot be read, and the shelf's own error with every problem
        where it does not hold such a thing as a whole. The file itself is never touched.
        """
        content = read_whole(path)
        document, problems = read(str(path), content, self.limits)
        self._must_be_ours(path, _keys(document, content))
        if document is None or problems:
            raise self.error(str(path), problems, self._way_out(path, problems))
        if later := list(from_a_later_version(document)):
            raise self.error(str(path), document.problems(later), _NEWER)
        record, problems = validated(document, self.model)
        problems += document.problems(self.clashes(record)) if record else []
        problems = [*problems, *cut_off(str(path), content)]
        if record is None or problems:
            raise self.error(str(path), problems, self._way_out(path, problems))
        return record

    def _must_be_ours(self, path: Path, keys: Collection[str]) -> None:
        """Raises the shelf's error for another kind of file, told by the keys at its top."""
        for other in (other for key, other in self.others.items() if key in keys):
            problem = Problem(str(path), other.what)
            raise self.error(str(path), [problem], other.hint.format(path=path))

    def _way_out(self, path: Path, problems: Iterable[Problem]) -> str:
        """How to go on where a file cannot be used: the kept states first, if there are any."""
        ways = ["mend it", self.afresh]
        if saved_file(path).exists() or before_file(path).exists():
            ways.insert(0, f"go back to a state that was kept, with: assess restore {path}")
        if any(one.code == UNKNOWN_KEY for one in problems):
            ways.append("if a later version of assess wrote it, open it with that one")
        return "; or ".join(ways)


def _keys(document: Document | None, content: bytes) -> Collection[str]:
    """The keys at the top of a file; those at the start of lines where it cannot be read."""
    if document is None:
        return {key.decode() for key in _AT_START.findall(content)}
    return document.data if isinstance(document.data, dict) else ()


_AT_START = re.compile(rb"^([a-z]{1,20}):", re.MULTILINE)

UNKNOWN_KEY = "R101"
"""A key that this version does not know may be one that a later version writes."""
_NEWER = "open it with the later version; nothing in it was changed"
