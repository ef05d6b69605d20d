"""The advice of several assessments, gathered: each action once, with every answer behind it.

Domain, section 4.1: what is acted on first and what is found out first stand apart, before
anything is weighed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from assessor.engine.asked_for import Asked, asked_for
from assessor.engine.tracing import Answered
from assessor.model.plan import PLACES, Action, Gathered


def gathered(answered: Sequence[Answered]) -> tuple[Action, ...]:
    """What assessments ask for: what is acted on first, then what is found out, then the rest.

    The same advice is one action, whichever rubrics and subjects it comes from. What is acted on
    first stands in the order of `recommendations`, assessment by assessment; what is found out in
    that of `unknowns`; of the rest, what the sources ask most strongly comes first, then what has
    most findings behind it. Ids are made from those of questions.
    """
    merged: dict[str, Asked] = {}
    for asked in (one for each in answered for one in asked_for(each)):
        words = likeness(asked.action)
        merged[words] = _both(merged[words], asked) if words in merged else asked
    return _with_ids([one.action for one in sorted(merged.values(), key=_turn)])


def gathered_from(each: Answered) -> Gathered:
    """What is kept in a plan of an assessment that its actions come from."""
    repeat = each.rubric.repeat
    return Gathered(
        rubric=each.assessment.rubric,
        title=each.rubric.title,
        on=each.assessment.updated,
        subject=repeat.subject if repeat else None,
        plural=repeat.plural if repeat else None,
        subjects=len(each.assessment.subjects),
        unanswered=sum(1 for reason in each.unknown.values() if reason == "blank"),
    )


def likeness(action: Action) -> str:
    """What two actions share that are the same: the words of the advice, or of our own."""
    return " ".join((action.advice or action.name).casefold().split())


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """An id that is not taken yet: as wanted, or with a number behind it."""
    names = (wanted, *(f"{wanted[:58]}-{number}" for number in range(2, 10_000)))
    return next(name for name in names if name not in set(taken))


def _both(one: Asked, other: Asked) -> Asked:
    """An action that is asked for twice: in the first of both places, with all behind it."""
    first, second = sorted((one, other), key=_turn)
    mine, yours = first.action, second.action
    update = {
        "findings": _each_once(one.action.findings, other.action.findings),
        "sources": _each_once(one.action.sources, other.action.sources),
        "shares_power": mine.shares_power or yours.shares_power,
        "first_step": mine.first_step or yours.first_step,
        "effort": mine.effort or yours.effort,
    }
    return Asked(first.rank, mine.model_copy(update=update))


def _each_once(one: tuple[object, ...], other: tuple[object, ...]) -> tuple[object, ...]:
    return tuple(dict.fromkeys((*one, *other)))


def _turn(asked: Asked) -> tuple[int, int, int]:
    place = asked.action.place
    behind = len(asked.action.findings) if place == "weigh" else 0
    return PLACES.index(place), asked.rank, -behind


def _with_ids(actions: Sequence[Action]) -> tuple[Action, ...]:
    made: dict[str, Action] = {}
    for action in actions:
        id_ = free_id(action.id.replace(".", "-"), made)
        made[id_] = action.model_copy(update={"id": id_})
    return tuple(made.values())
