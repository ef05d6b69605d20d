"""The order in which people are asked, subject by subject or question by question; what is next."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assessor.engine.items import every_item
from assessor.engine.kept import kept
from assessor.engine.progress import Step, answer_at, is_open, steps
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric


@kept
def walk(rubric: Rubric, assessment: Assessment) -> tuple[Step, ...]:
    """Every step that applies now, in the order of asking.

    Question by question, all subjects are named before the first question about them; then each
    question, with its follow-ups, goes round all that it applies to. What applies is the same
    either way, since a condition about a subject looks at nothing that was said of another.
    """
    every = steps(rubric, assessment)
    return tuple(sorted(every, key=_turn(rubric))) if rubric.by_question else every


def _turn(rubric: Rubric) -> Callable[[Step], tuple[int, bool]]:
    """When a step's turn comes: that of its question, or for naming, just before the first."""
    every = every_item(rubric)
    turns = {item.question: turn for turn, item in enumerate(every)}
    naming = min((turns[item.question] for item in every if not item.once), default=0)

    def turn(step: Step) -> tuple[int, bool]:
        return (turns[step.item.question], True) if step.item else (naming, False)

    return turn


def next_step(rubric: Rubric, assessment: Assessment, after: Step | None = None) -> Step | None:
    """The first open step behind `after`, else the first open one of all, else None."""
    every = walk(rubric, assessment)
    start = _index(every, after) + 1
    waiting = [step for step in (*every[start:], *every[:start]) if is_open(assessment, step)]
    return waiting[0] if waiting else None


def previous_step(rubric: Rubric, assessment: Assessment, before: Step | None) -> Step | None:
    """The step just before `before`, or None at the start; the last one where `before` is None."""
    every = walk(rubric, assessment)
    index = _index(every, before) if before else len(every)
    return every[index - 1] if index > 0 else None


def _index(every: Sequence[Step], step: Step | None) -> int:
    places = [one.place for one in every]
    return places.index(step.place) if step and step.place in places else -1


def left_open(rubric: Rubric, assessment: Assessment) -> tuple[Step, ...]:
    """The steps that apply and are not settled: open or skipped."""
    asked = ((step, answer_at(assessment, step)) for step in walk(rubric, assessment) if step.item)
    return tuple(step for step, answer in asked if answer is None or not answer.is_settled)
