"""The terminal, and the few shapes that commands show on it. Data is text here, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from assessor.source import clean

WIDEST = 100
"""Lines longer than this are hard to read."""


def screen() -> Console:
    """The terminal, or whatever standard output is."""
    width = min(Console().width, WIDEST)
    return Console(markup=False, emoji=False, highlight=False, width=width)


def heading(text: str) -> Text:
    """A heading with a line of space above."""
    return Text(f"\n{clean(text)}", style="bold")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> RenderableType:
    """Columns without lines, which a screen reader and a pipe can follow."""
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in head:
        made.add_column(name, overflow="fold")
    for row in rows:
        made.add_row(*(Text(clean(cell)) for cell in row))
    return Padding(made, (0, 0, 0, 2))


def points(lines: Iterable[str]) -> Group:
    """Lines with a dash before each, wrapped under themselves."""
    return Group(*(_point(line) for line in lines))


def _point(line: str) -> RenderableType:
    made = Table.grid(padding=(0, 1, 0, 0))
    made.add_column(width=3, justify="right")
    made.add_column(overflow="fold")
    made.add_row("-", Text(clean(line)))
    return made
