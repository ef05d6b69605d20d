"""Choosing what a plan holds, promising, and saying what became of it."""

from __future__ import annotations

from pathlib import Path

import typer

from assessor.cli.plan_summary import ended
from assessor.cli.planning import Work, at_work, form, going_on, paused
from assessor.cli.problems import note
from assessor.cli.unsaved import stopped_unsaved
from assessor.engine.plan_sheet import plan_sheet, with_sheet
from assessor.engine.plan_updates import open_actions, said_on, update_sheet, with_updates
from assessor.engine.planning import with_choice, with_proposal
from assessor.engine.severity import in_turn, severity
from assessor.interview.choosing import choose as chosen
from assessor.interview.session import Outcome, run
from assessor.model.plan import Plan


def choose(path: Path, *, plain: bool) -> int:
    """Choose what a plan holds; the exit code: 0 done, 3 paused. Raises AssessError."""
    with at_work(path, plain=plain) as work:
        return choose_for(work) or ended(work)


def choose_for(work: Work) -> int:
    """The same for a plan at work. What the plan rule proposes is the start of an empty one."""
    start = work.plan if work.plan.actions else with_proposal(work.plan, work.today)
    try:
        work.save(chosen(start, work.face, work.save, work.today))
    except (EOFError, KeyboardInterrupt):
        return paused(work)
    return 0


def edit(path: Path, *, plain: bool) -> int:
    """Ask who does what by when; the exit code: 0 done, 3 paused. Raises AssessError."""
    with at_work(path, plain=plain) as work:
        return edit_for(work) or ended(work)


def edit_for(work: Work) -> int:
    """The same for a plan at work."""
    opened, began = form("plan"), work.plan
    outcome = run(
        opened.rubric,
        plan_sheet(opened.rubric, opened.mark, began),
        work.face,
        lambda sheet: work.save(with_sheet(opened.rubric, began, sheet, work.today)),
        work.today,
        str(work.path),
        opens=not any((began.answers, *(one.answers for one in began.actions))),
    )
    if outcome.is_finished:
        _put_in_turn(work, began)
    return _left(work, outcome)


def _put_in_turn(work: Work, began: Plan) -> None:
    """Where people said anew how severe something is, let what is acted on first follow it."""
    was = {one.id: severity(one) for one in began.actions}
    is_new = any(severity(one) != was.get(one.id) for one in work.plan.actions)
    ids = [one.id for one in in_turn(work.plan.actions)]
    if is_new and ids != [one.id for one in work.plan.actions]:
        work.save(with_choice(work.plan, ids, work.today))
        note("What is acted on first now stands by how severe it is for people.")


def update(path: Path, *, plain: bool) -> int:
    """Ask what became of open actions; the exit code: 0 done, 3 paused. Raises AssessError."""
    with at_work(path, plain=plain) as work:
        if not open_actions(work.plan):
            typer.echo(f"Nothing in {path} is open: each action is kept or dropped.")
            return 0
        return _update_for(work) or ended(work)


def _update_for(work: Work) -> int:
    opened, began = form("plan-update"), work.plan
    outcome = run(
        opened.rubric,
        update_sheet(opened.rubric, opened.mark, began, work.today),
        work.face,
        lambda sheet: work.save(with_updates(opened.rubric, began, work.plan, sheet, work.today)),
        work.today,
        str(work.path),
        opens=not any(said_on(one.updates, work.today) for one in began.actions),
    )
    return _left(work, outcome)


def _left(work: Work, outcome: Outcome) -> int:
    """The exit code of a sitting: 0 finished, 1 where something could not be saved, 3 paused."""
    if outcome.unsaved:
        return stopped_unsaved(outcome.unsaved, work.path, going_on(work))
    return 0 if outcome.is_finished else paused(work)
