"""The plan rule: what it proposes, and where a plan does not follow it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.plan_rule import MOST, breaches, proposed, unexplained
from assessor.engine.planning import with_choice, with_proposal, with_reason
from assessor.model.plan import PLACES, Action
from tests.builder import DAY
from tests.engine.planned import action, ids, plan

FIRST = tuple(action(f"first-{n}", "act-first") for n in range(9))
UNKNOWN = tuple(action(f"unknown-{n}", "find-out") for n in range(3))
STRONG, COSTLY, SMALL, NEVER, UNRATED = (
    action("strong", rated="5 1 5"),
    action("costly", rated="5 5 2", shares_power=True),
    action("small", rated="2 2 2"),
    action("never", rated="1 5 1"),
    action("unrated"),
)
WEIGHED = (UNRATED, NEVER, SMALL, COSTLY, STRONG)

some = st.lists(
    st.tuples(st.sampled_from(PLACES), st.booleans(), st.sampled_from(["", "5 1 5", "3 3 3"])),
    max_size=14,
).map(
    lambda rows: tuple(
        action(f"a{n}", place, rated if place == "weigh" else "", shares_power=power)
        for n, (place, power, rated) in enumerate(rows)
    )
)


@pytest.mark.parametrize(
    ("actions", "plan_of"),
    [
        ((), []),
        (WEIGHED, ["strong", "small", "costly"]),
        (FIRST[:2] + UNKNOWN + WEIGHED, [
            "first-0", "first-1", "unknown-0", "unknown-1", "strong", "small", "costly",
        ]),
        (FIRST + UNKNOWN + WEIGHED, [
            "first-0", "first-1", "first-2", "first-3", "first-4", "unknown-0", "costly",
        ]),
        (FIRST, [f"first-{n}" for n in range(7)]),
        (UNKNOWN, [f"unknown-{n}" for n in range(3)]),
    ],
)  # fmt: skip
def test_what_is_proposed(actions: tuple[Action, ...], plan_of: list[str]) -> None:
    assert ids(proposed(actions)) == plan_of


def test_one_that_shares_power_is_proposed_though_it_is_not_rated_or_comes_last() -> None:
    sharing = action("sharing", shares_power=True)
    assert "sharing" in ids(proposed((*FIRST, sharing)))
    assert "last" in ids(proposed((action("last", rated="1 5 1", shares_power=True),)))


@given(some)
def test_what_is_proposed_follows_the_rule(actions: tuple[Action, ...]) -> None:
    made = with_proposal(plan(waiting=actions), DAY)
    shares = any(one.shares_power for one in actions)
    assert breaches(made) == (() if shares else ("power",))
    assert len(made.actions) <= MOST
    assert sorted(ids(made.every_action)) == sorted(ids(actions))


@given(some)
def test_names_change_nothing(actions: tuple[Action, ...]) -> None:
    called = tuple(one.model_copy(update={"name": f"Another {one.id}"}) for one in actions)
    assert ids(proposed(called)) == ids(proposed(actions))


@pytest.mark.parametrize(
    ("held", "waiting", "broken"),
    [
        ((COSTLY,), (), ()),
        ((STRONG,), (), ("power",)),
        ((COSTLY,), UNKNOWN, ("find-out",)),
        ((COSTLY,), FIRST[:1], ("act-first",)),
        ((*FIRST[:5], COSTLY, UNKNOWN[0]), FIRST[5:], ()),
        ((*FIRST[:4], COSTLY, UNKNOWN[0]), FIRST[5:], ("act-first",)),
        ((*FIRST[:6], COSTLY), FIRST[6:], ()),
        (WEIGHED + UNKNOWN, (), ("seven",)),
    ],
)
def test_where_a_plan_does_not_follow_it(
    held: tuple[Action, ...], waiting: tuple[Action, ...], broken: tuple[str, ...]
) -> None:
    assert breaches(plan(*held, waiting=waiting)) == broken


def test_a_reason_that_was_told_is_kept_and_not_asked_for_again() -> None:
    made = plan(STRONG, waiting=UNKNOWN)
    assert unexplained(made) == ("find-out", "power")
    told = with_reason(made, "power", "Our paid advisers asked us to begin elsewhere.", DAY)
    assert unexplained(told) == ("find-out",)
    assert told.overruled[0].on == DAY


@given(some, st.data())
def test_choosing_loses_nothing(actions: tuple[Action, ...], data: st.DataObject) -> None:
    begun = plan(waiting=actions)
    taken = data.draw(
        st.lists(st.sampled_from(ids(actions)), unique=True) if actions else st.just([])
    )
    made = with_choice(begun, taken, DAY)
    assert ids(made.actions) == taken
    assert sorted(ids(made.every_action)) == sorted(ids(actions))
