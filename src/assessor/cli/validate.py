"""`assess validate`: every problem of rubrics, cases, assessments, plans, answers and brands."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Literal

import typer

if TYPE_CHECKING:
    from assessor.cli.checking import Checked
    from assessor.cli.sources import Source


def validate(
    paths: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="PATH",
            help="Files, or folders with .yaml and .yml files in them; - for standard input. "
            "Without one, the folder you are in.",
        ),
    ] = None,
    form: Annotated[
        Literal["text", "json", "github", "sarif", "junit"],
        typer.Option("--format", help="For people; for programs; for services that check changes."),
    ] = "text",
    strict: Annotated[
        bool, typer.Option("--strict", help="Exit with 1 for a warning too.")
    ] = False,
    against: Annotated[
        Path | None,
        typer.Option(
            "--against",
            metavar="FILE",
            help="Hold rubrics against earlier versions: a file, or a folder with the same names.",
        ),
    ] = None,
    against_git: Annotated[
        str | None,
        typer.Option(
            "--against-git",
            metavar="REVISION",
            help="The same against a revision in git: a branch, a tag or a commit.",
        ),
    ] = None,
    explain: Annotated[
        str | None,
        typer.Option("--explain", metavar="CODE", help="Say what a code such as R101 means."),
    ] = None,
) -> None:
    """Check rubrics, cases, assessments, plans, answers, brands: every problem and how to mend it.

    What a file is shows in its keys. In folders, hidden files, links and other YAML files are
    left out. Exit code 1 if there is a problem; a warning is one only with --strict.

    Example: assess validate rubrics --format github
    """
    if explain is not None:
        typer.echo(_page(explain), nl=False)
        return
    from assessor.cli.params import must_be_there
    from assessor.cli.validating import checked

    for path in paths or []:
        must_be_there(path, "PATH")
    raise typer.Exit(checked(paths or [Path()], form, strict, _checking(against, against_git)))


def _checking(against: Path | None, against_git: str | None) -> Callable[[Source], Checked | None]:
    """How each file is looked at: by itself, or against its earlier version too."""
    from assessor.cli.checking import check

    if against is None and against_git is None:
        return check
    from assessor.cli.earlier import earlier_versions

    return partial(check, earlier=earlier_versions(against, against_git))


def _page(name: str) -> str:
    from assessor.cli.explaining import explained
    from assessor.source import clean

    page = explained(name)
    if page is None:
        what = f"there is no code “{clean(name)}”; each problem starts with its own, such as R101"
        raise typer.BadParameter(what, param_hint="--explain")
    return page
