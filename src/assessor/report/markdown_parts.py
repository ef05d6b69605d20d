"""What a report says about each subject, and its grids, as Markdown."""

from __future__ import annotations

from assessor.report.markdown_pieces import (
    Blocks,
    advice,
    cited,
    facts,
    heading,
    labelled,
    position,
    said,
    table,
)
from assessor.report.markdown_text import paragraphs, plain
from assessor.report.pages import Chapter, Words
from assessor.report.subjects import Block, Grid, GridCell, Part, Profiled, Row


def profiled(one: Profiled, words: Words) -> Blocks:
    """A section in the profile of all."""
    if one.heading:
        yield heading(3, one.heading)
    yield heading(3, one.title)
    yield from position(one.position)


def chapter(one: Chapter, words: Words) -> Blocks:
    """What is told of one rubric in full."""
    if one.opening:
        yield from _part(one.opening, words)
    for each in one.grids:
        yield from _grid(each, words)
    for part in one.parts:
        yield from _part(part, words)


def _grid(one: Grid, words: Words) -> Blocks:
    """Subjects by what was asked about them, with column totals."""
    yield heading(2, one.title)
    for reading in one.readings:
        yield plain(reading)
    yield plain(one.caption)
    yield table(_head(one), [*_rows(one), *_totals(one)])
    for column in one.columns if one.is_dense else ():
        yield labelled(column.number, column.title)
    yield from facts(one.key)


def _head(one: Grid) -> list[str]:
    titles = (c.number if one.is_dense else f"{c.number}. {c.title}" for c in one.columns)
    families = (f" ({c.family})" if c.family else "" for c in one.columns)
    named = [f"{title}{family}" for title, family in zip(titles, families, strict=True)]
    return [one.corner, *named, *_if_last(one, one.last)]


def _rows(one: Grid) -> list[list[str]]:
    return [[r.title, *map(_cell, r.cells), *_if_last(one, r.last)] for r in one.rows]


def _totals(one: Grid) -> list[list[str]]:
    if not one.totals_label:
        return []
    totals = (", ".join(filter(None, (c.total, c.unknown))) for c in one.columns)
    return [[one.totals_label, *totals, *_if_last(one, "")]]


def _if_last(one: Grid, text: str) -> list[str]:
    return [text] if one.last else []


def _cell(one: GridCell) -> str:
    """The mark with our response; a sign such as a question mark has its words beside it."""
    is_word = any(map(str.isalnum, one.mark.text))
    shown = one.mark.text if is_word else f"{one.mark.text} {one.spoken}"
    return f"{shown}, {one.response.text}" if one.response else shown


def _part(one: Part, words: Words) -> Blocks:
    """Everything about one subject, or the whole rubric."""
    if one.kicker:
        yield plain(one.kicker)
    yield heading(2, one.title)
    if one.standing:
        yield plain(one.standing)
    if one.suggested:
        yield labelled(words.suggested, one.suggested.label)
        yield from paragraphs(one.suggested.text)
    if one.count_text:
        yield labelled(words.count, one.count_text)
    yield from facts(one.facts)
    for block in one.blocks:
        yield from _block(block, words)
    if one.talk:
        yield heading(3, words.talk)
        yield from said(one.talk)


def _block(one: Block, words: Words) -> Blocks:
    if one.title:
        yield heading(3, one.title)
    for text in filter(None, (one.intro, one.lead)):
        yield from paragraphs(text)
    if one.position:
        yield from position(one.position)
    yield from said(one.notes)
    for row in (*one.rows, *one.quiet_rows):
        yield from _row(row, 4 if one.title else 3, words)


def _row(one: Row, level: int, words: Words) -> Blocks:
    yield heading(level, f"{one.number}. {one.title}: {one.mark.text}")
    if one.ask:
        yield plain(one.ask)
    if one.citation:
        yield cited(one.citation)
    if one.meaning:
        yield plain(one.meaning)
    yield from facts(one.details)
    yield from said(one.notes)
    for each in one.advice:
        yield from advice(each, words)
