"""What became of one answer. Less than a rung on one question is no change."""

from __future__ import annotations

from fractions import Fraction

from assessor.model.comparison import Shift
from assessor.model.items import Item
from assessor.model.result import Measure, Reply, Span
from assessor.model.scales import NOT_LOOKED


def shift_of(item: Item, before: Reply, now: Reply) -> tuple[Shift, int]:
    """What became of an answer, and by how many rungs.

    What people do not agree on is a range. It has moved only where all that they saw lies a rung
    or more beyond all that they saw then; else no more has changed than how far they agree.
    """
    aside = (_is_aside(before), _is_aside(now))
    if any(aside):
        return _ASIDE[aside], 0
    if steps := _steps(item, before.span, now.span):
        return ("up" if steps > 0 else "down"), abs(steps)
    if _known(before) != _known(now):
        return ("known" if _known(now) > _known(before) else "unknown"), 0
    is_same = item.is_scored or not _known(now) or _value(before) == _value(now)
    return ("same" if is_same else "changed"), 0


def _value(reply: Reply) -> object:
    """What was answered, several options in any order."""
    return set(reply.value) if isinstance(reply.value, tuple) else reply.value


def _is_aside(reply: Reply) -> bool:
    return reply.state == "not-applicable"


_ASIDE: dict[tuple[bool, bool], Shift] = {
    (True, True): "same",
    (False, True): "set-aside",
    (True, False): "taken-up",
}


def _known(reply: Reply) -> int:
    """How much is known: nothing 0, between what 1, an answer 2."""
    if reply.state == "not-agreed" and reply.between:
        return 1
    return 2 if reply.state == "answered" and reply.value != NOT_LOOKED else 0


def _steps(item: Item, before: Span | None, now: Span | None) -> int:
    """How many rungs lie between two ranges; less than 0 where it went down."""
    if before is None or now is None:
        return 0
    levels = sorted({Fraction(option.points or 0, item.top) for option in item.options})
    up = levels.index(now[0]) - levels.index(before[1])
    down = levels.index(before[0]) - levels.index(now[1])
    return up if up > 0 else -down if down > 0 else 0


def gain_of(before: Reply, now: Reply) -> Fraction:
    """By what share of its points an answer has moved at the least; less than 0 for down."""
    if before.span is None or now.span is None:
        return Fraction(0)
    up, down = now.span[0] - before.span[1], before.span[0] - now.span[1]
    return up if up > 0 else -down if down > 0 else Fraction(0)


def can_overlap(before: Measure, now: Measure) -> bool:
    """Whether not knowing may be all that lies between two measures: their ranges meet."""
    if before.low is None or before.high is None or now.low is None or now.high is None:
        return False
    is_open = any(one.unknown or one.not_agreed for one in (before, now))
    return is_open and before.low <= now.high and now.low <= before.high
