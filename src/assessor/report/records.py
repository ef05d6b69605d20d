"""What a table of answers and one of advice hold, row by row: for spreadsheets and programs."""

from __future__ import annotations

from assessor.model.base import Record


class AnswerRow(Record):
    """One question that applies, about one subject or asked once, and what was said to it."""

    rubric: str
    section: str
    subject: str
    """Whose; empty where it is asked once."""
    id: str
    """What the answer is kept under: `certification.response`."""
    question: str
    role: str
    obligation: str
    gate: bool
    state: str
    """`answered`, `dont-know`, `not-agreed`, `not-applicable`, `skipped` or `open`."""
    answer: str
    points: int | None
    most: int | None
    """The most points it could have; none where it is not scored."""
    weight: int | None
    reason: str
    """Why it does not apply."""
    evidence: str
    reference: str
    note: str
    some_saw: str
    """What some saw instead, or what it is not agreed between."""
    flagged: bool
    who_finds_out: str
    by: str


class AdviceRow(Record):
    """One recommendation, and whose answers call for it."""

    rubric: str
    section: str
    id: str
    question: str
    who: str
    obligation: str
    act_first: bool
    do: str
    first_step: str
    effort: str
    basis: str
    source: str
    """`Freedom Network USA, Title, 2023. Share power, page 36`."""
