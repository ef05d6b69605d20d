"""Rating the actions of a plan: one criterion at a time, by a group or by one of several raters."""

from __future__ import annotations

import os
import time
from datetime import date
from pathlib import Path

import typer

from assessor.cli.editor import editor_for
from assessor.cli.opening import Opened, carried, open_rubric
from assessor.cli.planning import PAUSED, Work, at_work, going_on, named
from assessor.cli.problems import note
from assessor.cli.unsaved import stopped_unsaved
from assessor.engine.rating import sheet, with_actions, with_ratings
from assessor.engine.tracing import Answered
from assessor.interview.faces import TypedFace
from assessor.interview.session import Outcome, run
from assessor.model.assessment import Assessment
from assessor.model.plan import Plan
from assessor.storage.assessments import ASSESSMENTS, load
from assessor.storage.keeping import Keeper
from assessor.storage.lock import held

MATRIX = "priority-matrix"
"""The rubric that actions are rated by."""


def rate(path: Path, file: Path | None, most: int, *, plain: bool) -> int:
    """Rate a plan's actions; of the group's own file, the ratings go into the plan at the end."""
    with at_work(path, plain=plain) as work:
        if file is None or file == beside(path):
            return rate_together(work, most)
        outcome = rated(work.plan, file, most, work.face, work.today)
    if code := _left(outcome, file, f"assess plan rate{named(path, '')} --file {file}"):
        return code
    typer.echo(f"\nThe ratings are in {file}. When everybody has rated, put them together with:")
    typer.echo(f"assess plan --ratings {file} …{named(path)}")
    return 0


def rate_together(work: Work, most: int) -> int:
    """The group's own ratings, and the plan with them."""
    file = beside(work.path)
    outcome = rated(work.plan, file, most, work.face, work.today)
    if code := _left(outcome, file, going_on(work)):
        return code
    matrix = Answered(open_rubric(MATRIX).rubric, outcome.assessment)
    work.save(with_ratings(work.plan, [matrix], work.today))
    return 0


def _left(outcome: Outcome, file: Path, again: str) -> int:
    """The exit code of a sitting: 0 finished, 1 where something could not be saved, 3 paused."""
    if outcome.unsaved:
        return stopped_unsaved(outcome.unsaved, file, again)
    if outcome.is_finished:
        return 0
    typer.echo(f"\nPaused. Everything you said is saved in {file}.")
    typer.echo(f"Go on with: {again}")
    return PAUSED


def beside(path: Path) -> Path:
    """Where a group's ratings of a plan are kept."""
    return path.with_name(f"{path.stem}.ratings.yaml")


def rated(plan: Plan, file: Path, most: int, face: TypedFace, today: date) -> Outcome:
    """An interview over the actions of a plan, kept in a file of ratings. Raises AssessError."""
    opened = open_rubric(MATRIX)
    face.edit = editor_for(file, os.environ)
    with held(file):
        is_new = not file.exists()
        keeper = Keeper(file, note, ASSESSMENTS)
        matrix = _matrix(opened, plan, file, most, today)
        keeper.save(matrix)
        return run(
            opened.rubric,
            matrix,
            face,
            keeper.save,
            today,
            str(file),
            clock=time.monotonic,
            opens=is_new,
        )


def _matrix(opened: Opened, plan: Plan, file: Path, most: int, today: date) -> Assessment:
    if not file.exists():
        return sheet(opened.rubric, opened.mark, plan, most, today)
    return with_actions(opened.rubric, carried(opened, load(file), file), plan, most)
