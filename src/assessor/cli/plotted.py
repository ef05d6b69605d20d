"""The priority matrix in letters: each action a number where its ratings put it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from fractions import Fraction

from assessor.engine.weighing import LINE
from assessor.model.weighing import QUARTERS, Weighed

WIDE = 7
"""Columns of a place: room for two numbers with their signs."""
HALVES = tuple(Fraction(half, 2) for half in range(2, 11))
"""Every median that ratings from 1 to 5 can have."""


def plotted(actions: Sequence[Weighed], numbers: Mapping[str, int]) -> list[str]:
    """The picture, line by line: more impact is higher, what takes more is further right.

    `numbers` are the numbers of the actions by their ids.
    """
    return [
        _titles(QUARTERS["start-now"], QUARTERS["plan-and-fund"]),
        *(_row(actions, numbers, impact) for impact in reversed(HALVES)),
        f"      {'─' * WIDE * len(HALVES)}",
        _titles(QUARTERS["when-there-is-room"], QUARTERS["not-now"]),
        _titles("← takes less", "takes more →"),
        "Up is more impact. ● likely to last, ◐ needs a plan to last, ○ would lapse, ? talk first",
    ]


def _titles(left: str, right: str) -> str:
    wide = WIDE * len(HALVES)
    return f"      {left}{right.rjust(wide - len(left))}"


def _row(actions: Sequence[Weighed], numbers: Mapping[str, int], impact: Fraction) -> str:
    here = [one for one in actions if one.impact.median == impact]
    label = str(impact) if impact.denominator == 1 else ""
    return f"{label:>4} │{''.join(_cells(here, numbers, impact))}".rstrip()


def _cells(here: Sequence[Weighed], numbers: Mapping[str, int], impact: Fraction) -> Iterator[str]:
    for resources in HALVES:
        there = [one for one in here if one.resources.median == resources]
        yield _cell(there, numbers).center(WIDE) if there else _empty(impact, resources)


def _empty(impact: Fraction, resources: Fraction) -> str:
    """What stands where no action does: the two lines, or nothing."""
    line = "┄" if impact == LINE else " "
    return {True: "┼" if impact == LINE else "┊", False: line}[resources == LINE].center(WIDE, line)


def _cell(there: Sequence[Weighed], numbers: Mapping[str, int]) -> str:
    marks = [f"{numbers[one.id]}{_mark(one)}" for one in there]
    shown = " ".join(marks)
    return shown if len(shown) <= WIDE else f"{marks[0]} +{len(marks) - 1}"


def _mark(one: Weighed) -> str:
    lasting = one.sustainability.median
    sign = "●" if lasting > LINE else "◐" if lasting > LINE - 1 else "○"
    return f"{sign}?" if one.splits else sign
