"""What is printed about subjects: a part for each, and the grid of all."""

from __future__ import annotations

from assessor.model.base import Record
from assessor.report.pieces import AdviceView, Citation, Line, Mark, Position


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
    """How we know, and a flag; then follow-ups: where it is written, our response, room."""
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
    notes: tuple[Line, ...] = ()
    """Notes on the section's aim."""
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
    suggested: Line | None = None
    """The next conversation: `Pause and talk`, and what it means."""
    facts: tuple[Line, ...] = ()
    """Short context answers: share of our budget."""
    blocks: tuple[Block, ...] = ()
    talk: tuple[Line, ...] = ()
    """Longer context answers: challenges, solutions. Label is the question's short name."""


class Profiled(Record):
    """One section in the profile of all."""

    title: str
    anchor: str
    position: Position
    heading: str = ""
    """The rubric, before the first of its sections, where a report is on several."""


class GridColumn(Record):
    """One condition, signal or criterion of the grid."""

    number: str
    title: str
    family: str
    total: str
    """`4 of 5`: subjects where it is there, of those where it is known. Empty for ratings."""
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
    """The part about it; empty where this edition has none."""
    cells: tuple[GridCell, ...]
    last: str
    """What the row comes to: `3 of 7`; the next conversation, where one is suggested."""


class Grid(Record):
    """Subjects by conditions, signals or criteria, with column totals."""

    anchor: str
    title: str
    caption: str
    corner: str
    """Heads the first column: `Funder`."""
    columns: tuple[GridColumn, ...]
    rows: tuple[GridRow, ...]
    last: str
    """Heads the last column: `Found`, `Next`."""
    totals_label: str
    """Empty where there is nothing to add up."""
    is_dense: bool
    """Too many columns for their titles: each is headed by its number, with a list below."""
    key: tuple[Line, ...]
    """What each mark means."""
    readings: tuple[str, ...]
    """What the grid shows, in sentences: what is common to many, family by family."""
