"""Conditions that cannot hold together: which they are, and how that is said."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from itertools import groupby
from typing import NamedTuple

from assessor.engine.checks.asking import Asking
from assessor.engine.checks.pieces import Piece, wish
from assessor.engine.checks.words import MOST_NAMED, listed
from assessor.errors import Related, Route

MOST_PIECES = 50
"""Among more pieces than this nobody looks for the few that clash."""


class Clash(NamedTuple):
    """Pieces that cannot all hold."""

    own: Sequence[Piece]
    """What something waits for itself."""
    others: Sequence[Piece]
    """What other questions wait for, whose answers it needs."""

    @property
    def is_one(self) -> bool:
        """Whether it is one piece that clashes with itself."""
        return len(self.own) + len(self.others) == 1


def clash(asking: Asking, own: Sequence[Piece], never: Collection[str] = ()) -> Clash:
    """The fewest pieces, of its own and of those behind them, that keep something from being so.

    What a question waits for that is `never` asked is among them only where all else could hold.
    """
    behind = asking.behind(own)
    if len(own) + len(behind) > MOST_PIECES:
        return Clash(own, behind)
    of_never_first = sorted(behind, key=lambda piece: piece.holder not in never)
    needless = beside_the_point(asking, own, (*of_never_first, *own))
    mine, others = ([p for p in some if p.route not in needless] for some in (own, behind))
    return Clash(mine, others)


def beside_the_point(
    asking: Asking, goals: Sequence[Piece], pieces: Iterable[Piece]
) -> frozenset[Route]:
    """As many of these pieces as can be put aside while the goals still cannot hold."""
    aside: frozenset[Route] = frozenset()
    for piece in pieces:
        if not asking.can_hold(goals, without=aside | {piece.route}):
            aside |= {piece.route}
    return aside


def said(why: Clash) -> str:
    """A clash in words: what it waits for itself, and what others wait for."""
    waits = [_waits("it", why.own)]
    for holder, some in groupby(why.others, key=lambda piece: piece.holder):
        waits.append(_waits(f"“{holder}”", list(some)))
    return ", and ".join(waits[:MOST_NAMED]) + (", which can never be so" if why.is_one else "")


def _waits(who: str, several: Sequence[Piece]) -> str:
    return f"{who} waits {listed([f'for {wish(piece)}' for piece in several])}"


def places(why: Clash, own: str = "it waits for this") -> tuple[Related, ...]:
    """Where the pieces of a clash stand, but for one that is a whole `when` of its own."""
    mine = [Related(piece.route, own) for piece in why.own if piece.route[-1] != "when"]
    return (*mine, *(Related(piece.route, _of_other(piece)) for piece in why.others))[:MOST_NAMED]


def mend(why: Clash, noun: str) -> str:
    """What to do about a clash of what a question, say, waits for."""
    return f"change {'it' if why.is_one else 'one of these'}, or remove the {noun}"


def _of_other(piece: Piece) -> str:
    if piece.route[-1] == "id":
        return f"“{piece.holder}” is asked only where the answer here is “yes”"
    return f"“{piece.holder}” waits for this"
