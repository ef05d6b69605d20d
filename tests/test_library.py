"""The laws of the library: what holds in each rubric that comes with the program, and over all."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from statistics import median
from typing import Any

import pytest

from assessor.engine.items import items
from assessor.engine.lints.reading import MOST_GRADE, grade
from assessor.engine.lints.texts import texts
from assessor.engine.scoring import score
from assessor.loading.rubrics import all_rubrics, cases_beside, load_rubric
from assessor.loading.scripts import load_cases
from assessor.model.assessment import Assessment
from assessor.model.base import Record
from assessor.model.conditions import Is, IsNot
from assessor.model.items import Item
from assessor.model.questions import AnyQuestion, ChoiceQuestion, Citation, ScaledQuestion
from assessor.model.rubric import Rubric
from assessor.model.scales import WRITTEN
from scripts.source_coverage import Part, SourceDocument, coverage
from tests.test_shipped import answered

RUBRICS = all_rubrics()
each_rubric = pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)


@cache
def rubric_of(path: Path) -> Rubric:
    return load_rubric(path).rubric


def questions(rubric: Rubric) -> list[AnyQuestion]:
    return [question for _, question in rubric.questions()]


def records(node: Any) -> Iterator[Any]:
    """A record and every record within it."""
    if isinstance(node, Record):
        yield node
        for name in type(node).model_fields:
            yield from records(getattr(node, name))
    elif isinstance(node, tuple):
        for one in node:
            yield from records(one)
    elif isinstance(node, dict):
        for one in node.values():
            yield from records(one)


# Words


@each_rubric
def test_questions_are_easy_to_read(path: Path) -> None:
    grades = [grade(question.ask) for question in questions(rubric_of(path))]
    assert median(grades) <= 10
    assert max(grades) <= MOST_GRADE


@each_rubric
def test_questions_say_neither_always_nor_never(path: Path) -> None:
    asked = {q.id: q.ask for q in questions(rubric_of(path))}
    assert not [key for key, ask in asked.items() if re.search(r"\b(always|never)\b", ask, re.I)]


@each_rubric
def test_where_it_can_be_heavy_a_way_out_is_offered_in_few_words(path: Path) -> None:
    for section in rubric_of(path).sections:
        if section.care is not None:
            assert len(section.care) <= 240
            assert re.search(r"pause|break|stop|your time|nobody|no one", section.care, re.I)


HEAVY = {
    *("harm-and-repair", "six-tenets", "storytelling", "outreach-identification"),
    *("racial-equity", "harm-reduction", "partnership-vetting", "survivor-leadership"),
    *("funder-practice", "values-alignment"),
}


def test_rubrics_about_harm_say_where_they_are_heavy() -> None:
    said = {path.stem for path in RUBRICS if any(s.care for s in rubric_of(path).sections)}
    assert said >= HEAVY


# Gates


def gates(rubric: Rubric) -> list[str]:
    return [q.id for q in questions(rubric) if isinstance(q, ScaledQuestion) and q.gate]


def test_a_gate_is_asked_in_one_rubric_only() -> None:
    times = Counter(gate for path in RUBRICS for gate in gates(rubric_of(path)))
    assert [gate for gate, number in times.items() if number > 1] == []


# Advice


NEEDS_ADVICE: dict[str, dict[str, set[str]]] = {
    "practice": {"answer": {"not-yet", "started"}},
    "signal": {"answer": {"seen"}},
    "condition": {
        "written": {option.id for option in WRITTEN},
        "response": {"not-yet", "started"},
    },
}
"""By role, and then by what is looked at: the answers that lead to advice."""


@each_rubric
def test_every_rung_below_in_place_and_whatever_was_found_leads_to_advice(path: Path) -> None:
    rubric = rubric_of(path)
    for question in questions(rubric):
        if isinstance(question, ScaledQuestion):
            needs = NEEDS_ADVICE.get(rubric.scale(question.scale).role, {})
            for part, options in needs.items():
                led = {one for a in question.advice if a.on == part for one in a.when}
                assert options <= led, f"{question.id}: {part} {sorted(options - led)}"


@each_rubric
def test_every_advice_says_how_much_effort_it_takes(path: Path) -> None:
    rubric = rubric_of(path)
    asked_of = [q for q in questions(rubric) if isinstance(q, ScaledQuestion)]
    assert [q.id for q in asked_of for advice in q.advice if advice.effort is None] == []


# Time


EACH = 1.5
"""Minutes that a team takes for one question: ninety seconds."""
SITTING = 60
NEAR = 0.35
"""How far the minutes that a rubric declares may be from those that its questions take."""


def core_items(rubric: Rubric) -> list[Item]:
    core = {question.id for question in questions(rubric) if question.core}
    return [item for item in items(rubric) if item.question in core]


@each_rubric
def test_a_sitting_takes_an_hour_at_most(path: Path) -> None:
    rubric = rubric_of(path)
    core = core_items(rubric)
    assert len(core or items(rubric)) * EACH <= SITTING
    assert bool(core) == (rubric.core_minutes is not None)


@each_rubric
def test_minutes_are_near_what_the_questions_take(path: Path) -> None:
    rubric = rubric_of(path)
    each = rubric.repeat.minutes or 0 if rubric.repeat else 0
    takes = len(items(rubric)) * EACH
    assert rubric.minutes + each == pytest.approx(takes, rel=NEAR)
    if rubric.core_minutes:
        assert rubric.core_minutes == pytest.approx(len(core_items(rubric)) * EACH, rel=NEAR)


# Cases


@cache
def cases(path: Path) -> tuple[tuple[str, Assessment], ...]:
    """The name of each case kept beside a rubric, with its answers."""
    kept = load_cases(cases_beside(path)).cases
    return tuple((case.name, answered(rubric_of(path), case)) for case in kept)


@each_rubric
def test_four_cases_are_kept_with_every_rubric(path: Path) -> None:
    assert {"All best", "All lowest", "All unknown", "Mixed"} <= {name for name, _ in cases(path)}


@each_rubric
def test_every_gate_is_open_in_some_case(path: Path) -> None:
    rubric = rubric_of(path)
    opened = {
        gap.key
        for _, assessment in cases(path)
        for section in score(rubric, assessment).sections
        for gap in section.gates
        if gap.known
    }
    assert set(gates(rubric)) == opened


@each_rubric
def test_every_option_that_opens_questions_is_chosen_in_some_case(path: Path) -> None:
    rubric = rubric_of(path)
    looked_at = {one.question for one in records(rubric) if isinstance(one, Is | IsNot)}
    options = {
        (question.id, option.id)
        for question in questions(rubric)
        if isinstance(question, ChoiceQuestion) and question.id in looked_at
        for option in question.options
    }
    chosen = {
        (key, answer.value)
        for _, assessment in cases(path)
        for answers in (assessment.answers, *(s.answers for s in assessment.subjects))
        for key, answer in answers.items()
    }
    assert options - chosen == set()


# Sources


COVERAGE = coverage()
each_document = pytest.mark.parametrize(
    "document", COVERAGE.documents, ids=lambda document: document.id
)
PARTS: dict[tuple[str, str], Part] = {
    (document.id, part.name): part for document in COVERAGE.documents for part in document.sections
}


@each_rubric
def test_sources_are_told_alike_in_every_rubric(path: Path) -> None:
    known = {d.id: (d.title, d.publisher, d.year) for d in COVERAGE.documents}
    for name, source in rubric_of(path).sources.items():
        assert (source.title, source.publisher, source.year) == known[name]


@each_rubric
def test_every_passage_that_is_cited_is_there(path: Path) -> None:
    for cited in records(rubric_of(path)):
        if isinstance(cited, Citation):
            part = PARTS.get((cited.document, cited.section or ""))
            assert part, f"no such section: {cited.document}, {cited.section}"
            assert cited.page is None or within(cited.page, part), f"{cited.section}, {cited.page}"


def within(page: int, part: Part) -> bool:
    return bool(part.pages) and part.pages[0] <= page <= part.pages[-1]


@each_document
def test_every_passage_is_carried_or_left_out_with_a_reason(document: SourceDocument) -> None:
    for part in document.sections:
        assert bool(part.points) != bool(part.left_out), part.name
        unsaid = [one.says for one in part.points if bool(one.by) == bool(one.left_out)]
        assert unsaid == [], part.name


@each_document
def test_every_passage_is_carried_by_questions_that_exist(document: SourceDocument) -> None:
    known = {f"{path.stem}/{q.id}" for path in RUBRICS for q in questions(rubric_of(path))}
    assert {key for _, point in document.points() for key in point.by} - known == set()


def test_every_question_that_counts_carries_a_passage() -> None:
    carried = {key for d in COVERAGE.documents for _, point in d.points() for key in point.by}
    counted = {
        f"{path.stem}/{question.id}"
        for path in RUBRICS
        for question in questions(rubric_of(path))
        if isinstance(question, ScaledQuestion)
    }
    assert counted - carried == set()


# Glossaries


def test_a_term_means_the_same_in_every_rubric() -> None:
    meanings: dict[str, set[str]] = {}
    for path in RUBRICS:
        for entry in rubric_of(path).glossary:
            meanings.setdefault(entry.term, set()).add(entry.model_dump_json())
    assert [term for term, told in meanings.items() if len(told) > 1] == []


@each_rubric
def test_terms_stand_in_alphabetical_order_and_are_used(path: Path) -> None:
    rubric = rubric_of(path)
    terms = [entry.term for entry in rubric.glossary]
    assert terms == sorted(terms, key=str.casefold)
    bare = rubric.model_copy(update={"glossary": ()})
    said = " ".join(text for _, text in texts(bare)).casefold()
    assert [term for term in terms if stem(term) not in said] == []


def stem(term: str) -> str:
    """A term without the ending of its plural."""
    return term.casefold().removesuffix("s")


# Review


@each_rubric
def test_a_rubric_that_nobody_reviewed_says_that_it_is_a_draft(path: Path) -> None:
    assert rubric_of(path).review.status == "draft"
