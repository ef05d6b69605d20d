"""The points of a scale of one's own: what is told of them, whatever they are."""

from __future__ import annotations

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.checks import check
from assessor.engine.items import items
from assessor.engine.lints import lint
from assessor.engine.measures import share_of
from assessor.model.rubric import Rubric
from assessor.model.scales import GATE
from tests.builder import answer, rubric

POINTS = st.lists(st.integers(-1, 6), min_size=2, max_size=5)


def scored(points: list[int], role: str = "practice") -> Rubric:
    """A gate on a scale whose options are worth this."""
    options = [
        {"id": f"o{n}", "label": "An option", "points": worth} for n, worth in enumerate(points)
    ]
    gate = {"gate": True} if role == "practice" else {}
    return rubric(
        {"id": "a", "scale": "mine", **gate}, scales={"mine": {"role": role, "options": options}}
    )


def told(made: Rubric) -> Counter[str]:
    """How often each code is told of points and gates."""
    codes = {"R405", "R407", "R410", "R411", "R614", "R615"}
    return Counter(f.code for f in (*check(made), *lint(made)) if f.code in codes)


@given(POINTS)
def test_what_is_wrong_with_points_is_told_once(points: list[int]) -> None:
    found = told(scored(points))
    if min(points) < 0 or len(set(points)) == 1:
        assert set(found) <= {"R405", "R407"}
        return
    assert found["R410"] == (points != sorted(points))
    assert found["R614"] == len(points) - len(set(points))
    assert found["R615"] == (min(points) > 0)


@given(POINTS.filter(lambda points: min(points) >= 0 and len(set(points)) > 1))
def test_a_gate_is_told_where_no_answer_opens_it(points: list[int]) -> None:
    made = scored(points)
    (item,) = items(made)
    shares = [share_of(item, answer(option.id)) for option in item.options]
    assert told(made)["R411"] == all(share is not None and share >= GATE for share in shares)


@given(
    st.sets(st.integers(1, 9), min_size=1, max_size=5), st.sampled_from(["practice", "criterion"])
)
def test_of_points_that_rise_from_nothing_nothing_is_told(points: set[int], role: str) -> None:
    assert told(scored([0, *sorted(points)], role)) == {}


@pytest.mark.parametrize("role", ["signal", "context"])
def test_points_that_are_not_counted_are_as_they_like(role: str) -> None:
    assert told(scored([3, 3, 1], role)) == {}
