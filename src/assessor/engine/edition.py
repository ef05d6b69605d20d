"""What of an assessment may be shared: no names, no words of anybody's own, no order that tells.

A list of what stays, so that whatever an answer learns to hold later is left out until somebody
decides otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import count, product
from string import ascii_uppercase
from typing import Literal

from assessor.engine.items import every_item
from assessor.model.assessment import Answer, Assessment, Subject
from assessor.model.items import Item
from assessor.model.rubric import Rubric

Edition = Literal["internal", "shareable"]
"""Everything; or what may leave the organization."""

GROUP = 5
"""Of fewer subjects, none has a row of its own: so few can be told apart by what is there."""

OURS = "Our organization"
"""What stands for the organization's name."""

WORDS_LEFT_OUT = "Not in this edition"
"""What stands for an answer in somebody's own words."""


def shareable(rubric: Rubric, assessment: Assessment) -> Assessment:
    """The assessment with what counts, and nothing that names anybody.

    Its score is the same. Subjects are called `Funder A` and so on, in an order that is another
    one after any change and that nobody can guess without the file.
    """
    known = {item.key: item for item in every_item(rubric)}
    noun = rubric.repeat.subject.capitalize() if rubric.repeat else ""
    shared = tuple(
        Subject(
            id=f"subject-{letter.lower()}",
            name=f"{noun} {letter}",
            answers=counted(one.answers, known),
        )
        for letter, one in lettered(assessment)
    )
    return Assessment(
        rubric=assessment.rubric,
        organization=OURS,
        started=assessment.started,
        updated=assessment.updated,
        all_named=assessment.all_named,
        core=assessment.core,
        answers=counted(assessment.answers, known),
        subjects=shared,
    )


def lettered(assessment: Assessment) -> Iterator[tuple[str, Subject]]:
    """Every subject with its letter, in an order that nobody can guess without the file."""
    subjects = sorted(assessment.subjects, key=lambda one: _shuffled(assessment, one))
    return zip(_letters(), subjects, strict=False)


def _shuffled(assessment: Assessment, subject: Subject) -> str:
    return sha256(f"{assessment.model_dump_json()} {subject.id}".encode()).hexdigest()


def _letters() -> Iterator[str]:
    """A to Z, then AA, AB and so on."""
    for length in count(1):
        yield from map("".join, product(ascii_uppercase, repeat=length))


def counted(answers: Mapping[str, Answer], known: Mapping[str, Item]) -> dict[str, Answer]:
    """The answers to questions of the rubric, without what people wrote."""
    return {key: _bare(answer, known[key]) for key, answer in answers.items() if key in known}


def _bare(answer: Answer, item: Item) -> Answer:
    is_words = item.kind == "text" and answer.is_known
    return Answer(
        asked=answer.asked,
        state=answer.state,
        value=WORDS_LEFT_OUT if is_words else answer.value,
        said=WORDS_LEFT_OUT if is_words else answer.said,
        reason=answer.reason,
        evidence=answer.evidence,
        between=answer.between,
    )
