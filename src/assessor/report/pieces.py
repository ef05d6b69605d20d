"""The small pieces that pages are made of, as printed."""

from __future__ import annotations

from typing import Literal

from assessor.model.base import Record

Tone = Literal[
    "present",
    "absent",
    "unknown",
    "set-aside",
    "blank",
    "rung-0",
    "rung-1",
    "rung-2",
    "rung-3",
    "plain",
]
"""What a mark says, so that a stylesheet can draw it. Never the only carrier of meaning."""


class Line(Record):
    """A label with its text."""

    label: str
    text: str
    tone: Tone = "plain"
    """A rung, where the text is one, so that its steps can be drawn beside it."""


class Mark(Record):
    """An answer at a glance: a word or two, and its tone."""

    text: str
    tone: Tone


class Position(Record):
    """A position with its range, in words and as places on a line from 0 to 100."""

    at: int | None
    low: int
    high: int
    text: str
    """`44`, or `–` where nothing is known."""
    range_text: str
    """`33 to 61`."""
    band: str
    """`Growing`, `Growing to Established`, or empty where no band is shown."""
    sentence: str
    """The whole of it in words: the text alternative of the picture."""
    aim_at: int | None = None
    """Where the rung that the organization aims for begins: 33, 67 or 100."""
    aim: str = ""
    """`We aim for “In place”; 3 of 6 known practices are below it.`"""


class Stop(Record):
    """One option of a scale: agreed on, seen by some, or said by nobody."""

    label: str
    tone: Literal["agreed", "seen", "free"]


class Scale(Record):
    """All options of a scale in order, and which of them people saw."""

    stops: tuple[Stop, ...]
    sentence: str
    """The whole of it in words: the text alternative of the picture."""


class Citation(Record):
    """A passage: the number of its source in the bibliography, and its place there."""

    number: int
    place: str
    """`Share power and resources, page 36`."""


class AdviceView(Record):
    """One recommendation as printed."""

    do: str
    first_step: str
    citation: Citation
    basis: str
    """`From the source`, `Adapted from the source` or `Our suggestion`."""
    obligation: Literal["must", "should", "may", ""]
    """`must`, `should`, `may` or empty."""


class Table(Record):
    """A plain table with a caption."""

    caption: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]


class Passage(Record):
    """A heading with paragraphs, or with label-and-text lines, or a table, or all of them."""

    title: str
    paragraphs: tuple[str, ...] = ()
    lines: tuple[Line, ...] = ()
    table: Table | None = None
