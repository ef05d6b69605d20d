"""What a menu offers, numbered, and which of it a person means by what they type."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assessor.cli.found import ENDING, Found
from assessor.cli.opening import Opened
from assessor.interview.asks import plainly
from assessor.model.rubric import Rubric
from assessor.source.cleaning import one_line


@dataclass(frozen=True)
class Entry:
    """One thing to choose: an open assessment to go on with, or a rubric to start."""

    number: int
    what: Found | Opened
    title: str
    """A few words that people know it by."""
    id: str
    """The name of its file, or the rubric's id."""


def numbered(going: Iterable[Found], starting: Iterable[Opened]) -> tuple[Entry, ...]:
    """The entries of a menu: what is open comes first."""
    every: list[Found | Opened] = [*going, *starting]
    return tuple(Entry(n, one, _known_by(one), _id(one)) for n, one in enumerate(every, start=1))


def _known_by(what: Found | Opened) -> str:
    title = short(what.rubric.title)
    return f"{title}, {short(what.assessment.organization)}" if isinstance(what, Found) else title


def _id(what: Found | Opened) -> str:
    return one_line(what.path.name) if isinstance(what, Found) else what.rubric.id


LONGEST = 80
"""Letters of a title or a name: what is longer is cut, so that one file cannot fill a menu."""


def short(text: str) -> str:
    """A title or a name on one line, and not too long for it."""
    line = " ".join(text.split())
    return line if len(line) <= LONGEST else f"{line[:LONGEST].rstrip()}…"


def meant(entries: Sequence[Entry], typed: str) -> tuple[Entry, ...]:
    """What a person means: by number or id, else by the start of a word; open ones before others.

    None where nothing is called so; several where more would have to be said.
    """
    wanted = plainly(typed)
    ways: tuple[Iterable[Entry], ...] = (
        (one for one in entries if wanted in (str(one.number), plainly(one.id))),
        (one for one in entries if isinstance(one.what, Found) and _begins(one, wanted)),
        (one for one in entries if _begins(one, wanted)),
    )
    found = (tuple(way) for way in ways)
    return next((some for some in found if some), ()) if wanted else ()


def _begins(entry: Entry, wanted: str) -> bool:
    """Whether a word of an entry, or several in a row, begin so."""
    return any(f" {wanted}" in f" {plainly(words)}" for words in (entry.title, entry.id))


def open_already(entries: Sequence[Entry], rubric: Rubric) -> Entry | None:
    """The entry that a rubric's own file is open under, where it is."""
    own = own_file(rubric)
    return next((o for o in entries if isinstance(o.what, Found) and o.what.path == own), None)


def own_file(rubric: Rubric) -> Path:
    """Where `assess run` keeps the answers to a rubric, unless another file is named."""
    return Path(f"{rubric.id}{ENDING}")
