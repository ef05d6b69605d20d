"""The small pieces of a report, each put on a sheet of a Word file."""

from __future__ import annotations

from collections.abc import Sequence

from assessor.report.pages import Ask, Card, Difference, Strength, TermView, Words
from assessor.report.pieces import AdviceView, Citation, Line, Passage, Position
from assessor.report.word_sheet import Sheet


def facts(sheet: Sheet, lines: Sequence[Line]) -> None:
    """Labels with their texts."""
    for line in lines:
        sheet.labelled(line.label, line.text)


def said(sheet: Sheet, lines: Sequence[Line]) -> None:
    """What people said in their own words, under its label."""
    for line in lines:
        label = sheet.text("")
        label.add_run(f"{line.label}:").bold = True
        label.paragraph_format.keep_with_next = True
        sheet.texts(line.text, "Quote")


def cited(sheet: Sheet, citation: Citation, before: str = "") -> None:
    """Where something is from, with a link to the source."""
    place = f"[{citation.number}] {citation.place}".rstrip()
    sheet.link(sheet.text(before), place, f"source-{citation.number}")


def position(sheet: Sheet, shown: Position) -> None:
    """A position with its range, in a sentence, as the picture is spoken."""
    others = [one for one in (shown.band, shown.aim) if one and one not in shown.sentence]
    paragraph = sheet.text("")
    paragraph.add_run(shown.text).bold = True
    paragraph.add_run(". ".join(["", shown.sentence.rstrip("."), *others]).rstrip(".") + ".")


def advice(sheet: Sheet, one: AdviceView, words: Words) -> None:
    """What to do, its first step, and where it is from."""
    sheet.labelled(words.do, one.do)
    if one.first_step:
        sheet.labelled(words.first_step, one.first_step)
    basis = ", ".join(filter(None, (one.basis, strength_of(one.obligation, words))))
    cited(sheet, one.citation, f"{basis}: ")


def strength_of(obligation: str, words: Words) -> str:
    """How strongly a source asks for something: `a “must”`; empty where that is not said."""
    strengths = {"must": words.must, "should": words.should, "may": words.may}
    return strengths.get(obligation, "")


def passage(sheet: Sheet, one: Passage, words: Words) -> None:
    """A heading with paragraphs, lines and a table."""
    sheet.heading(2, one.title)
    for text in one.paragraphs:
        sheet.texts(text)
    facts(sheet, one.lines)
    if one.table:
        sheet.table(one.table.caption, one.table.head, one.table.rows)


def strength(sheet: Sheet, one: Strength, words: Words) -> None:
    """Something to build on."""
    sheet.heading(2, one.what)
    sheet.texts(one.who)
    sheet.texts(one.found)


def card(sheet: Sheet, one: Card, words: Words) -> None:
    """Something to act on first, with its advice."""
    sheet.heading(2, one.title)
    sheet.texts(one.who)
    sheet.labelled(words.found, one.found)
    if one.why:
        sheet.labelled(words.why, one.why)
    if one.advice:
        advice(sheet, one.advice, words)


def ask(sheet: Sheet, one: Ask, words: Words) -> None:
    """Something to find out."""
    sheet.heading(2, one.what)
    sheet.texts(". ".join(filter(None, (one.who, one.why))))
    if one.step:
        sheet.labelled(words.first_step, one.step)
    facts(sheet, one.tasks)


def difference(sheet: Sheet, one: Difference, words: Words) -> None:
    """A question that people see differently."""
    sheet.heading(2, one.what)
    sheet.texts(". ".join(filter(None, (one.who, one.why))))
    facts(sheet, one.lines)


def term(sheet: Sheet, one: TermView, words: Words) -> None:
    """A word with what is meant by it."""
    sheet.labelled(one.term, one.meaning)
    cited(sheet, one.citation)
