"""Questions that can never be asked, whatever is answered."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import NamedTuple

from assessor.engine.checks.asking import Asking
from assessor.engine.checks.clashes import Clash, clash, mend, places, said
from assessor.engine.checks.pieces import Piece
from assessor.engine.checks.words import MOST_NAMED, listed
from assessor.engine.conditions import holds
from assessor.errors import Finding, Related
from assessor.model.conditions import AnyOf, Condition, Is
from assessor.model.questions import ScaledQuestion
from assessor.model.rubric import Rubric


class Unasked(NamedTuple):
    """A question that can never be asked, and why."""

    when: Piece
    """What it waits for."""
    clash: Clash
    roots: Sequence[Piece]
    """Where it starts: what questions wait for that are never asked for their own sake."""


def unasked(rubric: Rubric) -> Iterator[Finding]:
    """Questions that wait for what can never be so, and those that wait for such questions."""
    # Looking closer takes longer than all else here, and most rubrics need not be looked at so.
    if all(q.when is None or _is_open(q.when, ()) for _, q in rubric.questions()):
        return
    for one in never_asked(Asking(rubric)).values():
        yield _clashes(one) if one.roots == [one.when] else _follows(one)


def never_asked(asking: Asking) -> dict[str, Unasked]:
    """The questions that can never be asked, by id."""
    never: dict[str, Unasked] = {}
    for when in asking.whens():
        if _is_open(when.condition, never):
            continue
        own = asking.pieces_of(when.holder)
        if not asking.can_hold(own):
            why = clash(asking, own, never)
            never[when.holder] = Unasked(when, why, roots(why, never) or [when])
    return never


def _is_open(when: Condition, never: Collection[str]) -> bool:
    """Whether it is plain that a condition can hold: by one answer, or without any."""
    match when:
        case Is():
            return bool(when.answer) and when.question.partition(".")[0] not in never
        case AnyOf():
            return any(_is_open(one, never) for one in when.any)
        case _:
            return holds(when, lambda key: None)


def roots(why: Clash, never: Mapping[str, Unasked]) -> list[Piece]:
    """Where a clash starts, if all else could hold but for questions that are never asked."""
    causes = [never[piece.holder] for piece in why.others if piece.holder in never]
    return list({root.route: root for cause in causes for root in cause.roots}.values())


def since(starts: Sequence[Piece]) -> str:
    """That something follows from questions that are never asked."""
    names = listed([f"“{when.holder}”" for when in starts])
    return f"since {names} {'is' if len(starts) == 1 else 'are'} never asked"


def starting(starts: Sequence[Piece]) -> tuple[Related, ...]:
    """Where it shows why these questions are never asked."""
    return tuple(Related(when.route, "this can never be so") for when in starts[:MOST_NAMED])


MEND_FIRST = "mend that first"
"""What to do about something that only follows."""


def _clashes(one: Unasked) -> Finding:
    what = f"“{one.when.holder}” can never be asked: {said(one.clash)}"
    hint = mend(one.clash, "question")
    hint += "; its advice can never apply either" if _has_advice(one.when) else ""
    return Finding(one.when.route, what, hint, code="R308", related=places(one.clash))


def _follows(one: Unasked) -> Finding:
    what = f"“{one.when.holder}” can never be asked, {since(one.roots)}"
    hint = MEND_FIRST
    hint += "; until then its advice can never apply either" if _has_advice(one.when) else ""
    return Finding(one.when.route, what, hint, code="R309", related=starting(one.roots))


def _has_advice(when: Piece) -> bool:
    question = when.looker.question if when.looker else None
    return isinstance(question, ScaledQuestion) and bool(question.advice)
