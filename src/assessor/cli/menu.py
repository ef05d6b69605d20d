"""The two things asked before an assessment exists: which rubric, and whose answers."""

from __future__ import annotations

import sys

import typer

from assessor.cli.reading import menu
from assessor.cli.screen import screen
from assessor.loading.rubrics import all_rubrics, load_rubric
from assessor.source import clean


def choose() -> str:
    """The id of the rubric that a person picks. Raises typer's usage error without a terminal."""
    rubrics = [load_rubric(path).rubric for path in all_rubrics()]
    if not sys.stdin.isatty():
        ids = ", ".join(rubric.id for rubric in rubrics)
        raise typer.BadParameter(f"say which one; there is {ids}", param_hint="RUBRIC")
    screen().print(menu(rubrics))
    known = {str(n): rubric.id for n, rubric in enumerate(rubrics, 1)}
    known |= {rubric.id: rubric.id for rubric in rubrics}
    while (typed := ask_line("Which one? Type its number or its id:")) not in known:
        typer.echo(f"“{typed}” is not one of these.")
    return known[typed]


def ask_line(question: str) -> str:
    """A line that a person types. Raises EOFError or KeyboardInterrupt where they leave."""
    return clean(input(f"{question} ")).strip()
