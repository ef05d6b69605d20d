"""Comments that speak to the program: `# assess: allow R609: our board asks both together`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from itertools import islice
from typing import NamedTuple

from assessor.source.document import Document
from assessor.source.events import Mark
from assessor.source.lines import Span
from assessor.source.nodes import leaves

_SPOKEN = re.compile(r"(?:^|(?<=\s))#+[ \t]*assess[ \t]*:[ \t]*(\S.*)?$", re.IGNORECASE)
_ANY = re.compile(r"#[ \t]*assess[ \t]*:", re.IGNORECASE)
_EMPTY = re.compile(r"\s*(#.*)?$")

MOST = 1_000
"""More comments than this in one file are not listened to."""


class Comment(NamedTuple):
    """A comment that begins with `assess:`."""

    said: str
    """What follows `assess:`."""
    span: Span
    line: int
    """The line that it is about, from 1: its own, or the next with something on it."""


def comments(document: Document) -> list[Comment]:
    """The comments of a file that speak to the program, in order; none that is part of a text."""
    if not _ANY.search(document.lines.text):  # as in nearly every file
        return []
    rows = document.lines.rows
    spoken = ((n, hit) for n, row in enumerate(rows, 1) if (hit := _SPOKEN.search(row)))
    found, about = list(islice(spoken, MOST)), _about(rows)
    texts = sorted((_place(leaf.start), _place(leaf.end)) for leaf in leaves(document.root))
    return [
        Comment((hit[1] or "").strip(), Span(n, hit.start() + 1, len(hit[0])), about[n - 1])
        for n, hit in found
        if not _is_within(texts, (n - 1, hit.start()))
    ]


def _about(rows: Sequence[str]) -> list[int]:
    """The line that a comment on each line would be about."""
    ahead, lines = 0, []
    for number in range(len(rows), 0, -1):
        ahead = ahead if _EMPTY.match(rows[number - 1]) else number
        lines.append(ahead or number)
    return lines[::-1]


Point = tuple[int, int]
"""A line and a column, from 0."""


def _place(mark: Mark) -> Point:
    return mark.line, mark.column


def _is_within(texts: Sequence[tuple[Point, Point]], place: Point) -> bool:
    """Whether a place is inside one of the texts, which are in order."""
    before = bisect_right(texts, place, key=lambda text: text[0])
    return before > 0 and place < texts[before - 1][1]
