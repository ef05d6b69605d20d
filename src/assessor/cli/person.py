"""The face that a person types to: the terminal's, or plain lines."""

from __future__ import annotations

import sys

from assessor.cli.screen import screen
from assessor.interview.faces import TypedFace
from assessor.interview.plain import PlainFace
from assessor.interview.terminal import TerminalFace


def person(*, plain: bool) -> TypedFace:
    """The plain face where it is asked for, or where there is no terminal or a simple one."""
    console = screen()
    simple = not (console.is_terminal and sys.stdin.isatty()) or console.is_dumb_terminal
    return PlainFace(sys.stdin, sys.stdout) if plain or simple else TerminalFace(console)
