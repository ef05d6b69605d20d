"""`assess report`: write the report on an assessment."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer

from assessor.cli.params import AssessmentFile, FormatName, RubricOption


def report(
    file: AssessmentFile,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Where to write it; `-` for standard output."),
    ] = None,
    form: Annotated[
        FormatName | None,
        typer.Option("--format", help="PDF unless said otherwise or told by the file's ending."),
    ] = None,
    edition: Annotated[
        Literal["internal", "shareable"],
        typer.Option("--edition", help="Everything; or without names, notes and small groups."),
    ] = "internal",
    paper: Annotated[
        Literal["a4", "letter"], typer.Option("--paper", help="The sheet it is laid out for.")
    ] = "a4",
    rubric: RubricOption = None,
    brand: Annotated[
        Path | None,
        typer.Option("--brand", metavar="BRAND", help="A brand file: your logo, colors, words."),
    ] = None,
) -> None:
    """Write the report on an assessment, finished or not.

    Example: assess report funding-audit.assessment.yaml -o report.pdf
    """
    from assessor.cli.branding import branded
    from assessor.cli.opening import open_assessment, view_of
    from assessor.cli.writing import write_report
    from assessor.report.formats import chosen

    answered, assessment = open_assessment(file, rubric)
    view = view_of(answered, assessment, edition, branded(brand) if brand else None)
    # A file may be called by the organization's name, which must not go where the report goes.
    source = file if edition == "internal" else file.with_name(f"{answered.id}-shareable")
    write_report(view, source, out, chosen(form, out), paper)
