"""The end of a sitting where something that was said could not be saved."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import typer

UNSAVED = 1
"""The exit code for that."""


def stopped_unsaved(said: Sequence[str], path: Path, again: str) -> int:
    """Show what could not be saved, so that it can be copied; the exit code for that."""
    typer.echo("\nStopped. This could not be saved; copy it if you need it:")
    for line in said:
        typer.echo(f"  {line}")
    typer.echo(f"Everything you said before it is saved in {path}.\nGo on with: {again}")
    return UNSAVED
