"""What a report says about each subject, and its grids, as Markdown."""

from __future__ import annotations

from assessor.report.grid_cells import grid_head, grid_rows
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
from assessor.report.moved import Moved
from assessor.report.pages import Chapter, Words
from assessor.report.scatter import Scatter
from assessor.report.subjects import Block, Grid, Part, Profiled, Row


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
    if one.scatter:
        yield from scatter(one.scatter, words)
    for each in one.grids:
        yield from _grid(each, words)
    for part in one.parts:
        yield from _part(part, words)


def scatter(one: Scatter, words: Words) -> Blocks:
    """The priority matrix in words."""
    yield heading(2, one.title)
    if one.decided:
        yield f"**{plain(words.decided)}:**"
        yield "\n".join(f"- {plain(line.label)}: {plain(line.text)}" for line in one.decided)
    yield from map(plain, (*one.about, one.sentence, one.table.caption))
    yield table(one.table.head, one.table.rows)
    yield from facts(one.notes)


def _grid(one: Grid, words: Words) -> Blocks:
    """Subjects by what was asked about them, with column totals."""
    yield heading(2, one.title)
    for reading in one.readings:
        yield plain(reading)
    yield plain(one.caption)
    yield table(grid_head(one), grid_rows(one))
    for column in one.columns if one.is_dense else ():
        yield labelled(column.number, column.title)
    yield from facts(one.key)


def moved(one: Moved) -> Blocks:
    """What moved since an earlier assessment."""
    yield heading(2, one.title)
    yield plain(one.statement)
    yield plain(one.message)
    yield from facts(one.facts)
    for group in one.groups:
        yield heading(3, group.title)
        if group.about:
            yield plain(group.about)
        for change in group.changes:
            who = f" ({change.who})" if change.who else ""
            yield labelled(f"{change.what}{who}", change.text)


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
