"""Sections of which much was set aside as not applicable: worth reading once more, not wrong."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby

from assessor.engine.progress import Step, answer_at, steps
from assessor.model.assessment import Assessment
from assessor.model.base import Id, Key, Record
from assessor.model.rubric import Rubric

MUCH = Fraction(1, 4)
"""More than this share of a section's questions is much."""


class SetAside(Record):
    """A section, about one subject or asked once, of which much does not apply."""

    section: Id
    subject: Id | None
    first: Key
    """The first question of it that was set aside."""
    number: int
    of: int
    """How many of its questions count."""


def set_aside(rubric: Rubric, assessment: Assessment) -> tuple[SetAside, ...]:
    """Every section with more than a quarter of its questions set aside, in order of asking."""
    together = groupby(steps(rubric, assessment), key=_section)
    found = (_found(assessment, [s for s in run if _counts(s)]) for _, run in together)
    return tuple(one for one in found if one and one.number > MUCH * one.of)


def _section(step: Step) -> tuple[str | None, str]:
    return step.subject, step.item.section if step.item else ""


def _counts(step: Step) -> bool:
    return step.item is not None and step.item.is_counted and step.item.part == "answer"


def _found(assessment: Assessment, asked: list[Step]) -> SetAside | None:
    apart = [
        step.item
        for step in asked
        if step.item
        and (answer := answer_at(assessment, step))
        and answer.state == "not-applicable"
    ]
    if not apart:
        return None
    return SetAside(
        section=apart[0].section,
        subject=asked[0].subject,
        first=apart[0].key,
        number=len(apart),
        of=len(asked),
    )
