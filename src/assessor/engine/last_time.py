"""What was said in an earlier assessment, where the question still means what it meant then."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from assessor.engine.fitting import fits
from assessor.engine.meaning import answered_by, changed_parts, same_words
from assessor.engine.progress import Step
from assessor.engine.upgrade import carry
from assessor.model.assessment import Answer, Assessment, RubricMark, Subject
from assessor.model.items import Item
from assessor.model.questions import AnyQuestion
from assessor.model.rubric import Rubric


@dataclass(frozen=True)
class LastTime:
    """An earlier assessment, as far as it can be held beside the rubric at hand."""

    assessment: Assessment
    """Its answers, under the keys of the rubric at hand."""
    changed: frozenset[str] = frozenset()
    """Questions that are known to mean something else now."""
    is_same_rubric: bool = False
    """Whether nothing at all has changed about the questions."""

    @property
    def on(self) -> date:
        """The day of its last answer."""
        return self.assessment.updated


def last_time(
    rubric: Rubric, mark: RubricMark, before: Assessment, earlier: Rubric | None = None
) -> LastTime:
    """An earlier assessment held beside a rubric, which `mark` marks.

    `earlier` is the rubric that it answered, where that is at hand: then each part of a question's
    meaning is compared, and else the words that were kept with its answer.
    """
    return LastTime(
        carry(rubric, mark, before).assessment,
        frozenset(_changed(earlier, rubric)) if earlier else frozenset(),
        before.rubric.digest == mark.digest != "",
    )


def _changed(before: Rubric, now: Rubric) -> Iterator[str]:
    old = {question.id: question for _, question in before.questions()}
    for _, question in now.questions():
        was = next((old[one] for one in (question.id, *question.replaces) if one in old), None)
        if was and _is_another(before, was, now, question):
            yield question.id


def _is_another(before: Rubric, was: AnyQuestion, now: Rubric, question: AnyQuestion) -> bool:
    if answered_by(before, was) != answered_by(now, question):
        return True
    return bool(changed_parts(before, was, now, question))


def said_then(last: LastTime, assessment: Assessment, step: Step) -> Answer | None:
    """What was said at a step last time; None where nothing was, or it would mean another thing.

    A subject is known again by its name.
    """
    if step.item is None:
        return None
    answers = _group(last, assessment, step.subject)
    answer = answers.get(step.item.key)
    return answer if answer and _still_means_it(last, step.item, answer) else None


def _group(last: LastTime, assessment: Assessment, subject: str | None) -> dict[str, Answer]:
    if subject is None:
        return last.assessment.answers
    name = known_by(assessment.subject(subject))
    found = [one for one in last.assessment.subjects if known_by(one) == name]
    return found[0].answers if len(found) == 1 else {}


def known_by(subject: Subject) -> str:
    """What a subject is known again by: its name, whatever its capitals and spaces."""
    return " ".join(subject.name.casefold().split())


def not_named_yet(last: LastTime, assessment: Assessment) -> tuple[str, ...]:
    """The names of subjects that were there last time, and are not named or removed now."""
    here = {known_by(one) for one in assessment.everyone}
    return tuple(one.name for one in last.assessment.subjects if known_by(one) not in here)


def _still_means_it(last: LastTime, item: Item, answer: Answer) -> bool:
    if not answer.is_settled or not takes(item, answer) or item.question in last.changed:
        return False
    return last.is_same_rubric or (same_words(answer.asked, item.ask) and says(item, answer))


def takes(item: Item, answer: Answer) -> bool:
    """Whether an item takes such an answer, one that is not agreed included."""
    if answer.state != "not-agreed":
        return fits(item, answer)
    seen = item.in_order(answer.between)
    return item.is_counted and len(seen) > 1 and set(seen) == {*answer.between}


def says(item: Item, answer: Answer) -> bool:
    """Whether the options that were said are called now as they were called then."""
    if answer.state == "not-agreed":
        return same_words(answer.said, item.wordings(answer.between))
    if answer.state != "answered" or item.kind not in ("options", "many") or not answer.value:
        return True
    return same_words(answer.said, item.wording(answer.value))
