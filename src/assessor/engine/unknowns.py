"""What nobody knows yet, in the order of finding it out."""

from __future__ import annotations

from typing import Literal

from assessor.engine.progress import answer_at, steps
from assessor.model.assessment import Answer, Assessment
from assessor.model.items import Item
from assessor.model.result import Unknown
from assessor.model.rubric import Rubric
from assessor.model.scales import NOT_LOOKED

Reason = Literal["gate", "assumed", "not-looked", "dont-know", "blank"]
ORDER: tuple[Reason, ...] = ("gate", "assumed", "not-looked", "dont-know", "blank")
"""Unknown gates, conditions that we only assume, signals not looked for, the rest, the blank."""


def unknowns(rubric: Rubric, assessment: Assessment) -> tuple[Unknown, ...]:
    """Everything to find out: first the unknown gates, last what was not answered."""
    found = [
        Unknown(key=step.item.key, subject=step.subject, reason=reason)
        for step in steps(rubric, assessment)
        if step.item and (reason := _reason(step.item, answer_at(assessment, step)))
    ]
    return tuple(sorted(found, key=lambda unknown: ORDER.index(unknown.reason)))


def _reason(item: Item, answer: Answer | None) -> Reason | None:
    if item.is_aim:
        return None
    if answer is None or not answer.is_settled:
        if item.kind == "text":
            return None
        return "gate" if item.gate else "blank"
    if answer.state == "dont-know":
        return "gate" if item.gate else "dont-know"
    if item.role == "signal":
        return "not-looked" if answer.value == NOT_LOOKED else None
    return "assumed" if item.part == "written" and answer.value == "assumed" else None
