"""What every page on a plan is written from: the plan, as its edition may know it, and look-ups."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from assessor.engine.edition import Edition
from assessor.engine.standing import Standing, standing
from assessor.engine.weighing import weighed
from assessor.model.plan import Action, Gathered, Passage, Plan
from assessor.model.rubric import SourceText
from assessor.model.weighing import Rated, Weighed
from assessor.report.pieces import Citation
from assessor.report.plan_words import titled
from assessor.report.planned import Backing
from assessor.report.words import BASES, isolated, listed


@dataclass(frozen=True)
class PlanMaterial:
    """A plan. The day of every page is that of its last change: a report has no clock."""

    plan: Plan
    edition: Edition = "internal"
    shelf: tuple[SourceText, ...] = ()
    """What the bibliography begins with, where a report is on more than the plan."""

    @property
    def is_shared(self) -> bool:
        """Whether this edition may leave the organization."""
        return self.edition == "shareable"

    @cached_property
    def books(self) -> tuple[SourceText, ...]:
        """The bibliography, in the order of its numbers."""
        return (*self.shelf, *unshelved(self.plan, self.shelf))

    @cached_property
    def numbers(self) -> dict[str, int]:
        """The number of each action: the plan's from 1, then those that wait."""
        return {one.id: n for n, one in enumerate(self.plan.every_action, 1)}

    @cached_property
    def standings(self) -> dict[str, Standing]:
        """Where each action stood on the day of the last change."""
        today = self.plan.updated
        return {one.id: standing(self.plan, one, today) for one in self.plan.every_action}

    @cached_property
    def weighed(self) -> dict[str, Weighed]:
        """The actions that were rated on all three criteria, in their order."""
        given = (
            Rated(
                id=one.id,
                impact=one.ratings.impact,
                resources=one.ratings.resources,
                sustainability=one.ratings.sustainability,
            )
            for one in self.plan.every_action
            if one.place == "weigh"
        )
        return {one.id: one for one in weighed(tuple(given))}

    @cached_property
    def gathered(self) -> dict[str, Gathered]:
        """The assessments that actions come from, by rubric; the last of several of one."""
        return {one.rubric.id: one for one in self.plan.gathered}

    def number(self, action: Action) -> str:
        """The number of an action."""
        return str(self.numbers[action.id])

    def called(self, actions: Iterable[Action]) -> str:
        """Actions in a sentence: their names where they are few and short, else their numbers."""
        some = list(actions)
        names = [titled(one.name) for one in some]
        if len(names) <= _MOST_NAMED and all(len(one) <= _LONGEST_NAME for one in names):
            return listed([f"“{isolated(name)}”" for name in names])
        numbers = listed([self.number(one) for one in some])
        return f"{'action' if len(some) == 1 else 'actions'} {numbers}"

    def cite(self, passage: Passage) -> Citation:
        """A passage as printed: the number of its source, and the place in it."""
        number = [_known_by(book) for book in self.books].index(_known_by(passage)) + 1
        places = [passage.section or "", f"page {passage.page}" if passage.page else ""]
        return Citation(number=number, place=", ".join(place for place in places if place))

    def backing(self, action: Action) -> tuple[Backing, ...]:
        """The passages behind an action; our own suggestions name no strength."""
        return tuple(
            Backing(
                basis=BASES[one.basis],
                obligation="" if one.basis == "ours" else one.obligation or "",
                citation=self.cite(one),
            )
            for one in action.sources
        )


_MOST_NAMED = 2
_LONGEST_NAME = 80


def _known_by(book: SourceText | Passage) -> tuple[str, int]:
    return book.title, book.year


def unshelved(plan: Plan, shelf: Iterable[SourceText]) -> Iterator[SourceText]:
    """The sources of a plan that are not on the shelf yet, each once."""
    known = {_known_by(book) for book in shelf}
    for action in plan.every_action:
        for one in action.sources:
            if _known_by(one) not in known:
                known.add(_known_by(one))
                yield SourceText(title=one.title, publisher=one.publisher, year=one.year)
