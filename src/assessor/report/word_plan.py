"""A plan, and what was promised and became of it, put on a sheet of a Word file."""

from __future__ import annotations

from assessor.report.pages import Words
from assessor.report.pieces import Line, Table
from assessor.report.planned import (
    ActionView,
    Backing,
    Found,
    ImpactView,
    LeafView,
    PlanView,
    PromisedView,
    Saying,
    Told,
)
from assessor.report.word_parts import scatter
from assessor.report.word_pieces import cited, facts, said, strength_of
from assessor.report.word_sheet import Sheet


def plan(sheet: Sheet, one: PlanView, words: Words) -> None:
    """The pages on a plan."""
    if one.scatter:
        scatter(sheet, one.scatter, words)
    sheet.heading(1, one.title)
    sheet.texts(one.about)
    if one.overview:
        _table(sheet, one.overview)
    if one.actions:
        sheet.heading(1, one.actions_title)
    for each in one.actions:
        _action(sheet, each, words)
    _behind(sheet, one, words)


def _behind(sheet: Sheet, one: PlanView, words: Words) -> None:
    """What waits, what was set aside, and what it was gathered from."""
    if one.waiting:
        sheet.heading(1, one.waiting_title)
        sheet.texts(one.waiting_about)
        _table(sheet, one.waiting)
    for each in one.put_off:
        _action(sheet, each, words)
    if one.overruled:
        sheet.heading(1, one.overruled_title)
        sheet.texts(one.overruled_about)
        facts(sheet, one.overruled)
    if one.gathered:
        sheet.heading(1, one.gathered_title)
        _table(sheet, one.gathered)


def _table(sheet: Sheet, one: Table) -> None:
    sheet.table(one.caption, one.head, one.rows)


def _action(sheet: Sheet, one: ActionView, words: Words) -> None:
    """An action with all that is told of it."""
    sheet.heading(2, f"{one.number}. {one.title}")
    for text in (one.kind, one.standing, *one.about):
        sheet.texts(text)
    if one.whole:
        sheet.labelled(words.in_full, one.whole)
    if one.found:
        sheet.heading(3, words.found)
    for found in one.found:
        _found(sheet, found)
    _advised(sheet, one, words)
    if one.promised:
        sheet.heading(3, words.promised)
        sayings(sheet, one.promised, words)
    if one.became:
        sheet.heading(3, words.became)
    for told in one.became:
        _told(sheet, told, words)


def _found(sheet: Sheet, one: Found) -> None:
    sheet.texts(one.asked, "Quote")
    answered = sheet.text("")
    answered.add_run(" · ".join(filter(None, (one.said, one.who)))).bold = True
    sheet.texts(one.where)


def _advised(sheet: Sheet, one: ActionView, words: Words) -> None:
    if one.advice or one.step or one.backing:
        sheet.heading(3, words.advised)
    sheet.texts(one.advice)
    if one.step:
        sheet.labelled(words.advised_step, one.step)
    for backing in one.backing:
        _backing(sheet, backing, words)


def _backing(sheet: Sheet, one: Backing, words: Words) -> None:
    basis = ", ".join(filter(None, (one.basis, strength_of(one.obligation, words))))
    cited(sheet, one.citation, f"{basis}: ")


def _told(sheet: Sheet, one: Told, words: Words) -> None:
    """What was said on one day."""
    sheet.labelled(one.day, one.state)
    sayings(sheet, one.sayings, words)


def sayings(sheet: Sheet, every: tuple[Saying, ...], words: Words) -> None:
    """What was said of an action, each with what was said beside it."""
    for one in every:
        sheet.labelled(one.label, one.text)
        facts(sheet, one.details)
        if one.note:
            said(sheet, (Line(label=words.note, text=one.note),))


def promised(sheet: Sheet, one: PromisedView, words: Words) -> None:
    """What was promised last time, and what became of it."""
    sheet.heading(1, one.title)
    sheet.texts(one.about)
    for kept in one.promises:
        sheet.heading(2, f"{kept.number}. {kept.title}")
        sheet.texts(kept.standing)
        sayings(sheet, kept.lines, words)


def impact(sheet: Sheet, one: ImpactView, words: Words) -> None:
    """What was promised, done and changed, and what was not."""
    for account in one.accounts:
        sheet.heading(1, account.title)
        sheet.texts(account.about)
        if account.table:
            _table(sheet, account.table)
        for entry in account.entries:
            sheet.heading(2, f"{entry.number}. {entry.title}")
            sayings(sheet, entry.sayings, words)


def leaf(sheet: Sheet, one: LeafView) -> None:
    """The one page in plain language."""
    sheet.text(one.title, "Title")
    sheet.text(one.lead, "Subtitle")
    for part in one.parts:
        sheet.heading(1, part.title)
        for text in part.paragraphs:
            sheet.texts(text)
        for text in part.points:
            sheet.text(text, "List Bullet")
        sheet.texts(part.closing)
    for label in one.blanks:
        sheet.text("").add_run(f"{label} {'_' * 40}").bold = True
    sheet.texts(one.foot)
