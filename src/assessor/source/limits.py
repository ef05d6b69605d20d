"""How large and how deep a file may be: a hostile or broken one is refused before it is built."""

from __future__ import annotations

from typing import NamedTuple


class Limits(NamedTuple):
    """What one kind of file may hold."""

    size: int
    """Bytes."""
    events: int
    """Texts, lists and groups, counted at each start and end."""
    depth: int = 32
    """Lists and groups inside one another."""
    scalar: int = 20_000
    """Characters of one text."""
    digits: int = 18
    """Digits of one whole number."""
    tells_controls: bool = True
    """Whether control characters are problems; else they are only taken out."""


RUBRIC = Limits(size=1_000_000, events=30_000)
"""Files that authors write: rubrics and their cases."""

ASSESSMENT = Limits(size=5_000_000, events=60_000, tells_controls=False)
"""Files that hold an organization's answers, where a pasted character should stop nobody."""

PLAN = Limits(size=5_000_000, events=150_000, tells_controls=False)
"""Files that hold a plan: hundreds of actions, each with its findings and what it was rated."""
