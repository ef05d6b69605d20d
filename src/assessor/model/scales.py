"""Scales: named lists of options, with what each is worth and how answers on it count."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import Field

from assessor.model.base import Id, Record, Text, Whole

Role = Literal["practice", "condition", "signal", "criterion", "context"]
"""How an answer counts: our practice, imposed on us, noticed, a rating, or not at all."""


class Option(Record):
    """One answer that a person can choose."""

    id: Id = Field(description="What answers and conditions call this option.")
    label: Text = Field(description="The words a person chooses.")
    meaning: Text | None = Field(default=None, description="What choosing it says, in a sentence.")
    points: Whole | None = Field(default=None, description="What it is worth, where it is scored.")


class Scale(Record):
    """A named list of options with a role."""

    role: Role = Field(description="How an answer on this scale counts.")
    options: tuple[Option, ...] = Field(min_length=2, description="The options, lowest first.")

    @property
    def top(self) -> int:
        """The most points that an option of this scale gives; 0 where nothing is scored."""
        return max((option.points or 0 for option in self.options), default=0)


def _options(*rows: tuple[str, str, str, int | None]) -> tuple[Option, ...]:
    return tuple(Option(id=i, label=lab, meaning=m, points=p) for i, lab, m, p in rows)


RUNGS = Scale(
    role="practice",
    options=_options(
        ("not-yet", "Not yet", "Nothing is decided or done that we can point to.", 0),
        ("started", "Started", "It is talked through and assigned, or some of us do it.", 1),
        ("in-place", "In place", "It is written or agreed, and it is what usually happens.", 2),
        (
            "kept-up",
            "Kept up",
            "It is usual, checked at least once a year with people it affects, "
            "and changed because of what they said.",
            3,
        ),
    ),
)
"""The practice scale: four rungs, each including the one before."""

PRESENCE = Scale(
    role="condition",
    options=_options(
        ("yes", "Yes", "This condition is there.", None),
        ("no", "No", "We looked, and this condition is not there.", None),
    ),
)
SIGNAL = Scale(
    role="signal",
    options=_options(
        ("seen", "Seen", "We looked, and saw it.", None),
        ("not-seen", "Looked and not seen", "We looked, and did not see it.", None),
        ("not-looked", "Not looked yet", "Nobody has looked. This never reads as clear.", None),
    ),
)
FIVE = Scale(
    role="criterion",
    options=tuple(Option(id=f"r{n}", label=str(n), points=n) for n in range(1, 6)),
)

BUILT_IN: dict[str, Scale] = {
    "rungs": RUNGS,
    "presence": PRESENCE,
    "signal": SIGNAL,
    "five": FIVE,
}
"""The scales every rubric may use without declaring them."""

WRITTEN = _options(
    ("law", "In a law or rule", "We have read it in a statute or regulation.", None),
    ("award", "In our award terms", "We have read it in the agreement we signed.", None),
    ("told", "We were told", "Someone at the {subject} said so; we have not read it.", None),
    ("assumed", "We assume it", "Nobody has checked. It may be looser than we think.", None),
)
"""Where a condition is written: the first follow-up of every condition that is there."""

ROOM = _options(
    ("renegotiate", "We can decline or renegotiate", "There is a way out of it.", None),
    ("soften", "We can soften it", "We can lessen what it does to people.", None),
    ("none-now", "Not at present", "For now we cannot move it.", None),
)
"""How much room there is to move: the last follow-up of every condition that is there."""

AIMS = tuple(option.model_copy(update={"points": None}) for option in RUNGS.options[1:])
"""The rungs that an organization can aim for."""
AIM = (
    "Our aim",
    "Which rung do we aim for here in the next year?",
    "The aim is ours to choose, and not every rung is for everyone. The report shows what is "
    "still below it.",
)
"""What the format asks at the end of a section with `aim`: short name, question, why."""

FollowUp = Literal["written", "response", "room"]
FOLLOW_UPS: dict[FollowUp, tuple[str, str, str]] = {
    "written": (
        "Where it is written",
        "Where is this written?",
        "A limit that nobody has read may be looser than we think.",
    ),
    "response": (
        "Our response",
        "What are we doing about it?",
        "What a {subject} asks is not our doing. What we do about it is.",
    ),
    "room": (
        "Room to move",
        "How much room is there to move?",
        "It shows where a conversation could change something.",
    ),
}
"""What the format asks about a condition that is there: short name, question, why."""

GATE = Fraction(2, 3)
"""A practice is in place from this share of its points, rung 2 of 3; a gate below it is open."""
PRESENT = "yes"
"""The option of a condition's scale that says that it is there."""
SEEN = "seen"
NOT_LOOKED = "not-looked"
"""The options of a signal's scale that say that it was seen, and that nobody has looked."""
