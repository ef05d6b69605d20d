"""What is scored: a scale's points rise with its options, a gate can open, a total has a sum."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import pairwise

from assessor.engine.checks.walk import scale_named, scaled
from assessor.errors import Finding, Related
from assessor.model.questions import ScaledQuestion
from assessor.model.rubric import Rubric
from assessor.model.scales import GATE, Role, Scale


def points_of(scale: Scale) -> list[int]:
    """The points of a scale's options; none where it does not score, or something is wrong there.

    What is wrong with single points, or with all of them, is told by other checks.
    """
    points = [option.points for option in scale.options if option.points is not None]
    is_right = len(points) == len(scale.options) and len(set(points)) > 1 and min(points) >= 0
    return points if is_right and scale.role in ("practice", "criterion") else []


def rising(rubric: Rubric) -> Iterator[Finding]:
    """Scales that score, and on which an option is worth less than one before it."""
    for name, scale in rubric.scales.items():
        points = points_of(scale)
        fallen = next((n for n, (a, b) in enumerate(pairwise(points), 1) if b < a), None)
        if fallen is None:
            continue
        high, low = scale.options[fallen - 1].id, scale.options[fallen].id
        route = ("scales", name, "options")
        what = f"“{low}” has fewer points than “{high}”, which stands before it"
        more = Related((*route, fallen - 1, "points"), "this is more")
        hint = "options stand lowest first: change their order, or their points"
        yield Finding((*route, fallen, "points"), what, hint, code="R410", related=(more,))


def open_gates(rubric: Rubric) -> Iterator[Finding]:
    """Gates that are never open, since each answer on their scale is enough for them."""
    never = {name: n for name, scale in rubric.scales.items() if (n := _enough(scale)) is not None}
    for route, question, _ in scaled(rubric) if never else ():
        if question.gate and question.scale in never:
            n = never[question.scale]
            lowest = rubric.scales[question.scale].options[n].id
            what = f"this gate is never open: even “{lowest}” is enough for it"
            hint = "remove it, or give the lowest option less than two thirds of the most points"
            place = Related(("scales", question.scale, "options", n, "points"), "this is enough")
            yield Finding((*route, "gate"), what, hint, code="R411", related=(place,))


def _enough(scale: Scale) -> int | None:
    """The place of a scale's lowest option, if it has enough points for a gate."""
    points = points_of(scale) if scale.role == "practice" else []
    is_enough = bool(points) and Fraction(min(points), scale.top) >= GATE
    return points.index(min(points)) if is_enough else None


def totals(rubric: Rubric) -> Iterator[Finding]:
    """A total in a rubric in which nothing is scored."""
    scored = ("practice", "condition", None)
    if rubric.total and not any(role in scored for role in roles_asked(rubric)):
        what = "nothing here is scored, so there is no total"
        hint = "remove “total”, or ask something on the scale “rungs”"
        yield Finding(("total",), what, hint, at_key=True, code="R412")


def roles_asked(rubric: Rubric) -> Iterator[Role | None]:
    """The roles of the scales that are asked on; None for one that is not known."""
    for _, question in rubric.questions():
        if isinstance(question, ScaledQuestion):
            scale = scale_named(rubric, question.scale)
            yield scale.role if scale is not None else None
