"""The report as it will be printed: every word and number, decided before a template runs.

`ReportView` is the contract with templates: frozen text, tones and places. A template loops
and places; it computes nothing. An empty text or list means: leave this out.
"""

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
    """`From the guidelines`, `Adapted from the guidelines` or `Our suggestion`."""
    obligation: str
    """`must`, `should`, `may` or empty."""


class Row(Record):
    """One question as answered, with what belongs to it."""

    number: str
    """Its place in its section: `3`."""
    title: str
    """A few words."""
    ask: str
    mark: Mark
    meaning: str
    """What the answer says, from the rubric's anchors."""
    details: tuple[Line, ...] = ()
    """Follow-ups: where it is written, our response, room to move."""
    notes: tuple[Line, ...] = ()
    citation: Citation | None = None
    family: str = ""
    advice: tuple[AdviceView, ...] = ()


class Block(Record):
    """One section within a part."""

    title: str
    intro: str = ""
    lead: str = ""
    """What the section comes to, in a sentence."""
    position: Position | None = None
    rows: tuple[Row, ...] = ()
    """Rows that deserve room: conditions that are there; every question of other rubrics."""
    quiet_rows: tuple[Row, ...] = ()
    """Rows that need a line each: not there, not known, set aside, not answered."""


class Part(Record):
    """Everything about one subject; or the whole rubric, where it does not repeat."""

    anchor: str
    """A place to link to: `funder-2`."""
    kicker: str
    """`Funder 2 of 5`."""
    title: str
    standing: str = ""
    """`Conditions found, response under way`."""
    count_text: str = ""
    """`3 of 7 present, 1 unknown`."""
    facts: tuple[Line, ...] = ()
    """Short context answers: share of our budget."""
    blocks: tuple[Block, ...] = ()
    talk: tuple[Line, ...] = ()
    """Longer context answers: challenges, solutions. Label is the question's short name."""


class GridColumn(Record):
    """One condition of the grid."""

    number: str
    title: str
    family: str
    total: str
    """`4 of 5`: subjects where it is there, of those where it is known."""
    unknown: str
    """`1 unknown`, or empty."""


class GridCell(Record):
    """One subject's answer to one condition."""

    mark: Mark
    response: Mark | None = None
    """The rung of our response, where the condition is there."""
    spoken: str
    """The cell in a sentence, for those who hear the table."""


class GridRow(Record):
    """One subject of the grid."""

    title: str
    anchor: str
    cells: tuple[GridCell, ...]
    count: str
    """`3 of 7`."""
    standing: str


class Grid(Record):
    """Subjects by conditions, with column totals."""

    title: str
    caption: str
    corner: str
    """Heads the first column: `Funder`."""
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    totals_label: str
    key: tuple[Line, ...]
    """What each mark means."""
    readings: tuple[str, ...]
    """What the grid shows, in sentences: what is common to many, family by family."""


class Card(Record):
    """Something to act on or raise first."""

    title: str
    who: str
    """Whose: `State victim services office`; `3 of 5 funders: …`."""
    found: str
    """What we found."""
    why: str
    advice: AdviceView | None


class Ask(Record):
    """Something to find out."""

    what: str
    """The question in full."""
    short: str
    """The question in a few words."""
    who: str
    why: str
    """Why it is open: `nobody knows yet`, `we assume it`."""
    step: str
    """A first step, where the rubric names one."""


class Strength(Record):
    """Something to build on."""

    what: str
    who: str
    found: str


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


class Cover(Record):
    """The first page."""

    kicker: str
    """`Funding audit`: what kind of report."""
    title: str
    """The organization."""
    statement: str
    """`A conversation record, not a certification.`"""
    edition: str
    handling: str
    """Who may have it."""
    draft: str
    """Says that the rubric is a draft, or empty."""
    facts: tuple[Line, ...]


class Words(Record):
    """The words that belong to the layout, so that another language is another record."""

    contents: str = "Contents"
    skip: str = "Go to the report"
    page: str = "Page"
    of: str = "of"
    of_100: str = "of 100"
    range: str = "range"
    read_first: str = "Read this first"
    messages: str = "Main messages"
    strengths: str = "What to build on"
    find_out: str = "What we do not know"
    method: str = "Method"
    sources: str = "Sources"
    found: str = "What we found"
    why: str = "Why it matters"
    do: str = "What to do"
    first_step: str = "First step"
    talk: str = "In our own words"
    count: str = "Found"
    must: str = "a “must”"
    should: str = "a “should”"
    may: str = "a “may”"


class ReportView(Record):
    """A whole report."""

    language: str
    title: str
    """The document's title: metadata and running head."""
    running_head: str
    cover: Cover
    read_first: tuple[Passage, ...]
    messages: tuple[str, ...]
    """At most five sentences."""
    strengths: tuple[Strength, ...]
    cards_title: str
    """`Act first`, `What to raise first`."""
    cards_intro: str
    cards: tuple[Card, ...]
    grid: Grid | None
    parts: tuple[Part, ...]
    find_out: tuple[Ask, ...]
    method: tuple[Passage, ...]
    sources: tuple[Line, ...]
    """The bibliography: label is the number."""
    words: Words = Words()
