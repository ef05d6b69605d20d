"""The view as Markdown, for a wiki: the same words in the same order as on paper, no picture.

GitHub's Markdown (github.github.com/gfm) for its tables; any other shows those as rows of text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from assessor.report.markdown_parts import chapter, moved, profiled
from assessor.report.markdown_pieces import (
    Blocks,
    ask,
    card,
    difference,
    facts,
    heading,
    passage,
    strength,
    term,
)
from assessor.report.markdown_plan import impact, leaf, plan, promised
from assessor.report.markdown_text import plain
from assessor.report.pages import BrandView, Cover, ReportView, Words


def render_markdown(view: ReportView) -> str:
    """The report as one Markdown text."""
    return "\n\n".join(_blocks(view)) + "\n"


def _blocks(view: ReportView) -> Blocks:
    words = view.words
    if view.leaf:
        yield from leaf(view.leaf)
        yield f"<!-- {view.seal} -->"
        return
    yield from _cover(view.cover, view.brand)
    yield from _page(words.read_first, view.read_first, passage, words)
    yield from _messages(view)
    yield from _page(words.strengths, view.strengths, strength, words)
    yield from _page(view.cards_title, view.cards, card, words, view.cards_intro)
    yield from _page(words.profile, view.profile, profiled, words)
    if view.moved:
        yield from moved(view.moved)
    for each in view.chapters:
        yield from chapter(each, words)
    yield from _page(words.find_out, view.find_out, ask, words)
    yield from _page(
        words.differences, view.differences, difference, words, words.differences_about
    )
    if view.plan:
        yield from plan(view.plan, words)
    if view.promised:
        yield from promised(view.promised, words)
    if view.impact:
        yield from impact(view.impact, words)
    yield from _page(words.glossary, view.glossary, term, words)
    yield from _page(words.method, view.method, passage, words)
    yield from _sources(view)
    if view.brand.footer:
        yield plain(view.brand.footer)


def _page(
    title: str,
    pieces: Sequence[Any],
    shown: Callable[[Any, Words], Iterable[str]],
    words: Words,
    about: str = "",
) -> Blocks:
    """A page of pieces of one kind; nothing where there are none."""
    if not pieces:
        return
    yield heading(2, title)
    if about:
        yield plain(about)
    for piece in pieces:
        yield from shown(piece, words)


def _cover(cover: Cover, brand: BrandView) -> Blocks:
    yield heading(1, cover.title)
    yield f"**{plain(cover.kicker)}**"
    yield plain(cover.statement)
    yield from map(plain, brand.cover)
    yield plain(cover.edition)
    yield from facts(cover.facts)
    yield from map(plain, filter(None, (cover.draft, cover.handling)))


def _messages(view: ReportView) -> Blocks:
    if view.messages:
        yield heading(2, view.words.messages)
        yield "\n".join(f"{n}. {plain(text)}" for n, text in enumerate(view.messages, 1))


def _sources(view: ReportView) -> Blocks:
    if view.sources:
        yield heading(2, view.words.sources)
        yield "\n".join(f"- \\[{plain(one.label)}\\] {plain(one.text)}" for one in view.sources)
