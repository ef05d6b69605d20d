"""Which states of a file can be put back, told and chosen."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

import typer

from assessor.cli.asking import ask_line
from assessor.errors import AssessError
from assessor.model.assessment import Assessment
from assessor.model.plan import Plan
from assessor.storage import states
from assessor.storage.states import State


def offered(path: Path) -> list[State]:
    """The kept states that can be put back: whole, and each another than what is there.

    Raises AssessError where there is none.
    """
    kept = states.kept(path)
    if not kept and not path.exists():
        what = f"there is no {path}, and nothing is kept beside it"
        raise AssessError(what, "check the name; `assess run` and `assess plan` say it")
    now = states.now(path).content
    different = {one.content: one for one in reversed(kept) if one.record and one.content != now}
    if not different:
        what = f"nothing to put back: no other state that is whole is kept beside {path}"
        raise AssessError(what)
    return list(reversed(different.values()))


def chosen(path: Path, offer: Sequence[State], to: int | None, *, ask: bool) -> State | None:
    """The state to put back; None where the person would rather not."""
    if to is not None and not 1 <= to <= len(offer):
        there = "there is 1" if len(offer) == 1 else f"there are {len(offer)}"
        raise typer.BadParameter(f"{there} to choose from", param_hint="--to")
    if ask:
        _tell(path, offer)
        return _picked(offer) if to is None else _agreed(offer[to - 1], to)
    return offer[(to or 1) - 1]


def _tell(path: Path, offer: Sequence[State]) -> None:
    now = states.now(path)
    typer.echo(f"{path} now: {_holds(now) if now.content is not None else 'there is none'}")
    typer.echo("What can be put back:")
    for number, state in enumerate(offer, 1):
        typer.echo(f"  {number}. {state.path.name}, {state.what}: {_holds(state)}")


def _holds(state: State) -> str:
    held = counted(state.record) if state.record else "cannot be read as it is"
    return f"{held}, written {_day(state.written)}" if state.written else held


def counted(record: Assessment | Plan) -> str:
    """How much a file holds, in words: its answers, and before them a plan's actions."""
    answers = sum(answer.is_settled for group in record.groups for answer in group.values())
    actions = [_numbered(len(record.actions), "action")] if isinstance(record, Plan) else []
    return ", ".join([*actions, _numbered(answers, "answer")])


def _numbered(count: int, noun: str) -> str:
    return f"1 {noun}" if count == 1 else f"{count} {noun}s"


def _day(written: datetime) -> str:
    return f"{written:%B} {written.day}, {written.year}, at {written:%H:%M}"


def _picked(offer: Sequence[State]) -> State | None:
    numbers = {str(number): state for number, state in enumerate(offer, 1)}
    try:
        while typed := ask_line("Which one? Type its number, or press Enter to leave it:"):
            if typed in numbers:
                return numbers[typed]
            typer.echo(f"“{typed}” is not one of these.")
    except (EOFError, KeyboardInterrupt):
        typer.echo("")
    return None


def _agreed(state: State, number: int) -> State | None:
    try:
        typed = ask_line(f"Put back number {number}? Type y for yes, or press Enter to leave it:")
    except (EOFError, KeyboardInterrupt):
        typer.echo("")
        return None
    return state if typed.casefold() in ("y", "yes") else None


def put_back(path: Path, state: State) -> None:
    """Let the file hold the state, and say where everything is now."""
    aside = states.put_back(path, state)
    holds = counted(state.record) if state.record else ""
    typer.echo(f"Put back: {state.path.name}, {state.what}; {holds}.")
    if aside:
        typer.echo(f"What was there is kept as {aside}.")
