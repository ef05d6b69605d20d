"""What is acted on first, in the order of how severe it is for people.

The UN Guiding Principles on Business and Human Rights (2011), Principle 14 and 24: how grave, how
many, whether it can be undone, compared in that order and never added up. What matters to the
organization is no part of it.
"""

from __future__ import annotations

from collections.abc import Sequence

from assessor.model.plan import Action

LEVELS: dict[str, tuple[str, ...]] = {
    "grave": ("life", "safety", "respect"),
    "many": ("most", "group", "few"),
    "undone": ("cannot", "effort", "easily"),
}
"""The questions of the form, in the order of comparing, with their options, the gravest first."""


def by_severity(actions: Sequence[Action]) -> list[Action]:
    """The gravest first; those that are alike as given. What nobody said counts as the gravest."""
    return sorted(actions, key=severity)


def severity(action: Action) -> tuple[int, ...]:
    """How grave, how many, whether it can be undone; each 0 for the gravest."""
    return tuple(_level(action, key) for key in LEVELS)


def _level(action: Action, key: str) -> int:
    answer = action.answers.get(key)
    said = answer.value if answer and answer.is_known else None
    return LEVELS[key].index(said) if isinstance(said, str) and said in LEVELS[key] else 0


def in_turn(actions: Sequence[Action]) -> tuple[Action, ...]:
    """A plan's actions with those that are acted on first by severity, in the places they have."""
    turns = iter(by_severity([one for one in actions if one.place == "act-first"]))
    return tuple(next(turns) if one.place == "act-first" else one for one in actions)
