"""`assess plan status` and `assess plan calendar`: what is due, and the days of a plan."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from pathlib import Path
from typing import NamedTuple

import typer

from assessor.cli.planning import no_plan
from assessor.cli.problems import note
from assessor.cli.screen import heading, points, screen, table
from assessor.engine.standing import Due, Standing, standing, value_of
from assessor.model.plan import Action, Plan
from assessor.report.calendar import WHAT, calendar
from assessor.report.words import day
from assessor.storage.files import write_whole
from assessor.storage.plans import load

MOST_AHEAD = 5
"""So many of the days to come are shown; a calendar holds all."""


class Placed(NamedTuple):
    """An action with its number in the plan, and where it stands."""

    number: int
    action: Action
    standing: Standing


def status(path: Path, form: str) -> None:
    """Show what is due, what comes next, and where each action stands. Raises AssessError."""
    plan, today = _opened(path), datetime.now().astimezone().date()
    placed = [
        Placed(number, action, standing(plan, action, today))
        for number, action in enumerate(plan.actions, 1)
    ]
    if form == "json":
        typer.echo(json.dumps(_data(plan, placed, today), indent=2, ensure_ascii=False))
        return
    _show(placed, today)


def _opened(path: Path) -> Plan:
    if not path.exists():
        raise no_plan(path)
    return load(path)


def _show(placed: Sequence[Placed], today: date) -> None:
    due = [(one, what) for one in placed for what in one.standing.due]
    ahead = [(one, what) for one in placed for what in one.standing.ahead if what.on > today]
    console = screen()
    console.print(heading(f"Due by {day(today)}"), points(_lines(due) or ["Nothing is due."]))
    if ahead:
        console.print(heading("What comes next"), points(_lines(ahead)[:MOST_AHEAD]))
    console.print(heading("Where each action stands"), table(_HEAD, map(_row, placed)))


_HEAD = ("", "action", "who", "stands", "looked at again")


def _lines(days: Iterable[tuple[Placed, Due]]) -> list[str]:
    ranked = sorted(days, key=lambda pair: (pair[1].on, pair[0].number))
    return [
        f"{day(due.on)}: {WHAT[due.what].lower()} of {one.number}, {one.action.name}"
        for one, due in ranked
    ]


def _row(one: Placed) -> tuple[str, ...]:
    review = one.standing.review
    return (
        str(one.number),
        one.action.name,
        value_of(one.action.answers.get("owner")) or "nobody yet",
        _STATES[one.standing.state],
        day(review) if review else "",
    )


_STATES = {
    "open": "open",
    "under-way": "under way",
    "late": "late",
    "kept": "kept",
    "dropped": "dropped",
}


def _data(plan: Plan, placed: Sequence[Placed], today: date) -> dict[str, object]:
    """The same for programs."""
    return {
        "format": 1,
        "organization": plan.organization,
        "today": today.isoformat(),
        "actions": [dict(_facts(one)) for one in placed],
    }


def _facts(one: Placed) -> Iterator[tuple[str, object]]:
    review = one.standing.review
    yield "id", one.action.id
    yield "action", one.action.name
    yield "owner", value_of(one.action.answers.get("owner")) or None
    yield "state", one.standing.state
    yield "review", review.isoformat() if review else None
    yield "due", [{"what": due.what, "on": due.on.isoformat()} for due in one.standing.due]
    yield "ahead", [{"what": due.what, "on": due.on.isoformat()} for due in one.standing.ahead]


def write_calendar(path: Path, out: Path | None, *, names: bool) -> None:
    """Write the days of a plan as a calendar file, and say where it is. Raises AssessError."""
    content = calendar(_opened(path), names=names)
    if str(out) == "-":
        sys.stdout.buffer.write(content)
        return
    target = out or path.with_suffix(".ics")
    write_whole(target, content)
    note(f"Calendar written to {target}")
