"""Which subjects of two assessments are the same."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping

from assessor.engine.last_time import known_by
from assessor.model.assessment import Assessment, Subject
from assessor.model.comparison import Pair, Pairing


def paired(before: Assessment, now: Assessment) -> Pairing:
    """The subjects of two assessments, each with itself; a name that could be two is none.

    Names come first: ids are numbers in the order of naming, so a file that was begun anew gives
    them to others. Only where both are states of one file does an id tell of a new name.
    """
    pairs = _by(_names(before), _names(now))
    if before.started == now.started:
        pairs += _by(_ids(before, {one.before for one in pairs}), _ids(now, _after(pairs)))
    order = {one.id: place for place, one in enumerate(now.subjects)}
    told = {one.before for one in pairs}
    return Pairing(
        pairs=tuple(sorted(pairs, key=lambda pair: order[pair.after])),
        only_then=tuple(one.id for one in before.subjects if one.id not in told),
        only_now=tuple(one.id for one in now.subjects if one.id not in _after(pairs)),
    )


def _by(before: Mapping[str, str], now: Mapping[str, str]) -> list[Pair]:
    return [Pair(before=before[one], after=now[one]) for one in now if one in before]


def _names(assessment: Assessment) -> dict[str, str]:
    """Ids by name, where a name is one subject's alone."""
    often = Counter(map(known_by, assessment.subjects))
    return {name: one.id for one in assessment.subjects if often[name := known_by(one)] == 1}


def _ids(assessment: Assessment, told: set[str]) -> dict[str, str]:
    return {one.id: one.id for one in _rest(assessment, told)}


def _rest(assessment: Assessment, told: set[str]) -> tuple[Subject, ...]:
    return tuple(one for one in assessment.subjects if one.id not in told)


def _after(pairs: list[Pair]) -> set[str]:
    return {one.after for one in pairs}
