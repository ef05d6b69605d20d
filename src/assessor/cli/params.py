"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer


def rubric_names(incomplete: str) -> list[str]:
    """The ids of the shipped rubrics that begin so, for the shell's completion."""
    from assessor.loading.rubrics import all_rubrics

    return [path.stem for path in all_rubrics() if path.stem.startswith(incomplete)]


RubricName = Annotated[
    str,
    typer.Argument(
        metavar="RUBRIC",
        help="The id of a rubric (see `assess rubrics`), or a path to a rubric file.",
        autocompletion=rubric_names,
    ),
]
AssessmentFile = Annotated[
    Path, typer.Argument(metavar="FILE", help="An assessment file, as `assess run` writes it.")
]
KeptFile = Annotated[
    Path,
    typer.Argument(metavar="FILE", help="An assessment or a plan, even one whose file is gone."),
]
AssessmentFiles = Annotated[
    list[Path],
    typer.Argument(metavar="FILE...", help="Assessment files, as `assess run` writes them."),
]
BrandOption = Annotated[
    Path | None,
    typer.Option("--brand", metavar="BRAND", help="A brand file: your logo, colors and words."),
]
"""Whose look a report has."""

TemplateOption = Annotated[
    Path | None,
    typer.Option("--template", metavar="DIR", help="A folder with templates of your own."),
]
"""What lays a report out in place of ours, or beside it."""

RubricOption = Annotated[
    str | None,
    typer.Option(
        "--rubric",
        metavar="RUBRIC",
        help="The rubric it answers, if not a shipped one.",
        autocompletion=rubric_names,
    ),
]
SinceOption = Annotated[
    Path | None,
    typer.Option("--since", metavar="OLD", help="An earlier file; adds what moved since then."),
]
FormatName = Literal["pdf", "pdfa", "html", "json", "md", "docx", "csv", "advice"]


def must_be_there(path: Path, option: str) -> None:
    """Hold that there is such a file or folder, or that it is `-`. Raises BadParameter."""
    from assessor.cli.walking import is_there
    from assessor.source.cleaning import one_line

    if str(path) != "-" and not is_there(path):
        what = f"there is no file or folder “{one_line(str(path))}”"
        raise typer.BadParameter(what, param_hint=option)
