"""What applies of all that can be asked, and how far along the answers are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assessor.engine.conditions import Lookup, holds
from assessor.engine.items import every_item
from assessor.engine.kept import kept
from assessor.model.assessment import Answer, Assessment
from assessor.model.base import Record
from assessor.model.items import Item
from assessor.model.rubric import Rubric


@dataclass(frozen=True)
class Step:
    """An item about one subject, or asked once. Without an item: naming the next subject."""

    item: Item | None = None
    subject: str | None = None

    @property
    def place(self) -> tuple[str | None, str]:
        """What tells this step from others: the subject's id and the key."""
        return self.subject, self.item.key if self.item else ""


class Along(Record):
    """How far along: settled questions, of those that apply so far."""

    settled: int
    applicable: int


@kept
def steps(rubric: Rubric, assessment: Assessment) -> tuple[Step, ...]:
    """Every step that applies now, subject by subject; of what is only offered, what is said.

    Repeated sections that follow each other stand together for each subject; behind the first
    such run stands the step that names another. An answer to a question that no longer applies
    is kept in the file, and decides nothing. In which order people are asked, `walk` says.
    """
    return tuple(
        step
        for step in _every_step(rubric, assessment)
        if not _is_offered(step) or answer_at(assessment, step)
    )


def offered(rubric: Rubric, assessment: Assessment) -> tuple[Step, ...]:
    """What is never asked, applies, and is not said: the aims of sections that ask for none."""
    return tuple(
        step
        for step in _every_step(rubric, assessment)
        if _is_offered(step) and answer_at(assessment, step) is None
    )


def _is_offered(step: Step) -> bool:
    return step.item is not None and step.item.is_offered


@kept
def _every_step(rubric: Rubric, assessment: Assessment) -> tuple[Step, ...]:
    asked: list[Step] = []
    named = False
    known: Heard = {None: {}}
    for once, run in groupby(every_item(rubric), key=lambda item: item.once):
        if once:
            asked += _applicable(run, assessment, None, known)
            continue
        together = tuple(run)
        for subject in assessment.subjects:
            asked += _applicable(together, assessment, subject.id, known)
        if not named:
            asked.append(Step())
            named = True
    return tuple(asked)


Heard = dict[str | None, dict[str, Answer]]
"""The answers that count so far: by subject, None for those asked once; then by key."""


def _applicable(
    run: Iterable[Item], assessment: Assessment, subject: str | None, known: Heard
) -> Iterator[Step]:
    """The items that apply, in order; each answer is heard by the conditions behind it."""
    answer_to = lookup(known, subject)
    for item in run:
        if not item.when or all(holds(condition, answer_to) for condition in item.when):
            step = Step(item=item, subject=subject)
            _hear(known, step, answer_at(assessment, step))
            yield step


def _hear(known: Heard, step: Step, answer: Answer | None) -> None:
    if step.item and answer:
        known.setdefault(step.subject, {})[step.item.key] = answer


def heard(every: Iterable[Step], assessment: Assessment) -> Heard:
    """The answers to questions that apply."""
    known: Heard = {None: {}}
    for step in every:
        _hear(known, step, answer_at(assessment, step))
    return known


def lookup(known: Heard, subject: str | None) -> Lookup:
    """What a condition about a subject looks at: the answers about it before those asked once."""
    about = known.setdefault(subject, {})
    return lambda key: about.get(key) or known[None].get(key)


def answer_at(assessment: Assessment, step: Step) -> Answer | None:
    """What was said at a step so far; None where nothing was, and for naming subjects."""
    return assessment.answers_of(step.subject).get(step.item.key) if step.item else None


def is_open(assessment: Assessment, step: Step) -> bool:
    """Whether a step still waits: neither settled nor skipped."""
    if step.item is None:
        return not assessment.all_named
    answer = answer_at(assessment, step)
    return answer is None or answer.state == "open"


def along(every: Sequence[Step], assessment: Assessment) -> Along:
    """How many of these steps' questions are settled."""
    asked = [step for step in every if step.item]
    settled = [step for step in asked if _settled(answer_at(assessment, step))]
    return Along(settled=len(settled), applicable=len(asked))


def _settled(answer: Answer | None) -> bool:
    return answer is not None and answer.is_settled
