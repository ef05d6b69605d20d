"""What became of an assessment since an earlier one, like for like: exact numbers and no words."""

from __future__ import annotations

from datetime import date
from typing import Literal

from assessor.model.base import Id, Key, Record, Version
from assessor.model.result import Count, Exact, Measure, Reply
from assessor.model.scales import Role

Shift = Literal["up", "down", "known", "unknown", "set-aside", "taken-up", "changed", "same"]
"""What became of one answer: a practice at least one rung higher or lower; more known, or less;
set aside, or no longer; another answer that is neither higher nor lower; or no change."""

Reason = Literal[
    "new",
    "gone",
    "retyped",
    "reworded",
    "options",
    "anchors",
    "range",
    "no-words",
    "asked-then",
    "asked-now",
    "core-then",
    "core-now",
]
"""Why a question cannot be compared: asked only now, or only then; answered in another way; put
in other words; on another scale; with other pictures of its options; with another range; without
the words of then; asked only then or only now, because of other answers or of the core."""

Caution = Literal["swapped", "other-organization", "other-version", "core-then", "core-now"]
"""What is to be known before reading a comparison."""


class Move(Exact):
    """One question about one subject, like for like, then and now."""

    before: Reply
    after: Reply
    role: Role
    is_answer: bool
    """False for the follow-ups of a condition."""
    shift: Shift
    steps: int = 0
    """How many rungs a practice has moved, at the least."""


class SectionMove(Exact):
    """A section then and now, over the practices that can be compared, and no others."""

    section: Id
    subject: Id | None
    before: Measure
    after: Measure
    shared: int
    """Practices that can be compared."""
    asked: int
    """Practices that are asked now."""
    ups: int
    downs: int
    shift: Literal["up", "down", "both", "same"]
    """Where the practices that moved have come to, all in all. Without one, it is the same."""
    overlaps: bool
    """The ranges overlap, so that the whole of it may lie in what is not known."""


class CountMove(Record):
    """Conditions or signals then and now, over those that can be compared."""

    section: Id
    subject: Id | None
    role: Role
    before: Count
    after: Count


class Apart(Record):
    """A question that cannot be compared, for one subject or asked once, and why."""

    key: str
    subject: Id | None
    reason: Reason
    was: str = ""
    """The question as it was put then, where the words are what differs."""


class Pair(Record):
    """One subject, as it is called in each of the two."""

    before: Id
    after: Id


class Pairing(Record):
    """Which subjects are the same in both."""

    pairs: tuple[Pair, ...] = ()
    only_then: tuple[Id, ...] = ()
    only_now: tuple[Id, ...] = ()


Outcome = Literal["done", "under-way", "open", "set-aside", "apart"]
"""What became of something promised; `apart` where its question cannot be compared."""


class Promise(Record):
    """Something that was promised then, and what became of it."""

    kind: Literal["find-out", "aim", "flag"]
    key: Key
    subject: Id | None
    """The subject as it is called now; None also where it is in the earlier one alone."""
    outcome: Outcome
    who: str = ""
    by: date | None = None
    rung: Id | None = None
    """The rung that was aimed for."""
    then: int = 0
    now: int = 0
    of: int = 0
    """Of an aim: practices at that rung, then and now, of those that can be compared."""


class Comparison(Exact):
    """Everything that can be said of an assessment and an earlier one, like for like."""

    then: date
    now: date
    versions: tuple[Version, Version]
    cautions: tuple[Caution, ...]
    shared: int
    """Questions that can be compared for at least one subject."""
    asked: int
    """Questions that are asked in either."""
    pairing: Pairing
    moves: tuple[Move, ...]
    sections: tuple[SectionMove, ...]
    counts: tuple[CountMove, ...]
    apart: tuple[Apart, ...]
    promises: tuple[Promise, ...]

    def shifted(self, *shifts: Shift) -> tuple[Move, ...]:
        """The moves of some kinds, in the order of asking."""
        return tuple(move for move in self.moves if move.shift in shifts)
