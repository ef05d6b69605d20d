"""What one place of a plan says against another: actions with one id, and days that cannot be.

Ids are looked at whenever a plan is opened, since what is said of one action would be kept for
both. All else can be read as it is, and is told by `assess validate`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from assessor.errors import Finding, Related, Route
from assessor.model.plan import Action, Plan, Ratings
from assessor.source.cleaning import quoted

MOST_SHOWN = 25
"""More ratings than this nobody reads off a hint."""


def same_actions(plan: Plan) -> Iterator[Finding]:
    """Actions with the id of another, be it in the plan or waiting."""
    first: dict[str, Route] = {}
    for route, action in _routes(plan):
        before = first.setdefault(action.id, route)
        if before != route:
            what = f"{quoted(action.id)} is the id of another action too"
            related = (Related((*before, "id"), "it is here first"),)
            hint = "give it an id that no other has; what is said of it stays as it is"
            yield Finding((*route, "id"), what, hint, code="C106", related=related)


def plan_findings(plan: Plan) -> Iterator[Finding]:
    """Everything, in the order of the actions."""
    yield from same_actions(plan)
    for route, action in _routes(plan):
        yield from _too_early(plan, route, action)
        yield from _out_of_order(route, action)
        yield from _tell_who_rated(route, action.ratings)


def _too_early(plan: Plan, route: Route, action: Action) -> Iterator[Finding]:
    """Updates of a day before the plan was begun."""
    for place, update in enumerate(action.updates):
        if update.on < plan.started:
            what = f"this update is from {update.on}, and the plan was begun on {plan.started}"
            related = (Related(("started",), "it was begun here"),)
            hint = "correct the one of the two that is not right"
            yield Finding(_day(route, place), what, hint, code="C107", related=related)


def _out_of_order(route: Route, action: Action) -> Iterator[Finding]:
    """Updates of a day before that of the update above them."""
    for place, (above, update) in enumerate(pairwise(action.updates), 1):
        if update.on < above.on:
            what = f"this update is from {update.on}, and the one above it from {above.on}"
            related = (Related(_day(route, place - 1), "the one above it"),)
            hint = "move it up, so that the last update is the last one said; or correct its day"
            yield Finding(_day(route, place), what, hint, code="C108", related=related)


def _tell_who_rated(route: Route, ratings: Ratings) -> Iterator[Finding]:
    """Ratings that are not lowest first, where their places could tell who gave which."""
    for name in Ratings.model_fields:
        given = getattr(ratings, name)
        if list(given) != sorted(given):
            what = "the ratings do not stand lowest first, so their places could tell who rated"
            yield Finding((*route, "ratings", name), what, _lowest_first(given), code="C109")


def _lowest_first(given: tuple[int, ...]) -> str:
    """How to write ratings in order."""
    if len(given) > MOST_SHOWN:
        return "write them from the lowest to the highest"
    return f"write [{', '.join(map(str, sorted(given)))}]"


def _day(route: Route, place: int) -> Route:
    return *route, "updates", place, "day"


def _routes(plan: Plan) -> Iterator[tuple[Route, Action]]:
    for key, actions in (("actions", plan.actions), ("waiting", plan.waiting)):
        for place, action in enumerate(actions):
            yield (key, place), action
