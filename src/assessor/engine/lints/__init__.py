"""What the author of a rubric should weigh, though it can be used. Each is a row of `LINTS`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from assessor.engine.checks import MOST
from assessor.engine.checks.sizes import sizes
from assessor.engine.lints.advice import unadvised
from assessor.engine.lints.anchors import repeated, unanchored
from assessor.engine.lints.echoes import echoing
from assessor.engine.lints.gates import gates_not_must, many_gates
from assessor.engine.lints.hedges import hedged
from assessor.engine.lints.language import hurtful
from assessor.engine.lints.length import long_cores, long_walks
from assessor.engine.lints.needless import needless
from assessor.engine.lints.negatives import double_negatives
from assessor.engine.lints.reading import hard_to_read
from assessor.engine.lints.scored import above_nothing, same_points, uncounted
from assessor.engine.lints.sources import uncited, unsourced
from assessor.engine.lints.wording import absolutes, asked_twice, two_ideas, unexplained
from assessor.errors import Finding
from assessor.model.rubric import Rubric

LINTS: list[Callable[[Rubric], Iterable[Finding]]] = [
    unexplained,
    unanchored,
    repeated,
    uncited,
    unadvised,
    many_gates,
    gates_not_must,
    absolutes,
    two_ideas,
    unsourced,
    long_walks,
    long_cores,
    needless,
    same_points,
    above_nothing,
    uncounted,
    double_negatives,
    hedged,
    hurtful,
    hard_to_read,
    echoing,
    asked_twice,
]
"""Every warning. Each is pure, and takes rubrics that have errors too."""


def lint(rubric: Rubric) -> Iterator[Finding]:
    """The warnings about a rubric whose grammar is right, each with its route; up to `MOST`.

    None where it holds too much to work with.
    """
    if sizes(rubric):
        return
    found = (finding for one in LINTS for finding in one(rubric))
    for finding in islice(found, MOST):
        yield finding._replace(severity="warning")
