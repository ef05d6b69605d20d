"""Whether a text holds a phone number: as the library knows them, and short local ones."""

from __future__ import annotations

import re

FEWEST_DIGITS = 7
"""A text with fewer holds no phone number."""
MOST_TRIES = 500
"""After so many numbers that are none, the rest of a text is not looked at."""

_LOCAL = re.compile(
    r"(?<![\w$.,/–-])[2-9]\d\d[-.](?!\d\d00)\d{4}(?![\w,/–-])"
    r"|\b(?:call|cell|mobile|phone|tel|whatsapp)[.:]? \d{3}[ .-]\d{4}\b",
    re.IGNORECASE,
)
"""Without an area code. A round end, as in “200-1500 people”, is rather that of a range."""


def has_phone_number(text: str) -> bool:
    """Whether it holds a number that can be called: in the US, or in any country with its +."""
    if sum(map(str.isdecimal, text)) < FEWEST_DIGITS:
        return False
    return bool(_LOCAL.search(text)) or _is_known(text)


def _is_known(text: str) -> bool:
    # Loaded here, since most notes hold no digits and the library takes as long as a save.
    from phonenumbers import Leniency, PhoneNumberMatcher

    found = PhoneNumberMatcher(text, "US", leniency=Leniency.VALID, max_tries=MOST_TRIES)
    return found.has_next()
