"""What moved between two assessments, on the screen, in the words of the report."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from assessor.cli.screen import heading, points
from assessor.report.moved import Change, ChangeGroup, Moved
from assessor.source import clean


def moves(view: Moved) -> Group:
    """Everything that moved: a sentence on each of the whole, then a line for each change."""
    lines = (view.statement, view.message, *(f"{one.label}: {one.text}" for one in view.facts))
    return Group(
        Text(clean(view.title), style="bold"),
        *(Text(clean(line)) for line in lines),
        *(block for group in view.groups for block in _group(group)),
    )


def _group(group: ChangeGroup) -> list[RenderableType]:
    about = Padding(Text(clean(group.about)), (0, 0, 0, 2))
    return [
        heading(group.title),
        *([about] if group.about else []),
        points(_line(change) for change in group.changes),
    ]


def _line(change: Change) -> str:
    who = f" ({change.who})" if change.who else ""
    return f"{change.what}{who}: {change.text}"
