"""What a table of actions holds, row by row: for spreadsheets and programs."""

from __future__ import annotations

from assessor.model.base import Record


class ActionRow(Record):
    """One action with what it comes from, what was promised, and what became of it."""

    number: int
    in_plan: bool
    action: str
    place: str
    """`Act first`, `Find out` or `Weighed`."""
    standing: str
    """`Open`, `Under way`, `Late`, `Kept` or `Dropped`; empty for what waits."""
    is_own: bool
    """Whether no source asks for it."""
    advice: str
    """The advice, word for word."""
    basis: str
    obligation: str
    source: str
    """`Freedom Network USA, Title, 2023. Share power, page 36`."""
    found: str
    """Each question with its answer and whose it is."""
    advised_step: str
    effort: str
    """What the rubric says: `low`, `medium` or `high`."""
    shares_power: bool
    impact: str
    """The median of its ratings, with a question mark where they are split."""
    resources: str
    sustainability: str
    tier: int | None
    steadiness: int | None
    """Under how many of the 36 ways of weighing it is among the first."""
    quarter: str
    reasons: str
    first_step: str
    first_step_by: str
    owner: str
    in_the_room: str
    paid: str
    hours: str
    money: str
    depends_on: str
    sign: str
    tell: str
    tell_by: str
    review: str
    """The review date in force."""
    more: str
    """Anything else that was said when it was promised, and every note."""
    updates: str
    """What was said of it since, each with its day."""
