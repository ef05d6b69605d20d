"""One report on several assessments: pages of all in front, and a chapter for each."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from assessor.engine.edition import GROUP, Edition
from assessor.engine.scoring import score
from assessor.errors import AssessError
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from assessor.report.formats import FORMATS
from assessor.report.html import render_html
from assessor.report.pages import ReportView
from assessor.report.view import build_joined_view, build_view
from tests.pdfua import check_pdfua
from tests.report.test_edition import MARK, marked
from tests.report.test_html import Page
from tests.report.test_view import RUBRICS

EVERY = [(made, marked(made, GROUP)) for made in RUBRICS.values()]
EDITIONS: list[Edition] = ["internal", "shareable"]


@pytest.fixture(scope="module", params=EDITIONS)
def edition(request: pytest.FixtureRequest) -> Edition:
    chosen: Edition = request.param
    return chosen


@pytest.fixture(scope="module")
def view(edition: Edition) -> ReportView:
    return build_joined_view(EVERY, edition)


@pytest.fixture(scope="module")
def alone(edition: Edition) -> list[ReportView]:
    return [build_view(made, one, score(made, one), edition) for made, one in EVERY]


def cited(value: Any, books: dict[str, str]) -> Iterator[tuple[str, str]]:
    """Every passage that is cited, with the source that its number leads to."""
    if isinstance(value, dict):
        if value.keys() == {"number", "place"}:
            yield value["place"], books[str(value["number"])]
        for inner in value.values():
            yield from cited(inner, books)
    if isinstance(value, list):
        for inner in value:
            yield from cited(inner, books)


def chapters(one: ReportView) -> list[tuple[str, str]]:
    data = json.loads(one.model_dump_json())
    books = {line["label"]: line["text"] for line in data["sources"]}
    return list(cited(data["chapters"], books))


def test_each_chapter_says_what_the_report_on_it_alone_says(
    view: ReportView, alone: list[ReportView]
) -> None:
    blocks = [[part.blocks for part in chapter.parts] for chapter in view.chapters]
    before = [[part.blocks for part in one.parts] for one in alone]
    assert [len(one) for one in blocks] == [len(one) for one in before]
    for now, then in zip(blocks, before, strict=True):
        assert [b.position for some in now for b in some] == [
            b.position for some in then for b in some
        ]
    assert len(view.find_out) == sum(len(one.find_out) for one in alone)
    assert len(view.differences) == sum(len(one.differences) for one in alone)


def test_each_number_leads_to_the_same_source(view: ReportView, alone: list[ReportView]) -> None:
    assert chapters(view) == [passage for one in alone for passage in chapters(one)]
    assert len(view.sources) == len({line.text for one in alone for line in one.sources})


def test_it_says_of_which_rubric_each_thing_is(view: ReportView) -> None:
    titles = tuple(made.title for made in RUBRICS.values())
    assert all(one.who.startswith(titles) for one in view.cards)
    assert all(one.who.startswith(titles) for one in view.find_out)
    assert {one.heading for one in view.profile} - {""} <= set(titles)
    assert len(view.messages) <= 5


def test_every_link_leads_somewhere_and_no_place_has_two(view: ReportView) -> None:
    page = Page(render_html(view))
    places = page.values("id")
    assert len(places) == len(set(places))
    assert {link[1:] for link in page.values("href")} <= set(places)


def test_nothing_is_said_twice_in_front(view: ReportView) -> None:
    for passages in (view.read_first, view.method):
        assert len({one.title for one in passages}) == len(passages)
        for one in passages:
            assert len(set(one.paragraphs)) == len(one.paragraphs)
    terms = [(one.term, one.meaning) for one in view.glossary]
    assert len(set(terms)) == len(terms)


def test_nothing_private_is_shared() -> None:
    view = build_joined_view(EVERY, "shareable")
    for form in ("json", "html", "md"):
        content = FORMATS[form].render(view, "a4").content.decode()
        assert MARK.casefold() not in content.casefold(), form


def test_it_breaks_no_rule_of_pdf_ua(edition: Edition, tmp_path: Path) -> None:
    some = [one for one in EVERY if one[0].id in ("funding-audit", "six-tenets", "racial-equity")]
    report = tmp_path / "report.pdf"
    report.write_bytes(FORMATS["pdf"].render(build_joined_view(some, edition), "a4").content)
    assert check_pdfua(report).failures == []


def test_nothing_is_pressing_where_no_rubric_says_so() -> None:
    calm = [(made, one.model_copy(update={"answers": {}, "subjects": ()})) for made, one in EVERY]
    view = build_joined_view(calm)
    assert view.cards_title == "What to raise first"
    assert view.strengths == ()


@pytest.mark.parametrize(
    ("second", "said"),
    [
        pytest.param(EVERY[0], "two of the files answer the same rubric", id="a rubric twice"),
        pytest.param(
            (EVERY[1][0], EVERY[1][1].model_copy(update={"organization": "Another"})),
            "a report is on one organization",
            id="two organizations",
        ),
    ],
)
def test_some_do_not_belong_together(second: tuple[Rubric, Assessment], said: str) -> None:
    with pytest.raises(AssessError, match=said):
        build_joined_view([EVERY[0], second])
