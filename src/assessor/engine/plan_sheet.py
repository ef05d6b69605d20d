"""A plan as answers to a form, so that it is asked like any rubric; and the plan from them again.

The answers of a sitting and the plan that it began with give the plan of now, however often that
is saved in between. No action of the plan is ever lost: what is taken out waits.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence, Set
from datetime import date

from assessor.engine.gathering import free_id
from assessor.engine.items import items
from assessor.engine.planning import changed
from assessor.engine.rating import FROM, behind
from assessor.model.assessment import Answer, Assessment, Copied, RubricMark, Subject
from assessor.model.items import Item
from assessor.model.plan import Action, Plan
from assessor.model.rubric import Rubric

SHARES = "shares-power"
"""The question whose answer decides about an action what its rubric only suggested."""


def plan_sheet(form: Rubric, mark: RubricMark, plan: Plan) -> Assessment:
    """The plan's actions as subjects of a form, with what is known of each."""
    return Assessment(
        rubric=mark,
        organization=plan.organization,
        started=plan.started,
        updated=plan.updated,
        all_named=True,
        answers=plan.answers,
        subjects=tuple(
            Subject(id=one.id, name=one.name, answers={**known_of(form, plan, one), **one.answers})
            for one in plan.actions
        ),
    )


def known_of(form: Rubric, plan: Plan, action: Action) -> dict[str, Answer]:
    """What a form asks and the plan knows, and what it can only suggest."""
    told = {"place": action.place, FROM: behind(plan, action)}
    suggested = {"first-step": action.first_step, SHARES: "yes" if action.shares_power else None}
    asked = {item.key: item for item in items(form)}
    known = {key: _answered(asked[key], value) for key, value in _asked_of(asked, told)}
    return {
        **known,
        **{key: _start(asked[key], value) for key, value in _asked_of(asked, suggested)},
    }


def _asked_of(
    asked: Mapping[str, Item], told: Mapping[str, str | None]
) -> Iterator[tuple[str, str]]:
    yield from ((key, value) for key, value in told.items() if value and key in asked)


def _answered(item: Item, value: str) -> Answer:
    return Answer(asked=item.ask, value=value, said=item.wording(value))


def _start(item: Item, value: str) -> Answer:
    start = Copied(value=value, said=item.wording(value))
    return Answer(asked=item.ask, state="open", copied=start)


def with_sheet(form: Rubric, began: Plan, sheet: Assessment, on: date) -> Plan:
    """The plan that a sitting began with, as the answers of its sheet have it now."""
    shown = {one.id for one in began.actions}
    now = with_list(began, shown, sheet, on, lambda had, one: _edited(form, began, had, one))
    return changed(now, {"answers": sheet.answers}, on)


def with_list(
    began: Plan,
    shown: Set[str],
    sheet: Assessment,
    on: date,
    said: Callable[[Action, Subject], Action],
) -> Plan:
    """The plan with the actions that a sheet lists; `said` gives each what was said about it.

    `shown` are the ids of the actions that the sheet began with; all others keep their place.
    What was taken out waits. So does what was let go for good, but for an action that was only
    written in during this very sitting.
    """
    had = {one.id: one for one in began.actions}

    def now(subject: Subject) -> Action:
        action = had.get(subject.id) or Action(id=_own_id(began, subject), name=subject.name)
        return said(action.model_copy(update={"name": subject.name}), subject)

    there = {one.id for one in sheet.everyone}
    let_go = (one for one in began.actions if one.id in shown - there)
    update: dict[str, object] = {
        "actions": tuple(_placed(began, shown, [now(one) for one in sheet.subjects])),
        "waiting": (*began.waiting, *(now(one) for one in sheet.removed), *let_go),
    }
    return changed(began, update, on)


def _placed(began: Plan, shown: Set[str], listed: Sequence[Action]) -> Iterator[Action]:
    """The actions in the order of their list, with those that were not shown where they were."""
    left = iter(listed)
    for action in began.actions:
        if action.id not in shown:
            yield action
        elif (following := next(left, None)) is not None:
            yield following
    yield from left


def _own_id(began: Plan, subject: Subject) -> str:
    """The id of an action that was written in during a sitting: the same at every save of it."""
    return free_id(f"own-{subject.id}"[:64], {one.id for one in began.every_action})


def _edited(form: Rubric, began: Plan, had: Action, subject: Subject) -> Action:
    answers = beyond_known(form, began, had, subject)
    shares = _shares(had, subject.answers)
    return had.model_copy(update={"answers": answers, "shares_power": shares})


def beyond_known(form: Rubric, plan: Plan, action: Action, subject: Subject) -> dict[str, Answer]:
    """What was said about an action, without what the plan had put there."""
    known = known_of(form, plan, action)
    return {key: one for key, one in subject.answers.items() if known.get(key) != one}


def _shares(had: Action, answers: Mapping[str, Answer]) -> bool:
    answer = answers.get(SHARES)
    return answer.value == "yes" if answer and answer.is_known else had.shares_power
