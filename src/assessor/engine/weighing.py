"""Weighing actions on three criteria: tiers, steadiness, quarters, and the order that follows.

Design, section 5 (Priorities). Nothing is multiplied, and no weighted total is shown: ratings are
an order, not amounts, so that a sum is only asked whether it stays the same under other weights.
Medians are exact halves, so everything is computed in whole numbers of half a rating.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import product

from assessor.model.weighing import Quarter, Rated, Spread, Weighed

POINTS = 10
"""Shared among the three criteria, at least one each."""
WAYS = tuple(
    (one, two, POINTS - one - two)
    for one, two in product(range(1, POINTS - 1), repeat=2)
    if one + two < POINTS
)
"""The 36 ways of sharing them: for impact, for resources, for sustainability."""
LINE = 3
"""A median above it is high; at it or below, it is not."""
FIRST = 3
"""How many actions are the first under a way of weighing."""

Merits = tuple[int, int, int]
"""Twice the medians, resources reversed, so that more is better on all three."""


def weighed(actions: Sequence[Rated], first: int = FIRST) -> tuple[Weighed, ...]:
    """The actions rated on all three criteria, in order: tier, steadiness, less split, as given.

    `first` is how many actions count as the first under a way of weighing.
    """
    spreads = {one.id: _spreads(one) for one in actions if _is_rated(one)}
    merits = {name: _merits(three) for name, three in spreads.items()}
    tiers, steadiness = _tiers(merits), _steadiness(merits, first)
    made = [
        Weighed(
            id=name,
            impact=three[0],
            resources=three[1],
            sustainability=three[2],
            tier=tiers[name],
            steadiness=steadiness[name],
            quarter=_quarter(three[0].median, three[1].median),
        )
        for name, three in spreads.items()
    ]
    return tuple(sorted(made, key=lambda one: (one.tier, -one.steadiness, len(one.splits))))


def spread(ratings: Sequence[int]) -> Spread:
    """The median of ratings from 1 to 5, their middle half, and whether they are split.

    The middle half lies between the medians of the lower and the upper half, to both of which the
    middle rating belongs (Tukey's hinges). At least one rating is needed.
    """
    ranked = sorted(ratings)
    half = (len(ranked) + 1) // 2
    third = Fraction(len(ranked), 3)
    low, high = (sum(one in some for one in ranked) for some in ((1, 2), (4, 5)))
    return Spread(
        median=_median(ranked),
        low=_median(ranked[:half]),
        high=_median(ranked[-half:]),
        is_split=low >= third and high >= third,
    )


def _median(ranked: Sequence[int]) -> Fraction:
    middle = len(ranked) // 2
    if len(ranked) % 2:
        return Fraction(ranked[middle])
    return Fraction(ranked[middle - 1] + ranked[middle], 2)


def _is_rated(one: Rated) -> bool:
    return bool(one.impact and one.resources and one.sustainability)


def _spreads(one: Rated) -> tuple[Spread, Spread, Spread]:
    return spread(one.impact), spread(one.resources), spread(one.sustainability)


def _merits(three: tuple[Spread, Spread, Spread]) -> Merits:
    impact, resources, sustainability = (int(one.median * 2) for one in three)
    return impact, 2 * 6 - resources, sustainability


def _beats(one: Merits, other: Merits) -> bool:
    """Whether one is better somewhere and worse nowhere (Pareto)."""
    return one != other and all(mine >= yours for mine, yours in zip(one, other, strict=True))


def _tiers(merits: dict[str, Merits]) -> dict[str, int]:
    """The tier of each action; those that none of the rest beats are taken away, again and again.

    An action is one tier below the last of those that beat it. Better actions have larger sums,
    so that by falling sums each is met after all that beat it.
    """
    tier_of: dict[Merits, int] = {}
    for one in sorted(set(merits.values()), key=sum, reverse=True):
        better = [tier for other, tier in tier_of.items() if _beats(other, one)]
        tier_of[one] = 1 + max(better, default=0)
    return {name: tier_of[one] for name, one in merits.items()}


def _steadiness(merits: dict[str, Merits], first: int) -> dict[str, int]:
    """Under how many ways each is among the first; those with equal totals all count."""
    times = dict.fromkeys(merits, 0)
    for way in WAYS:
        totals = {name: _total(one, way) for name, one in merits.items()}
        least = sorted(totals.values(), reverse=True)[:first]
        for name, total in totals.items():
            times[name] += bool(least) and total >= least[-1]
    return times


def _total(one: Merits, way: Merits) -> int:
    return sum(merit * points for merit, points in zip(one, way, strict=True))


_QUARTERS: dict[tuple[bool, bool], Quarter] = {
    (True, False): "start-now",
    (True, True): "plan-and-fund",
    (False, False): "when-there-is-room",
    (False, True): "not-now",
}
"""By whether the impact is above the line, and whether the resources are."""


def _quarter(impact: Fraction, resources: Fraction) -> Quarter:
    return _QUARTERS[impact > LINE, resources > LINE]
