"""Next conversations that can never be suggested, whatever is answered."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assessor.engine.checks.asking import Asking
from assessor.engine.checks.clashes import beside_the_point, clash, mend, places, said
from assessor.engine.checks.never import MEND_FIRST, never_asked, roots, since, starting
from assessor.engine.checks.pieces import Piece, pieces
from assessor.engine.checks.words import MOST_NAMED, listed
from assessor.errors import Finding, Related, Route
from assessor.model.rubric import Rubric

MOST_TALKS = 50
"""Nobody could choose among more conversations than this; those behind are not looked at."""


class _Talk(NamedTuple):
    """A conversation, where it stands, and what it waits for, if for anything."""

    name: str
    route: Route
    when: Piece | None
    own: tuple[Piece, ...]
    """What must hold for it."""


def unsuggested(rubric: Rubric) -> Iterator[Finding]:
    """Conversations whose `when` can never hold, and those before which another always does."""
    if rubric.repeat is None or not rubric.conversations:
        return
    asking = Asking(rubric)
    can_hold = []
    for talk in _talks(rubric):
        if asking.can_hold(talk.own):
            can_hold.append(talk)
        else:
            yield _clashes(asking, talk)
    yield from _too_late(asking, can_hold)


def _talks(rubric: Rubric) -> Iterator[_Talk]:
    for n, one in enumerate(rubric.conversations[:MOST_TALKS]):
        route = ("conversations", n)
        when = Piece(one.id, (*route, "when"), one.when) if one.when is not None else None
        yield _Talk(one.id, route, when, tuple(pieces(when)) if when else ())


def _clashes(asking: Asking, talk: _Talk) -> Finding:
    never = never_asked(asking)
    why = clash(asking, talk.own, never)
    if starts := roots(why, never):
        reason, hint, related = f", {since(starts)}", MEND_FIRST, starting(starts)
    else:
        reason, hint, related = f": {said(why)}", mend(why, "conversation"), places(why)
    what = f"“{talk.name}” can never be suggested{reason}"
    return Finding((*talk.route, "when"), what, hint, code="R413", related=related)


def _too_late(asking: Asking, talks: Sequence[_Talk]) -> Iterator[Finding]:
    """Of conversations that can hold, those that do so only where an earlier one does too."""
    earlier: list[Piece] = []
    """That the conversations before do not hold."""
    for n, talk in enumerate(talks):
        before = _before(asking, talk, earlier)
        is_last = talk.when is None or bool(before and not asking.can_hold(before))
        if before:
            yield _comes_late(talk, before, and_all_behind=is_last and n + 1 < len(talks))
        if is_last:
            return
        earlier += [talk.when._replace(wanted=False)] if talk.when else []


def _before(asking: Asking, talk: _Talk, earlier: Sequence[Piece]) -> list[Piece]:
    """The fewest of the earlier ones of which at least one holds wherever this one does."""
    goals = (*talk.own, *earlier)
    if asking.can_hold(goals):
        return []
    needless = beside_the_point(asking, goals, earlier)
    return [piece for piece in earlier if piece.route not in needless]


def _comes_late(talk: _Talk, before: Sequence[Piece], and_all_behind: bool) -> Finding:
    names = listed([f"“{piece.holder}”" for piece in before], "or")
    behind = ", and all behind it," if and_all_behind else ""
    what = f"“{talk.name}”{behind} can never be suggested: {names} always comes first"
    hint = f"put it further up, or narrow the “when” of {names}"
    related = tuple(Related(piece.route, "this holds first") for piece in before[:MOST_NAMED])
    return Finding(talk.route, what, hint, code="R413", related=related)
