"""Which single answer would move a section most."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from assessor.engine.items import items
from assessor.model.items import Item
from assessor.model.result import Lever, Measure, Reply, Result
from assessor.model.rubric import Rubric

Worth = Callable[[Item, Reply, Measure], Fraction]


def next_rungs(rubric: Rubric, result: Result) -> tuple[Lever, ...]:
    """Known practices below the top: how much the next rung would raise their section's position.

    The largest gain first; equal ones in the order of asking.
    """
    return _ranked(rubric, result, _gain)


def narrowing(rubric: Rubric, result: Result) -> tuple[Lever, ...]:
    """Practices not known or not agreed: how much knowing one would narrow its section's range.

    The largest first.
    """
    return _ranked(rubric, result, _width)


def _ranked(rubric: Rubric, result: Result, worth: Worth) -> tuple[Lever, ...]:
    by_key = {item.key: item for item in items(rubric) if item.is_scored}
    found = []
    for reply in result.replies:
        section = result.section(reply.section, reply.subject)
        if reply.key in by_key and section:
            gain = worth(by_key[reply.key], reply, section.summary.measure)
            found.append((reply, gain))
    return tuple(
        Lever(key=reply.key, subject=reply.subject, section=reply.section, gain=gain)
        for reply, gain in sorted(found, key=lambda pair: -pair[1])
        if gain
    )


def _gain(item: Item, reply: Reply, measure: Measure) -> Fraction:
    """How much weight × the next option's extra points ÷ most points adds to the position."""
    if reply.share is None or reply.share == 1:
        return Fraction(0)
    higher = [o.points for o in item.options if (o.points or 0) > reply.share * item.top]
    following = Fraction(min(points for points in higher if points is not None), item.top)
    higher_by = measure + Measure(earned=item.weight * (following - reply.share))
    return (higher_by.position or Fraction(0)) - (measure.position or Fraction(0))


def _width(item: Item, reply: Reply, measure: Measure) -> Fraction:
    """Weight × how far the answer is open ÷ applicable weight; all of it where nobody knows."""
    if reply.state == "not-applicable":
        return Fraction(0)
    low, high = reply.span or (Fraction(0), Fraction(1))
    return item.weight * (high - low) / measure.applicable
