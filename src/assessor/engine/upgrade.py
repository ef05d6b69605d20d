"""Answers given under an earlier version of a rubric, carried to the one at hand."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from itertools import groupby

from assessor.engine.fitting import fits
from assessor.engine.items import every_item
from assessor.engine.progress import answer_at, steps
from assessor.model.assessment import Answer, Assessment, RubricMark, Subject
from assessor.model.base import Record, Value
from assessor.model.items import Item
from assessor.model.rubric import Rubric


class Carried(Record):
    """An assessment under the rubric at hand, and what became of its answers."""

    assessment: Assessment
    moved: tuple[tuple[str, str], ...] = ()
    """Keys that answers were kept under, with the keys that they are kept under now."""
    orphaned: tuple[str, ...] = ()
    """Keys that the rubric no longer has. Their answers stay in the file."""
    changed: bool = False
    """Whether the rubric is another than the one that was answered; else what follows is empty."""
    reworded: tuple[tuple[str, str], ...] = ()
    """Keys whose question is put in other words now, with the words that were answered."""
    reopened: tuple[str, ...] = ()
    """Keys asked again, since their answer is no longer taken; it stands in the note."""
    new: tuple[str, ...] = ()
    """Keys that are asked now, before others that were answered, and were not asked then."""


def carry(rubric: Rubric, mark: RubricMark, assessment: Assessment) -> Carried:
    """The assessment with answers to replaced questions moved; nothing is dropped.

    An answer moves only where the new question has none; one that its question no longer takes
    stands in its note, and the question is open again. `mark` is the rubric at hand.
    """
    known = {item.key: item for item in every_item(rubric)}
    renamed = _renamed(rubric, set(known))
    keys = {key for answers in assessment.every_group for key in answers}
    moved = _with_each(assessment, lambda answers: _moved(answers, renamed))
    carried = Carried(
        assessment=moved.model_copy(update={"rubric": mark}),
        moved=tuple((old, new) for old, new in renamed.items() if old in keys),
        orphaned=tuple(sorted(keys - set(known) - set(renamed))),
    )
    changed = assessment.rubric.digest not in ("", mark.digest)
    return _told(carried, known, rubric) if changed else carried


def _told(carried: Carried, known: Mapping[str, Item], rubric: Rubric) -> Carried:
    """What has changed about the questions, and the answers that no longer fit reopened."""
    said = [
        (known[key], answer)
        for answers in carried.assessment.every_group
        for key, answer in answers.items()
        if key in known
    ]
    reworded = {item.key: answer.asked for item, answer in said if _is_reworded(item, answer)}
    reopened = {item.key: None for item, answer in said if not fits(item, answer)}
    now = _with_each(carried.assessment, lambda answers: _reopened(answers, known))
    update = {
        "assessment": now,
        "changed": True,
        "reworded": tuple(reworded.items()),
        "reopened": tuple(reopened),
        "new": tuple(dict.fromkeys(_passed_by(rubric, now))),
    }
    return carried.model_copy(update=update)


def _with_each(
    assessment: Assessment, change: Callable[[dict[str, Answer]], dict[str, Answer]]
) -> Assessment:
    """The assessment with every group of answers changed alike, those of removed subjects too."""

    def changed(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
        return tuple(
            subject.model_copy(update={"answers": change(subject.answers)}) for subject in subjects
        )

    update = {"subjects": changed(assessment.subjects), "removed": changed(assessment.removed)}
    return assessment.model_copy(update={"answers": change(assessment.answers), **update})


def _is_reworded(item: Item, answer: Answer) -> bool:
    return bool(answer.asked) and answer.asked != item.ask


def _reopened(answers: dict[str, Answer], known: Mapping[str, Item]) -> dict[str, Answer]:
    return {
        key: answer if key not in known or fits(known[key], answer) else _open_again(answer)
        for key, answer in answers.items()
    }


def _open_again(answer: Answer) -> Answer:
    words = answer.said or _STATES.get(answer.state) or _plainly(answer.value)
    told = f"Earlier answer: {words}"
    note = f"{answer.note}\n{told}" if answer.note else told
    return Answer(asked=answer.asked, state="open", note=note)


def _plainly(value: Value | None) -> str:
    return ", ".join(value) if isinstance(value, tuple) else str(value)


_STATES = {"dont-know": "Don’t know", "not-applicable": "Does not apply"}


def _passed_by(rubric: Rubric, assessment: Assessment) -> Iterator[str]:
    """Questions without a word, where one behind them was dealt with."""
    every = [step for step in steps(rubric, assessment) if step.item]
    for _, run in groupby(every, key=lambda step: step.subject):
        waiting: list[str] = []
        for step in run:
            if answer_at(assessment, step) is None:
                waiting += [step.item.key] if step.item else []
            else:
                yield from waiting
                waiting = []


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
