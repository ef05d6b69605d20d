"""Every form of a report is made from one view, and says the same figures; nothing said is lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

import pytest

from assessor.engine.items import every_item
from assessor.engine.progress import Step, steps
from assessor.engine.scoring import score
from assessor.loading.rubrics import all_rubrics, cases_beside
from assessor.loading.scripts import load_cases
from assessor.model.assessment import Answer, Assessment, FindOut, Subject
from assessor.model.items import Item
from assessor.model.rubric import Rubric
from assessor.report.pages import ReportView
from assessor.report.pieces import Position
from assessor.report.view import build_view
from assessor.report.words import day
from tests.builder import assessment
from tests.pdf_text import squeezed
from tests.report.reading import shown
from tests.report.test_view import RUBRICS
from tests.test_shipped import answered, rubric_of

TEXTS = ("html", "md", "docx", "pdf")
SOME = ("funding-audit", "six-tenets", "partnership-vetting")
"""Rubrics whose plan of pages differs most; a PDF of each of all would take minutes."""


def mixed(path: Path) -> ReportView:
    rubric = rubric_of(path)
    case = next(one for one in load_cases(cases_beside(path)).cases if one.name == "Mixed")
    given = answered(rubric, case)
    return build_view(rubric, given, score(rubric, given))


def positions(view: ReportView) -> Iterator[Position]:
    """Every position with its range."""
    blocks = (block for part in view.parts for block in part.blocks)
    yield from (block.position for block in blocks if block.position)
    yield from (section.position for section in view.profile)


def figures(view: ReportView) -> Iterator[str]:
    """Every number and name that a reader may hold against another form."""
    for position in positions(view):
        yield position.text
        yield from filter(None, (position.band, position.aim))
    for grid in view.grids:
        for column in grid.columns:
            yield from filter(None, (column.title, column.total, column.unknown))
        yield from (row.last for row in grid.rows if row.last)
    yield from (part.count_text for part in view.parts if part.count_text)
    yield from view.messages
    yield from (card.title for card in view.cards)
    yield from (ask.what for ask in view.find_out)
    yield from (made.do for chapter in view.chapters for made in chapter.advice)


def ranges(view: ReportView) -> Iterator[re.Pattern[str]]:
    """Every range, as `33 to 61` or `between 33 and 61`."""
    for position in positions(view):
        if position.low != position.high:
            low, high = position.low, position.high
            yield re.compile(f"{low}to{high}|between{low}and{high}|from{low}to{high}")


@pytest.mark.parametrize("path", all_rubrics(), ids=lambda path: path.stem)
def test_the_same_figures_stand_in_every_form(path: Path) -> None:
    view = mixed(path)
    advice, forms = shown(view, "advice"), {form: shown(view, form) for form in TEXTS}
    for form, text in forms.items():
        missing = [one for one in figures(view) if squeezed(one) not in text]
        missing += [one.pattern for one in ranges(view) if not one.search(text)]
        assert missing == [], form
    for chapter in view.chapters:
        assert all(squeezed(one.do.replace('"', '""')) in advice for one in chapter.advice)


def new_marks() -> Iterator[str]:
    """Words that stand nowhere else."""
    return (f"Mark{number:05}x" for number in count(1))


def told(item: Item, marks: Iterator[str], turn: int) -> Answer:
    """An answer that holds a mark wherever somebody can write, each kind of answer in turn."""
    options = [option.id for option in item.options]
    note = next(marks)
    if item.takes_not_applicable and turn % 5 == 0:
        return Answer(asked=item.ask, state="not-applicable", reason="other", note=note)
    if item.takes_unknown and not item.is_aim and turn % 5 == 1:
        task = FindOut(who=next(marks), by=date(2031, 5, 1 + turn % 28))
        return Answer(asked=item.ask, state="dont-know", note=note, find_out=task)
    if item.is_counted and options and turn % 5 == 2:
        return Answer(asked=item.ask, state="not-agreed", between=tuple(options[:2]), note=note)
    value: str | int | tuple[str, ...] = options[-1] if options else 7
    if item.kind == "text":
        value = next(marks)
    if item.kind == "day":
        value = f"2032-05-{1 + turn % 28:02}"
    if item.kind == "many":
        value = tuple(options)
    evidence = {"evidence": "written", "reference": next(marks)}
    more = evidence if item.is_counted else {}
    saw = tuple(options[:1]) if item.is_counted and turn % 5 == 3 and len(options) > 1 else ()
    data = {"asked": item.ask, "value": value, "said": item.wording(value), "note": note}
    return Answer.model_validate({**data, **more, "some_saw": saw}, by_name=True)


def planted(rubric: Rubric, marks: Iterator[str]) -> tuple[Assessment, list[Step]]:
    """An assessment with a mark in every answer, note, evidence, reason and target."""
    every = list(every_item(rubric))
    once = {
        item.key: told(item, marks, turn)
        for turn, item in enumerate(every)
        if item.once or not rubric.repeat
    }
    subjects = tuple(
        Subject(
            id=f"subject-{number}",
            name=next(marks),
            answers={
                item.key: told(item, marks, turn + number)
                for turn, item in enumerate(every)
                if not item.once
            },
        )
        for number in range(5 if rubric.repeat else 0)
    )
    update = {"answers": once, "subjects": subjects, "organization": next(marks)}
    given = assessment({}).model_copy(update=update)
    return given, [step for step in steps(rubric, given) if step.item]


def lost(rubric: Rubric, given: Assessment, asked: list[Step], text: str) -> list[str]:
    """What was said where a question applies, and does not stand in a text."""
    missing: list[str] = []
    for step in asked:
        answer = given.answers_of(step.subject).get(step.item.key) if step.item else None
        if answer is None or step.item is None:
            continue
        task = answer.find_out
        said = {
            "note": answer.note,
            "reference": answer.reference,
            "words": answer.said if answer.state == "answered" else None,
            "who": task.who if task else None,
            "by": day(task.by) if task and task.by else None,
            "saw": step.item.wordings(answer.some_saw or answer.between),
        }
        missing += [
            f"{step.place} {n}" for n, one in said.items() if squeezed(one or "") not in text
        ]
    names = [given.organization, *(subject.name for subject in given.subjects)]
    return missing + [name for name in names if name not in text]


@pytest.mark.parametrize(
    ("name", "form"),
    [*((name, form) for name in RUBRICS for form in ("html", "md", "docx")),
     *((name, "pdf") for name in SOME)],
)  # fmt: skip
def test_everything_said_is_in_the_report(name: str, form: str) -> None:
    rubric = RUBRICS[name]
    given, asked = planted(rubric, new_marks())
    view = build_view(rubric, given, score(rubric, given))
    assert lost(rubric, given, asked, shown(view, form)) == []


@pytest.mark.parametrize("name", RUBRICS)
def test_everything_said_is_in_the_rows_of_answers(name: str) -> None:
    rubric = RUBRICS[name]
    given, asked = planted(rubric, new_marks())
    rows = build_view(rubric, given, score(rubric, given)).chapters[0].answers
    assert len(rows) == len(asked)
    for row, step in zip(rows, asked, strict=True):
        answer = given.answers_of(step.subject).get(row.id)
        assert answer is not None
        assert row.note == answer.note
        assert row.reference == (answer.reference or "")
        assert row.answer == (answer.said if answer.state == "answered" else "")
        assert row.who_finds_out == ((answer.find_out and answer.find_out.who) or "")
