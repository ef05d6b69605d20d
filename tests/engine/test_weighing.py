"""The priority matrix: the worked example of the design, and the laws that weighing keeps."""

from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.weighing import WAYS, spread, weighed
from assessor.model.weighing import Rated

EXAMPLE = (
    Rated(id="policy", impact=(5,), resources=(1, 2), sustainability=(5,)),
    Rated(id="training", impact=(4, 5), resources=(2,), sustainability=(3,)),
    Rated(id="protocol", impact=(5, 5, 1, 2), resources=(2,), sustainability=(4,)),
    Rated(id="materials", impact=(3,), resources=(1,), sustainability=(3,)),
    Rated(id="sub-award", impact=(5,), resources=(4,), sustainability=(2,)),
    Rated(id="newsletter", impact=(1, 2), resources=(2,), sustainability=(2,)),
)

ratings = st.lists(st.integers(1, 5), min_size=1, max_size=5).map(tuple)
some = st.lists(st.tuples(ratings, ratings, ratings), max_size=9).map(
    lambda rows: tuple(
        Rated(id=f"a{n}", impact=one, resources=two, sustainability=three)
        for n, (one, two, three) in enumerate(rows)
    )
)


def test_the_worked_example() -> None:
    came = {one.id: one for one in weighed(EXAMPLE)}
    assert [came[one.id].steadiness for one in EXAMPLE] == [36, 28, 25, 17, 6, 0]
    assert [came[one.id].tier for one in EXAMPLE] == [1, 2, 2, 1, 2, 3]
    assert [came[one.id].splits for one in EXAMPLE] == [(), (), ("impact",), (), (), ()]
    assert list(came) == ["policy", "materials", "training", "protocol", "sub-award", "newsletter"]
    assert [came[one.id].quarter for one in EXAMPLE] == [
        "start-now",
        "start-now",
        "start-now",
        "when-there-is-room",
        "plan-and-fund",
        "when-there-is-room",
    ]


def test_there_are_36_ways() -> None:
    assert len(set(WAYS)) == 36
    assert all(sum(way) == 10 and min(way) >= 1 for way in WAYS)


@pytest.mark.parametrize(
    ("given_", "median", "middle_half", "is_split"),
    [
        ((3,), 3, (3, 3), False),
        ((1, 4), Fraction(5, 2), (1, 4), True),
        ((1, 2, 5), 2, (Fraction(3, 2), Fraction(7, 2)), True),
        ((5, 5, 1, 2), Fraction(7, 2), (Fraction(3, 2), 5), True),
        ((1, 3, 3, 3, 5), 3, (3, 3), False),
        ((1, 1, 3, 3, 5, 5), 3, (1, 5), True),
        ((1, 3, 3, 5), 3, (2, 4), False),
    ],
)
def test_what_ratings_come_to(
    given_: tuple[int, ...],
    median: Fraction,
    middle_half: tuple[Fraction, Fraction],
    is_split: bool,
) -> None:
    came = spread(given_)
    assert (came.median, (came.low, came.high), came.is_split) == (median, middle_half, is_split)


@pytest.mark.parametrize("missing", ["impact", "resources", "sustainability"])
def test_what_nobody_could_judge_is_not_weighed(missing: str) -> None:
    unknown = EXAMPLE[0].model_copy(update={missing: ()})
    assert [one.id for one in weighed((unknown, EXAMPLE[1]))] == ["training"]
    assert weighed((unknown,)) == ()


@given(some)
def test_the_order_of_actions_changes_nothing_but_the_order_of_equals(
    actions: tuple[Rated, ...],
) -> None:
    before = {one.id: one for one in weighed(actions)}
    assert {one.id: one for one in weighed(actions[::-1])} == before


@given(some)
def test_names_change_nothing(actions: tuple[Rated, ...]) -> None:
    renamed = tuple(one.model_copy(update={"id": f"z{one.id}"}) for one in actions)
    came = [one.model_copy(update={"id": f"z{one.id}"}) for one in weighed(actions)]
    assert list(weighed(renamed)) == came


@given(some, st.data())
def test_an_action_that_another_beats_changes_no_tier(
    actions: tuple[Rated, ...], data: st.DataObject
) -> None:
    if not actions:
        return
    best = data.draw(st.sampled_from(actions))
    beaten = best.model_copy(update={"id": "beaten", "resources": (*best.resources, 5, 5)})
    tiers = {one.id: one.tier for one in weighed(actions)}
    with_it = {one.id: one.tier for one in weighed((*actions, beaten))}
    above = {name for name, tier in tiers.items() if tier < with_it["beaten"]}
    assert {name: with_it[name] for name in above} == {name: tiers[name] for name in above}


@given(some)
def test_who_agrees_with_the_median_changes_no_median(actions: tuple[Rated, ...]) -> None:
    for one in weighed(actions):
        ratings = next(given_ for given_ in actions if given_.id == one.id).impact
        if one.impact.median.denominator == 1:
            assert spread((*ratings, int(one.impact.median))).median == one.impact.median


@given(some, st.integers(1, 9))
def test_tiers_begin_at_one_and_leave_none_out(actions: tuple[Rated, ...], first: int) -> None:
    came = weighed(actions, first)
    assert sorted({one.tier for one in came}) == list(range(1, len({o.tier for o in came}) + 1))
    for way in range(len(came)):
        assert 0 <= came[way].steadiness <= 36
    if len(came) <= first:
        assert all(one.steadiness == 36 for one in came)


@given(some)
def test_no_action_is_beaten_within_its_tier(actions: tuple[Rated, ...]) -> None:
    came = weighed(actions)
    for one in came:
        for other in came:
            better = [
                one.impact.median - other.impact.median,
                other.resources.median - one.resources.median,
                one.sustainability.median - other.sustainability.median,
            ]
            if min(better) >= 0 and max(better) > 0:
                assert one.tier < other.tier


def test_five_hundred_actions_and_25_raters_take_no_time() -> None:
    rows = tuple(
        Rated(
            id=f"a{n}",
            impact=tuple((n * 7 + r * 3) % 5 + 1 for r in range(25)),
            resources=tuple((n * 3 + r * r) % 5 + 1 for r in range(25)),
            sustainability=tuple((n * n + r * 2) % 5 + 1 for r in range(25)),
        )
        for n in range(500)
    )
    began = time.process_time()
    assert len(weighed(rows)) == 500
    assert time.process_time() - began < 1
