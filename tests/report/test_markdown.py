"""The report as Markdown: the words of the view, each of them, and none that marks anything."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from assessor.report.markdown import render_markdown
from assessor.report.markdown_text import paragraphs, plain
from assessor.report.pages import ReportView
from tests.report.sample import nothing_found, practices, view
from tests.report.test_html import CHOSEN, PAYLOADS, Page

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
APART = {"title", "running_head", "anchor", "words", "family", "range_text", "short", "spoken"}
"""Fields that only place, that stand elsewhere, or that are heard in place of a sign."""
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=60)
LINES = st.text(st.sampled_from(" \n-#>*_`~|[]()<>&;:+=.19ab\\!@/w"), max_size=60)


def read(markdown: str) -> Page:
    """What somebody who reads the Markdown as a page sees."""
    return Page(READER.render(markdown))


def words(text: str) -> str:
    """A text without regard to where its lines break."""
    return " ".join(text.split())


def texts(value: Any, field: str = "") -> Iterator[str]:
    """Every text of a view that is shown."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from texts(inner, name) if name not in APART else ()
    elif isinstance(value, list):
        for inner in value:
            yield from texts(inner, field)
    elif isinstance(value, str) and value and field not in CHOSEN:
        yield value


@pytest.mark.parametrize("one", [view(), view(12), practices(), nothing_found()])
def test_every_text_of_the_view_is_there(one: ReportView) -> None:
    shown = words(" ".join(read(render_markdown(one)).words))
    data = one.model_dump(mode="json")
    if not one.cards:
        del data["cards_title"], data["cards_intro"]
    missing = [text for text in texts(data) if words(text) not in shown]
    assert missing == []


def test_its_pages_are_those_of_the_other_forms() -> None:
    markdown, said = render_markdown(view()), view().words
    headings = re.findall(r"^## (.*)$", markdown, re.MULTILINE)
    assert headings[0] == said.read_first
    assert headings[-1] == said.sources
    assert read(markdown).count("h1") == 1
    assert read(markdown).count("table") >= len(view().grids)


@pytest.mark.parametrize(
    "payload", [*PAYLOADS, "# a", "- a", "1. a", "| a | b |", "a\n\n# b", "~~a~~"]
)
def test_a_text_never_marks_anything(payload: str) -> None:
    hostile = nothing_found().model_copy(update={"messages": (payload,)})
    harmless = nothing_found().model_copy(update={"messages": ("x",)})
    page = read(render_markdown(hostile))
    assert page.shape == read(render_markdown(harmless)).shape
    assert words(payload) in words(" ".join(page.words))


@given(TEXTS | LINES)
def test_any_text_is_read_as_it_was_written(text: str) -> None:
    page = read(plain(text))
    assert page.shape == ([("p", ())] if text.split() else [])
    assert words("".join(page.words)) == words(text)


@given(TEXTS | LINES)
def test_any_text_of_several_lines_keeps_them(text: str) -> None:
    blocks = paragraphs(text)
    page = read("\n\n".join(blocks))
    assert {tag for tag, _ in page.elements} <= {"p", "br"}
    assert page.count("p") == len(blocks)
    assert words(" ".join(page.words)) == words(text)
