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
from assessor.source.quoting import quote_it
from assessor.source.slips import shortened

_SIGN = re.compile(r"#[^\s#]")
_CUT = re.compile(r"\s*:?[ \t]+(#(?!assess[ \t]*:)[^\s#].*)", re.IGNORECASE)
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
    if not leaf.bare or not isinstance(leaf.value, str | None):
        return
    end = leaf.key.end if leaf.key and leaf.value is None else leaf.end
    found = _CUT.fullmatch(lines.row(end.line + 1), end.column)
    if found is None:
        return
    leaf.flawed = True
    lost = found.group(1).rstrip()
    what = "what follows “#” is read as a comment, and is no part of this text"
    if not leaf.text:
        what = "what follows “#” is read as a comment, so that nothing is written here"
    comment = f"“{shortened(f'# {lost[1:]}')}”"
    hint = (
        f"{quote_it(f'{leaf.text} {lost}'.strip(), 'the whole text')}; or, as a comment, {comment}"
    )
    yield lines.problem(Span(end.line + 1, found.start(1) + 1, len(lost)), "R015", what, hint)
