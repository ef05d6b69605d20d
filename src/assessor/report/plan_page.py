"""The pages on a plan: where to begin, the plan at a glance, action by action, and what waits."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assessor.engine.edition import WORDS_LEFT_OUT
from assessor.model.plan import Action, Gathered
from assessor.report.matrix_drawn import QUARTERS, Named, drawn
from assessor.report.pieces import Line, Table
from assessor.report.plan_cards import action_view, first_step, where_from
from assessor.report.plan_material import PlanMaterial
from assessor.report.plan_rows import action_rows
from assessor.report.plan_words import PLACES, RULES, STANDS, said, titled
from assessor.report.planned import PlanView
from assessor.report.scatter import Scatter
from assessor.report.words import counted, day, isolated


def plan_view(material: PlanMaterial) -> PlanView:
    """Everything that is told of a plan on pages of its own."""
    plan = material.plan
    why = "" if material.is_shared else " This is why they did."
    return PlanView(
        title="The plan",
        about=_about(material),
        scatter=matrix(material),
        overview=overview(material),
        actions_title="Action by action" if plan.actions else "",
        actions=tuple(action_view(material, one) for one in plan.actions),
        waiting_title="What waits" if plan.waiting else "",
        waiting_about=_WAITING if plan.waiting else "",
        waiting=_waiting(material),
        put_off=tuple(
            action_view(material, one) for one in plan.waiting if one.answers or one.updates
        ),
        overruled_title="Where we set the plan rule aside" if plan.overruled else "",
        overruled_about=f"{_DECIDE}{why}" if plan.overruled else "",
        overruled=tuple(_overruled(material)),
        gathered_title="What it was gathered from" if plan.gathered else "",
        gathered=_gathered(plan.gathered),
        rows=action_rows(material),
    )


_WAITING = (
    "Gathered too, and not in the plan now. Nothing here is lost: each can be taken up when there "
    "is room, or when the plan is made anew."
)
_DECIDE = "The rule is there to be weighed, and people decide."


def _about(material: PlanMaterial) -> str:
    plan = material.plan
    if not plan.actions:
        return "No action has been chosen yet."
    chosen = counted(len(plan.actions), "action", "actions")
    waits = (
        f", and {len(plan.waiting)} more that {_wait(len(plan.waiting))}" if plan.waiting else ""
    )
    return f"{chosen}{waits}. Where each stood on {day(plan.updated)}."


def _wait(number: int) -> str:
    return "waits" if number == 1 else "wait"


def matrix(material: PlanMaterial) -> Scatter | None:
    """The priority matrix of the actions that are weighed; None without two that are rated."""
    actions = list(material.weighed.values())
    if len(actions) < 2:
        return None
    named = {one.id: _named(material, one) for one in material.plan.every_action}
    return drawn(
        actions,
        named,
        "plan-matrix",
        unrated=() if material.is_shared else _unrated(material),
        decided=_decided(material),
        chosen=frozenset(one.id for one in material.plan.actions),
    )


def _named(material: PlanMaterial, action: Action) -> Named:
    title = titled(action.name)
    return Named(material.number(action), title, isolated(title))


def _unrated(material: PlanMaterial) -> list[str]:
    every = (one for one in material.plan.every_action if one.place == "weigh")
    return [isolated(titled(one.name)) for one in every if one.id not in material.weighed]


def _decided(material: PlanMaterial) -> Iterator[Line]:
    """What comes first in the plan, and was never weighed."""
    for one in material.plan.actions:
        if one.place == "act-first":
            yield Line(label=material.number(one), text=titled(one.name))


def overview(material: PlanMaterial) -> Table | None:
    """The plan at a glance; a column with nothing in it is left out. None without an action."""
    rows = [_row(material, one) for one in material.plan.actions]
    if not rows:
        return None
    head = ("Action", "Kind", "Who", "First step by", "Review", "Standing")
    kept = [n for n in range(len(head)) if n == 0 or any(row[n].strip("–") for row in rows)]
    return Table(
        caption="The plan at a glance",
        head=tuple(head[n] for n in kept),
        rows=tuple(tuple(row[n] for n in kept) for row in rows),
    )


def _row(material: PlanMaterial, action: Action) -> tuple[str, ...]:
    stands = material.standings[action.id]
    return (
        f"{material.number(action)}. {isolated(titled(action.name))}",
        PLACES[action.place],
        isolated(_of(action, "owner")),
        first_step(material, action),
        day(stands.review) if stands.review else "–",
        STANDS[stands.state],
    )


def _of(action: Action, key: str) -> str:
    """What was answered under a key, in words; a dash for nothing."""
    answer = action.answers.get(key)
    return said(answer) if answer and answer.is_settled else "–"


def _waiting(material: PlanMaterial) -> Table | None:
    rows = [_waits(material, one) for one in material.plan.waiting]
    if not rows:
        return None
    head = ("Action", "Where from", "Where it stands")
    return Table(caption="Actions that wait, in order", head=head, rows=tuple(rows))


def _waits(material: PlanMaterial, action: Action) -> tuple[str, ...]:
    return (
        f"{material.number(action)}. {isolated(titled(action.name))}",
        where_from(material, action),
        _weighed(material, action),
    )


def _weighed(material: PlanMaterial, action: Action) -> str:
    """The quarter and the tier of what was weighed; else its place, or that it is not rated."""
    one = material.weighed.get(action.id)
    if one:
        return f"{QUARTERS[one.quarter]}, tier {one.tier}"
    if action.place != "weigh":
        return PLACES[action.place]
    return "–" if material.is_shared else "Not rated yet"


def _overruled(material: PlanMaterial) -> Iterator[Line]:
    for one in material.plan.overruled:
        reason = "" if one.reason == WORDS_LEFT_OUT else f": {isolated(one.reason)}"
        yield Line(label=RULES[one.rule], text=f"{day(one.on)}{reason}")


def _gathered(every: Sequence[Gathered]) -> Table | None:
    rows = tuple(
        (
            f"{one.title}, version {one.rubric.version}",
            day(one.on),
            counted(one.subjects, one.subject or "", one.plural or "") if one.subject else "–",
            str(one.unanswered) if one.unanswered else "None",
        )
        for one in every
    )
    if not rows:
        return None
    head = ("Assessment", "Last answer", "Looked at", "Not answered yet")
    return Table(caption="Assessments that actions come from", head=head, rows=rows)
