"""Which actions a plan holds, by the plan rule (design, section 5), and where it is not followed.

At most seven. All that is acted on first; what does not fit waits as the next in turn. At least
one to find out. At least one that shares power and resources, even if it looks costly.
"""

from __future__ import annotations

from collections.abc import Sequence

from assessor.engine.severity import by_severity
from assessor.engine.weighing import weighed
from assessor.model.plan import PLACES, Action, Place, Plan, Rule
from assessor.model.weighing import Rated, Weighed

MOST = 7
"""More actions than these are a list, and no plan."""


def ranked(actions: Sequence[Action]) -> tuple[Weighed, ...]:
    """The actions that were rated on all three criteria, in the order of weighing."""
    return weighed([_rated(one) for one in actions if one.place == "weigh"])


def _rated(action: Action) -> Rated:
    ratings = action.ratings
    return Rated(
        id=action.id,
        impact=ratings.impact,
        resources=ratings.resources,
        sustainability=ratings.sustainability,
    )


def proposed(actions: Sequence[Action]) -> tuple[Action, ...]:
    """The actions that the plan rule takes of all that were gathered, in the order of a plan.

    What is left of the seven then goes to what was rated, in the order of weighing, but for what
    comes to “not now”; and what is left after that to more of what is to be found out.
    """
    first, unknown = by_severity(_of(actions, "act-first")), _of(actions, "find-out")
    power = [one for one in (*first, *by_weight(actions), *unknown) if one.shares_power]
    needed = _each_once([one for one in (*unknown[:1], *power[:1]) if one not in first])
    taken = [*first[: MOST - len(needed)], *needed]
    places = {one.id for one in ranked(actions) if one.quarter != "not-now"}
    more = [one for one in by_weight(actions) if one.id in places]
    for one in (*more, *unknown):
        if len(taken) < MOST and one not in taken:
            taken.append(one)
    return in_order(taken, actions)


def _each_once(actions: Sequence[Action]) -> list[Action]:
    return list({one.id: one for one in actions}.values())


def in_order(taken: Sequence[Action], actions: Sequence[Action]) -> tuple[Action, ...]:
    """Actions in the order of a plan: act first, find out, then by weight; else as given."""
    first = by_severity(_of(actions, "act-first"))
    order = [*first, *_of(actions, "find-out"), *by_weight(actions)]
    return tuple(one for one in order if one in taken)


def _of(actions: Sequence[Action], place: Place) -> list[Action]:
    return [one for one in actions if one.place == place]


def by_weight(actions: Sequence[Action]) -> list[Action]:
    """What is weighed: first what was rated, in the order of weighing, then the rest as given."""
    place = {one.id: number for number, one in enumerate(ranked(actions))}
    return sorted(_of(actions, "weigh"), key=lambda one: place.get(one.id, len(place)))


def breaches(plan: Plan) -> tuple[Rule, ...]:
    """Where a plan does not follow the rule.

    What is acted on first may wait only for a place that more of its kind, one thing to find out
    and one that shares power hold. Where nothing is to be found out, nothing has to be.
    """
    held = {place: len(_of(plan.actions, place)) for place in PLACES}
    waits = {place: len(_of(plan.waiting, place)) for place in PLACES}
    broken: dict[Rule, bool] = {
        "seven": len(plan.actions) > MOST,
        "act-first": waits["act-first"] > 0 and held["act-first"] < MOST - _needed(plan),
        "find-out": held["find-out"] == 0 and waits["find-out"] > 0,
        "power": not any(one.shares_power for one in plan.actions),
    }
    return tuple(rule for rule, is_broken in broken.items() if is_broken)


def _needed(plan: Plan) -> int:
    """How many places the rule keeps for others than those that are acted on first."""
    first = _of(plan.actions, "act-first")
    find_out = any(one.place == "find-out" for one in plan.every_action)
    return find_out + (not any(one.shares_power for one in first))


def unexplained(plan: Plan) -> tuple[Rule, ...]:
    """Where a plan does not follow the rule, and nobody has said why."""
    told = {one.rule for one in plan.overruled}
    return tuple(rule for rule in breaches(plan) if rule not in told)
