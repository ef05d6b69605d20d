"""The short walk: a rubric with its core questions alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from assessor.model.rubric import Rubric

if TYPE_CHECKING:
    from assessor.model.assessment import Assessment


def walked(rubric: Rubric, assessment: Assessment) -> Rubric:
    """The questions that an assessment walks: all of the rubric's, or those of its core."""
    return core_of(rubric) if assessment.core else rubric


def core_of(rubric: Rubric) -> Rubric:
    """The same rubric with its core questions alone; sections without any are left out."""
    sections = [
        section.model_copy(update={"questions": mine})
        for section in rubric.sections
        if (mine := tuple(question for question in section.questions if question.core))
    ]
    return rubric.model_copy(update={"sections": tuple(sections)})


def has_core(rubric: Rubric) -> bool:
    """Whether some of its questions are marked as the core."""
    return any(question.core for _, question in rubric.questions())


def beyond_core(rubric: Rubric, assessment: Assessment) -> tuple[str, ...]:
    """The keys of answers to questions outside the core, in the order of asking."""
    # Here, since whoever only checks whether there is a core needs no items.
    from assessor.engine.items import every_item

    core = {item.key for item in every_item(core_of(rubric))}
    said = {key for answers in assessment.groups for key in answers}
    return tuple(i.key for i in every_item(rubric) if i.key in said and i.key not in core)
