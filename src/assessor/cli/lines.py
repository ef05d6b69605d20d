"""Lines as they are printed: they steer neither a terminal nor a service that reads our output."""

from __future__ import annotations

import re

from assessor.source import clean


def printable(line: str) -> str:
    """A line to print, whatever it quotes.

    The services that check changes read what a program prints, and GitHub takes `::name::` at the
    start of a line, and `##[name]` anywhere in one, for a command to itself.
    """
    shown = _COMMAND.sub("# #", clean(line))
    # Only the name of a file can stand first, and this is another way to write it.
    return f"./{shown.lstrip()}" if shown.lstrip().startswith("::") else shown


def in_json(text: str) -> str:
    """JSON that says the same, and holds no such command."""
    return text.replace("##", r"#\u0023")


def in_xml(text: str) -> str:
    """XML that says the same, and holds no such command."""
    return text.replace("##", "#&#35;")


_COMMAND = re.compile(r"##(?=\w*\[)")
"""`##[name]` of GitHub, `##vso[name]` of Azure, `##teamcity[name]` of TeamCity: up to the name."""
