"""The name that a person may have meant: one small rule, used wherever a name is not known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from itertools import islice

LONGEST = 60
"""Longer words are not compared: few names are that long, and it would take a while."""
MOST = 300
"""Nor are words compared with more names than this."""
CLOSEST = 4
"""Of more names than this, those with most pairs of letters in common are compared in full."""


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word most like `word`, or None where none is like it."""
    names, said = list(known), word.casefold()
    if len(word) > LONGEST or len(names) > MOST:
        return None
    from difflib import get_close_matches  # only a mistake needs it

    return next(iter(get_close_matches(said, _closest(said, names), n=1)), None)


def _closest(word: str, names: list[str]) -> list[str]:
    """The names worth comparing in full, which takes a hundred times as long as this."""
    if len(names) <= CLOSEST:
        return names
    mine = _pairs(word)
    return sorted(names, key=lambda name: _shared(mine, _pairs(name)), reverse=True)[:CLOSEST]


def _shared(mine: frozenset[str], theirs: frozenset[str]) -> float:
    return len(mine & theirs) / (len(mine) + len(theirs))


@lru_cache(maxsize=2 * MOST)
def _pairs(word: str) -> frozenset[str]:
    """The letters that stand beside each other in a word, and at its ends."""
    ends = f" {word} "
    return frozenset(ends[n : n + 2] for n in range(len(ends) - 1))


def most_like(word: str, known: Iterable[str]) -> list[str]:
    """Of many known words, the few that have most pairs of letters in common with `word`.

    Those behind the first `MOST` are not looked at.
    """
    mine = _pairs(word.casefold()[:LONGEST])
    names = islice(known, MOST)
    return sorted(names, key=lambda name: _shared(mine, _pairs(name[:LONGEST])), reverse=True)[
        :CLOSEST
    ]


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """A hint with the known word most like `word`: `did you mean “points”?`; empty if none is."""
    near = nearest(word, known)
    return f"did you mean “{near}”?" if near else ""
