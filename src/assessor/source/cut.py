"""Texts that a “#” cuts short: what stands behind it is a comment to YAML, and is lost in silence.

Only a “#” with a letter or a digit right behind it is told, as in “our #1 concern”: who writes a
comment leaves a space there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from assessor.errors import Problem
from assessor.source.lines import Lines, Span
from assessor.source.nodes import Leaf, Node, leaves
from assessor.source.quoting import quote_it, shortened

_SIGN = re.compile(r"#[^\s#]")
_GAP = re.compile(r":?[ \t]+")
_SPOKEN = re.compile(r"#assess[ \t]*:", re.IGNORECASE)
"""A comment that speaks to the program."""
MOST = 20
"""More of them than this is a way to write, not a mistake made now and then."""


def cut_short(lines: Lines, root: Node) -> list[Problem]:
    """A problem for each text without quotes that ends at a “#”, up to a number.

    It marks those texts, so that what only follows is no second problem.
    """
    if _SIGN.search(lines.text) is None:
        return []
    return list(islice((cut for leaf in leaves(root) for cut in _cut(lines, leaf)), MOST))


def _cut(lines: Lines, leaf: Leaf) -> Iterator[Problem]:
    end = leaf.key.end if leaf.key and leaf.value is None else leaf.end
    row = lines.row(end.line + 1)
    gap = _GAP.match(row, end.column)
    # Of a long line only the next few letters are looked at, since it may hold many texts.
    if gap is None or not _is_cut(leaf) or not _SIGN.match(row, gap.end()):
        return
    lost = row[gap.end() :].rstrip()
    if not _SPOKEN.match(lost):
        leaf.flawed = True
        span = Span(end.line + 1, gap.end() + 1, len(lost))
        yield lines.problem(span, "R015", *_said(leaf.text, lost))


def _is_cut(leaf: Leaf) -> bool:
    """Whether a leaf is a text, or nothing, without quotes."""
    return leaf.bare and isinstance(leaf.value, str | None)


def _said(text: str, lost: str) -> tuple[str, str]:
    """What is wrong, and how to mend it."""
    what = "what follows “#” is read as a comment, and is no part of this text"
    if not text:
        what = "what follows “#” is read as a comment, so that nothing is written here"
    whole = quote_it(f"{text} {lost}".strip(), "the whole text")
    return what, f"{whole}; or, as a comment, “{shortened(f'# {lost[1:]}')}”"
