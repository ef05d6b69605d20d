"""Actions of a plan that cannot be told apart: what is said of one would be kept for both."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.errors import Finding, Related, Route
from assessor.model.plan import Action, Plan
from assessor.source.cleaning import quoted


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


def _routes(plan: Plan) -> Iterator[tuple[Route, Action]]:
    for key, actions in (("actions", plan.actions), ("waiting", plan.waiting)):
        for place, action in enumerate(actions):
            yield (key, place), action
