"""`assess run`: start an assessment, or go on with one."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.params import rubric_names


def run(
    rubric: Annotated[
        str | None,
        typer.Argument(
            metavar="RUBRIC",
            help="The id of a rubric, or a path to a rubric file. Without it, a menu of what is "
            "open here and what can be started.",
            autocompletion=rubric_names,
        ),
    ] = None,
    file: Annotated[
        Path | None,
        typer.Option(
            "--file",
            help="Where the answers are kept; without RUBRIC, such a file is gone on with. "
            "RUBRIC.assessment.yaml here.",
        ),
    ] = None,
    answers: Annotated[
        Path | None,
        typer.Option("--answers", help="Take the answers from this file and ask nothing."),
    ] = None,
    org: Annotated[
        str | None, typer.Option("--org", help="The organization's name, for the report.")
    ] = None,
    plain: Annotated[
        bool,
        typer.Option(
            "--plain",
            envvar="ASSESS_PLAIN",
            help="Lines only: for screen readers, pipes and simple terminals.",
        ),
    ] = False,
    core: Annotated[
        bool | None,
        typer.Option("--core/--all", help="Ask the rubric's core questions only, or all of them."),
    ] = None,
    fresh: Annotated[
        bool, typer.Option("--fresh", help="Begin afresh; an earlier file is kept beside it.")
    ] = False,
    last: Annotated[
        Path | None,
        typer.Option(
            "--last",
            metavar="FILE",
            help="Show what was said in this earlier file; `same` says it again.",
        ),
    ] = None,
    plan: Annotated[
        Path | None,
        typer.Option(
            "--plan",
            metavar="PLAN",
            help="Open with what this plan promised last time. plan.yaml beside the file.",
        ),
    ] = None,
) -> None:
    """Start an assessment, or go on where it stopped.

    Every answer is on disk when the next question appears. Stop whenever you like, with
    quit or Ctrl-C; the same command goes on.

    Example: assess run funding-audit
    """
    from assessor.cli.sitting import sit
    from assessor.cli.wanted import Wanted

    raise typer.Exit(sit(Wanted(rubric, file, answers, org, plain, fresh, core, last, plan)))
