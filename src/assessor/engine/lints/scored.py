"""What is scored: each option tells something, the least is nothing, and something counts."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.points import points_of, roles_asked
from assessor.errors import Finding, Related
from assessor.model.rubric import Rubric


def same_points(rubric: Rubric) -> Iterator[Finding]:
    """Options of a scale that scores with the points of an earlier one."""
    for name, scale in rubric.scales.items():
        firsts: dict[int, int] = {}
        for n, worth in enumerate(points_of(scale)):
            first = firsts.setdefault(worth, n)
            if first != n:
                above, below = scale.options[first].id, scale.options[n].id
                what = f"“{below}” has the same points as “{above}”"
                hint = "give more points to the better one, or make them one option"
                route = ("scales", name, "options")
                place = Related((*route, first, "points"), "the first are here")
                yield Finding((*route, n, "points"), what, hint, code="R614", related=(place,))


def above_nothing(rubric: Rubric) -> Iterator[Finding]:
    """Scales of practice whose lowest option has more than no points."""
    for name, scale in rubric.scales.items():
        points = points_of(scale) if scale.role == "practice" else []
        if points and min(points) > 0:
            n = points.index(min(points))
            what = f"even “{scale.options[n].id}”, the lowest of “{name}”, has points"
            hint = "start at 0, so that a position can be anything from 0 to 100"
            yield Finding(("scales", name, "options", n, "points"), what, hint, code="R615")


def uncounted(rubric: Rubric) -> Iterator[Finding]:
    """Rubrics in which nothing counts: every question is for context alone."""
    # Where a total is wanted, that there is none is told as an error.
    if not rubric.total and all(role == "context" for role in roles_asked(rubric)):
        what = "nothing here counts: every question is for context alone"
        hint = "ask something on a scale that counts, such as “rungs”"
        yield Finding(("sections",), what, hint, at_key=True, code="R616")
