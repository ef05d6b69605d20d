"""A result on one screen, in the words of its report."""

from __future__ import annotations

from collections.abc import Iterable

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from assessor.cli.screen import heading, points, table
from assessor.report.pages import Ask, Card, ReportView
from assessor.report.subjects import Block, Part
from assessor.source import clean


def summary(view: ReportView) -> Group:
    """A result on one screen, in the words of its report."""
    shown_parts: list[RenderableType] = [
        Text(clean(view.title), style="bold"),
        *(Text(clean(line)) for line in (f"{view.cover.statement}.", view.cover.draft) if line),
        heading("Main messages"),
        points(view.messages),
    ]
    if view.cards:
        shown_parts += [
            heading(view.cards_title),
            *(_first_card(card) for card in view.cards),
        ]
    shown_parts += _standings(view)
    if view.find_out:
        shown_parts += [
            heading("To find out"),
            points(_at_most(_to_find_out(one) for one in view.find_out)),
        ]
    if view.differences:
        shown_parts += [
            heading(view.words.differences),
            points(_card(d.short, d.who) for d in view.differences),
        ]
    return Group(*shown_parts)


MOST_LISTED = 7
"""How many things to find out are listed; all of them are in the report."""


def _at_most(lines: Iterable[str]) -> list[str]:
    every = list(lines)
    more = len(every) - MOST_LISTED
    return [*every[:MOST_LISTED], f"and {more} more, in the report"] if more > 0 else every


def _first_card(card: Card) -> RenderableType:
    """What comes first: whose it is, what we found, and a first step."""
    step = f"First step: {card.advice.first_step}" if card.advice else ""
    lines = [Text(clean(line)) for line in (card.found, step) if line]
    return Group(points([_card(card.title, card.who)]), Padding(Group(*lines), (0, 0, 0, 4)))


def _card(title: str, who: str) -> str:
    return f"{title} ({who})" if who else title


def _to_find_out(one: Ask) -> str:
    tasks = "; ".join(task.text for task in one.tasks)
    return ": ".join(filter(None, (_card(one.short, one.who), tasks)))


def _standings(view: ReportView) -> list[RenderableType]:
    if view.grids:
        return [heading(view.grids[0].title), *(_subject(part) for part in view.parts)]
    rows_of = [(b.title, *_position(b)) for part in view.parts for b in part.blocks if b.position]
    return [heading("Sections"), table(("section", "position", "band"), rows_of)] if rows_of else []


def _subject(part: Part) -> RenderableType:
    """A subject in two lines: no columns to cut, and in reading order for a screen reader."""
    positions = [_position(block)[0] for block in part.blocks if block.position]
    what = "our response" if part.standing else "what we do"
    counts = [part.count_text, *(f"{what} {at}" for at in positions if at)]
    suggested = part.suggested.label if part.suggested else ""
    told = (suggested, part.standing, "; ".join(filter(None, counts)))
    lines = [Text(clean(line)) for line in told if line]
    return Padding(
        Group(Text(clean(part.title), style="bold"), Padding(Group(*lines), (0, 0, 0, 2))),
        (0, 0, 0, 2),
    )


def _position(block: Block) -> tuple[str, str]:
    at = block.position
    if at is None:
        return "", ""
    between = f" (range {at.range_text})" if at.low != at.high else ""
    return f"{at.text} of 100{between}", at.band
