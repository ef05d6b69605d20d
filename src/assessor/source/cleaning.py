"""Characters that no text of ours may hold, since they can steer a terminal or hide words.

Control characters (C0 but line break and tab, DEL, C1), the marks that reorder text
(U+202A to 202E, U+2066 to 2069), halves of characters, and three that mean nothing in a text.
"""

from __future__ import annotations

import re

_RANGES = "\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff"
FORBIDDEN = re.compile(f"[{_RANGES}]")
"""Matches one character that `clean` removes."""


def clean(text: str) -> str:
    """The text without the characters that can steer a terminal or hide words."""
    return FORBIDDEN.sub("", text)


def one_line(text: str) -> str:
    """The text clean and on one line, such as the name of a file, which may hold anything."""
    return " ".join(clean(text).splitlines())


def quoted(text: str, longest: int = 50) -> str:
    """A person's own words in “quotes”, clean, on one line, and cut where they are long."""
    line = " ".join(clean(text).split())
    return f"“{line}”" if len(line) <= longest else f"“{line[:longest].rstrip()}…”"


def code(character: str) -> str:
    """The name that character tables give to a character: `U+001B`."""
    return f"U+{ord(character):04X}"
