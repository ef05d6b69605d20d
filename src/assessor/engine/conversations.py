"""The next conversation about each subject: a suggestion that a rubric makes, never a verdict."""

from __future__ import annotations

from collections.abc import Iterable

from assessor.engine.conditions import Lookup, holds
from assessor.engine.progress import Step, heard, lookup
from assessor.model.assessment import Assessment
from assessor.model.result import Suggestion
from assessor.model.rubric import Conversation, Rubric


def suggestions(
    rubric: Rubric, assessment: Assessment, every: Iterable[Step]
) -> tuple[Suggestion, ...]:
    """For each subject, the first conversation of the rubric whose `when` holds, if one does.

    `every` holds the steps that apply: answers to other questions decide nothing.
    """
    known = heard(every, assessment)
    return tuple(
        Suggestion(subject=subject.id, conversation=found.id)
        for subject in assessment.subjects
        if (found := _first(rubric, lookup(known, subject.id)))
    )


def _first(rubric: Rubric, answer_to: Lookup) -> Conversation | None:
    return next(
        (one for one in rubric.conversations if one.when is None or holds(one.when, answer_to)),
        None,
    )
