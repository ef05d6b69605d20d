"""Where an action stands: what was last said of it, when we look at it again, and what is due."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.standing import (
    Awaited,
    begins,
    day_of,
    first_step_by,
    is_told,
    review_of,
    standing,
    state_of,
)
from assessor.model.assessment import Answer, RubricMark
from assessor.model.plan import Action, Place, Plan, Update
from tests.builder import answer

STARTED = date(2026, 3, 1)
LATER = date(2026, 12, 31)


def said(**answers: Any) -> dict[str, Answer]:
    """Answers by key: `tell_by="2026-05-01"`, `review="?"`."""
    return {key.replace("_", "-"): answer(one) for key, one in answers.items()}


def update(on: str, **answers: Any) -> Update:
    return Update(on=date.fromisoformat(on), answers=said(**answers))


def action(name: str = "one", *updates: Update, place: Place = "weigh", **promised: Any) -> Action:
    return Action(id=name, name=name, place=place, answers=said(**promised), updates=updates)


def plan(*actions: Action, waiting: tuple[Action, ...] = ()) -> Plan:
    mark = RubricMark(id="plan", version="1.0.0")
    return Plan(
        plan=mark,
        organization="Us",
        started=STARTED,
        updated=STARTED,
        actions=actions,
        waiting=waiting,
    )


def due(one: Action, today: str) -> list[Awaited]:
    return [it.what for it in standing(plan(one), one, date.fromisoformat(today)).due]


@pytest.mark.parametrize(
    ("updates", "state"),
    [
        ([], "open"),
        ([{"became": "under-way"}], "under-way"),
        ([{"became": "under-way"}, {"became": "late"}], "late"),
        ([{"became": "late"}, {"became": "kept"}], "kept"),
        ([{"became": "kept"}, {"did": "More of it"}], "kept"),
        ([{"became": "dropped"}, {"became": ""}], "dropped"),
        ([{"became": "?"}], "open"),
        ([{"became": "something-else"}], "open"),
    ],
)
def test_what_was_last_said_counts(updates: list[dict[str, Any]], state: str) -> None:
    told = (update(f"2026-0{4 + n}-01", **one) for n, one in enumerate(updates))
    assert state_of(action("one", *told)) == state


@pytest.mark.parametrize(
    ("one", "day"),
    [
        (action(), None),
        (action(review="2026-06-01"), "2026-06-01"),
        (action("a", update("2026-06-01", review="2026-09-01"), review="2026-06-01"), "2026-09-01"),
        (action("a", update("2026-06-01", became="late"), review="2026-06-01"), "2026-06-01"),
        (action("a", update("2026-06-01", review="?"), review="2026-06-01"), "2026-06-01"),
        (action("a", update("2026-06-01", became="kept"), review="2026-06-01"), None),
        (action("a", update("2026-06-01", became="dropped", review="2027-01-01")), None),
        (action(review="some day"), None),
    ],
)
def test_the_last_review_that_was_named_is_in_force(one: Action, day: str | None) -> None:
    assert review_of(one) == (date.fromisoformat(day) if day else None)


def test_the_first_step_is_due_two_weeks_after_the_start_until_something_is_said() -> None:
    assert due(action(), "2026-03-14") == []
    assert due(action(), "2026-03-15") == ["first-step"]
    assert due(action("a", update("2026-03-10", became="under-way")), "2026-12-01") == []


def test_a_review_is_due_on_its_day_and_stays_so() -> None:
    begun = action("a", update("2026-03-10", became="under-way"), review="2026-06-01")
    assert due(begun, "2026-05-31") == []
    assert due(begun, "2026-06-01") == due(begun, "2027-06-01") == ["review"]


def test_those_it_affects_are_told_whatever_became_of_it() -> None:
    kept = action("a", update("2026-03-10", became="kept"), tell_by="2026-06-01")
    assert due(kept, "2026-05-31") == []
    assert due(kept, "2026-06-01") == ["tell"]
    told = update("2026-06-02", told="The people in our programs, at the open house")
    now = kept.model_copy(update={"updates": (*kept.updates, told)})
    assert is_told(now)
    assert due(now, "2026-06-03") == []


def test_what_is_ahead_stands_in_the_order_of_its_days() -> None:
    one = action(tell_by="2026-09-01", review="2026-03-02")
    ahead = standing(plan(one), one, STARTED).ahead
    assert [it.what for it in ahead] == ["review", "first-step", "tell"]
    assert [it.on for it in ahead] == sorted(it.on for it in ahead)


def test_what_waits_outside_the_plan_has_nothing_due() -> None:
    put_off = action(review="2026-03-02", tell_by="2026-03-02")
    assert standing(plan(waiting=(put_off,)), put_off, LATER).ahead == ()


def test_of_those_that_come_first_three_are_begun_at_a_time() -> None:
    def five(*closed: tuple[int, str, str]) -> Plan:
        told = {n: (update(on, became=became),) for n, became, on in closed}
        names = (action(f"a{n}", *told.get(n, ()), place="act-first") for n in range(5))
        return plan(*names, action("find", place="find-out"))

    assert [begins(five(), one) for one in five().actions] == [*[STARTED] * 3, None, None, STARTED]
    one_kept = five((1, "kept", "2026-05-01"))
    assert begins(one_kept, one_kept.actions[3]) == date(2026, 5, 1)
    assert first_step_by(one_kept, one_kept.actions[3]) == date(2026, 5, 15)
    assert begins(one_kept, one_kept.actions[4]) is None
    two = five((1, "dropped", "2026-05-01"), (0, "kept", "2026-07-01"), (2, "late", "2026-04-01"))
    assert begins(two, two.actions[4]) == date(2026, 7, 1)
    assert standing(two, two.actions[4], LATER).due[0].what == "first-step"


@given(st.dates(), st.dates())
def test_what_is_due_stays_due_as_days_go_by(one: date, other: date) -> None:
    early, late = sorted((one, other))
    made = action(review="2026-06-01", tell_by="2026-09-01")
    before, after = (standing(plan(made), made, day) for day in (early, late))
    assert set(before.due) <= set(after.due) <= set(before.ahead)
    assert before.state == after.state


@given(st.dates())
def test_a_day_is_read_as_it_was_written(day: date) -> None:
    assert day_of(Answer(value=day.isoformat())) == day
    assert day_of(Answer(value=f"{day.isoformat()} or so")) is None
