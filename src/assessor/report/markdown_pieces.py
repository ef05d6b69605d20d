"""The small pieces of a report as Markdown: each gives blocks, between which stand empty lines."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assessor.report.markdown_text import paragraphs, plain, quoted
from assessor.report.pages import Ask, Card, Difference, Strength, TermView, Words
from assessor.report.pieces import AdviceView, Citation, Line, Passage, Position

Blocks = Iterator[str]


def heading(level: int, text: str) -> str:
    """A heading of a level from 1."""
    return f"{'#' * level} {plain(text)}"


def labelled(label: str, text: str) -> str:
    """A label with its text: `**First step:** Ask two people.`"""
    first, *rest = paragraphs(text) or [""]
    return "\n\n".join([f"**{plain(label)}:** {first}".rstrip(), *rest])


def facts(lines: Sequence[Line]) -> Blocks:
    """Labels with their texts, each a paragraph."""
    yield from (labelled(line.label, line.text) for line in lines)


def said(lines: Sequence[Line]) -> Blocks:
    """What people said in their own words, under its label."""
    for line in lines:
        yield f"**{plain(line.label)}:**"
        yield quoted(line.text)


def cited(citation: Citation) -> str:
    """Where something is from: `[2, Share power, page 36](#sources)`."""
    return f"[{plain(f'{citation.number}, {citation.place}')}](#sources)"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A table; the first cell of each row is its name."""
    drawn = [head, ["---"] * len(head), *rows]
    cells = (row if row is drawn[1] else map(plain, row) for row in drawn)
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def position(shown: Position) -> Blocks:
    """A position with its range, in a sentence, as the picture is spoken."""
    yield f"**{plain(shown.text)}**. {plain(shown.sentence)}"
    for text in (shown.band, shown.aim):
        if text not in shown.sentence:
            yield plain(text)


def advice(one: AdviceView, words: Words) -> Blocks:
    """What to do, its first step, and where it is from."""
    yield labelled(words.do, one.do)
    if one.first_step:
        yield labelled(words.first_step, one.first_step)
    basis = ", ".join(filter(None, (one.basis, strength_of(one.obligation, words))))
    yield f"{plain(basis)}: {cited(one.citation)}"


def strength_of(obligation: str, words: Words) -> str:
    """How strongly a source asks for something: `a “must”`; empty where that is not said."""
    strengths = {"must": words.must, "should": words.should, "may": words.may}
    return strengths.get(obligation, "")


def passage(one: Passage, words: Words) -> Blocks:
    """A heading with paragraphs, lines and a table."""
    yield heading(3, one.title)
    for text in one.paragraphs:
        yield from paragraphs(text)
    yield from facts(one.lines)
    if one.table:
        yield plain(one.table.caption)
        yield table(one.table.head, one.table.rows)


def strength(one: Strength, words: Words) -> Blocks:
    """Something to build on."""
    yield heading(3, one.what)
    yield from _unless_empty(one.who)
    yield plain(one.found)


def card(one: Card, words: Words) -> Blocks:
    """Something to act on first, with its advice."""
    yield heading(3, one.title)
    yield from _unless_empty(one.who)
    yield labelled(words.found, one.found)
    if one.why:
        yield labelled(words.why, one.why)
    if one.advice:
        yield from advice(one.advice, words)


def ask(one: Ask, words: Words) -> Blocks:
    """Something to find out."""
    yield heading(3, one.what)
    yield from _unless_empty(". ".join(filter(None, (one.who, one.why))))
    if one.step:
        yield labelled(words.first_step, one.step)
    yield from facts(one.tasks)


def difference(one: Difference, words: Words) -> Blocks:
    """A question that people see differently."""
    yield heading(3, one.what)
    yield from _unless_empty(". ".join(filter(None, (one.who, one.why))))
    yield from facts(one.lines)


def term(one: TermView, words: Words) -> Blocks:
    """A word with what is meant by it."""
    yield f"{labelled(one.term, one.meaning)} ({cited(one.citation)})"


def _unless_empty(text: str) -> Blocks:
    if text:
        yield plain(text)
