"""The HTML report: one well-formed file that asks for nothing, and shows words as words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assessor.report.html import render_html
from assessor.report.pages import ReportView
from assessor.resources import templates_folder
from tests.report.sample import nothing_found, practices, view

VOID = {"meta", "br", "img", "path", "rect", "circle"}
PAYLOADS = (
    "<script>alert(1)</script>",
    "</style><img src=x onerror=alert(1)>",
    "</title><svg onload=alert(1)>",
    '" onmouseover="alert(1)" x="',
    "' autofocus onfocus=alert(1) '",
    "<style></style>",
    "{{ 7 * 7 }}{% include 'macros.html.j2' %}",
    "<!-- --><!doctype html>]]>",
    "javascript:alert(1)",
    "&lt;b&gt;&amp;&#60;",
    "\u202e<b>",
)
CHOSEN = {"language", "tone", "obligation", "logo", "accent", "ink", "tint", "wash"}
"""Fields that the program chooses from a short list, or makes itself."""
APART = {"anchor", "words", "family", "range_text", "short", "standing", "spoken"}
"""Fields that only place, that stand elsewhere, or that are heard in place of a sign."""


class Page(HTMLParser):
    """What a browser makes of a page: elements in order, with their attributes and words."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.elements: list[tuple[str, dict[str, str]]] = []
        self.words: list[str] = []
        self._open: list[str] = []
        self.feed(html)
        self.close()
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert len({name for name, _ in attrs}) == len(attrs)
        self.elements.append((tag, {name: value or "" for name, value in attrs}))
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, {name: value or "" for name, value in attrs}))

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self._open and self._open[-1] != "style":
            self.words.append(data)

    @property
    def shape(self) -> list[tuple[str, tuple[str, ...]]]:
        """The elements with the names of their attributes, and nothing of what they hold."""
        return [(tag, tuple(sorted(attributes))) for tag, attributes in self.elements]

    def values(self, name: str) -> list[str]:
        """Every value of an attribute."""
        return [attributes[name] for _, attributes in self.elements if name in attributes]

    def count(self, tag: str) -> int:
        """How many elements there are of a kind."""
        return sum(tag == one for one, _ in self.elements)


def shown_before(text: str, one: ReportView) -> Page:
    """The page of a view with `text` before every text that somebody could have written."""

    def changed(value: Any, field: str = "") -> Any:
        if isinstance(value, dict):
            return {name: changed(inner, name) for name, inner in value.items()}
        if isinstance(value, list):
            return [changed(inner, field) for inner in value]
        return text + value if isinstance(value, str) and value and field not in CHOSEN else value

    return Page(render_html(ReportView.model_validate(changed(one.model_dump(mode="json")))))


@pytest.fixture(scope="module")
def page() -> Page:
    return Page(render_html(view()))


@pytest.mark.parametrize("payload", PAYLOADS)
def test_a_text_never_becomes_an_element_or_an_attribute(payload: str) -> None:
    hostile, harmless = shown_before(payload, view(2)), shown_before("x" * len(payload), view(2))
    assert hostile.shape == harmless.shape
    assert f"{payload}{view().messages[0]}" in hostile.words


@given(text=st.text(st.characters(exclude_categories=["Cs"]), max_size=40))
@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_leaves_the_page_as_it_is(text: str) -> None:
    one = nothing_found()
    assert shown_before(text, one).shape == shown_before("x" * len(text), one).shape


def test_it_asks_for_nothing_outside_itself(page: Page) -> None:
    html = render_html(view())
    assert "script" not in {tag for tag, _ in page.elements}
    assert page.values("src") == []
    assert all(value.startswith("#") for value in page.values("href"))
    assert all(url.startswith("data:") for url in re.findall(r"url\([\"']?([^)]{5})", html))
    assert "@import" not in html
    without_namespaces = html.replace("http://www.w3.org/2000/svg", "")
    assert re.search(r"(https?|ftp|file):|[\"'(]//", without_namespaces) is None


def test_its_policy_forbids_what_it_does_not_need(page: Page) -> None:
    policy = page.values("content")
    assert (
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:"
    ) in policy


def test_it_carries_its_fonts() -> None:
    plain = render_html(nothing_found()).replace("Łódź", "")
    assert plain.count("@font-face") == 4
    assert plain.count("data:font/woff2;base64,") == 4


@pytest.mark.parametrize(
    ("text", "more"),
    [
        pytest.param("Łódź", 4, id="central-europe"),
        pytest.param("Nguyễn", 1, id="vietnamese"),
        pytest.param("Привіт", 1, id="cyrillic"),
        pytest.param("Ελλάδα", 1, id="greek"),
        pytest.param("sunflower 🌻", 0, id="none-of-ours"),
    ],
)
def test_it_carries_more_fonts_where_letters_ask_for_them(text: str, more: int) -> None:
    asked = nothing_found().model_copy(update={"messages": (text,)})
    assert render_html(asked).count("@font-face") == 4 + more


def test_letters_typed_with_separate_marks_are_joined() -> None:
    asked = nothing_found().model_copy(update={"messages": ("Nguye\u0302\u0303n",)})
    assert "Nguyễn" in render_html(asked)


@pytest.mark.parametrize("one", [view(), practices()], ids=["funders", "practices"])
def test_it_can_be_moved_through_by_landmark_and_heading(one: ReportView) -> None:
    page = Page(render_html(one))
    assert page.elements[0] == ("html", {"lang": "en"})
    assert [page.count(tag) for tag in ("header", "nav", "main", "h1")] == [1, 1, 1, 1]
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_link_leads_somewhere_and_every_place_has_one_name(page: Page) -> None:
    places = page.values("id")
    assert len(places) == len(set(places))
    assert {link[1:] for link in page.values("href")} <= set(places)


def test_the_contents_name_the_sections_of_a_rubric_answered_once() -> None:
    page = Page(render_html(practices()))
    assert {"#part-all", "#part-all-1", "#part-all-2"} <= set(page.values("href"))
    assert {"part-all", "part-all-1", "part-all-2"} <= set(page.values("id"))


def test_a_subject_may_be_called_like_a_page_of_the_report() -> None:
    one = nothing_found()
    part = one.parts[0].model_copy(update={"anchor": "sources"})
    chapter = one.chapters[0].model_copy(update={"parts": (part,)})
    places = Page(render_html(one.model_copy(update={"chapters": (chapter,)}))).values("id")
    assert len(places) == len(set(places))


def test_each_cell_of_the_grid_has_its_headings_and_can_be_heard(page: Page) -> None:
    (grid,) = view().grids
    assert page.values("scope").count("row") > len(grid.rows)
    assert page.values("scope").count("col") > len(grid.columns)
    signs = [c for row in grid.rows for c in row.cells if c.mark.tone in ("unknown", "blank")]
    assert signs
    assert all(cell.spoken in page.words for cell in signs)


def test_each_picture_is_told_in_words() -> None:
    html = render_html(view())
    told = [b.position.sentence for p in view().parts for b in p.blocks if b.position]
    assert told
    assert all(f"<title>{sentence}</title>" in html for sentence in told)


@pytest.mark.parametrize("one", [view(), view(12)], ids=["five", "twelve"])
def test_every_word_of_the_view_is_on_the_page(one: ReportView) -> None:
    page = Page(render_html(one))
    said = " ".join(page.words + page.values("data-head"))
    assert [text for text in texts(one.model_dump(mode="json")) if text not in said] == []


def texts(value: Any, field: str = "") -> Iterator[str]:
    """What has to be readable."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, name) if name not in APART | CHOSEN else ()
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, field)
    elif isinstance(value, str) and value:
        yield value


def test_a_page_with_nothing_to_say_is_left_out() -> None:
    places = set(Page(render_html(nothing_found())).values("id"))
    assert places.isdisjoint({"strengths", "cards", "grid", "find-out", "differences"})
    assert {"read-first", "messages", "method", "sources"} <= places


def test_a_rung_is_drawn_beside_its_word(page: Page) -> None:
    assert {"rung-0", "rung-1", "rung-2", "rung-3"} <= set(page.values("class"))


@pytest.mark.parametrize("path", sorted(templates_folder().glob("*.j2")), ids=lambda p: p.name)
def test_no_template_goes_around_escaping(path: Path) -> None:
    assert re.search(r"autoescape|\|\s*safe|Markup", path.read_text(encoding="utf-8")) is None


def test_the_style_cannot_end_its_element() -> None:
    style = (templates_folder() / "report.css").read_text(encoding="utf-8")
    assert "</" not in style
