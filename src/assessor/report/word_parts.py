"""What a report says about each subject, and its grids, put on a sheet of a Word file."""

from __future__ import annotations

from assessor.report.grid_cells import grid_head, grid_rows
from assessor.report.moved import Moved
from assessor.report.pages import Chapter, Words
from assessor.report.scatter import Scatter
from assessor.report.subjects import Block, Grid, Part, Profiled, Row
from assessor.report.word_look import turn
from assessor.report.word_pieces import advice, cited, facts, position, said
from assessor.report.word_sheet import Sheet


def profiled(sheet: Sheet, one: Profiled, words: Words) -> None:
    """A section in the profile of all."""
    if one.heading:
        sheet.heading(2, one.heading)
    sheet.heading(3 if one.heading else 2, one.title)
    position(sheet, one.position)


def chapter(sheet: Sheet, one: Chapter, words: Words) -> None:
    """What is told of one rubric in full."""
    if one.opening:
        _part(sheet, one.opening, words)
    if one.scatter:
        scatter(sheet, one.scatter, words)
    for each in one.grids:
        _grid(sheet, each)
    for part in one.parts:
        _part(sheet, part, words)


def moved(sheet: Sheet, one: Moved) -> None:
    """What moved since an earlier assessment."""
    sheet.heading(1, one.title)
    for text in (one.statement, one.message):
        sheet.texts(text)
    facts(sheet, one.facts)
    for group in one.groups:
        sheet.heading(2, group.title)
        sheet.texts(group.about)
        for change in group.changes:
            who = f" ({change.who})" if change.who else ""
            sheet.labelled(f"{change.what}{who}", change.text)


def scatter(sheet: Sheet, one: Scatter, words: Words) -> None:
    """The priority matrix in words."""
    sheet.heading(1, one.title)
    if one.decided:
        sheet.heading(2, words.decided)
        facts(sheet, one.decided)
    for text in (*one.about, one.sentence):
        sheet.texts(text)
    sheet.table(one.table.caption, one.table.head, one.table.rows)
    facts(sheet, one.notes)


def _grid(sheet: Sheet, one: Grid) -> None:
    """Subjects by what was asked about them, with column totals, on a page that lies across."""
    turn(sheet.document, across=True)
    sheet.heading(1, one.title)
    for reading in one.readings:
        sheet.texts(reading)
    sheet.table(one.caption, grid_head(one), grid_rows(one))
    for column in one.columns if one.is_dense else ():
        sheet.labelled(column.number, column.title)
    facts(sheet, one.key)
    turn(sheet.document, across=False)


def _part(sheet: Sheet, one: Part, words: Words) -> None:
    """Everything about one subject, or the whole rubric."""
    sheet.heading(1, one.title)
    for text in (one.kicker, one.standing):
        sheet.texts(text)
    if one.suggested:
        sheet.labelled(words.suggested, one.suggested.label)
        sheet.texts(one.suggested.text)
    if one.count_text:
        sheet.labelled(words.count, one.count_text)
    facts(sheet, one.facts)
    for block in one.blocks:
        _block(sheet, block, words)
    if one.talk:
        sheet.heading(2, words.talk)
        said(sheet, one.talk)


def _block(sheet: Sheet, one: Block, words: Words) -> None:
    if one.title:
        sheet.heading(2, one.title)
    for text in (one.intro, one.lead):
        sheet.texts(text)
    if one.position:
        position(sheet, one.position)
    said(sheet, one.notes)
    for row in (*one.rows, *one.quiet_rows):
        _row(sheet, row, 3 if one.title else 2, words)


def _row(sheet: Sheet, one: Row, level: int, words: Words) -> None:
    sheet.heading(level, f"{one.number}. {one.title}: {one.mark.text}")
    sheet.texts(one.ask)
    if one.citation:
        cited(sheet, one.citation)
    sheet.texts(one.meaning)
    facts(sheet, one.details)
    said(sheet, one.notes)
    for each in one.advice:
        advice(sheet, each, words)
