"""What moved since an earlier assessment, as it is shown on a page and on a screen."""

from __future__ import annotations

from assessor.model.base import Record
from assessor.report.pieces import Line


class Change(Record):
    """One thing then and now."""

    what: str
    who: str
    """Whose: `County`; `2 of 7 funders`; empty where nothing repeats."""
    text: str
    """`Was Not yet, is Started`."""


class ChangeGroup(Record):
    """What became of several things, of one kind."""

    title: str
    about: str
    changes: tuple[Change, ...]


class Moved(Record):
    """Everything that is said about what moved."""

    title: str
    statement: str
    """How far the two can be compared, in one sentence."""
    message: str
    """What moved, in one sentence."""
    facts: tuple[Line, ...]
    """The days of both, and what to know before reading."""
    groups: tuple[ChangeGroup, ...]
