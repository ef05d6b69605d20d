"""The ratings of a priority matrix, read from the assessment that holds them."""

from __future__ import annotations

from typing import get_args

from assessor.engine.items import items
from assessor.model.assessment import Answer, Assessment
from assessor.model.items import Item
from assessor.model.rubric import Rubric
from assessor.model.weighing import Criterion, Rated

CRITERIA: tuple[Criterion, ...] = get_args(Criterion)


def is_matrix(rubric: Rubric) -> bool:
    """Whether a rubric rates its subjects on the three criteria of a priority matrix."""
    return rubric.repeat is not None and set(CRITERIA) <= _rated_items(rubric).keys()


def rated(rubric: Rubric, assessment: Assessment) -> tuple[Rated, ...]:
    """Every action with its ratings, in order; without any of a criterion that nobody judged."""
    by_name = _rated_items(rubric)
    return tuple(
        Rated(
            id=subject.id,
            impact=_ratings(by_name["impact"], subject.answers.get("impact")),
            resources=_ratings(by_name["resources"], subject.answers.get("resources")),
            sustainability=_ratings(
                by_name["sustainability"], subject.answers.get("sustainability")
            ),
        )
        for subject in assessment.subjects
    )


def _rated_items(rubric: Rubric) -> dict[str, Item]:
    return {item.key: item for item in items(rubric) if item.role == "criterion"}


def _ratings(item: Item, answer: Answer | None) -> tuple[int, ...]:
    """One rating where a group agreed, each that some saw where it did not."""
    if answer is None:
        return ()
    ids = answer.between if answer.state == "not-agreed" else (answer.value,)
    options = (item.option(one) for one in ids if isinstance(one, str))
    return tuple(option.points for option in options if option and option.points)
