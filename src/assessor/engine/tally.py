"""How the questions of an assessment stand: what is settled, open or unknown, what is left behind.

Questions that do not apply leave the count. What was said to them is kept, and counts nowhere.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from assessor.engine.kept import kept
from assessor.engine.progress import along, answer_at, steps
from assessor.model.assessment import Answer, Assessment, State
from assessor.model.base import Id, Record
from assessor.model.rubric import Rubric


class Tally(Record):
    """How many questions apply now, and how they stand."""

    settled: int
    applicable: int
    states: Mapping[State, int]
    """How many stand in each state; together, all that apply."""
    flagged: int
    left_behind: int
    """Answers beside these, to questions that apply no longer."""


class LeftBehind(Record):
    """An answer that is kept though its question does not apply now, or is gone."""

    subject: Id | None
    key: str
    answer: Answer


def tally(rubric: Rubric, assessment: Assessment) -> Tally:
    """How all questions that apply stand."""
    every = steps(rubric, assessment)
    done = along(every, assessment)
    answers = [answer_at(assessment, step) for step in every if step.item]
    return Tally(
        settled=done.settled,
        applicable=done.applicable,
        states=Counter(answer.state if answer else "open" for answer in answers),
        flagged=sum(1 for answer in answers if answer and answer.flagged),
        left_behind=len(left_behind(rubric, assessment)),
    )


@kept
def left_behind(rubric: Rubric, assessment: Assessment) -> tuple[LeftBehind, ...]:
    """What was said to questions that do not apply now, in the order of the file."""
    asked = {step.place for step in steps(rubric, assessment)}
    return tuple(one for one in _said(assessment) if (one.subject, one.key) not in asked)


def _said(assessment: Assessment) -> Iterator[LeftBehind]:
    """Every answer that holds something; a question that was only skipped holds nothing."""
    about: dict[Id | None, Mapping[str, Answer]] = {None: assessment.answers}
    about |= {subject.id: subject.answers for subject in assessment.subjects}
    for subject, answers in about.items():
        for key, answer in answers.items():
            if answer.is_settled or answer.note:
                yield LeftBehind(subject=subject, key=key, answer=answer)
