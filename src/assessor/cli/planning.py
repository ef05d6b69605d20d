"""A plan while a command works on it: opened under its lock, saved at every change."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

import typer

from assessor.cli.editor import editor_for
from assessor.cli.endings import end_in_order
from assessor.cli.opening import Opened, marked
from assessor.cli.person import person
from assessor.cli.problems import note
from assessor.engine.planning import begun
from assessor.errors import AssessError
from assessor.interview.faces import TypedFace
from assessor.interview.plain import PlainFace
from assessor.loading.rubrics import load_form
from assessor.model.plan import Plan
from assessor.storage.keeping import Keeper
from assessor.storage.lock import held
from assessor.storage.plans import PLANS, load

PAUSED = 3
"""The exit code for saved, unfinished work."""


@dataclass
class Work:
    """A plan at work: where it is kept, who types, and what day it is."""

    path: Path
    plan: Plan
    face: TypedFace
    today: date
    is_plain: bool
    keeper: Keeper[Plan] = field(repr=False)

    def save(self, plan: Plan) -> None:
        """Keep the plan as it is now. Raises StorageError."""
        self.keeper.save(plan)
        self.plan = plan


@contextmanager
def at_work(path: Path, *, plain: bool, organization: str | None = None) -> Iterator[Work]:
    """A plan under its lock; begun where there is none yet and an organization is given.

    Raises AssessError where there is no plan to go on with, or it cannot be used.
    """
    face = person(plain=plain)
    face.edit = editor_for(path, os.environ)
    today = datetime.now().astimezone().date()
    end_in_order()
    with held(path):
        plan = _opened(path, organization, today)
        yield Work(path, plan, face, today, isinstance(face, PlainFace), Keeper(path, note, PLANS))


def _opened(path: Path, organization: str | None, today: date) -> Plan:
    if path.exists():
        return load(path)
    if organization is None:
        raise no_plan(path)
    return begun(form("plan").mark, organization, today)


def no_plan(path: Path) -> AssessError:
    """That there is no plan under a name, and how to make one."""
    hint = "gather one from assessments with: assess plan FILE... (with -o for another name)"
    return AssessError(f"there is no plan {path}", hint)


def form(name: str) -> Opened:
    """A form by its name, as it is marked in the files that answer it."""
    return marked(load_form(name))


def paused(work: Work) -> int:
    """Say that all is saved, and how to go on; the exit code for that."""
    typer.echo(f"\nPaused. Everything you said is saved in {work.path}.")
    typer.echo(f"Go on with: {going_on(work)}")
    return PAUSED


def going_on(work: Work) -> str:
    """The command that goes on with a plan."""
    return f"assess plan{named(work.path)}"


def named(path: Path, option: str = " -o") -> str:
    """What a command needs to find a plan again: nothing where it has the usual name."""
    return "" if str(path) == "plan.yaml" else f"{option} {path}"
