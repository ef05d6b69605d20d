"""What comes before everything else: open gates, and pressing conditions without a response."""

from __future__ import annotations

from fractions import Fraction

from assessor.engine.measures import span_of
from assessor.engine.progress import Step, answer_at, steps
from assessor.model.assessment import Answer, Assessment
from assessor.model.items import Item
from assessor.model.result import Finding
from assessor.model.rubric import Rubric
from assessor.model.scales import GATE


def is_pressing(rubric: Rubric, item: Item, answer: Answer | None) -> bool:
    """Whether an answer is to be acted on first.

    So is a gate that nobody sees at rung 2, and “not yet” as our response to a condition of a
    family that its rubric puts first.
    """
    span = span_of(item, answer)
    if span is None:
        return False
    _, highest = span
    family = rubric.families.get(item.family) if item.family else None
    unanswered = item.part == "response" and highest == Fraction(0)
    return (item.gate and highest < GATE) or (unanswered and family is not None and family.first)


def pressing(
    rubric: Rubric, assessment: Assessment
) -> tuple[tuple[Item, tuple[Finding, ...]], ...]:
    """Every pressing item with its findings: gates first, then families, then questions."""
    found: dict[str, tuple[Item, list[Finding]]] = {}
    for step in steps(rubric, assessment):
        answer = answer_at(assessment, step)
        if step.item and answer and is_pressing(rubric, step.item, answer):
            found.setdefault(step.item.key, (step.item, []))[1].append(
                finding(step, step.item, answer)
            )
    ranked = sorted(
        found.values(), key=lambda pair: (not pair[0].gate, family_place(rubric, pair[0].family))
    )
    return tuple((item, tuple(findings)) for item, findings in ranked)


def finding(step: Step, item: Item, answer: Answer) -> Finding:
    """What was said at a step, as what lies behind an advice."""
    return Finding(
        subject=step.subject,
        key=item.key,
        value=answer.value,
        state=answer.state,
        between=answer.between,
    )


def family_place(rubric: Rubric, family: str | None) -> int:
    """The place of a family in its rubric, from 0; behind the last for a question without one."""
    names = tuple(rubric.families)
    return names.index(family) if family in names else len(names)
