"""Help in plain lines, with the commands in groups.

typer's own help draws boxes with rich, which costs more to load than everything else that
`--help` needs, and which a screen reader spells out line by line.
"""

from __future__ import annotations

from itertools import groupby
from typing import Any

from typer.core import TyperGroup


class GroupedHelp(TyperGroup):
    """A command group whose help lists its commands under the panels they were given."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write one section for each panel, in the order of the commands."""
        width = formatter.width - 6 - max(map(len, self.commands))
        for panel, commands in groupby(self.commands.items(), lambda pair: _panel(pair[1])):
            with formatter.section(panel):
                formatter.write_dl([(n, c.get_short_help_str(width)) for n, c in commands])


def _panel(command: Any) -> str:
    return str(getattr(command, "rich_help_panel", None) or "Commands")
