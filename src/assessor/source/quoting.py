"""How a text is written so that YAML takes it for one: in quotes, as it would stand in the file."""

from __future__ import annotations

import re

LONGEST = 100
"""A longer text is not written out again in a hint."""
SHORT = 80
"""A longer line is cut where it is written out in a hint."""
CURLY = ("“", "”", "„", "‘", "’")
"""Quotes that word processors make, and that YAML takes for letters of the text."""


def in_quotes(text: str) -> str:
    """A text in straight quotes: double ones, unless it holds some itself, or a backslash."""
    if '"' in text or "\\" in text:
        return "'" + text.replace("'", "''") + "'"
    return f'"{text}"'


def quote_it(text: str, subject: str = "the text") -> str:
    """The hint to put a text in quotes, with the text as it would then stand in the file."""
    straight = "straight quotes" if text.startswith(CURLY) else "quotes"
    end = f": {in_quotes(without_curly(text))}" if len(text) <= LONGEST else ", start and end"
    return f"put {subject} in {straight}{end}"


def without_outer(text: str) -> str:
    """A text without quotes around it, where what is inside them does not end before.

    `'Isn't it?'` has some; `"Safety" for "whom"` has none around it all.
    """
    quote = text[:1]
    if quote not in ('"', "'") or len(text) < 2 or not text.endswith(quote):
        return text
    inner = text[1:-1]
    opens_within = re.search(rf"(^|\s){quote}", inner.partition(quote)[0] + quote)
    return inner if inner.count(quote) % 2 or opens_within else text


def without_curly(text: str) -> str:
    """A text without curly quotes around it, where it has some around it all."""
    is_around = text.startswith(CURLY) and text.endswith(CURLY)
    return text.strip("".join(CURLY)) if is_around else text


def shortened(text: str) -> str:
    """A line as it is written out in a hint, cut where it is long."""
    return text if len(text) <= SHORT else f"{text[:SHORT].rstrip()}…"
