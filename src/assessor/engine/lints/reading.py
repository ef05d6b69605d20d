"""How hard a question is to read, by the length of its sentences and of its words."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterator
from itertools import accumulate

from assessor.engine.checks.walk import asked
from assessor.engine.lints.texts import asks
from assessor.errors import Finding, Route
from assessor.model.rubric import Rubric

MOST_GRADE = 14
"""Two years beyond school: harder than this, and part of a team answers another question."""
MOST_LETTERS = 100_000
"""What is asked behind these is not judged: nobody asks as much, and it would take a while."""
FEWEST_WORDS = 8
"""Of fewer words, a single long one decides the grade."""


def hard_to_read(rubric: Rubric) -> Iterator[Finding]:
    """Questions that take more schooling to read than a whole team can be expected to have."""
    for place, text in _to_judge(rubric):
        if _is_hard(text):
            level = math.ceil(grade(text))
            what = f"this is hard to read: school grade {level}, by its words and syllables"
            hint = f"use fewer and shorter words; grade {MOST_GRADE} is the most"
            yield Finding(place, what, hint, code="R621")


def _to_judge(rubric: Rubric) -> Iterator[tuple[Route, str]]:
    """What is asked, each with its route, for as many letters as can be judged in a moment."""
    every = [pair for one in asked(rubric) for pair in asks(one.route, one.question)]
    together = accumulate(len(text) for _, text in every)
    return (pair for pair, so_far in zip(every, together, strict=True) if so_far <= MOST_LETTERS)


def grade(text: str) -> float:
    """The school grade that a text is for, by the formula of Flesch and Kincaid.

    J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom, “Derivation of new readability
    formulas for Navy enlisted personnel”, Naval Technical Training Command, 1975.
    """
    return _grade(text, _words(text), _syllables)


def _is_hard(text: str) -> bool:
    """Whether a question is above the most. Syllables are only counted where it could be."""
    words = _words(text)
    return len(words) >= FEWEST_WORDS and all(
        _grade(text, words, count) > MOST_GRADE for count in (_vowels, _sounds, _syllables)
    )


def _grade(text: str, words: list[str], syllables: Callable[[list[str]], int]) -> float:
    sentences = len(_SENTENCE.findall(text)) or 1
    number = len(words) or 1
    return 0.39 * number / sentences + 11.8 * syllables(words) / number - 15.59


def _words(text: str) -> list[str]:
    """The words of a text in small letters; what a hyphen or an apostrophe joins is one."""
    return _MARKS.sub("", text.lower()).split()


def _syllables(words: list[str]) -> int:
    """The syllables of words, by the places where each may be hyphenated; its sounds at most."""
    # Here, since the patterns take longer to load than a small rubric takes to be looked at.
    from pyphen import Pyphen

    places = Pyphen(lang="en_US").positions
    return sum(min(len(places(word)) + 1, _sounds([word])) for word in words)


def _sounds(words: list[str]) -> int:
    """The vowels that are heard in words, each of which may be a syllable; never fewer."""
    return len(_SOUND.findall(" ".join(words)))


def _vowels(words: list[str]) -> int:
    """The vowels in words, heard or not, and the words that have none; quick to count."""
    text = " ".join(words)
    return sum(map(text.count, "aeiouy")) + sum(map(_has_no_vowel, words))


_has_no_vowel = frozenset("aeiouy").isdisjoint
_SENTENCE = re.compile(r"[.!?](?=\s|$)")
_MARKS = re.compile(r"[^\w\s]")
_SILENT = r"(?<=[aeiouy][^\Waeiouyl])e\b"
"""The e of “make” and “these”, but not of “table” and “the”."""
_SOUND = re.compile(rf"\b[^\Waeiouy]+\b|ai|au|ay|ee|ey|ou|oy|uy|(?!{_SILENT})[aeiouy]")
"""A vowel, or two that are spoken as one; or a word that has none, such as “LGBTQ” or “2023”."""
