"""From one scalar of YAML to a text, number or word, within the limits and clean."""

from __future__ import annotations

from yaml.events import ScalarEvent

from assessor.errors import Problem
from assessor.source.cleaning import FORBIDDEN, clean, code
from assessor.source.limits import Limits
from assessor.source.lines import Lines, extent
from assessor.source.nodes import Leaf
from assessor.source.scalars import resolved


def leaf_of(lines: Lines, event: ScalarEvent, limits: Limits) -> tuple[Leaf, list[Problem]]:
    """A scalar's value, and what is wrong with it."""
    text = clean(event.value)
    leaf = Leaf(
        extent=extent(event),
        value=text,
        text=text,
        bare=bool(event.implicit[0]) and event.tag is None,
        flawed=event.tag is not None or len(text) > limits.scalar,
    )
    complaints = [*_too_long(text, limits), *_controls(event.value, limits)]
    if leaf.bare:
        try:
            leaf.value = resolved(text, limits.digits)
        except ValueError as error:
            leaf.flawed = True
            hint = "put it in quotes if it is a code, not a number"
            complaints.append(("R007", str(error), hint))
    place = leaf.extent
    return leaf, [lines.problem(lines.span(place), *complaint) for complaint in complaints]


Complaint = tuple[str, str, str]
"""What is wrong with a scalar: the code, what, and how to mend it."""


def _too_long(text: str, limits: Limits) -> list[Complaint]:
    if len(text) <= limits.scalar:
        return []
    return [("R006", f"this text is longer than {limits.scalar:,} characters", "make it shorter")]


def _controls(text: str, limits: Limits) -> list[Complaint]:
    hit = FORBIDDEN.search(text) if limits.tells_controls else None
    if hit is None:
        return []
    what = f"this text holds a control character ({code(hit.group())})"
    return [("R008", what, "remove the code that starts with “\\”")]
