"""The name that a person may have meant: one small rule, used wherever a name is not known."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

LONGEST = 60
"""Longer words are not compared: few names are that long, and it would take a while."""
MOST = 1_000
"""Nor are words compared with more names than this."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or None where none is like it."""
    names = list(known)
    if len(word) > LONGEST or len(names) > MOST:
        return None
    return next(iter(get_close_matches(word.casefold(), names, n=1)), None)


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint with the known word most like `word`: `did you mean “points”?`; empty if none is."""
    near = nearest(word, known)
    return f"did you mean “{near}”?" if near else ""
