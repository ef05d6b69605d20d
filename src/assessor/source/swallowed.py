"""Keys that a text of several lines has swallowed, since they stand as far in as its lines.

To YAML they are text like any other, and what they say is lost in silence. Only lines are told
that start with a key of the same file, and go on as only a key does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

from assessor.errors import Problem
from assessor.source.lines import Lines, Span
from assessor.source.nodes import Group, Leaf, Listing, Node

_LINE = re.compile(r"([a-z][a-z_-]*):(?: +(\S.*))?")
_LIKE_A_VALUE = re.compile(r"""[>|][-+]?|[\[{"'A-Z0-9].*|[a-z0-9-]+""")
MOST = 20
"""More of them than this is another way to write."""


def swallowed(lines: Lines, root: Node) -> list[Problem]:
    """A problem for each text with a line that is a key, up to a number.

    It marks the groups that those keys are missing in, so that what only follows is no second
    problem.
    """
    groups = list(_groups(root))
    texts = [(group, text) for group in groups for text in _texts(group)]
    if not texts:  # as in nearly every file
        return []
    keys = {key for group in groups for key in group.values}
    found = ((group, text, next(_rows(lines, text, keys), 0)) for group, text in texts)
    told = islice(((group, text, line) for group, text, line in found if line), MOST)
    return [_problem(lines, group, text, line) for group, text, line in told]


def _groups(top: Node) -> Iterator[Group]:
    """Every group of keys below a value, without recursion, whatever the depth."""
    waiting: list[Node] = [top]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Group):
            yield node
            waiting += node.values.values()
        elif isinstance(node, Listing):
            waiting += node.items


def _texts(group: Group) -> Iterator[Leaf]:
    """The texts of a group with something in them that could be a key."""
    for value in group.values.values():
        if isinstance(value, Leaf) and not value.bare:
            text = f"{value.text.rstrip()} "
            if ": " in text or ":\n" in text:
                yield value


def _rows(lines: Lines, text: Leaf, keys: set[str]) -> Iterator[int]:
    """The lines of a text behind `|` or `>`, counted from 1, that look like keys of the file."""
    if lines.row(text.start.line + 1)[text.start.column :][:1] not in ("|", ">"):
        return
    for number in range(text.start.line + 2, text.end.line + 1):
        found = _key_of(lines.row(number), keys)
        below = lines.row(number + 1)
        if found and (_LIKE_A_VALUE.fullmatch(found.group(2) or _key_below(below, keys))):
            yield number


def _key_of(row: str, keys: set[str]) -> re.Match[str] | None:
    found = _LINE.fullmatch(row.strip(" "))
    return found if found and found.group(1) in keys else None


def _key_below(row: str, keys: set[str]) -> str:
    """The key of a line below one with nothing behind its colon; empty where it has none."""
    found = _key_of(row.replace("- ", "  ", 1), keys)
    return found.group(1).replace("_", "-") if found else ""


def _problem(lines: Lines, group: Group, text: Leaf, number: int) -> Problem:
    group.flawed = True
    row, key = lines.row(number), text.key or text
    name, column = row.strip().partition(":")[0], key.start.column + 1
    what = f"“{name}:” is as far in as the text above, and is read as a part of it"
    above = f"below “{key.text}:”"
    hint = f"start it in column {column}, {above}; if it is text, break the lines elsewhere"
    span = Span(number, len(row) - len(row.lstrip()) + 1, len(name) + 1)
    place = lines.place(lines.span(key.start, key.end), f"this starts in column {column}")
    return lines.problem(span, "R033", what, hint)._replace(related=(place,))
