"""What became of promises, as answers to a form; each is added with its day, and none changed."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from assessor.engine.plan_sheet import beyond_known, known_of, with_list
from assessor.engine.standing import CLOSED, state_of
from assessor.model.assessment import Answer, Assessment, RubricMark, Subject
from assessor.model.plan import Action, Plan, Update
from assessor.model.rubric import Rubric


def open_actions(plan: Plan) -> tuple[Action, ...]:
    """The actions of a plan that are neither kept nor dropped."""
    return tuple(one for one in plan.actions if state_of(one) not in CLOSED)


def update_sheet(form: Rubric, mark: RubricMark, plan: Plan, on: date) -> Assessment:
    """The open actions as subjects of a form, and those of which something was said on that day.

    So a sitting that was broken off goes on the same day; on another, all is asked anew.
    """
    open_now = open_actions(plan)
    shown = [one for one in plan.actions if one in open_now or said_on(one.updates, on)]
    return Assessment(
        rubric=mark,
        organization=plan.organization,
        started=plan.started,
        updated=on,
        all_named=True,
        subjects=tuple(
            Subject(
                id=one.id,
                name=one.name,
                answers={**known_of(form, plan, one), **said_on(one.updates, on)},
            )
            for one in shown
        ),
    )


def with_updates(form: Rubric, began: Plan, saved: Plan, sheet: Assessment, on: date) -> Plan:
    """The plan with what a sheet says beyond what is there of that day.

    `began` is the plan that the sitting began with, `saved` as it was saved last. What is said
    otherwise on the same day stands there twice, one below the other: nothing is rewritten.
    """
    updates = {one.id: one.updates for one in saved.every_action}
    shown = {one.id for one in update_sheet(form, sheet.rubric, began, on).subjects}

    def said(had: Action, subject: Subject) -> Action:
        answers = beyond_known(form, began, had, subject)
        now = with_said(updates.get(had.id, had.updates), _worth_keeping(answers), on)
        return had.model_copy(update={"updates": now})

    return with_list(began, shown, sheet, on, said)


def _worth_keeping(answers: Mapping[str, Answer]) -> dict[str, Answer]:
    """What was said, without questions that were only left for later."""
    left = {Answer(asked=one.asked, state="skipped") for one in answers.values()}
    return {key: one for key, one in answers.items() if not (one.is_bare or one in left)}


def with_said(
    updates: tuple[Update, ...], answers: Mapping[str, Answer], on: date
) -> tuple[Update, ...]:
    """The updates with these answers of a day added: to the last, unless it has other ones."""
    so_far = said_on(updates, on)
    new = {key: one for key, one in answers.items() if so_far.get(key) != one}
    if not new:
        return updates
    last = updates[-1] if updates and updates[-1].on == on else None
    if last is None or new.keys() & last.answers.keys():
        return (*updates, Update(on=on, answers=new))
    return (*updates[:-1], Update(on=on, answers={**last.answers, **new}))


def said_on(updates: tuple[Update, ...], on: date) -> dict[str, Answer]:
    """What was said on a day, each as it was said last."""
    said: dict[str, Answer] = {}
    for update in updates:
        if update.on == on:
            said |= update.answers
    return said
