"""What moved since an earlier assessment: like for like only, in exact arithmetic.

Both are scored by the rubric at hand, over the questions that can be compared and no others. So
a question that was added, taken out or set aside looks like nothing that moved.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import product
from typing import Literal

from assessor.engine.held import Both, Held, Since
from assessor.engine.measures import COUNTED, count_of, measure_of
from assessor.engine.promises import promises
from assessor.engine.shifts import can_overlap, gain_of
from assessor.model.assessment import Assessment
from assessor.model.base import Id
from assessor.model.comparison import Caution, Comparison, CountMove, SectionMove
from assessor.model.result import Count, Measure


def comparison(since: Since, now: Assessment) -> Comparison:
    """An assessment held against an earlier one, like for like.

    Both answer the rubric of `since`; the earlier one may answer an older version of it.
    """
    held = Held(since, now)
    compared = tuple(held.compared.values())
    shared = {both.item.question for both in compared if both.move.is_answer}
    apart = {one.key.partition(".")[0] for one in held.apart}
    return Comparison(
        then=since.before.updated,
        now=now.updated,
        versions=(since.before.rubric.version, now.rubric.version),
        cautions=tuple(_cautions(since.before, now)),
        shared=len(shared),
        asked=len(shared | apart),
        pairing=held.pairing,
        moves=tuple(both.move for both in compared),
        sections=tuple(_sections(held)),
        counts=tuple(_counts(held)),
        apart=held.apart,
        promises=promises(held),
    )


def _cautions(before: Assessment, now: Assessment) -> Iterator[Caution]:
    if before.updated > now.updated:
        yield "swapped"
    if before.organization.casefold() != now.organization.casefold():
        yield "other-organization"
    if before.rubric.version != now.rubric.version:
        yield "other-version"
    if before.core != now.core:
        yield "core-then" if before.core else "core-now"


def _groups(held: Held) -> Iterator[tuple[Id, Id | None, list[Both]]]:
    """What can be compared, section by section: asked once, then of each subject in both."""
    subjects = (None, *(pair.after for pair in held.pairing.pairs))
    every = held.compared.items()
    for subject, section in product(subjects, (one.id for one in held.since.rubric.sections)):
        mine = [b for (about, _), b in every if (about, b.item.section) == (subject, section)]
        if mine:
            yield section, subject, mine


def _sections(held: Held) -> Iterator[SectionMove]:
    for section, subject, mine in _groups(held):
        # What is set aside in one of the two would take its weight out of that one alone.
        scored = [both for both in mine if both.item.is_scored and not _is_aside(both)]
        if scored:
            yield _section(section, subject, scored, _asked(held, section, subject))


def _is_aside(both: Both) -> bool:
    return "not-applicable" in (both.move.before.state, both.move.after.state)


def _asked(held: Held, section: Id, subject: Id | None) -> int:
    """How many practices of a section are asked now."""
    items = (step.item for (about, _), step in held.now_asked.items() if about == subject)
    return sum(1 for item in items if item and item.is_scored and item.section == section)


def _section(section: Id, subject: Id | None, scored: Sequence[Both], asked: int) -> SectionMove:
    before = sum((measure_of(both.item, both.then) for both in scored), Measure())
    after = sum((measure_of(both.item, both.now) for both in scored), Measure())
    shift = _shift(scored)
    return SectionMove(
        section=section,
        subject=subject,
        before=before,
        after=after,
        shared=len(scored),
        asked=asked,
        ups=sum(both.move.shift == "up" for both in scored),
        downs=sum(both.move.shift == "down" for both in scored),
        shift=shift,
        overlaps=shift != "same" and can_overlap(before, after),
    )


def _shift(scored: Sequence[Both]) -> Literal["up", "down", "both", "same"]:
    """Where the practices that moved have come to together; what became known moves nothing."""
    if not any(both.move.steps for both in scored):
        return "same"
    gains = (both.item.weight * gain_of(both.move.before, both.move.after) for both in scored)
    gain = sum(gains, Fraction(0))
    return "up" if gain > 0 else "down" if gain < 0 else "both"


def _counts(held: Held) -> Iterator[CountMove]:
    for (section, subject, mine), role in product(_groups(held), COUNTED):
        counted = [both for both in mine if both.item.role == role]
        if counted:
            yield CountMove(
                section=section,
                subject=subject,
                role=role,
                before=sum((count_of(both.item, both.then) for both in counted), Count()),
                after=sum((count_of(both.item, both.now) for both in counted), Count()),
            )
