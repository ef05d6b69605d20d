"""From answers to results, in exact arithmetic (design, section 5). The only scoring path."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from assessor.engine.bands import summarize
from assessor.engine.conversations import suggestions
from assessor.engine.items import items
from assessor.engine.measures import COUNTED, aim_of, count_of, measure_of, share_of, span_of
from assessor.engine.progress import Step, along, answer_at, steps
from assessor.model.assessment import Answer, Assessment
from assessor.model.items import Item
from assessor.model.result import (
    Column,
    Count,
    Coverage,
    Gap,
    Measure,
    Reply,
    Result,
    SectionResult,
    Standing,
    Summary,
)
from assessor.model.rubric import Rubric
from assessor.model.scales import GATE, Role


def score(rubric: Rubric, assessment: Assessment) -> Result:
    """Everything that follows from the answers: replies, sections, totals, coverage."""
    every = steps(rubric, assessment)
    replies = tuple(
        reply_to(step, step.item, answer_at(assessment, step)) for step in every if step.item
    )
    sections = _sections(rubric, assessment, every)
    return Result(
        replies=replies,
        sections=sections,
        total=_total(sections) if rubric.total else None,
        columns=_columns(rubric, assessment, every),
        suggestions=suggestions(rubric, assessment, every),
        coverage=_coverage(rubric, assessment, every),
    )


def reply_to(step: Step, item: Item, answer: Answer | None) -> Reply:
    """What was answered at a step to its item, and what that can be worth."""
    return Reply(
        key=item.key,
        question=item.question,
        subject=step.subject,
        section=item.section,
        state=answer.state if answer else "open",
        value=answer.value if answer else None,
        share=share_of(item, answer),
        between=answer.between if answer else (),
        span=span_of(item, answer),
    )


def _sections(
    rubric: Rubric, assessment: Assessment, every: Sequence[Step]
) -> tuple[SectionResult, ...]:
    subjects = (None, *(subject.id for subject in assessment.subjects))
    together = [
        (section.id, subject, [s for s in every if _is_of(s, section.id, subject)])
        for subject in subjects
        for section in rubric.sections
    ]
    return tuple(
        _section(section, subject, mine, assessment) for section, subject, mine in together if mine
    )


def _is_of(step: Step, section: str, subject: str | None) -> bool:
    return step.item is not None and (step.item.section, step.subject) == (section, subject)


def _section(
    section: str, subject: str | None, mine: Sequence[Step], assessment: Assessment
) -> SectionResult:
    answered = [(step.item, answer_at(assessment, step)) for step in mine if step.item]
    measure = sum((measure_of(*pair) for pair in answered), Measure())
    gates = tuple(gap for pair in answered if (gap := _gap(*pair, subject)))
    conditions, signals = (_count(answered, role) for role in COUNTED)
    return SectionResult(
        section=section,
        subject=subject,
        gates=gates,
        summary=summarize(measure, gates),
        conditions=conditions,
        signals=signals,
        standing=_standing(conditions, measure) if conditions else None,
        aim=aim_of(answered),
    )


def _count(answered: Sequence[tuple[Item, Answer | None]], role: Role) -> Count | None:
    """The count of one role's items; None where there are none of it."""
    mine = [pair for pair in answered if pair[0].role == role]
    return sum((count_of(*pair) for pair in mine), Count()) if mine else None


def _gap(item: Item, answer: Answer | None, subject: str | None) -> Gap | None:
    """The gate, where it is open or not known.

    Where it is not agreed, it is open if nobody saw it in place, and known not to be if all did.
    """
    if not item.gate or (answer and answer.state == "not-applicable"):
        return None
    low, high = span_of(item, answer) or (Fraction(0), Fraction(1))
    if low >= GATE:
        return None
    return Gap(key=item.key, subject=subject, section=item.section, known=high < GATE)


def _total(sections: Sequence[SectionResult]) -> Summary:
    measure = sum((section.summary.measure for section in sections), Measure())
    return summarize(measure, [gap for section in sections for gap in section.gates])


def _standing(count: Count, responses: Measure) -> Standing:
    """Where conditions stand: a state, never a grade. With less than half known: unknown."""
    looked_at = count.present + count.absent + count.unknown
    if not looked_at or (looked_at - count.unknown) * 2 < looked_at:
        return "unknown"
    if not count.present:
        return "unknown" if count.unknown else "none-found"
    if not responses.known:
        return "unknown"
    return "under-way" if responses.earned else "no-response"


def _columns(rubric: Rubric, assessment: Assessment, every: Sequence[Step]) -> tuple[Column, ...]:
    if rubric.repeat is None:
        return ()
    listed = [i for i in items(rubric) if i.role in _LISTED and i.part == "answer" and not i.once]
    return tuple(
        Column(
            question=item.question,
            count=sum(
                (
                    count_of(step.item, answer_at(assessment, step))
                    for step in every
                    if step.item and step.item.key == item.key
                ),
                Count(),
            ),
        )
        for item in listed
    )


_LISTED: tuple[Role, ...] = ("condition", "signal", "criterion")
"""Roles whose answers are set side by side for all subjects."""


def _coverage(rubric: Rubric, assessment: Assessment, every: Sequence[Step]) -> Coverage | None:
    if rubric.repeat is None:
        return None
    done = [along(_counted(every, subject.id), assessment) for subject in assessment.subjects]
    in_all = assessment.answers.get(rubric.repeat.count) if rubric.repeat.count else None
    return Coverage(
        in_all=in_all.value if in_all and isinstance(in_all.value, int) else None,
        named=len(assessment.subjects),
        reviewed=sum(1 for one in done if one.settled == one.applicable),
        begun=sum(1 for one in done if 0 < one.settled < one.applicable),
    )


def _counted(every: Sequence[Step], subject: str) -> list[Step]:
    return [s for s in every if s.subject == subject and s.item and s.item.role != "context"]
