"""Actions rated on the priority matrix, and where each of them comes to stand."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from assessor.model.base import Record
from assessor.model.result import Exact

Criterion = Literal["impact", "resources", "sustainability"]
Quarter = Literal["start-now", "plan-and-fund", "when-there-is-room", "not-now"]
"""Much impact with less or more resources; less impact with less or more resources."""
QUARTERS: dict[Quarter, str] = {
    "start-now": "Start now",
    "plan-and-fund": "Plan and fund",
    "when-there-is-room": "When there is room",
    "not-now": "Not now",
}
"""What each quarter is called."""


class Rated(Record):
    """An action with what it was rated, from 1 to 5; who could not judge left no rating."""

    id: str
    impact: tuple[int, ...]
    resources: tuple[int, ...]
    sustainability: tuple[int, ...]


class Spread(Exact):
    """What the ratings of one criterion come to."""

    median: Fraction
    low: Fraction
    """The middle half of the ratings begins here, and ends at `high`."""
    high: Fraction
    is_split: bool
    """At least a third rated 1 or 2, and at least a third 4 or 5."""


class Weighed(Exact):
    """An action that was rated on all three criteria."""

    id: str
    impact: Spread
    resources: Spread
    sustainability: Spread
    tier: int
    """1 for actions that no other beats on all three; then the same among the rest."""
    steadiness: int
    """Under how many of the 36 ways of weighing it is among the first, 0 to 36."""
    quarter: Quarter

    @property
    def splits(self) -> tuple[Criterion, ...]:
        """The criteria on which ratings are split: talk first."""
        named: dict[Criterion, Spread] = {
            "impact": self.impact,
            "resources": self.resources,
            "sustainability": self.sustainability,
        }
        return tuple(name for name, spread in named.items() if spread.is_split)
