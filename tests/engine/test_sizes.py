"""How much a rubric may hold: what is multiplied by its questions stays within bounds."""

from __future__ import annotations

from typing import Any

import pytest

from assessor.engine.checks import check
from assessor.engine.checks.sizes import LONGEST_NOUN, MOST_IN_ALL, MOST_OPTIONS
from assessor.engine.lints import lint
from assessor.model.rubric import Rubric
from tests.builder import condition, rubric


def scale(options: int) -> dict[str, Any]:
    """A scale with so many options."""
    made = [{"id": f"o{n}", "label": "An option", "points": n} for n in range(options)]
    return {"role": "practice", "options": made}


def named(noun: str) -> Rubric:
    """A rubric about subjects that are called so."""
    return rubric({"id": "q"}, repeat={"subject": noun, "plural": "funders"})


@pytest.mark.parametrize(
    ("made", "code", "route"),
    [
        pytest.param(
            rubric({"id": "q"}, scales={"long": scale(MOST_OPTIONS + 1)}),
            "R004",
            ("scales", "long", "options"),
            id="one-list",
        ),
        pytest.param(
            rubric(
                *({"id": f"q{n}", "scale": "long"} for n in range(MOST_IN_ALL // 100 + 1)),
                scales={"long": scale(100)},
            ),
            "R004",
            ("sections",),
            id="one-scale-for-many-questions",
        ),
        pytest.param(
            rubric(*(condition(f"q{n}") for n in range(MOST_IN_ALL // 13 + 1))),
            "R004",
            ("sections",),
            id="follow-ups",
        ),
        pytest.param(named("f" * (LONGEST_NOUN + 1)), "R006", ("repeat", "subject"), id="noun"),
    ],
)
def test_too_much_to_work_with_is_told_and_nothing_else(
    made: Rubric, code: str, route: tuple[str, ...]
) -> None:
    assert [(one.code, one.route) for one in check(made)] == [(code, route)]
    assert list(lint(made)) == []


def test_what_is_just_within_bounds() -> None:
    assert check(named("f" * LONGEST_NOUN)) == []
    most = rubric({"id": "q", "scale": "long"}, scales={"long": scale(MOST_OPTIONS)})
    assert check(most) == []
    assert list(lint(most))
