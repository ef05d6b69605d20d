"""A day as people type it: year-month-day, with the month in words, or counted from today.

Counting is for a conversation alone: in a file, “in 2 weeks” would be another day each time.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable
from datetime import date, timedelta

from assessor.model.days import as_day
from assessor.source.cleaning import quoted
from assessor.source.forms import day_hint, day_meant


def typed_day(typed: str, today: date | None = None) -> date:
    """The day that a line names, counted from `today` where there is one.

    Raises ValueError, saying how a day is typed. What could be two days, such as 11/1/2026 or a
    day without a year, is none.
    """
    counted = _counted(typed, today) if today else None
    written = day_meant(_AROUND.sub("", typed))
    if counted or written:
        return counted or as_day(written)
    raise ValueError(f"{quoted(typed)} {_wrong(typed, today)}.")


_AROUND = re.compile(r"^(by|on) |(?<=\d)(st|nd|rd|th)\b", re.IGNORECASE)
"""What people say around a day, and in it."""


def _wrong(typed: str, today: date | None) -> str:
    if re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", typed):
        return f"is no day of the calendar: {day_hint(typed)}"
    counted = ", or in 2 weeks" if today else ""
    return f"is not a day that we can tell for sure: type 2026-11-01, or November 1, 2026{counted}"


def _counted(typed: str, today: date) -> date | None:
    """The day that words count from today: `in 2 weeks`, `tomorrow`; None for other words."""
    said = typed.casefold().rstrip(".!")
    found = _COUNTED.fullmatch(_NAMED.get(said, said))
    if found is None:
        return None
    number = _NUMBERS.get(found["number"]) or int(found["number"])
    try:
        return _UNITS[found["unit"]](today, number)
    except (ValueError, OverflowError):  # behind the last day that there is a number for
        return None


def _months_on(today: date, number: int) -> date:
    """The same day of a later month, or the last one of a month that has no such day."""
    years, month = divmod(today.month - 1 + number, 12)
    last = monthrange(today.year + years, month + 1)[1]
    return date(today.year + years, month + 1, min(today.day, last))


_NAMED = {"today": "in 0 days", "tomorrow": "in 1 day"}
_WORDS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_NUMBERS = {"a": 1, "an": 1, **{word: number for number, word in enumerate(_WORDS, 1)}}
_UNITS: dict[str, Callable[[date, int], date]] = {
    "day": lambda today, number: today + timedelta(days=number),
    "week": lambda today, number: today + timedelta(weeks=number),
    "month": _months_on,
    "year": lambda today, number: _months_on(today, 12 * number),
}
_COUNTED = re.compile(
    rf"(in )?(?P<number>[0-9]{{1,3}}|{'|'.join(_NUMBERS)}) (?P<unit>{'|'.join(_UNITS)})s?"
    r"( from (now|today))?"
)
