"""`assess score`: the result in the terminal, and how each number came about."""

from __future__ import annotations

from typing import Annotated, Literal

import typer

from assessor.cli.params import AssessmentFile, RubricOption


def score(
    file: AssessmentFile,
    form: Annotated[
        Literal["table", "json"], typer.Option("--format", help="For people, or for programs.")
    ] = "table",
    explain: Annotated[
        bool, typer.Option("--explain", help="Show how each number came about.")
    ] = False,
    rubric: RubricOption = None,
) -> None:
    """Show the result of an assessment, and how each number came about.

    Example: assess score funding-audit.assessment.yaml --explain
    """
    from assessor.cli.opening import open_assessment
    from assessor.cli.screen import screen
    from assessor.cli.summary import summary
    from assessor.cli.sums import explained
    from assessor.engine.scoring import score as scored
    from assessor.report.data import result_json
    from assessor.report.view import build_view

    asked, assessment = open_assessment(file, rubric)
    result = scored(asked, assessment)
    if form == "json":
        typer.echo(result_json(asked, assessment, result))
        return
    screen().print(summary(build_view(asked, assessment, result)))
    if explain:
        screen().print(explained(asked, assessment, result))
