"""Questions that wait for each other: none of them could ever come first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from assessor.engine.checks.walk import Asked
from assessor.engine.checks.words import MOST_NAMED, listed
from assessor.errors import Finding, Related

Graph = Mapping[int, Sequence[int]]
"""What each question looks at, by their places."""


class Ring(NamedTuple):
    """Questions that wait for each other, in order, and which of them look ahead, at which others.

    Without these looks each looks back alone, and nothing is left of the ring.
    """

    asked: Sequence[Asked]
    ahead: Sequence[tuple[Asked, Sequence[Asked]]]


def rings(looks: Iterable[tuple[Asked, Asked]]) -> list[Ring]:
    """The rings among questions, of which each waits for one that it looks at."""
    every = list(looks)
    if all(at.place <= waits.place for waits, at in every):
        return []
    by_place = {one.place: one for look in every for one in look}
    graph: dict[int, list[int]] = {place: [] for place in sorted(by_place)}
    for waits, at in every:
        graph[waits.place].append(at.place)
    return [_ring(places, graph, by_place) for places in together(graph)]


def _ring(places: Sequence[int], graph: Graph, by_place: Mapping[int, Asked]) -> Ring:
    within = set(places)
    ahead = {n: sorted(m for m in within.intersection(graph[n]) if m > n) for n in places}
    looks = [(by_place[n], [by_place[m] for m in at]) for n, at in ahead.items() if at]
    return Ring([by_place[place] for place in places], looks)


def together(graph: Graph) -> list[list[int]]:
    """The places of a graph that lead to each other and back, group by group (Kosaraju's way).

    One walk through the graph, and one through it turned, starting where the first ended.
    """
    turned: dict[int, list[int]] = {place: [] for place in graph}
    for place, others in graph.items():
        for other in others:
            turned[other].append(place)
    came_back = list(chain.from_iterable(_trees(graph, graph)))
    groups = _trees(turned, reversed(came_back))
    return sorted(sorted(group) for group in groups if len(group) > 1)


def _trees(graph: Graph, starts: Iterable[int]) -> Iterator[list[int]]:
    """All that each start leads to and no earlier one did, in the order of coming back from it."""
    seen: set[int] = set()
    for start in starts:
        if start in seen:
            continue
        seen.add(start)
        tree, way = list[int](), [(start, iter(graph[start]))]
        while way:
            place, others = way[-1]
            further = next((other for other in others if other not in seen), None)
            if further is None:
                tree.append(place)
                way.pop()
            else:
                seen.add(further)
                way.append((further, iter(graph[further])))
        yield tree


def told(ring: Ring) -> Finding:
    """That these wait for each other, and what to take out so that they do not."""
    first, *others = ring.asked
    what = f"these wait for each other: {_named(ring.asked)}"
    cuts = [
        f"{_named(others)} out of what “{waits.question.id}” waits for"
        for waits, others in ring.ahead
    ]
    related = [
        Related((*one.route, "when"), f"“{one.question.id}” waits here")
        for one in others[:MOST_NAMED]
    ]
    hint = f"take {listed(cuts)}"
    return Finding((*first.route, "when"), what, hint, code="R307", related=tuple(related))


def _named(several: Iterable[Asked]) -> str:
    return listed([f"“{one.question.id}”" for one in several])
