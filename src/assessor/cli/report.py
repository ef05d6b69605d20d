"""`assess report`: write the report on assessments."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

from assessor.cli.params import (
    AssessmentFiles,
    BrandOption,
    FormatName,
    RubricOption,
    SinceOption,
    TemplateOption,
)

if TYPE_CHECKING:
    from assessor.engine.edition import Edition
    from assessor.report.pages import ReportView


def report(
    files: AssessmentFiles,
    out: Annotated[
        Path | None,
        typer.Option(
            "-o", "--out", help="Where to write it; `-` for standard output; with --each, a folder."
        ),
    ] = None,
    form: Annotated[
        FormatName | None,
        typer.Option(
            "--format",
            help="PDF unless said otherwise or told by the file's ending; `pdfa` is a PDF for "
            "archives with its data in it, `csv` the answers, `advice` what is recommended.",
        ),
    ] = None,
    edition: Annotated[
        Literal["internal", "shareable"],
        typer.Option("--edition", help="Everything; or without names, notes and small groups."),
    ] = "internal",
    paper: Annotated[
        Literal["a4", "letter"], typer.Option("--paper", help="The sheet it is laid out for.")
    ] = "a4",
    since: SinceOption = None,
    rubric: RubricOption = None,
    brand: BrandOption = None,
    template: TemplateOption = None,
    each: Annotated[
        bool, typer.Option("--each", help="A report for each file, not one on all of them.")
    ] = False,
    jobs: Annotated[
        int, typer.Option(min=1, max=64, help="With --each: how many to make at a time.")
    ] = 1,
) -> None:
    """Write the report on an assessment, finished or not; or one report on several; or on a plan.

    Example: assess report funding-audit.assessment.yaml -o report.pdf

    Example: assess report *.assessment.yaml --edition shareable

    Example: assess report plan.yaml
    """
    from assessor.cli.each import Order, write_each
    from assessor.cli.look import look
    from assessor.cli.progress import shown_progress
    from assessor.cli.writing import write_report
    from assessor.report.formats import chosen

    if since and (each or len(files) > 1):
        what = "an earlier file is held beside one report on one file"
        raise typer.BadParameter(what, param_hint="--since")
    wanted = look(paper, brand, template)
    if each:
        order = Order(form or "pdf", edition, wanted, rubric)
        if code := write_each(files, out, order, jobs):
            raise typer.Exit(code)
        return
    if jobs > 1:
        raise typer.BadParameter("one report is made at once; add --each", param_hint="--jobs")
    source, view, organization = _view(files, rubric, edition, since)
    view = wanted.on(view, edition, organization)
    with shown_progress():
        write_report(view, source, out, chosen(form, out), wanted)


def _view(
    files: list[Path], rubric: str | None, edition: Edition, since: Path | None
) -> tuple[Path, ReportView, str]:
    """The file that the report is named after, the report, and whom it is on.

    Raises AssessError.
    """
    from assessor.cli.comparing import held_since
    from assessor.cli.each import source_name
    from assessor.cli.opening import open_assessment, view_of_all
    from assessor.cli.plan_report import must_be_alone, plans_among, view_of_plan

    if plans := plans_among(files):
        must_be_alone(files)
        return view_of_plan(plans[0], edition)
    answered = [open_assessment(file, rubric) for file in files]
    earlier = held_since(since, files[0], rubric) if since else None
    alone = len(answered) == 1
    named = files[0] if alone else files[0].with_name("assessment")
    name = source_name(named, answered[0][0].id if alone else named.name, edition)
    view = view_of_all(answered, edition, earlier)
    return named.with_name(name), view, answered[0][1].organization
