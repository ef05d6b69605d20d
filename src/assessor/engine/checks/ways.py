"""A way to answer, as far as it is settled by what must hold in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple


class Says(NamedTuple):
    """Holds where one of these is said about something; or, if not wanted, where none is."""

    about: str
    among: frozenset[str]
    wanted: bool = True


class Every(NamedTuple):
    """Holds where each of these does; always, where there are none."""

    of: tuple[Formula, ...]


class Some(NamedTuple):
    """Holds where at least one of these does; never, where there are none."""

    of: tuple[Formula, ...]


Formula = Says | Every | Some
"""A condition without “not” but at its leaves. One thing is said about each, or nothing."""
Needs = Callable[[str], Formula]
"""What must hold for anything to be said about something. It must not lead back to itself."""
ALWAYS = Every(())


@dataclass
class Way:
    """A way to answer, as far as it is settled."""

    goals: list[Formula]
    """What must hold too, and was not looked at yet."""
    choices: list[Some] = field(default_factory=list)
    """Of each of these one must hold."""
    said: dict[str, frozenset[str]] = field(default_factory=dict)
    """What can be said, where something must be."""
    barred: dict[str, frozenset[str]] = field(default_factory=dict)
    """What must not be said."""

    def verdict(self, one: Formula) -> bool | None:
        """Whether something holds here in any case, or in none; None where that is open."""
        if not isinstance(one, Says):
            return True if isinstance(one, Every) and not one.of else None
        barred = self.barred.get(one.about, _NOTHING)
        if one.about not in self.said:
            return not one.wanted if one.among <= barred else None
        left = self.said[one.about] - barred
        if left.isdisjoint(one.among):
            return not one.wanted
        return one.wanted if left <= one.among else None

    def meets(self, goal: Formula, needs: Needs) -> bool:
        """Whether a goal can hold here too, as far as that shows; from now on it is to hold."""
        match goal:
            case Every():
                self.goals += goal.of
            case Some():
                self.choices.append(goal)
            case Says():
                return self._takes(goal, needs)
        return True

    def _takes(self, goal: Says, needs: Needs) -> bool:
        settled = self.verdict(goal)
        if settled is not None:
            return settled
        if not goal.wanted:
            self.barred[goal.about] = self.barred.get(goal.about, _NOTHING) | goal.among
            return True
        if goal.about not in self.said:
            self.goals.append(needs(goal.about))
        self.said[goal.about] = self.said.get(goal.about, goal.among) & goal.among
        return True

    def narrows(self) -> bool:
        """Whether each choice still can be made; those that are made already become goals."""
        choices, self.choices = self.choices, []
        for choice in choices:
            verdicts = [self.verdict(one) for one in choice.of]
            if True in verdicts:
                continue
            left = [one for one, v in zip(choice.of, verdicts, strict=True) if v is None]
            if not left:
                return False
            if len(left) == 1:
                self.goals += left
            else:
                self.choices.append(Some(tuple(left)))
        return True

    def tried(self) -> Iterator[Way]:
        """The ways in which the smallest choice can be made."""
        smallest = min(self.choices, key=lambda choice: len(choice.of))
        others = [choice for choice in self.choices if choice is not smallest]
        for one in smallest.of:
            yield Way([one], list(others), dict(self.said), dict(self.barred))

    @property
    def size(self) -> int:
        """How much is kept of it."""
        return 1 + len(self.said) + len(self.barred) + sum(len(one.of) for one in self.choices)


_NOTHING: frozenset[str] = frozenset()
