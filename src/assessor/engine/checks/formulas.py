"""Conditions as formulas that can be searched.

A condition that another check finds fault with (its question is not there, say) becomes one that
always holds, so that nothing is claimed which would only follow from that mistake.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from assessor.engine.checks.conditions import has_parts, options_of
from assessor.engine.checks.names import PARTS
from assessor.engine.checks.pieces import Piece
from assessor.engine.checks.walk import Asked
from assessor.engine.checks.ways import ALWAYS, Every, Formula, Says, Some
from assessor.errors import Route
from assessor.model.conditions import AllOf, AnyOf, Condition, Is, IsNot, Not
from assessor.model.questions import ManyQuestion
from assessor.model.rubric import Rubric


class _Known(NamedTuple):
    """What a condition looks at: where it is asked, and what can be said."""

    asked: Asked
    options: frozenset[str]
    takes_many: bool


class Formulas:
    """The conditions of a rubric as formulas, each made once."""

    def __init__(self, rubric: Rubric, questions: Mapping[str, Asked | None]) -> None:
        self._rubric = rubric
        self._questions = questions
        self._known: dict[str, _Known | None] = {}
        self._made: dict[tuple[Route, bool], Formula] = {}

    def of(self, piece: Piece) -> Formula:
        """A piece of a condition as a formula."""
        at = piece.route, piece.wanted
        if at not in self._made:
            self._made[at] = self._formula(piece.condition, piece.wanted, piece.looker)
        return self._made[at]

    def _formula(self, condition: Condition, wanted: bool, looker: Asked | None) -> Formula:
        match condition:
            case Not(negated=one):
                return self._formula(one, not wanted, looker)
            case AllOf(all=several):
                each = tuple(self._formula(one, wanted, looker) for one in several)
                return Every(each) if wanted else Some(each)
            case AnyOf(any=several):
                each = tuple(self._formula(one, wanted, looker) for one in several)
                return Some(each) if wanted else Every(each)
            case Is() | IsNot():
                return self._says(condition, wanted == isinstance(condition, Is), looker)

    def _says(self, leaf: Is | IsNot, wanted: bool, looker: Asked | None) -> Formula:
        names = leaf.answer if isinstance(leaf.answer, tuple) else (leaf.answer,)
        known = self._known_of(leaf.question)
        if known is None or not known.options.issuperset(names) or _is_too_late(known, looker):
            return ALWAYS
        if not known.takes_many:
            return Says(leaf.question, frozenset(names), wanted)
        # Several can be said at once, so that each is said or not by itself.
        each = tuple(
            Says(f"{leaf.question}{_OPTION}{name}", frozenset((name,)), wanted) for name in names
        )
        return Some(each) if wanted else Every(each)

    def _known_of(self, key: str) -> _Known | None:
        if key not in self._known:
            self._known[key] = self._looked_up(key)
        return self._known[key]

    def _looked_up(self, key: str) -> _Known | None:
        name, _, part = key.partition(".")
        one = self._questions.get(name)
        if one is None:
            return None
        options: Sequence[str] | None
        if part:
            options = PARTS.get(part) if has_parts(self._rubric, one.question) else None
        else:
            options = options_of(self._rubric, one.question)
        takes_many = isinstance(one.question, ManyQuestion)
        return _Known(one, frozenset(options), takes_many) if options else None


def key_of(about: str) -> str:
    """The key of the answer that a formula is about."""
    return about.partition(_OPTION)[0]


_OPTION = " "
"""Between a key and one of its options, in formulas about answers that hold several."""


def _is_too_late(known: _Known, looker: Asked | None) -> bool:
    """Whether nothing can be known yet, or not which subject is meant, when its turn comes."""
    if looker is None:
        return False
    return known.asked.place >= looker.place or (looker.once and not known.asked.once)
