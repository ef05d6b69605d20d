"""What the questions of a rubric wait for, and whether answers can come to it.

A question that is not asked has no answer, and any answer can stay away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from assessor.engine.checks.formulas import Formulas, key_of
from assessor.engine.checks.pieces import Piece, pieces
from assessor.engine.checks.satisfiable import Search
from assessor.engine.checks.walk import Asked, asked
from assessor.engine.checks.ways import Every, Formula
from assessor.errors import Route
from assessor.model.conditions import Is
from assessor.model.rubric import Rubric
from assessor.model.scales import PRESENT


class Asking:
    """The questions of a rubric, and what each of them waits for."""

    def __init__(self, rubric: Rubric) -> None:
        self._questions: dict[str, Asked | None] = {}
        for one in asked(rubric):
            # Of an id that is used twice nobody can say which question it means.
            name = one.question.id
            self._questions[name] = None if name in self._questions else one
        self._formulas = Formulas(rubric, self._questions)
        self._pieces: dict[str, tuple[Piece, ...]] = {}
        self._needs: dict[str, Formula] = {}
        self._search = Search()

    def whens(self) -> Iterator[Piece]:
        """What each question waits for, in the order of asking."""
        for name in self._questions:
            yield from self._when(name)

    def _when(self, name: str) -> Iterator[Piece]:
        one = self._questions[name]
        if one is not None and one.question.when is not None:
            yield Piece(name, (*one.route, "when"), one.question.when, looker=one)

    def pieces_of(self, key: str) -> tuple[Piece, ...]:
        """What must hold for a question, or a follow-up, to be asked."""
        if key not in self._pieces:
            self._pieces[key] = tuple(self._waits_for(key))
        return self._pieces[key]

    def _waits_for(self, key: str) -> Iterator[Piece]:
        name, _, part = key.partition(".")
        for when in self._when(name):
            yield from pieces(when)
        one = self._questions[name]
        if one is not None and part:
            yield Piece(key, (*one.route, "id"), Is(question=name, answer=PRESENT))

    def can_hold(self, goals: Iterable[Piece], without: Collection[Route] = ()) -> bool:
        """Whether some answers make all of these hold; also where it takes too long to find out.

        Pieces at the routes `without` are put aside: of these, and of what questions wait for.
        """

        def needs(about: str) -> Formula:
            return self._all_of(self.pieces_of(key_of(about)), without)

        return self._search.can_hold(self._all_of(goals, without), needs if without else self._need)

    def behind(self, goals: Iterable[Piece]) -> list[Piece]:
        """What those questions wait for whose answers these need, directly or by another."""
        keys: dict[str, None] = {}

        def needs(about: str) -> Formula:
            keys[key_of(about)] = None
            return self._need(about)

        self._search.can_hold(self._all_of(goals), needs)
        return list({piece.route: piece for key in keys for piece in self.pieces_of(key)}.values())

    def _need(self, about: str) -> Formula:
        key = key_of(about)
        if key not in self._needs:
            self._needs[key] = self._all_of(self.pieces_of(key))
        return self._needs[key]

    def _all_of(self, several: Iterable[Piece], without: Collection[Route] = ()) -> Formula:
        return Every(tuple(self._formulas.of(p) for p in several if p.route not in without))
