"""A plan asked by a form and made of its answers again: nothing is lost, nothing is rewritten."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.plan_sheet import plan_sheet, with_sheet
from assessor.engine.plan_updates import said_on, update_sheet, with_said, with_updates
from assessor.engine.subjects import brought_back, let_go, moved, removed
from assessor.loading.rubrics import load_form
from assessor.model.assessment import Answer, Assessment, RubricMark
from assessor.model.plan import Plan, Update
from tests.builder import DAY
from tests.engine.planned import FORM, action, ids, plan

EDIT, UPDATE = load_form("plan").rubric, load_form("plan-update").rubric
LATER = date(2026, 9, 1)
MADE = plan(
    action("one", "act-first", first_step="Ring them.", shares_power=True),
    action("two"),
    action("three"),
    waiting=(action("four"),),
)
Change = Callable[[Assessment], Assessment]


def answered(sheet: Assessment, subject: str, key: str, value: str) -> Assessment:
    return sheet.with_answer(subject, key, Answer(value=value), [key], LATER)


def edited(*changes: Change, began: Plan = MADE) -> Plan:
    sheet = plan_sheet(EDIT, FORM, began)
    for change in changes:
        sheet = change(sheet)
    return with_sheet(EDIT, began, sheet, LATER)


def test_a_sheet_that_nobody_touched_gives_the_plan_back() -> None:
    assert edited() == MADE


def test_what_the_plan_knows_is_not_asked_and_what_it_suggests_is() -> None:
    first, second, _ = plan_sheet(EDIT, FORM, MADE).subjects
    assert first.answers["place"].value == "act-first"
    start = first.answers["first-step"]
    assert (start.state, start.copied and start.copied.value) == ("open", "Ring them.")
    assert "first-step" not in second.answers


def test_what_is_said_is_kept_with_the_action_and_with_the_plan() -> None:
    made = edited(
        lambda sheet: answered(sheet, "two", "owner", "The director"),
        lambda sheet: sheet.with_answer(None, "decided-by", Answer(value="All"), [], LATER),
    )
    assert made.action("two").answers["owner"].value == "The director"
    assert made.answers["decided-by"].value == "All"
    assert made.updated == LATER
    assert edited(began=made) == made


@pytest.mark.parametrize(("said", "shares"), [("yes", True), ("no", False)])
def test_people_decide_whether_it_shares_power(said: str, shares: bool) -> None:
    made = edited(lambda sheet: answered(sheet, "one", "shares-power", said))
    assert made.action("one").shares_power is shares


@pytest.mark.parametrize(
    ("changes", "held", "waiting"),
    [
        ([lambda s: removed(s, "two", LATER)], ["one", "three"], ["four", "two"]),
        ([lambda s: let_go(removed(s, "two", LATER), LATER)], ["one", "three"], ["four", "two"]),
        (
            [lambda s: removed(s, "two", LATER), lambda s: brought_back(s, "two", LATER)],
            ["one", "three", "two"],
            ["four"],
        ),
        ([lambda s: moved(s, "three", 0, LATER)], ["three", "one", "two"], ["four"]),
        (
            [lambda s: s.with_subject("action", "Mend the door", LATER)],
            ["one", "two", "three", "own-action-1"],
            ["four"],
        ),
    ],
)
def test_the_list_of_actions_is_the_plans(
    changes: list[Change], held: list[str], waiting: list[str]
) -> None:
    made = edited(*changes)
    assert (ids(made.actions), ids(made.waiting)) == (held, waiting)


def test_actions_that_are_written_in_on_two_days_are_two() -> None:
    def add(sheet: Assessment) -> Assessment:
        return sheet.with_subject("action", "Mend the door", LATER)

    twice = edited(add, began=edited(add))
    assert len(twice.actions) == len(set(ids(twice.actions))) == 5


def updated(began: Plan, saved: Plan, on: date, *changes: Change) -> Plan:
    sheet = update_sheet(UPDATE, RubricMark(id="plan-update", version="1.0.0"), began, on)
    for change in changes:
        sheet = change(sheet)
    return with_updates(UPDATE, began, saved, sheet, on)


def became(name: str, value: str) -> Change:
    return lambda sheet: answered(sheet, name, "became", value)


def log(made: Plan, name: str) -> list[tuple[date, dict[str, object]]]:
    return [
        (one.on, {key: said.value for key, said in one.answers.items()})
        for one in made.action(name).updates
    ]


def test_what_is_said_on_one_day_stands_together_and_on_another_below_it() -> None:
    first = updated(MADE, MADE, DAY, became("one", "under-way"))
    first = updated(
        MADE, first, DAY, became("one", "under-way"),
        lambda sheet: answered(sheet, "one", "learned", "It takes longer."),
    )  # fmt: skip
    then = updated(first, first, LATER, became("one", "kept"))
    assert log(then, "one") == [
        (DAY, {"became": "under-way", "learned": "It takes longer."}),
        (LATER, {"became": "kept"}),
    ]


def test_a_slip_of_the_finger_is_corrected_below_and_not_rewritten() -> None:
    slip = updated(MADE, MADE, DAY, became("one", "dropped"))
    mended = updated(MADE, slip, DAY, became("one", "late"))
    assert log(mended, "one") == [(DAY, {"became": "dropped"}), (DAY, {"became": "late"})]


def test_a_sitting_that_was_broken_off_goes_on_the_same_day_and_begins_anew_on_another() -> None:
    began = updated(MADE, MADE, DAY, became("one", "kept"))
    again = update_sheet(UPDATE, FORM, began, DAY)
    assert [one.id for one in again.subjects] == ["one", "two", "three"]
    assert again.subject("one").answers["became"].value == "kept"
    later = update_sheet(UPDATE, FORM, began, LATER)
    assert [one.id for one in later.subjects] == ["two", "three"]


def test_what_is_closed_keeps_its_place_in_the_plan() -> None:
    began = updated(MADE, MADE, DAY, became("two", "kept"))
    made = updated(began, began, LATER, became("three", "late"))
    assert ids(made.actions) == ["one", "two", "three"]


said = st.dictionaries(
    st.sampled_from(["became", "learned", "told"]),
    st.sampled_from("xyz").map(lambda value: Answer(value=value)),
    max_size=3,
)


@given(st.lists(st.tuples(st.sampled_from([DAY, LATER]), said), max_size=8))
def test_nothing_that_was_said_is_ever_changed(
    rounds: list[tuple[date, dict[str, Answer]]],
) -> None:
    updates: tuple[Update, ...] = ()
    for on, answers in sorted(rounds, key=lambda pair: pair[0]):
        before = updates
        updates = with_said(updates, answers, on)
        for old, new in zip(before, updates, strict=False):
            assert old.on == new.on
            assert old.answers.items() <= new.answers.items()
        assert said_on(updates, on).items() >= answers.items()
