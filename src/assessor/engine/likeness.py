"""Why an answer of an earlier assessment cannot be held against one of now, if it cannot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from assessor.engine.last_time import says, takes
from assessor.engine.meaning import answered_by, changed_parts, same_words
from assessor.model.assessment import Answer, Answers
from assessor.model.comparison import Reason
from assessor.model.items import Item, Kind
from assessor.model.questions import AnyQuestion
from assessor.model.rubric import Rubric


@dataclass(frozen=True)
class Likeness:
    """How much is known of the questions as they were then."""

    is_known: bool
    """Whether the very questions of then are at hand; else only the words kept with answers."""
    changed: Mapping[str, Reason]
    """Questions that are known to be others now."""


def likeness(rubric: Rubric, answered: Rubric | None, is_same: bool) -> Likeness:
    """What is known of the questions of then: by the rubric that was answered, or by being it.

    A weight, a gate or a `when` makes no other question: both are scored, and asked, as now.
    """
    changed = dict(_changed(answered, rubric)) if answered and not is_same else {}
    return Likeness(is_same or answered is not None, changed)


def _changed(before: Rubric, now: Rubric) -> Iterator[tuple[str, Reason]]:
    old = {question.id: question for _, question in before.questions()}
    for _, question in now.questions():
        was = next((old[one] for one in (question.id, *question.replaces) if one in old), None)
        if reason := _difference(before, was, now, question):
            yield question.id, reason


def _difference(
    before: Rubric, was: AnyQuestion | None, now: Rubric, question: AnyQuestion
) -> Reason | None:
    if was is None:
        return "new"
    if answered_by(before, was) != answered_by(now, question):
        return "retyped"
    parts = changed_parts(before, was, now, question)
    return next((_PARTS[part.key] for part in parts if part.key in _PARTS), None)


_PARTS: dict[str, Reason] = {
    "ask": "reworded",
    "options": "options",
    "anchors": "anchors",
    "minimum": "range",
}


def unlike(like: Likeness, item: Item, then: Answers, now: Answer | None) -> Reason | None:
    """Why what was said then to an item cannot be compared; None where it can.

    `then` is what was said about the subject, by key.
    """
    if item.question in like.changed:
        return like.changed[item.question]
    if like.is_known:
        return None
    if (answer := then.get(item.key)) is not None:
        return _by_words(item, answer, (now.asked if now else "") or item.ask)
    about = then.get(item.question) if item.part != "answer" else None
    return None if about else "new"


_MISFITS: dict[Kind, Reason] = {"options": "options", "many": "options", "number": "range"}
"""What an answer that a question no longer takes tells of the question of then, by its kind."""


def _by_words(item: Item, answer: Answer, asked: str) -> Reason | None:
    if not answer.asked:
        return "no-words"
    if not same_words(answer.asked, asked):
        return "reworded"
    if not takes(item, answer):
        return _MISFITS.get(item.kind, "retyped")
    return None if says(item, answer) else "options"
