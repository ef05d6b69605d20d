"""Where an action of a plan stands on a given day: what was last said of it, and what is due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal, get_args

from assessor.model.assessment import Answer
from assessor.model.plan import Action, Became, Plan

State = Literal["open", "under-way", "late", "kept", "dropped"]
"""What was last said of an action; `open` where nothing was said of it yet."""
CLOSED: tuple[State, ...] = ("kept", "dropped")
"""Nothing more is to be done, but to tell those it is for."""
Awaited = Literal["first-step", "tell", "review"]
"""The first step is to be taken; those it affects are to be told; we look at it again."""

AT_A_TIME = 3
"""How many of the actions that come first are begun at once; each other waits for its turn."""
FIRST_STEP = timedelta(weeks=2)
"""How long after an action begins its first step is to be taken."""


@dataclass(frozen=True)
class Due:
    """Something about an action that a day was named for."""

    what: Awaited
    on: date


@dataclass(frozen=True)
class Standing:
    """Where one action stands."""

    state: State
    begins: date | None
    """The day it began, or begins; None while it waits for its turn."""
    review: date | None
    """When we look at it again, as it was last said; None where it is closed, or no day is."""
    ahead: tuple[Due, ...]
    """Every day that is still waited for, earliest first."""
    due: tuple[Due, ...]
    """Those of them that have come."""


def standing(plan: Plan, action: Action, today: date) -> Standing:
    """Where an action stands on that day. What waits outside the plan has nothing due."""
    ahead = _ahead(plan, action) if _place(plan.actions, action) is not None else ()
    return Standing(
        state=state_of(action),
        begins=begins(plan, action),
        review=review_of(action),
        ahead=ahead,
        due=tuple(one for one in ahead if one.on <= today),
    )


def state_of(action: Action) -> State:
    """What was last said of an action."""
    told = _last_told(action)
    return told[0] if told else "open"


def _last_told(action: Action) -> tuple[State, date] | None:
    """What was last said of an action, and when; None where nothing was."""
    for update in reversed(action.updates):
        for state in get_args(Became):
            if value_of(update.answers.get("became")) == state:
                return state, update.on
    return None


def review_of(action: Action) -> date | None:
    """The review date in force: the latest that an update named, else the one that was promised."""
    if state_of(action) in CLOSED:
        return None
    every = (action.answers, *(update.answers for update in action.updates))
    return _last(day_of(answers.get("review")) for answers in every)


def is_told(action: Action) -> bool:
    """Whether somebody whom an action affects was told of it."""
    return any(value_of(update.answers.get("told")) for update in action.updates)


def begins(plan: Plan, action: Action) -> date | None:
    """The day that an action begins: with the plan, or once enough that come first are done.

    Of those that are acted on first, three are begun at a time, in the order of the plan.
    """
    before = _first_before(plan, action)
    wait = len(before) - AT_A_TIME
    if wait < 0:
        return plan.started
    told = filter(None, map(_last_told, before))
    closings = sorted(on for state, on in told if state in CLOSED)
    return closings[wait] if wait < len(closings) else None


def first_step_by(plan: Plan, action: Action) -> date | None:
    """The day by which its first step is to be taken; None while it waits for its turn."""
    began = begins(plan, action)
    return began + FIRST_STEP if began else None


def _first_before(plan: Plan, action: Action) -> list[Action]:
    """The actions that come before it, where only some are begun at a time."""
    first = [one for one in plan.actions if one.place == "act-first"]
    return first[: _place(first, action) or 0]


def _place(actions: Sequence[Action], action: Action) -> int | None:
    return next((n for n, one in enumerate(actions) if one.id == action.id), None)


def _ahead(plan: Plan, action: Action) -> tuple[Due, ...]:
    days: dict[Awaited, date | None] = {
        "first-step": None if action.updates else first_step_by(plan, action),
        "tell": None if is_told(action) else day_of(action.answers.get("tell-by")),
        "review": review_of(action),
    }
    named = (Due(what, on) for what, on in days.items() if on)
    return tuple(sorted(named, key=lambda one: one.on))


def day_of(answer: Answer | None) -> date | None:
    """The day that an answer names, written year-month-day; None for any other answer."""
    try:
        return date.fromisoformat(value_of(answer))
    except ValueError:
        return None


def value_of(answer: Answer | None) -> str:
    """What was answered, as a word or in words of our own; empty for any other answer."""
    return str(answer.value or "") if answer and answer.is_known else ""


def _last(days: Iterable[date | None]) -> date | None:
    named = [day for day in days if day]
    return named[-1] if named else None
