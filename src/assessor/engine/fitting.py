"""Whether an answer given to an earlier version of a question is one that it still takes."""

from __future__ import annotations

from collections.abc import Callable

from assessor.model.assessment import Answer
from assessor.model.base import Value
from assessor.model.days import as_day
from assessor.model.items import Item, Kind


def fits(item: Item, answer: Answer) -> bool:
    """Whether the item takes such an answer; what is not settled fits everywhere."""
    match answer.state:
        case "answered":
            return answer.value is not None and _FITS[item.kind](item, answer.value)
        case "dont-know":
            return item.takes_unknown
        case "not-applicable":
            return item.takes_not_applicable
        case _:
            return True


def _is_option(item: Item, value: Value) -> bool:
    return isinstance(value, str) and item.option(value) is not None


def _are_options(item: Item, value: Value) -> bool:
    return isinstance(value, tuple) and all(_is_option(item, one) for one in value)


def _is_in_range(item: Item, value: Value) -> bool:
    return isinstance(value, int) and item.minimum <= value <= item.maximum


def _is_day(item: Item, value: Value) -> bool:
    try:
        return bool(as_day(value))
    except ValueError:
        return False


def _is_text(item: Item, value: Value) -> bool:
    return isinstance(value, str)


_FITS: dict[Kind, Callable[[Item, Value], bool]] = {
    "options": _is_option,
    "many": _are_options,
    "number": _is_in_range,
    "day": _is_day,
    "text": _is_text,
}
