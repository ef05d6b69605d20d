"""A plan as it is made and changed: gathered, rated, chosen, asked about. Nothing gets lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from assessor.engine.gathering import free_id, gathered, gathered_from, likeness
from assessor.engine.plan_rule import proposed
from assessor.engine.tracing import Answered
from assessor.model.assessment import RubricMark
from assessor.model.plan import PLACES, Action, Gathered, Overruled, Plan, Rule


def begun(form: RubricMark, organization: str, on: date) -> Plan:
    """A plan that holds nothing yet."""
    return Plan(plan=form, organization=organization, started=on, updated=on)


def with_gathered(plan: Plan, answered: Sequence[Answered], on: date) -> Plan:
    """The plan with what these assessments ask for.

    An action that is there already keeps its id, its name, its place in the plan and all that
    was said of it; what is behind it is as the assessments have it now. One that they ask for no
    more stays as it is: it was promised, or somebody may still want it. The rest waits.
    """
    asked = {likeness(one): one for one in gathered(answered)}
    known = {likeness(one) for one in plan.every_action}
    new = [action for words, action in asked.items() if words not in known]
    update = {
        "gathered": _gathered(plan, answered),
        "actions": tuple(_renewed(one, asked) for one in plan.actions),
        "waiting": (*(_renewed(one, asked) for one in plan.waiting), *_with_ids(plan, new)),
    }
    return changed(plan, update, on)


def _with_ids(plan: Plan, new: Sequence[Action]) -> Iterator[Action]:
    """New actions, under ids that no action of the plan has."""
    taken = {one.id for one in plan.every_action}
    for action in new:
        id_ = free_id(action.id, taken)
        taken.add(id_)
        yield action.model_copy(update={"id": id_})


def _gathered(plan: Plan, answered: Sequence[Answered]) -> tuple[Gathered, ...]:
    """What was gathered from; of assessments of one rubric, the last that was named."""
    kept = {one.rubric.id: one for one in plan.gathered}
    return tuple({**kept, **{each.rubric.id: gathered_from(each) for each in answered}}.values())


def _renewed(had: Action, asked: dict[str, Action]) -> Action:
    now = asked.get(likeness(had))
    if now is None:
        return had
    again = {one.rubric for one in now.findings}
    elsewhere = [one for one in had.findings if one.rubric not in again]
    places = [now.place, *([had.place] if elsewhere else [])]
    update = {
        "place": min(places, key=PLACES.index),
        "findings": (*now.findings, *elsewhere),
        "sources": tuple(dict.fromkeys((*now.sources, *had.sources))),
    }
    return had.model_copy(update=update)


def with_choice(plan: Plan, ids: Iterable[str], on: date) -> Plan:
    """The plan with these actions in this order; every other waits. Raises KeyError."""
    chosen = tuple(plan.action(one) for one in ids)
    rest = tuple(one for one in plan.every_action if one not in chosen)
    return changed(plan, {"actions": chosen, "waiting": rest}, on)


def with_proposal(plan: Plan, on: date) -> Plan:
    """The plan as the plan rule proposes it, of all that was gathered."""
    return with_choice(plan, [one.id for one in proposed(plan.every_action)], on)


def with_own(plan: Plan, name: str, on: date) -> Plan:
    """The plan with an action that people write in, behind those that it holds."""
    taken = {one.id for one in plan.every_action}
    own = Action(id=free_id("own-action", taken), name=name)
    return changed(plan, {"actions": (*plan.actions, own)}, on)


def with_reason(plan: Plan, rule: Rule, reason: str, on: date) -> Plan:
    """The plan with why a part of the plan rule is set aside; earlier reasons stay."""
    told = (*plan.overruled, Overruled(rule=rule, reason=reason, on=on))
    return changed(plan, {"overruled": told}, on)


def changed(plan: Plan, update: Mapping[str, object], on: date) -> Plan:
    """The plan with something changed; the day moves only where something has."""
    now = plan.model_copy(update=update)
    return plan if now == plan else now.model_copy(update={"updated": on})
