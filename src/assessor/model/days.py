"""Calendar days: from their ISO text, since no reader of ours guesses dates; and in words."""

from __future__ import annotations

import re
from datetime import date
from typing import Annotated

from pydantic import BeforeValidator


def as_day(value: object) -> date:
    """A date from its ISO text. Raises ValueError."""
    if isinstance(value, date):
        return value
    if isinstance(value, str) and re.fullmatch("[0-9]{4}-[0-9]{2}-[0-9]{2}", value):
        return date.fromisoformat(value)
    raise ValueError("not a day, written year-month-day")


Day = Annotated[date, BeforeValidator(as_day)]
"""A calendar day, written year-month-day: `2026-11-01`."""


def day(when: date) -> str:
    """A day in words: `November 1, 2026`."""
    return f"{when:%B} {when.day}, {when.year}"
