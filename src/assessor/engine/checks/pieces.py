"""A condition in pieces that must all hold, and what each of them wants in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from assessor.engine.checks.conditions import leaves
from assessor.engine.checks.walk import Asked
from assessor.engine.checks.words import MOST_NAMED, listed
from assessor.errors import Route
from assessor.model.conditions import AllOf, AnyOf, Condition, Is, IsNot, Not


class Piece(NamedTuple):
    """One of the conditions that must all hold for something to be asked, or suggested."""

    holder: str
    """What waits for it: a question, a follow-up, or a conversation."""
    route: Route
    condition: Condition
    wanted: bool = True
    """Whether it must hold; else it must not."""
    looker: Asked | None = None
    """The question that it was written for; None where it may look at any."""

    def inner(self, condition: Condition, *way: str | int) -> Piece:
        """A condition within this one, for the same holder."""
        return self._replace(route=(*self.route, *way), condition=condition)


def pieces(whole: Piece) -> Iterator[Piece]:
    """The pieces of a condition: the parts of an `all`, or of an `any` that must not hold."""
    match whole.condition:
        case Not(negated=one):
            yield from pieces(whole.inner(one, "not")._replace(wanted=not whole.wanted))
        case AllOf(all=several) if whole.wanted:
            for n, one in enumerate(several):
                yield from pieces(whole.inner(one, "all", n))
        case AnyOf(any=several) if not whole.wanted:
            for n, one in enumerate(several):
                yield from pieces(whole.inner(one, "any", n))
        case _:
            yield whole


def wish(piece: Piece) -> str:
    """What must be so where a piece holds: `“first” to be “yes”`."""
    match piece.condition:
        case AllOf(all=several) | AnyOf(any=several) if _looks(piece.condition) > MOST_NAMED:
            return f"one of {len(several)} conditions"
        case AllOf(all=several) | AnyOf(any=several):
            return listed([_wish(one, piece.wanted) for one in several], "or")
        case _:
            return _wish(piece.condition, piece.wanted)


def _looks(condition: Condition) -> int:
    return sum(1 for _ in leaves(condition, ()))


def _wish(condition: Condition, wanted: bool) -> str:
    match condition:
        case Not():
            return _wish(condition.negated, not wanted)
        case AllOf():
            return _joined(condition.all, wanted, "and" if wanted else "or")
        case AnyOf():
            return _joined(condition.any, wanted, "or" if wanted else "and")
        case Is() | IsNot():
            names = (condition.answer,) if isinstance(condition.answer, str) else condition.answer
            is_wanted = wanted == isinstance(condition, Is)
            return f"“{condition.question}” {_be([f'“{name}”' for name in names], is_wanted)}"


def _joined(conditions: Sequence[Condition], wanted: bool, word: str) -> str:
    each = [_wish(one, wanted) for one in conditions]
    return each[0] if len(each) == 1 else f"({listed(each, word)})"


def _be(names: list[str], wanted: bool) -> str:
    if not names:
        return "to be one of no options" if wanted else "to be anything"
    if wanted:
        return f"to be {listed(names, 'or')}"
    return f"not to be {names[0]}" if len(names) == 1 else f"to be neither {listed(names, 'nor')}"
