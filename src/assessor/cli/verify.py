"""`assess verify`: whether a report is what these answers give."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from assessor.cli.params import (
    AssessmentFiles,
    BrandOption,
    RubricOption,
    SinceOption,
    TemplateOption,
)


def verify(
    report: Annotated[
        Path, typer.Argument(metavar="REPORT", help="A report, in any of its formats.")
    ],
    files: AssessmentFiles,
    since: SinceOption = None,
    rubric: RubricOption = None,
    brand: BrandOption = None,
    template: TemplateOption = None,
) -> None:
    """Say whether a report is what these answers give, byte for byte.

    Name the files in the order in which the report was made from them; `--since`, its brand and
    its templates as they were.

    Example: assess verify report.pdf funding-audit.assessment.yaml
    """
    from assessor.cli.look import look
    from assessor.cli.verifying import verdict

    said = verdict(report, files, rubric, since, look("a4", brand, template))
    typer.echo("\n".join(said.lines))
    if not said.is_right:
        raise typer.Exit(1)
