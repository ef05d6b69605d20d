"""Choosing what a plan holds: the plan rule proposes, people change it, and say why."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from assessor.errors import StorageError
from assessor.interview.choices import Turned, after, begun, invitation
from assessor.interview.faces import NO_TEXT, TypedFace
from assessor.interview.parts import problem
from assessor.model.plan import Plan

LEAVING = ("q", "quit", "exit")


def choose(plan: Plan, face: TypedFace, save: Callable[[Plan], None], today: date) -> Plan:
    """The plan that people take; each change that they make is saved before the next line.

    Raises EOFError or KeyboardInterrupt where they leave before they take it.
    """
    turned = begun(plan)
    while not turned.is_done:
        face.show(turned.parts)
        try:
            typed = face.line(*invitation(turned))
        except UnicodeDecodeError:
            turned = turned.telling(problem(NO_TEXT))
            continue
        if typed.casefold() in LEAVING:
            raise EOFError
        turned = _saved(turned, after(turned, typed, today), save)
    return turned.plan


def _saved(turned: Turned, following: Turned, save: Callable[[Plan], None]) -> Turned:
    """What follows, once it is saved; where it cannot be, what was there, and why."""
    if following.plan is turned.plan:
        return following
    try:
        save(following.plan)
    except StorageError as error:
        return turned.telling(problem(f"This could not be saved: {error.what}. {error.hint}"))
    return following
