"""What people said they are not sure of: not known, with who finds out; and not agreed."""

from __future__ import annotations

from assessor.engine.progress import Step, answer_at
from assessor.engine.walk import walk
from assessor.interview.finding_out import in_words
from assessor.model.assessment import Answer, Assessment, State
from assessor.model.rubric import Rubric

Told = list[tuple[Step, str]]
"""Steps, each with a few words about it."""


def not_known(rubric: Rubric, assessment: Assessment) -> Told:
    """What nobody knows, with who could find out and by when."""
    found = ((step, said.find_out) for step, said in _said(rubric, assessment, "dont-know"))
    return [(step, in_words(find_out) if find_out else _NOBODY) for step, find_out in found]


_NOBODY = "nobody is asked to find out yet"


def not_agreed(rubric: Rubric, assessment: Assessment) -> Told:
    """What is not agreed, with what people see."""
    return [(step, answer.said) for step, answer in _said(rubric, assessment, "not-agreed")]


def _said(rubric: Rubric, assessment: Assessment, state: State) -> list[tuple[Step, Answer]]:
    answers = ((step, answer_at(assessment, step)) for step in walk(rubric, assessment))
    return [(step, answer) for step, answer in answers if answer and answer.state == state]
