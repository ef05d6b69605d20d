"""A plan as people see it while they choose: what it holds, what waits, and one action in full."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assessor.engine.plan_rule import by_weight, ranked
from assessor.engine.rating import behind
from assessor.engine.weighing import FIRST, WAYS
from assessor.interview.parts import Part, Parts
from assessor.model.plan import Action, Passage, Place, Plan
from assessor.model.weighing import QUARTERS, Weighed

MOST_WAITING = 12
"""So many of what waits are listed, unless all are asked for."""

KINDS: dict[Place, str] = {"act-first": "act first", "find-out": "find out", "weigh": "not rated"}


def numbered(plan: Plan) -> tuple[Action, ...]:
    """The actions in the order of their numbers: the plan, then what waits, by weight."""
    order = {one.id: place for place, one in enumerate(by_weight(plan.every_action))}
    first = [one for one in plan.waiting if one.place != "weigh"]
    rest = [one for one in plan.waiting if one.place == "weigh"]
    return (*plan.actions, *first, *sorted(rest, key=lambda one: order[one.id]))


def listed(plan: Plan, *, all_waiting: bool = False) -> Parts:
    """What the plan holds, and what waits."""
    every = numbered(plan)
    weighed = {one.id: one for one in ranked(plan.every_action)}
    tells = len(weighed) > FIRST
    rows = [_row(number, one, weighed.get(one.id), tells) for number, one in enumerate(every, 1)]
    held = len(plan.actions)
    most = len(every) if all_waiting else held + MOST_WAITING
    rest = len(every) - most
    more = (Part("text", f"… and {rest} more wait. Type list to see them."),) if rest > 0 else ()
    return (
        Part("heading", f"The plan: {held} action{'' if held == 1 else 's'}"),
        *(rows[:held] or [Part("text", "It is empty so far.")]),
        *((Part("heading", "What waits"),) if len(every) > held else ()),
        *rows[held:most],
        *more,
    )


def _row(number: int, action: Action, weighed: Weighed | None, tells: bool) -> Part:
    """`tells` says whether there are enough actions for steadiness to tell them apart."""
    return Part("row", action.name, str(number), ", ".join(_told(action, weighed, tells)))


def _told(action: Action, weighed: Weighed | None, tells: bool) -> Iterator[str]:
    yield QUARTERS[weighed.quarter].lower() if weighed else KINDS[action.place]
    if weighed:
        yield f"tier {weighed.tier}"
        if tells:
            yield f"holds under {weighed.steadiness} of {len(WAYS)} ways of weighing"
        if weighed.splits:
            yield f"talk first: split on {' and '.join(weighed.splits)}"
    if action.shares_power:
        yield "shares power"
    if action.is_own:
        yield "our own"


def in_full(plan: Plan, action: Action) -> Parts:
    """One action with all that is behind it."""
    findings = tuple(
        Part("row", f"{one.about}: {one.asked}" if one.about else one.asked, more=one.said)
        for one in action.findings
    )
    told = {
        "In full": action.advice if action.advice != action.name else "",
        "Where from": behind(plan, action),
        "First step": action.first_step or "",
        "Effort": action.effort or "",
        "Ratings": _ratings(action),
    }
    details = tuple(Part("detail", label, more=more) for label, more in told.items() if more)
    sources = tuple(Part("detail", "Source", more=_cited(one)) for one in action.sources)
    return (Part("heading", action.name), *details, *findings, *sources)


def _ratings(action: Action) -> str:
    several: dict[str, Sequence[int]] = action.ratings.model_dump()
    told = (f"{name} {', '.join(map(str, some))}" for name, some in several.items() if some)
    return "; ".join(told)


def _cited(passage: Passage) -> str:
    page = f"page {passage.page}" if passage.page else ""
    verb = f"a “{passage.obligation}”" if passage.obligation else ""
    place = ", ".join(filter(None, (passage.title, passage.section, page, verb)))
    return f"{place} ({_BASES[passage.basis]})"


_BASES = {"guidelines": "from the source", "adapted": "adapted", "ours": "our suggestion"}
