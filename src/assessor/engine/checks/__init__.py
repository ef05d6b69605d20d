"""What a rubric must hold beyond its grammar. Each check is a function and a row of `CHECKS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from assessor.engine.checks.conditions import whens
from assessor.engine.checks.ids import devices, duplicates, replaced, reserved
from assessor.engine.checks.names import advised, anchored, citations, counts, families, scales
from assessor.engine.checks.never import unasked
from assessor.engine.checks.parts import aims, conversations, core_times, cores, shown
from assessor.engine.checks.points import open_gates, rising, totals
from assessor.engine.checks.repeats import advised_twice
from assessor.engine.checks.roles import gates, numbers, once, points, presences, responses
from assessor.engine.checks.sizes import sizes
from assessor.engine.checks.unsuggested import unsuggested
from assessor.errors import Finding
from assessor.model.rubric import Rubric

CHECKS: list[Callable[[Rubric], Iterable[Finding]]] = [
    devices,
    duplicates,
    reserved,
    replaced,
    scales,
    families,
    citations,
    anchored,
    advised,
    advised_twice,
    counts,
    whens,
    unasked,
    gates,
    responses,
    once,
    points,
    rising,
    open_gates,
    totals,
    presences,
    numbers,
    conversations,
    unsuggested,
    aims,
    shown,
    cores,
    core_times,
]
"""Every check. Each is pure, and says nothing about what another one says."""

MOST = 200
"""More than this is one mistake made again and again, or a file made to take long."""


def check(rubric: Rubric) -> list[Finding]:
    """What is wrong with a rubric whose grammar is right, each with its route; up to `MOST`."""
    too_much = list(sizes(rubric)[:MOST])
    return too_much or list(islice((finding for one in CHECKS for finding in one(rubric)), MOST))
