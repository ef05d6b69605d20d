"""Whether a text tells a date of birth: a date, and just before it that somebody was born."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec"
    r"|ene|abr|mayo|ago|dic)[a-z]{0,7}\.?"
)
_DAY_OF_MONTH = (
    rf"{_MONTH} \d{{1,2}}(?:st|nd|rd|th)?\b|\d{{1,2}}(?:st|nd|rd|th)? (?:(?:de|of) )?{_MONTH}"
)
_DATE = rf"(?:\d{{1,4}}[-/.]\d{{1,2}}[-/.]\d{{2,4}}\b|{_DAY_OF_MONTH})"
_LED_TO = r"\W{1,3}(?:[a-z]{1,4}\W{1,2}){0,2}"
"""Little words between: `on the`, `is`, `el`."""

_BORN = re.compile(rf"\b(?:born|nacid[oa]|nació|b\.){_LED_TO}{_DATE}", re.IGNORECASE)
_DATE_OF_BIRTH = re.compile(
    r"\b(?:d\.?o\.?b|dates? of birth|birth ?da(?:te|y)s?|fecha de nacimiento)\b"
    rf"{_LED_TO}(?:{_DATE}|\d{{1,2}}[-/.]\d{{1,2}}\b|(?:19|20)\d\d\b)",
    re.IGNORECASE,
)


def has_birth_date(text: str) -> bool:
    """Whether it says `born March 4, 1999` or `DOB 1999-03-04`; a year of birth alone is none."""
    return bool(_BORN.search(text) or _DATE_OF_BIRTH.search(text))
