"""Lines that a command asks for by itself, outside an interview."""

from __future__ import annotations

import typer

from assessor.source import clean


def ask_line(question: str) -> str:
    """A line that a person types. Raises EOFError or KeyboardInterrupt where they leave."""
    return clean(input(f"{question} ")).strip()


def ask_organization() -> str:
    """Whose answers they will be. Raises EOFError or KeyboardInterrupt where they leave."""
    while not (typed := ask_line("Which organization is this for?")):
        typer.echo("A name, please; a short form will do. Or type quit.")
    if typed.casefold() in LEAVING:
        raise EOFError
    return typed


LEAVING = ("q", "quit", "exit")
"""What people type to leave, where nothing else can be meant."""
