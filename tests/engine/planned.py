"""Small plans for tests, from as little as a test needs to say."""

from __future__ import annotations

from typing import Any

from assessor.model.assessment import RubricMark
from assessor.model.plan import Action, Plan, Ratings
from tests.builder import DAY

FORM = RubricMark(id="plan", version="1.0.0")


def action(name: str, place: str = "weigh", rated: str = "", **more: Any) -> Action:
    """An action; `rated` is its impact, resources, sustainability: `5 2 4`, of two `55 22 43`."""
    several = [tuple(sorted(map(int, digits))) for digits in rated.split()] or [(), (), ()]
    ratings = Ratings(impact=several[0], resources=several[1], sustainability=several[2])
    return Action.model_validate(
        {"id": name, "name": f"Do {name}", "advice": f"Do {name}.", "place": place}
        | {"ratings": ratings.model_dump()}
        | more
    )


def plan(*actions: Action, waiting: tuple[Action, ...] = (), **more: Any) -> Plan:
    """A plan of one organization."""
    return Plan(
        plan=FORM,
        organization="Us",
        started=DAY,
        updated=DAY,
        actions=actions,
        waiting=waiting,
        **more,
    )


def ids(actions: tuple[Action, ...]) -> list[str]:
    """What the actions are called."""
    return [one.id for one in actions]
