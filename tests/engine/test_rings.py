"""Questions that wait for each other: each ring is told once, and nothing else is."""

from __future__ import annotations

from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.checks import check
from assessor.engine.checks.rings import together
from assessor.model.rubric import Rubric
from tests.builder import rubric

PLACES = range(7)
GRAPHS = st.lists(
    st.lists(st.sampled_from(PLACES), max_size=2), min_size=len(PLACES), max_size=len(PLACES)
).map(lambda looks: dict(enumerate(looks)))


def reached(graph: dict[int, list[int]]) -> set[tuple[int, int]]:
    """Which place leads to which, by any number of steps."""
    leads = {(one, other) for one, others in graph.items() for other in others}
    for by, one, other in product(PLACES, repeat=3):
        if {(one, by), (by, other)} <= leads:
            leads.add((one, other))
    return leads


def waiting(graph: dict[int, list[int]]) -> Rubric:
    """A rubric whose questions look at each other like this."""

    def looks(others: list[int]) -> dict[str, Any]:
        each = [{"question": f"q{other}", "is": "started"} for other in others]
        return {"when": {"any": each}} if each else {}

    return rubric(*({"id": f"q{place}", **looks(others)} for place, others in graph.items()))


@given(GRAPHS)
def test_together_are_those_that_lead_to_each_other(graph: dict[int, list[int]]) -> None:
    leads = reached(graph)
    rings = [{b for b in PLACES if {(a, b), (b, a)} <= leads} | {a} for a in PLACES]
    wanted = sorted({tuple(sorted(ring)) for ring in rings if len(ring) > 1})
    assert [tuple(ring) for ring in together(graph)] == wanted


@given(GRAPHS)
def test_what_looks_ahead_is_told_once(graph: dict[int, list[int]]) -> None:
    told = [f for f in check(waiting(graph)) if f.code in ("R303", "R307")]
    rings = together(graph)
    ring_of = {place: n for n, ring in enumerate(rings) for place in ring}
    ahead = [
        (one, other)
        for one, others in graph.items()
        for other in others
        if other > one and not (one in ring_of and ring_of[one] == ring_of.get(other))
    ]
    assert len([f for f in told if f.code == "R303"]) == len(ahead)
    assert [f.route[3] for f in told if f.code == "R307"] == [ring[0] for ring in rings]


@given(GRAPHS)
def test_what_looks_back_alone_is_in_no_ring(
    graph: dict[int, list[int]],
) -> None:
    back = {one: [other for other in others if other <= one] for one, others in graph.items()}
    assert together(back) == []
