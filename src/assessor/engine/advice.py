"""Which advice applies, strongest first, each with every finding behind it."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.items import items
from assessor.engine.measures import span_of
from assessor.engine.pressing import family_place, finding, is_pressing
from assessor.engine.progress import Step, answer_at, steps
from assessor.model.assessment import Answer, Assessment
from assessor.model.items import Item
from assessor.model.questions import Advice, ScaledQuestion
from assessor.model.result import Recommendation
from assessor.model.rubric import Rubric
from assessor.model.scales import GATE

STRENGTH = {"must": 0, "should": 1, "may": 2, None: 3}
"""The order of obligations."""


def recommendations(rubric: Rubric, assessment: Assessment) -> tuple[Recommendation, ...]:
    """The advice that the answers call for.

    The same advice from several subjects is one recommendation with several findings.
    Order: what is to be acted on first; then must, should, may; then families, questions
    and advice as the rubric has them.
    """
    every = steps(rubric, assessment)
    found = [
        made
        for question, advice in _written(rubric)
        if (made := _recommendation(rubric, assessment, question, advice, every))
    ]
    family = {item.question: item.family for item in items(rubric)}
    return tuple(
        sorted(
            found,
            key=lambda r: (
                not r.act_first,
                STRENGTH[r.obligation],
                family_place(rubric, family[r.question]),
            ),
        )
    )


def calls_for(advice: Advice, item: Item, answer: Answer | None) -> bool:
    """Whether an answer calls for an advice. “Don't know” does where the advice names it.

    Where people see a practice differently, and nobody sees it in place, the lowest rung that
    they see does.
    """
    if answer is None or advice.on != item.part:
        return False
    if answer.state == "dont-know":
        return "dont-know" in advice.when
    if answer.state == "not-agreed":
        return _lowest(item, answer) in advice.when
    return answer.is_known and answer.value in advice.when


def _lowest(item: Item, answer: Answer) -> str:
    """The lowest rung that people see, where all are below in place; else empty."""
    span = span_of(item, answer)
    if span is None or span[1] >= GATE:
        return ""
    points = {option.id: option.points or 0 for option in item.options}
    return min(answer.between, key=points.__getitem__)


def _written(rubric: Rubric) -> Iterator[tuple[ScaledQuestion, Advice]]:
    for _, question in rubric.questions():
        if isinstance(question, ScaledQuestion):
            for advice in question.advice:
                yield question, advice


def _recommendation(
    rubric: Rubric,
    assessment: Assessment,
    question: ScaledQuestion,
    advice: Advice,
    every: tuple[Step, ...],
) -> Recommendation | None:
    calling = [
        (step, step.item, answer)
        for step in every
        if step.item
        and step.item.question == question.id
        and (answer := answer_at(assessment, step))
        and calls_for(advice, step.item, answer)
    ]
    if not calling:
        return None
    return Recommendation(
        question=question.id,
        advice=advice,
        obligation=advice.obligation or question.obligation,
        findings=tuple(finding(*one) for one in calling),
        act_first=any(is_pressing(rubric, item, answer) for _, item, answer in calling),
    )
