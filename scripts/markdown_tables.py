"""The shapes of Markdown that the generated pages share."""

from __future__ import annotations

import re
from collections.abc import Iterable


def anchor(title: str) -> str:
    """The name that a heading of a page can be linked by."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def table(head: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    """A table in Markdown; a bar within a cell is escaped."""
    first = _row(head)
    return "\n".join([first, "|" + "---|" * (first.count(" | ") + 1), *map(_row, rows), ""])


def _row(cells: Iterable[object]) -> str:
    said = (" ".join(str(cell).split()).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(said)} |"
