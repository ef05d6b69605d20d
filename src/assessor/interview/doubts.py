"""Answers that do not quite fit together: shown once at the end, to look at, not to correct."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from assessor.engine.measures import share_of
from assessor.engine.progress import Step, answer_at, steps
from assessor.engine.set_aside import set_aside
from assessor.engine.walk import walk
from assessor.interview.parting import title_of
from assessor.interview.places import in_all
from assessor.model.assessment import Assessment
from assessor.model.base import Value
from assessor.model.items import Item
from assessor.model.rubric import Rubric, part_key

ASSUMED = "assumed"
"""The answer to “where is this written” that nobody has checked."""


@dataclass(frozen=True)
class Doubt:
    """Something to look at again: where, and why."""

    step: Step
    why: str


def doubts(rubric: Rubric, assessment: Assessment) -> tuple[Doubt, ...]:
    """Everything worth a second look; at most one doubt at a step."""
    found = [doubt for rule in _RULES for doubt in rule(rubric, assessment)]
    first = {doubt.step.place: doubt for doubt in reversed(found)}
    return tuple(first[step.place] for step in walk(rubric, assessment) if step.place in first)


def _more_named(rubric: Rubric, assessment: Assessment) -> Iterator[Doubt]:
    total, named = in_all(rubric, assessment), len(assessment.subjects)
    if rubric.repeat is None or total is None or named <= total:
        return
    for step in steps(rubric, assessment):
        if step.item and step.item.key == rubric.repeat.count:
            yield Doubt(step, f"the answer is {total}, and {named} are named")


def _on_an_assumption(rubric: Rubric, assessment: Assessment) -> Iterator[Doubt]:
    for step, item in _at_the_top(rubric, assessment):
        written = assessment.answers_of(step.subject).get(part_key(item.question, "written"))
        if item.part == "response" and written and written.value == ASSUMED:
            yield Doubt(step, f"{_said(item, assessment, step)}, though the condition is assumed")


def _without_evidence(rubric: Rubric, assessment: Assessment) -> Iterator[Doubt]:
    for step, item in _at_the_top(rubric, assessment):
        answer = answer_at(assessment, step)
        if answer and not (answer.evidence or answer.note):
            yield Doubt(step, f"{_said(item, assessment, step)}, and no evidence says how we know")


def _seen_far_apart(rubric: Rubric, assessment: Assessment) -> Iterator[Doubt]:
    for step in steps(rubric, assessment):
        answer = answer_at(assessment, step)
        if step.item is None or answer is None:
            continue
        far = [one for one in answer.some_saw if _are_far_apart(step.item, answer.value, one)]
        if far:
            seen = f"and some saw “{step.item.wordings(tuple(far))}”"
            yield Doubt(step, f"{_said(step.item, assessment, step)}, {seen}: is it agreed?")


def _are_far_apart(item: Item, agreed: Value | None, seen: str) -> bool:
    """Whether two rungs have another between them."""
    options = [item.option(one) for one in (agreed, seen) if isinstance(one, str)]
    points = [option.points for option in options if option and option.points is not None]
    return item.is_scored and len(points) == 2 and abs(points[0] - points[1]) > 1


def _much_set_aside(rubric: Rubric, assessment: Assessment) -> Iterator[Doubt]:
    much = {(one.subject, one.first): one for one in set_aside(rubric, assessment)}
    for step in steps(rubric, assessment):
        if one := much.get(step.place):
            title = title_of(rubric, one)
            yield Doubt(step, f"{one.number} of {one.of} in “{title}” do not apply")


def _at_the_top(rubric: Rubric, assessment: Assessment) -> Iterator[tuple[Step, Item]]:
    for step in steps(rubric, assessment):
        if step.item and share_of(step.item, answer_at(assessment, step)) == 1:
            yield step, step.item


def _said(item: Item, assessment: Assessment, step: Step) -> str:
    answer = answer_at(assessment, step)
    return f"“{item.wording(answer.value if answer else None)}”"


_RULES: tuple[Callable[[Rubric, Assessment], Iterator[Doubt]], ...] = (
    _more_named,
    _on_an_assumption,
    _seen_far_apart,
    _without_evidence,
    _much_set_aside,
)
