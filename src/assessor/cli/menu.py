"""What is asked before an assessment is open: which one, and which walk through it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

import typer

from assessor.cli.asking import LEAVING
from assessor.cli.entries import Entry, meant, numbered, own_file
from assessor.cli.found import Found, Unusable, assessments_in, looked_at
from assessor.cli.offering import all_takes, core_takes, menu
from assessor.cli.opening import open_rubric
from assessor.cli.walking import is_there
from assessor.engine.core import has_core
from assessor.interview.asks import chosen, plainly
from assessor.interview.faces import TypedFace
from assessor.interview.parts import Part, Parts, problem
from assessor.loading.rubrics import all_rubrics
from assessor.model.rubric import Rubric
from assessor.source.cleaning import quoted

MOST_OPEN = 9
"""How many open assessments are shown, the newest ones."""


@dataclass(frozen=True)
class Choice:
    """What a person picked: a rubric, a file if not the rubric's own, and which walk if asked."""

    rubric: str
    file: Path | None = None
    core: bool | None = None


@dataclass(frozen=True)
class Offer:
    """What can be picked, and how it is shown."""

    entries: tuple[Entry, ...]
    parts: Parts


def choose(face: TypedFace, *, only_new: bool, walk_is_known: bool) -> Choice | None:
    """What a person picks of what is open here or can be started; None where they leave.

    Raises EOFError or KeyboardInterrupt where they are gone.
    """
    offer = _offer(only_new=only_new)
    while entry := _picked(face, offer):
        if isinstance(entry.what, Found):
            return _going_on(entry.what)
        rubric = entry.what.rubric
        is_open = not only_new and is_there(own_file(rubric))
        if is_open or walk_is_known or not has_core(rubric):
            return Choice(rubric.id)
        walk = _walk(face, rubric)
        if walk != "back":
            return Choice(rubric.id, core=walk == "core") if walk != "leave" else None
    return None


def _offer(*, only_new: bool) -> Offer:
    rubric_at = cache(open_rubric)
    paths = [] if only_new else assessments_in(Path())
    seen = [looked_at(path, rubric_at) for path in paths[:MOST_OPEN]]
    going = [one for one in seen if isinstance(one, Found)]
    closed = [one for one in seen if isinstance(one, Unusable)]
    entries = numbered(going, (rubric_at(path.stem) for path in all_rubrics()))
    return Offer(entries, menu(entries, closed, len(paths) - len(seen)))


def _going_on(found: Found) -> Choice:
    is_own = found.path == own_file(found.rubric)
    return Choice(found.name, None if is_own else found.path)


def _picked(face: TypedFace, offer: Offer) -> Entry | None:
    newest = next((one for one in offer.entries if isinstance(one.what, Found)), None)
    going = f"{newest.number} ({newest.title})" if newest else ""
    enter = f"Press Enter to go on with {going}, or type" if newest else "Type"
    accepted = f"{enter} a number, an id or the start of a word; q to leave"
    parts = offer.parts
    while (typed := _typed(face, parts, "Which one?", accepted)) not in LEAVING:
        if not typed and newest:
            return newest
        found = meant(offer.entries, typed)
        if len(found) == 1:
            return found[0]
        parts = offer.parts if typed in ("?", "list") else _unclear(typed, found, accepted)
    return None


def _typed(face: TypedFace, parts: Parts, label: str, accepted: str) -> str:
    face.show(parts)
    return plainly(face.line(label, accepted))


def _unclear(typed: str, found: tuple[Entry, ...], accepted: str) -> Parts:
    if not found:
        told = f"Nothing here is called {quoted(typed)}." if typed else "Nothing is open here."
        return problem(f"{told} {accepted}; list shows it all again.")
    rows = tuple(Part("row", one.title, mark=str(one.number), more=one.id) for one in found)
    return (*problem(f"{quoted(typed)} could be any of these. Type its number."), *rows)


def _walk(face: TypedFace, rubric: Rubric) -> Literal["core", "all", "back", "leave"]:
    """Which walk through a rubric with a core; Enter is the core."""
    parts: Parts = (
        Part("title", rubric.title),
        Part("detail", "In the room", more=" ".join(rubric.who.split())),
        Part("option", "The core", "1", core_takes(rubric)),
        Part("option", "All of it", "2", all_takes(rubric)),
    )
    accepted = "Press Enter for the core, or type all, back or q"
    while (typed := _typed(face, parts, "How much?", accepted)) not in (*LEAVING, "back", "b"):
        if walk := chosen(typed or "core", _WALKS):
            return walk
        parts = problem(f"{quoted(typed)} is neither. {accepted}.")
    return "leave" if typed in LEAVING else "back"


_WALKS: dict[Literal["core", "all"], str] = {"core": "the core", "all": "all of it"}


def no_terminal() -> typer.BadParameter:
    """Where nobody can be asked: that a rubric must be named, and which ones there are."""
    ids = ", ".join(path.stem for path in all_rubrics())
    return typer.BadParameter(f"say which one; there is {ids}", param_hint="RUBRIC")
