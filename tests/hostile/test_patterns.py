"""Our own patterns, on long texts made to keep them busy: none takes more than a moment.

No file brings a pattern of its own: a rubric has no key for one. What is left is ours, and each
that a module keeps is found here by itself.
"""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from importlib import import_module
from itertools import product
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest

import assessor
from assessor.model.base import ID_PATTERN, PART_PATTERN
from assessor.source import syntax

LENGTH = 10_000
MOMENT = 0.25
PIECES = (
    *("a", "a ", "ab-", "A", "0", "0.", "1e", "-", "_", ".", ",", ":", ": ", " ", "\t", "\n", "é"),
    *("#", "# ", "#[", "##a", "# assess:", "assess: allow R601, ", "R601 ", "%TAG", "{", "[", "'"),
    *('"', "<", "<!--", "<!---->", "<?xml ", "and do we ", "always ", "?", "a@a", "a.a@", "+1 2"),
    *("&a ", "*", "!a", "::", "“", "1-", "(1) ", "/", "\\", "a'b ", "\u2028", "\x1b", "\u3000"),
)
ENDS = ("", "x", "\u3000", ":", "\n", "!")
TEXTS = [(piece * LENGTH)[:LENGTH] + end for piece, end in product(PIECES, ENDS)]


def kept() -> Iterator[tuple[str, re.Pattern[Any]]]:
    """Every pattern that a module of the program keeps, with where it is."""
    for found in walk_packages(assessor.__path__, "assessor."):
        if not found.name.endswith("__main__"):
            for name, value in vars(import_module(found.name)).items():
                yield from named(f"{found.name}.{name}", value)
    for name, pattern in (("id", ID_PATTERN), ("key", PART_PATTERN)):
        yield name, re.compile(pattern)
    for mistake in syntax._MISTAKES:
        yield f"{mistake.code} {mistake.pattern}", re.compile(mistake.pattern)


def named(name: str, value: object) -> Iterator[tuple[str, re.Pattern[Any]]]:
    """A value that is a pattern, or the patterns in a value that holds several."""
    if isinstance(value, re.Pattern):
        yield name, value
    elif isinstance(value, tuple | list):
        for number, one in enumerate(value):
            yield from named(f"{name}.{number}", one)


PATTERNS = dict(kept())
SOURCE = "\n".join(
    path.read_text(encoding="utf-8") for path in Path(assessor.__file__).parent.rglob("*.py")
)
ANCHORED = {
    name
    for name in PATTERNS
    if any(f"{name.rpartition('.')[2]}.{how}(" in SOURCE for how in ("match", "fullmatch"))
}
"""Patterns that are only looked for at the start of a text."""


def test_the_patterns_are_found() -> None:
    assert "assessor.source.cleaning.FORBIDDEN" in PATTERNS
    assert len(PATTERNS) > 30


@pytest.mark.parametrize("name", PATTERNS)
def test_no_text_keeps_a_pattern_busy(name: str) -> None:
    pattern = PATTERNS[name]
    texts = [text.encode() if isinstance(pattern.pattern, bytes) else text for text in TEXTS]
    anywhere = () if name in ANCHORED else (pattern.search,)
    for text in texts:
        for look in (pattern.match, pattern.fullmatch, *anywhere):
            before = time.process_time()
            look(text)
            assert time.process_time() - before < MOMENT, (look, text[:20], text[-1:])
