"""Whether words that someone typed may point to a person.

A careful guess, and the only use of it is to ask: nothing is ever changed or refused.
"""

from __future__ import annotations

import re

_SIGNS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("an e-mail address", re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w")),
    ("a Social Security number", re.compile(r"(?<!\d)\d{3}[- ]\d{2}[- ]\d{4}(?!\d)")),
    (
        "a phone number",
        re.compile(
            r"(?<![\d$.,])(\(\d{3}\) ?|\d{3}[-. ])?\d{3}[-. ]\d{4}(?![\d,])"
            r"|\+\d{1,3}[\d() .-]{6,16}\d"
        ),
    ),
    (
        "a case or file number",
        re.compile(
            r"\b(case|file|docket|client|intake|matter|record|warrant|receipt|alien)"
            r"( id| no\.?| nr\.?| number)?[ :#]{1,3}[a-z]{0,4}[-/ ]?\d[\w:/-]{3,}"
            r"|\ba[- ]?\d{8,9}\b",
            re.IGNORECASE,
        ),
    ),
    ("a long number", re.compile(r"(?<![\d$.,])\d{7,}(?!\d|\.\d)")),
)


def looks_personal(text: str) -> list[str]:
    """What in the text may point to a person, in words; an empty list where nothing does."""
    found = [what for what, sign in _SIGNS if sign.search(text)]
    return [what for what in found if what != "a long number"] or found
