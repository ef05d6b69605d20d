"""What one answer adds: points of a practice, a condition or a signal as a count, an aim."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from assessor.model.assessment import Answer
from assessor.model.items import Item
from assessor.model.result import Aim, Count, Measure, Span
from assessor.model.scales import NOT_LOOKED, PRESENT, RUNGS, SEEN, Option, Role


def share_of(item: Item, answer: Answer | None) -> Fraction | None:
    """Points over the most points, 0 to 1; None where not scored or not known."""
    option = _chosen(item, answer)
    if option is None or not item.is_scored or not item.top:
        return None
    return Fraction(option.points or 0, item.top)


def _chosen(item: Item, answer: Answer | None) -> Option | None:
    """The option that was answered; None where none was, or where the rubric has no such one."""
    if answer is None or not answer.is_known or not isinstance(answer.value, str):
        return None
    return item.option(answer.value)


def span_of(item: Item, answer: Answer | None) -> Span | None:
    """The lowest and the highest share that an answer can be worth.

    Both are its own where it is known. What is not agreed lies between what people saw. None
    where it is not scored, or can be worth anything.
    """
    share = share_of(item, answer)
    if share is not None:
        return share, share
    if not item.is_scored or answer is None or answer.state != "not-agreed" or not item.top:
        return None
    seen = [item.option(option) for option in answer.between]
    shares = [Fraction(option.points or 0, item.top) for option in seen if option]
    return (min(shares), max(shares)) if shares and len(shares) == len(seen) else None


def measure_of(item: Item, answer: Answer | None) -> Measure:
    """What one item adds: nothing where it is not scored or does not apply."""
    if not item.is_scored or (answer and answer.state == "not-applicable"):
        return Measure()
    weight, share, span = Fraction(item.weight), share_of(item, answer), span_of(item, answer)
    if share is not None:
        return Measure(applicable=weight, known=weight, earned=weight * share)
    if span is None:
        return Measure(applicable=weight)
    least, most = (weight * end for end in span)
    return Measure(applicable=weight, not_agreed=weight, least=least, most=most)


def count_of(item: Item, answer: Answer | None) -> Count:
    """Whether a condition is there or a signal seen, as a count of one; of none for other items."""
    if item.role not in COUNTED:
        return Count()
    if answer is not None and answer.state == "not-applicable":
        return Count(not_applicable=1)
    if answer is None or not answer.is_known or answer.value == NOT_LOOKED:
        return Count(unknown=1)
    return Count(present=1) if answer.value == COUNTED[item.role] else Count(absent=1)


COUNTED: dict[Role, str] = {"condition": PRESENT, "signal": SEEN}
"""The option that says that what is counted is there."""


def aim_of(answered: Sequence[tuple[Item, Answer | None]]) -> Aim | None:
    """The aim of a section with what is below it; None where no rung was named."""
    aims = (option for item, a in answered if item.is_aim and (option := _chosen(item, a)))
    aim = next(aims, None)
    if aim is None:
        return None
    shares = [share for pair in answered if (share := share_of(*pair)) is not None]
    below = sum(1 for share in shares if share < rung_share(aim.id))
    return Aim(rung=aim.id, below=below, known=len(shares))


def rung_share(name: str) -> Fraction:
    """The share of its points, 0 to 1, that a rung is worth."""
    points = next(option.points or 0 for option in RUNGS.options if option.id == name)
    return Fraction(points, RUNGS.top)
