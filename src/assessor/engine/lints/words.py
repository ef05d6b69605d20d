"""Tables of words, and where texts use them: words that are talked about are not used."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from assessor.engine.lints.texts import Said
from assessor.errors import Route


@dataclass(frozen=True)
class Words:
    """A row of a table: words to look for, and what to write instead of any of them."""

    find: str
    """In small letters, with commas between; `*` is any ending, and a hyphen may be a space."""
    instead: str
    allowed: tuple[str, ...] = ()
    """Names and terms in which such a word is fine."""

    def used_in(self, text: str) -> str:
        """The first of them that a text uses, outside quotation marks; empty if there is none."""
        found = self._pattern.search(self._talked_about.sub(" … ", text))
        return found.group() if found else ""

    @cached_property
    def stems(self) -> tuple[str, ...]:
        """A text in small letters that has none of these has none of the words: quick to see."""
        pieces = set(map(_stem, self.find.split(", ")))
        return tuple(one for one in pieces if not any(other in one for other in pieces - {one}))

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        spelled = "|".join(map(_spelled, self.find.split(", ")))
        return re.compile(rf"\b(?:{spelled})\b", re.IGNORECASE)

    @cached_property
    def _talked_about(self) -> re.Pattern[str]:
        names = map(re.escape, self.allowed)
        return re.compile("|".join(("“[^”]*”", '"[^"]*"', *names)), re.IGNORECASE)


def _stem(word: str) -> str:
    """The longest piece of a word of a table; the whole, where every piece is short and common."""
    pieces = re.split("[ -]", word.rstrip("*"))
    longest = max(pieces, key=len)
    return longest if len(longest) > 4 or "-" in word else word.rstrip("*")


def _spelled(word: str) -> str:
    """A word of a table as a regular expression."""
    return re.escape(word).replace(r"\*", r"\w*").replace(r"\-", "[ -]")


def uses(table: Iterable[Words], texts: Iterable[Said]) -> Iterator[tuple[Route, str, Words]]:
    """Where texts use words of a table: the route of the text, the word, and its row."""
    lowered = [(route, text, text.lower()) for route, text in texts]
    all_said = "\n".join(low for _, _, low in lowered)
    for row in table:
        if stems := [stem for stem in row.stems if stem in all_said]:
            for route, text, low in lowered:
                if any(stem in low for stem in stems) and (word := row.used_in(text)):
                    yield route, word, row
