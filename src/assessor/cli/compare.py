"""`assess compare`: what moved between two assessments, and what cannot be compared."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from assessor.cli.params import RubricOption


def compare(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="The earlier assessment file.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="The assessment file of now.")],
    form: Annotated[
        Literal["table", "json"], typer.Option("--format", help="For people, or for programs.")
    ] = "table",
    rubric: RubricOption = None,
) -> None:
    """Show what moved since an earlier assessment, like for like, and what cannot be compared.

    Example: assess compare 2026.yaml funding-audit.assessment.yaml
    """
    from assessor.cli.comparing import compared
    from assessor.cli.moves import moves
    from assessor.cli.screen import screen
    from assessor.report.moved_data import comparison_json

    both = compared(old, new, rubric)
    if form == "json":
        known = both.since.rubric, both.since.before, both.now, both.told
        typer.echo(comparison_json(*known, both.view.statement))
        return
    screen().print(moves(both.view))
