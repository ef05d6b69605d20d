"""Answers given under an earlier version of a rubric, carried to the one at hand."""

from __future__ import annotations

from assessor.engine.items import every_item
from assessor.model.assessment import Answer, Assessment, RubricMark
from assessor.model.base import Record
from assessor.model.rubric import Rubric


class Carried(Record):
    """An assessment under the rubric at hand, and what became of its answers."""

    assessment: Assessment
    moved: tuple[tuple[str, str], ...] = ()
    """Keys that answers were kept under, with the keys that they are kept under now."""
    orphaned: tuple[str, ...] = ()
    """Keys that the rubric no longer has. Their answers stay in the file."""
    changed: bool = False
    """Whether the rubric is another than the one that was answered."""


def carry(rubric: Rubric, mark: RubricMark, assessment: Assessment) -> Carried:
    """The assessment with answers to replaced questions moved; nothing is dropped.

    An answer moves only where the new question has none. `mark` is the rubric at hand.
    """
    known = {item.key for item in every_item(rubric)}
    renamed = _renamed(rubric, known)
    groups = [assessment.answers, *(subject.answers for subject in assessment.subjects)]
    keys = {key for answers in groups for key in answers}
    moved = tuple((old, new) for old, new in renamed.items() if old in keys)
    subjects = tuple(
        subject.model_copy(update={"answers": _moved(subject.answers, renamed)})
        for subject in assessment.subjects
    )
    update = {"answers": _moved(assessment.answers, renamed), "subjects": subjects, "rubric": mark}
    return Carried(
        assessment=assessment.model_copy(update=update),
        moved=moved,
        orphaned=tuple(sorted(keys - known - set(renamed))),
        changed=assessment.rubric.digest not in ("", mark.digest),
    )


def _renamed(rubric: Rubric, known: set[str]) -> dict[str, str]:
    """Old keys with new ones, follow-ups included."""
    renamed: dict[str, str] = {}
    for _, question in rubric.questions():
        parts = [key.partition(".")[1:] for key in known if key.split(".")[0] == question.id]
        for old in question.replaces:
            renamed |= {f"{old}{dot}{part}": f"{question.id}{dot}{part}" for dot, part in parts}
    return dict(sorted(renamed.items()))


def _moved(answers: dict[str, Answer], renamed: dict[str, str]) -> dict[str, Answer]:
    return {
        renamed[key] if key in renamed and renamed[key] not in answers else key: answer
        for key, answer in answers.items()
    }
