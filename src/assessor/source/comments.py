"""Comments that speak to the program: `# assess: allow R609: our board asks both together`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from assessor.source.document import Document
from assessor.source.lines import Span
from assessor.source.nodes import Group, Leaf, Listing, Node

_SPOKEN = re.compile(r"(?:^|(?<=\s))#+[ \t]*assess[ \t]*:[ \t]*(\S.*)?$", re.IGNORECASE)
_ANY = re.compile(r"#[ \t]*assess[ \t]*:", re.IGNORECASE)
_EMPTY = re.compile(r"\s*(#.*)?$")


@dataclass(frozen=True)
class Comment:
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
    found = [(n, hit) for n, row in enumerate(rows, 1) if (hit := _SPOKEN.search(row))]
    texts = list(_leaves(document.root))
    return [
        Comment((hit[1] or "").strip(), Span(n, hit.start() + 1, len(hit[0])), _about(rows, n))
        for n, hit in found
        if not any(_within(text, n - 1, hit.start()) for text in texts)
    ]


def _about(rows: Sequence[str], line: int) -> int:
    """The line that a comment on this one is about."""
    ahead = (n for n in range(line, len(rows) + 1) if not _EMPTY.match(rows[n - 1]))
    return next(ahead, line)


def _leaves(top: Node) -> Iterator[Leaf]:
    """Every text below a value, keys too. Without recursion, whatever the depth."""
    waiting: list[Node] = [top]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Leaf):
            yield node
        elif isinstance(node, Listing):
            waiting += node.items
        elif isinstance(node, Group):
            waiting += node.values.values()


def _within(text: Leaf, line: int, column: int) -> bool:
    start, end = text.start, text.end
    return (start.line, start.column) <= (line, column) < (end.line, end.column)
