"""How findings put several names into words."""

from __future__ import annotations

from collections.abc import Sequence

MOST_NAMED = 5
"""A message that names more than this would help nobody."""


def listed(names: Sequence[str], word: str = "and") -> str:
    """Names in a row: `“a”, “b” and “c”`; and how many more there are, if they are too many."""
    named = list(names[:MOST_NAMED])
    if len(names) > MOST_NAMED:
        named.append(f"{len(names) - MOST_NAMED} more")
    return joined(named, word)


def joined(names: Sequence[str], word: str = "and") -> str:
    """All names in a row, of which there is at least one."""
    *others, last = names
    return f"{', '.join(others)} {word} {last}" if others else last
