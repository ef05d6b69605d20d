"""What was promised after the last assessment, before the next one asks anything."""

from __future__ import annotations

from assessor.engine.standing import State, state_of
from assessor.interview.parts import Part, Parts
from assessor.interview.times import day
from assessor.model.plan import Action, Plan

MOST_PROMISES = 5
"""So many are told; more would push the rest of the opening off the screen."""


def promised(plan: Plan, rubric: str) -> Parts:
    """What a plan promised because of answers to that rubric, and what became of it."""
    mine = [one for one in plan.actions if any(found.rubric == rubric for found in one.findings)]
    rows = [Part("row", one.name, more=_became(one)) for one in mine]
    rest = len(rows) - MOST_PROMISES
    more = (Part("text", f"… and {rest} more, in the plan."),) if rest > 0 else ()
    lead = Part("heading", f"What we promised last time ({day(plan.started)})")
    return (lead, *rows[:MOST_PROMISES], *more) if rows else ()


def _became(action: Action) -> str:
    told = _STATES[state_of(action)]
    return f"{told}, {day(action.updates[-1].on)}" if action.updates else told


_STATES: dict[State, str] = {
    "open": "nothing was said of it since",
    "under-way": "under way",
    "late": "late",
    "kept": "kept",
    "dropped": "dropped",
}
