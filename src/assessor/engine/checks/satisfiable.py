"""Whether conditions can hold together: is there any way to answer in which each of them does?

Exact, by trying. What must hold narrows what can be said, and asks for what must hold for it to be
said at all; where one of several is enough, each that is left is tried. Trying is bounded, since a
hostile file could make it long: beyond the bound nothing is claimed.
"""

from __future__ import annotations

from assessor.engine.checks.ways import Formula, Needs, Way

MOST_TRIED = 10_000
"""Steps for one question that is put to a search; what people write takes some hundreds."""
MOST_IN_ALL = 100_000
"""Steps for all that is put to one search: they take a few tenths of a second."""


class Search:
    """Looks for ways to answer. It counts its steps, and ends when there were too many."""

    def __init__(self, most: int = MOST_IN_ALL) -> None:
        self._left = most

    def can_hold(self, goal: Formula, needs: Needs) -> bool:
        """Whether there is a way in which a goal holds; also where the search has to end."""
        end = max(self._left - MOST_TRIED, 0)
        ways = [iter([Way([goal])])]
        while ways and self._left > end:
            way = next(ways[-1], None)
            if way is None:
                ways.pop()
            elif self._settles(way, needs, end):
                if not way.choices:
                    return True
                ways.append(way.tried())
        return bool(ways)

    def _settles(self, way: Way, needs: Needs, end: int) -> bool:
        """Whether all goals of a way can hold, and its choices still can be made."""
        while self._left > end:
            if way.goals:
                self._left -= 1
                if not way.meets(way.goals.pop(), needs):
                    return False
            else:
                self._left -= way.size
                if not way.narrows():
                    return False
                if not way.goals:
                    return True
        return True
