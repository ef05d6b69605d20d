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
            complaints.append((str(error), "put it in quotes if it is a code, not a number"))
    place = leaf.extent
    return leaf, [lines.problem(lines.span(place), what, hint) for what, hint in complaints]


def _too_long(text: str, limits: Limits) -> list[tuple[str, str]]:
    if len(text) <= limits.scalar:
        return []
    return [(f"this text is longer than {limits.scalar:,} characters", "make it shorter")]


def _controls(text: str, limits: Limits) -> list[tuple[str, str]]:
    hit = FORBIDDEN.search(text) if limits.tells_controls else None
    if hit is None:
        return []
    what = f"this text holds a control character ({code(hit.group())})"
    return [(what, "remove the code that starts with “\\”")]
