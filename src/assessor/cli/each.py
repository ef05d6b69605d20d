"""A report for each of many files, made by several processes where that is asked for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import typer

from assessor.cli.look import Look
from assessor.cli.opening import open_assessment, view_of
from assessor.cli.problems import tell
from assessor.cli.processes import shared
from assessor.cli.writing import beside, write_rendered
from assessor.engine.edition import Edition
from assessor.errors import AssessError
from assessor.report.formats import FORMATS, Rendered


@dataclass(frozen=True)
class Order:
    """What is wanted of each report."""

    form: str
    edition: Edition
    look: Look
    rubric: str | None


def write_each(files: Sequence[Path], folder: Path | None, order: Order, jobs: int) -> int:
    """Write a report for each file, beside it or into the folder; the exit code.

    A file that gives no report is told of, and the others are made all the same.
    """
    if folder is not None and not folder.is_dir():
        what = f"there is no folder “{folder}”, and with --each that is where reports go"
        raise typer.BadParameter(what, param_hint="-o")
    kept_from: set[Path] = set()
    failed = False
    for file, (named, made) in zip(files, _made(files, order, jobs), strict=True):
        if isinstance(made, AssessError):
            failed = True
            tell(made)
            continue
        path = beside((folder or file.parent) / named, FORMATS[order.form].suffix)
        path = _free(path, kept_from)
        kept_from.add(path)
        write_rendered(made, path)
    return int(failed)


Made = tuple[str, Rendered | AssessError]
"""What the file that a report is named after is called, and the report or why there is none."""


def _made(files: Sequence[Path], order: Order, jobs: int) -> Iterator[Made]:
    if jobs == 1 or len(files) == 1:
        return (_report(order, file) for file in files)
    return shared(partial(_report, order), ([file] for file in files), jobs)


def _report(order: Order, file: Path) -> Made:
    try:
        rubric, assessment = open_assessment(file, order.rubric)
        view = view_of(rubric, assessment, order.edition)
        view = order.look.on(view, order.edition, assessment.organization)
        rendered = order.look.rendered(view, order.form)
    except AssessError as error:
        return file.name, error
    return source_name(file, rubric.id, order.edition), rendered


def source_name(file: Path, name: str, edition: Edition) -> str:
    """What a report is named after: its file; but that may tell the organization's name."""
    return file.name if edition == "internal" else f"{name}-shareable"


def _free(path: Path, taken: set[Path]) -> Path:
    """The path, or one beside it that no other report of this run has."""
    number, free = 1, path
    while free in taken:
        number += 1
        free = path.with_stem(f"{path.stem}-{number}")
    return free
