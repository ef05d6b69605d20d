"""One sitting: open or begin an assessment, ask, and end with the result and the report."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import typer

from assessor.cli.afterwards import next_steps
from assessor.cli.asking import ask_organization
from assessor.cli.editor import editor_for
from assessor.cli.endings import end_in_order
from assessor.cli.entries import own_file
from assessor.cli.last import must_be_another, open_last, other_name
from assessor.cli.opening import Opened, carried, open_rubric, view_of, walking
from assessor.cli.person import person
from assessor.cli.problems import note
from assessor.cli.progress import shown_progress
from assessor.cli.promising import promised_before
from assessor.cli.screen import heading, points, screen
from assessor.cli.summary import summary
from assessor.cli.unsaved import stopped_unsaved
from assessor.cli.wanted import Wanted, settled
from assessor.cli.writing import write_report
from assessor.engine.core import core_of, walked
from assessor.engine.last_time import LastTime
from assessor.errors import AssessError, RenderError
from assessor.interview.faces import TypedFace
from assessor.interview.scripted import ScriptedFace, misfits
from assessor.interview.session import Face, run
from assessor.interview.sittings import Sitting, farewell
from assessor.loading.scripts import load_script
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from assessor.model.script import Script
from assessor.storage.assessments import ASSESSMENTS, load
from assessor.storage.drafts import rescued
from assessor.storage.keeping import Keeper
from assessor.storage.lock import held
from assessor.storage.states import is_left, set_aside

PAUSED = 3
"""The exit code for saved, unfinished work."""


def sit(wanted: Wanted) -> int:
    """Go through one sitting; the exit code: 0 finished, 3 paused. Raises AssessError."""
    # Before anything is read from it: only then can standard input still be read as UTF-8.
    face = person(plain=wanted.plain)
    try:
        picked = settled(wanted, face)
    except (EOFError, KeyboardInterrupt):
        return _left()
    return _sit(picked, face) if picked else _nothing_picked()


def _nothing_picked() -> int:
    typer.echo("Nothing was changed.")
    return 0


def _sit(wanted: Wanted, typed: TypedFace) -> int:
    opened = open_rubric(wanted.rubric or "")
    path = wanted.file or own_file(opened.rubric)
    script = _script(wanted, core_of(opened.rubric) if wanted.core else opened.rubric)
    last = _last(wanted, opened, path)
    typed.edit = editor_for(path, os.environ)
    face = ScriptedFace(script) if script else typed
    end_in_order()
    with held(path):
        for kept in rescued(path):
            note(f"A note was open in an editor when assess was ended; it is kept as {kept}")
        wanted = _afresh(wanted, path)
        try:
            assessment = walking(opened.rubric, _begun(wanted, opened, path, script), wanted.core)
        except (EOFError, KeyboardInterrupt):
            return _left()
        return _asked(wanted, walked(opened.rubric, assessment), path, assessment, face, last)


def _last(wanted: Wanted, opened: Opened, path: Path) -> LastTime | None:
    """What was said last time, where a file of it was named. Raises AssessError."""
    if wanted.last is None:
        return None
    if wanted.answers:
        what = "with --answers nothing is asked, so that there is nothing to offer"
        raise typer.BadParameter(what, param_hint="--last")
    if not wanted.fresh:
        must_be_another(wanted.last, path)
    return open_last(opened, wanted.last)


def _afresh(wanted: Wanted, path: Path) -> Wanted:
    """Set an earlier file aside where a fresh start is wanted; `--last` finds it there."""
    if not (wanted.fresh and path.exists()):
        return wanted
    is_last = wanted.last is not None and wanted.last.resolve() == path.resolve()
    aside = set_aside(path)
    note(f"The earlier file is kept as {aside}")
    return replace(wanted, last=aside) if is_last else wanted


def _script(wanted: Wanted, rubric: Rubric) -> Script | None:
    """The answers of a file, where one was named. Raises AssessmentError with all that misfits."""
    if wanted.answers is None:
        return None
    return load_script(wanted.answers, lambda script: misfits(rubric, script))


def _left() -> int:
    typer.echo("\nStopped before the first question. Nothing was changed.")
    return PAUSED


def _asked(
    wanted: Wanted,
    rubric: Rubric,
    path: Path,
    assessment: Assessment,
    face: Face,
    last: LastTime | None,
) -> int:
    keeper = Keeper(path, note, ASSESSMENTS)
    # Saved before the first question: a folder that takes no file is said now, not after an hour.
    keeper.save(assessment)
    today = datetime.now().astimezone().date()
    if last and (other := other_name(last, assessment)):
        note(other)
    # Nobody sits where the answers come from a file.
    clock = time.monotonic if wanted.answers is None else lambda: 0.0
    before = promised_before(wanted.plan, path, assessment)
    outcome = run(rubric, assessment, face, keeper.save, today, str(path), last, clock, before)
    if outcome.unsaved:
        return stopped_unsaved(outcome.unsaved, path, _again(wanted, rubric, path))
    if not outcome.is_finished:
        typer.echo(f"\nPaused. Everything you said is saved in {path}.")
        typer.echo(f"Go on with: {_again(wanted, rubric, path)}")
        _tell_time(outcome.sitting)
        return PAUSED
    try:
        _finish(wanted, rubric, outcome.assessment, path)
        _tell_time(outcome.sitting)
    except KeyboardInterrupt:
        typer.echo(f"\nStopped while the report was being made. Make it with: assess report {path}")
        return PAUSED
    return 0


def _begun(wanted: Wanted, opened: Opened, path: Path, script: Script | None) -> Assessment:
    """The assessment in the file, or a new one. Raises AssessError for a file in the way."""
    if not path.exists():
        _keep_what_is_left(path)
        today = datetime.now().astimezone().date()
        name = wanted.org or (script.organization if script else None) or ask_organization()
        return Assessment(rubric=opened.mark, organization=name, started=today, updated=today)
    if script:
        raise AssessError(
            f"{path} is already there, and answers from a file would mix with it",
            "begin afresh with --fresh (it is kept beside), or choose another --file",
        )
    return carried(opened, load(path), path)


def _keep_what_is_left(path: Path) -> None:
    """Of a file that was taken away, what was kept beside it would be written over."""
    if is_left(path):
        note(f"{path} is gone; what was kept beside it is now beside {set_aside(path)}")
        note(f"To get it back: assess restore {path}")


def _again(wanted: Wanted, rubric: Rubric, path: Path) -> str:
    command = f"assess run {wanted.rubric or rubric.id}"
    command = f"{command} --file {path}" if wanted.file else command
    return f"{command} --last {wanted.last}" if wanted.last else command


def _finish(wanted: Wanted, rubric: Rubric, assessment: Assessment, path: Path) -> None:
    view = view_of(rubric, assessment)
    screen().print(summary(view))
    typer.echo("")
    try:
        with shown_progress(wanted.plain):
            write_report(view, path, None, "pdf")
    except RenderError as error:
        note(f"The PDF could not be made: {error.what}\n  {error.hint}")
        write_report(view, path, None, "html")
    steps = next_steps(view, assessment, path, _again(wanted, rubric, path))
    screen().print(heading("What to do next"), points(steps))


def _tell_time(sitting: Sitting) -> None:
    if told := farewell(sitting):
        screen().print(f"\n{told}")
