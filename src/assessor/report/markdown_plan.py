"""A plan, and what was promised and became of it, as Markdown."""

from __future__ import annotations

from assessor.report.markdown_parts import scatter
from assessor.report.markdown_pieces import (
    Blocks,
    cited,
    facts,
    heading,
    labelled,
    said,
    strength_of,
    table,
)
from assessor.report.markdown_text import paragraphs, plain
from assessor.report.pages import Words
from assessor.report.pieces import Line, Table
from assessor.report.planned import (
    Account,
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


def plan(one: PlanView, words: Words) -> Blocks:
    """The pages on a plan."""
    if one.scatter:
        yield from scatter(one.scatter, words)
    yield heading(2, one.title)
    yield plain(one.about)
    if one.overview:
        yield from _table(one.overview)
    if one.actions:
        yield heading(2, one.actions_title)
    for each in one.actions:
        yield from _action(each, words)
    yield from _behind(one, words)


def _behind(one: PlanView, words: Words) -> Blocks:
    """What waits, what was set aside, and what it was gathered from."""
    if one.waiting:
        yield heading(2, one.waiting_title)
        yield plain(one.waiting_about)
        yield from _table(one.waiting)
    for each in one.put_off:
        yield from _action(each, words)
    if one.overruled:
        yield heading(2, one.overruled_title)
        yield plain(one.overruled_about)
        yield from facts(one.overruled)
    if one.gathered:
        yield heading(2, one.gathered_title)
        yield from _table(one.gathered)


def _table(one: Table) -> Blocks:
    yield plain(one.caption)
    yield table(one.head, one.rows)


def _action(one: ActionView, words: Words) -> Blocks:
    """An action with all that is told of it."""
    yield heading(3, f"{one.number}. {one.title}")
    yield from map(plain, (one.kind, one.standing, *one.about))
    if one.whole:
        yield labelled(words.in_full, one.whole)
    if one.found:
        yield heading(4, words.found)
    for found in one.found:
        yield from _found(found)
    yield from _advised(one, words)
    if one.promised:
        yield heading(4, words.promised)
        yield from sayings(one.promised, words)
    if one.became:
        yield heading(4, words.became)
    for told in one.became:
        yield from _told(told, words)


def _found(one: Found) -> Blocks:
    yield f"*{plain(one.asked)}*"
    yield f"**{plain(one.said)}**{f' · {plain(one.who)}' if one.who else ''}"
    yield plain(one.where)


def _advised(one: ActionView, words: Words) -> Blocks:
    if one.advice or one.step or one.backing:
        yield heading(4, words.advised)
    if one.advice:
        yield plain(one.advice)
    if one.step:
        yield labelled(words.advised_step, one.step)
    for backing in one.backing:
        yield _backing(backing, words)


def _backing(one: Backing, words: Words) -> str:
    basis = ", ".join(filter(None, (one.basis, strength_of(one.obligation, words))))
    return f"{plain(basis)}: {cited(one.citation)}"


def _told(one: Told, words: Words) -> Blocks:
    """What was said on one day."""
    yield labelled(one.day, one.state) if one.state else f"**{plain(one.day)}**"
    yield from sayings(one.sayings, words)


def sayings(every: tuple[Saying, ...], words: Words) -> Blocks:
    """What was said of an action, each with what was said beside it."""
    for one in every:
        yield labelled(one.label, one.text)
        yield from facts(one.details)
        if one.note:
            yield from said((Line(label=words.note, text=one.note),))


def promised(one: PromisedView, words: Words) -> Blocks:
    """What was promised last time, and what became of it."""
    yield heading(2, one.title)
    yield plain(one.about)
    for kept in one.promises:
        yield heading(3, f"{kept.number}. {kept.title}")
        yield plain(kept.standing)
        yield from sayings(kept.lines, words)


def impact(one: ImpactView, words: Words) -> Blocks:
    """What was promised, done and changed, and what was not."""
    for account in one.accounts:
        yield from _account(account, words)


def _account(one: Account, words: Words) -> Blocks:
    yield heading(2, one.title)
    if one.about:
        yield plain(one.about)
    if one.table:
        yield from _table(one.table)
    for entry in one.entries:
        yield heading(3, f"{entry.number}. {entry.title}")
        yield from sayings(entry.sayings, words)


def leaf(one: LeafView) -> Blocks:
    """The one page in plain language."""
    yield heading(1, one.title)
    yield plain(one.lead)
    for part in one.parts:
        yield heading(2, part.title)
        for text in part.paragraphs:
            yield from paragraphs(text)
        if part.points:
            yield "\n".join(f"- {plain(text)}" for text in part.points)
        if part.closing:
            yield plain(part.closing)
    for label in one.blanks:
        yield f"**{plain(label)}** {BLANK}"
    yield plain(one.foot)


BLANK = "\\_" * 40
"""Where something is to be written by hand."""
