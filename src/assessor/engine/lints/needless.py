"""Conditions that hold whatever is answered, and so say nothing."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.asking import Asking
from assessor.engine.checks.clashes import clash, places
from assessor.engine.checks.pieces import Piece, pieces
from assessor.engine.conditions import holds
from assessor.errors import Finding
from assessor.model.conditions import Condition
from assessor.model.rubric import Rubric


def needless(rubric: Rubric) -> Iterator[Finding]:
    """Conditions of questions, and of the last conversation, that always hold."""
    last = list(_last(rubric))
    whens = [q.when for _, q in rubric.questions() if q.when is not None]
    if not any(_needs_no_answer(when) for when in (*whens, *(one.condition for one in last))):
        return
    asking = Asking(rubric)
    for when in (*asking.whens(), *last):
        if _needs_no_answer(when.condition):
            yield from _told(asking, when)


def _last(rubric: Rubric) -> Iterator[Piece]:
    """What the last conversation waits for. Those behind another that always holds are errors."""
    place = len(rubric.conversations) - 1
    when = rubric.conversations[-1].when if rubric.conversations and rubric.repeat else None
    if when is not None:
        yield Piece(rubric.conversations[-1].id, ("conversations", place, "when"), when)


def _needs_no_answer(when: Condition) -> bool:
    """Whether a condition holds while nothing is answered; one that does not is not needless."""
    return holds(when, lambda key: None)


def _told(asking: Asking, when: Piece) -> Iterator[Finding]:
    fails = tuple(pieces(when._replace(wanted=False)))
    if asking.can_hold(fails):
        return
    why = clash(asking, fails)
    several = places(why, own="one of these always holds") if len(why.own) > 1 else ()
    what = f"“{when.holder}” waits for nothing: its “when” holds whatever is answered"
    hint = "remove the “when”, or write what was meant"
    yield Finding(when.route, what, hint, code="R613", related=several)
