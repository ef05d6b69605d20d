"""Whether words that someone typed may point to a person.

A careful guess, and the only use of it is to ask: nothing is ever changed or refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from assessor.interview.births import has_birth_date
from assessor.interview.case_numbers import has_case_number
from assessor.interview.phones import has_phone_number
from assessor.interview.titles import has_titled_name

_E_MAIL = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}\.\w")
_SOCIAL_SECURITY = re.compile(r"(?<!\d)\d{3}[- ]\d{2}[- ]\d{4}(?!\d)")
_LONG = re.compile(r"(?<![\d$.,])(?<!\d-)\d{7,}(?!\d|\.\d)")

_SIGNS: tuple[tuple[str, Callable[[str], object]], ...] = (
    ("an e-mail address", _E_MAIL.search),
    ("a Social Security number", _SOCIAL_SECURITY.search),
    ("a phone number", has_phone_number),
    ("a date of birth", has_birth_date),
    ("a name after a title", has_titled_name),
    ("a case or file number", has_case_number),
)


def looks_personal(text: str) -> list[str]:
    """What in the text may point to a person, in words; an empty list where nothing does."""
    found = [what for what, has_sign in _SIGNS if has_sign(text)]
    return found or (["a long number"] if _LONG.search(text) else [])
