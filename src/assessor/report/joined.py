"""One report on several assessments: pages of all in front, then a chapter for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar

from assessor.report.cards import cards, cards_title, find_out, strengths
from assessor.report.cover import EDITIONS, STATEMENT, handling, read_first
from assessor.report.differences import differences
from assessor.report.joined_messages import joined_messages
from assessor.report.material import Material
from assessor.report.method import checking, glossary, method, sources
from assessor.report.pages import Card, Cover, ReportView, Strength
from assessor.report.parts import chapter, profile
from assessor.report.pieces import Line, Passage
from assessor.report.seal import seal
from assessor.report.words import counted, days, isolated, listed


def joined(materials: Sequence[Material]) -> ReportView:
    """The report on several assessments, each of another rubric."""
    first = materials[0]
    told = {material.rubric.id: chapter(material) for material in materials}
    made = seal([material.assessment for material in materials], first.edition)
    title, intro = cards_title(next((m for m in materials if m.pressing), first))
    return ReportView(
        language="en",
        title=f"{KICKER}: {isolated(first.assessment.organization)}",
        running_head=f"{KICKER}, {isolated(first.assessment.organization)}",
        cover=_cover(materials),
        read_first=_merged(materials, read_first),
        messages=joined_messages(materials),
        strengths=tuple(one for material in materials for one in _strengths(material)),
        cards_title=title,
        cards_intro=intro,
        cards=_cards(materials),
        profile=_each(materials, lambda one: profile(one, told[one.rubric.id].parts)),
        chapters=tuple(told.values()),
        find_out=_each(materials, find_out),
        differences=_each(materials, differences),
        glossary=tuple(dict.fromkeys(_each(materials, glossary))),
        method=(*_merged(materials, method), checking(made)),
        sources=sources(first),
        seal=str(made),
    )


KICKER = "Assessment report"
Piece = TypeVar("Piece")


def _each(
    materials: Sequence[Material], pieces: Callable[[Material], tuple[Piece, ...]]
) -> tuple[Piece, ...]:
    return tuple(piece for material in materials for piece in pieces(material))


def _cover(materials: Sequence[Material]) -> Cover:
    every = [material.assessment for material in materials]
    span = days(min(one.started for one in every), max(one.updated for one in every))
    rubrics = listed([material.rubric.title for material in materials])
    return Cover(
        kicker=KICKER,
        title=every[0].organization,
        statement=STATEMENT,
        edition=EDITIONS[materials[0].edition],
        handling=handling(materials[0].edition, [one.rubric.repeat for one in materials]),
        draft=_drafts(materials),
        facts=(Line(label="Answered", text=span), Line(label="Rubrics", text=rubrics)),
    )


def _drafts(materials: Sequence[Material]) -> str:
    """How many of the rubrics are drafts."""
    number = sum(material.rubric.review.status == "draft" for material in materials)
    if not number:
        return ""
    some = f"{number} of the {len(materials)} rubrics" if number < len(materials) else "The rubrics"
    are = "is a draft" if number == 1 else "are drafts"
    their = "its" if number == 1 else "their"
    return f"{some} {are}: people with lived experience have not reviewed {their} questions yet."


def _cards(materials: Sequence[Material]) -> tuple[Card, ...]:
    """What is pressing anywhere; only where nothing is, what each would raise first."""
    pressing = [material for material in materials if material.pressing]
    return _each(pressing or materials, cards)


def _strengths(material: Material) -> Iterator[Strength]:
    """What a rubric found to build on, as one: its chapter tells each in full."""
    names = [*dict.fromkeys(one.what for one in strengths(material))]
    if names:
        yield Strength(
            what=material.rubric.title,
            who=counted(len(names), "thing to build on", "things to build on"),
            found=f"{listed(names)}.",
        )


def _merged(
    materials: Sequence[Material], pages: Callable[[Material], tuple[Passage, ...]]
) -> tuple[Passage, ...]:
    """Passages under one heading made one, in which nothing is said twice."""
    merged: dict[str, Passage] = {}
    for passage in _each(materials, pages):
        before = merged.get(passage.title, passage)
        merged[passage.title] = Passage(
            title=passage.title,
            paragraphs=tuple(dict.fromkeys((*before.paragraphs, *passage.paragraphs))),
            lines=tuple(dict.fromkeys((*before.lines, *passage.lines))),
            table=before.table or passage.table,
        )
    return tuple(merged.values())
