"""The rows of answers and of advice, filled from the same material as every page."""

from __future__ import annotations

from assessor.engine.progress import Step, answer_at
from assessor.model.assessment import EVIDENCE, NA_REASONS, Answer
from assessor.model.items import Item
from assessor.model.result import Recommendation
from assessor.report.material import Material
from assessor.report.method import sources
from assessor.report.records import AdviceRow, AnswerRow

_NOTHING = Answer(state="open")


def answer_rows(material: Material) -> tuple[AnswerRow, ...]:
    """A row for each question that applies, in the order of asking.

    An edition that may be shared holds none about a single subject, as it has no page on one:
    side by side, its answers would tell which one it is.
    """
    return tuple(
        _answer_row(material, step, step.item)
        for step in material.steps
        if step.item and not (material.is_shared and step.subject)
    )


def _answer_row(material: Material, step: Step, item: Item) -> AnswerRow:
    answer = answer_at(material.assessment, step) or _NOTHING
    task = answer.find_out
    return AnswerRow(
        rubric=material.rubric.title,
        section=_section(material, item.section),
        subject=material.subject_title(step.subject) if step.subject else "",
        id=item.key,
        question=material.called(item)[0],
        role=item.role,
        obligation=item.obligation or "",
        gate=item.gate,
        state=answer.state,
        answer=_answer(item, answer),
        points=_points(item, answer),
        most=item.top if item.is_scored else None,
        weight=item.weight if item.is_scored else None,
        reason=NA_REASONS.get(answer.reason or "", ""),
        evidence=EVIDENCE[answer.evidence] if answer.evidence else "",
        reference=answer.reference or "",
        note=answer.note or "",
        some_saw=item.wordings(answer.between or answer.some_saw),
        flagged=answer.flagged,
        who_finds_out=(task.who or "") if task else "",
        by=task.by.isoformat() if task and task.by else "",
    )


def _answer(item: Item, answer: Answer) -> str:
    """What was answered, in words; a day as year-month-day, which spreadsheets know as a day."""
    return str(answer.value or "") if item.kind == "day" else item.wording(answer.value)


def _points(item: Item, answer: Answer) -> int | None:
    option = item.option(answer.value) if isinstance(answer.value, str) else None
    return option.points if option and item.is_scored and answer.is_known else None


def advice_rows(material: Material) -> tuple[AdviceRow, ...]:
    """A row for each recommendation, strongest first."""
    return tuple(_advice_row(material, made) for made in material.recommendations)


def _advice_row(material: Material, made: Recommendation) -> AdviceRow:
    item, shown = material.items[made.question], material.advice(made)
    source = sources(material)[shown.citation.number - 1].text
    return AdviceRow(
        rubric=material.rubric.title,
        section=_section(material, item.section),
        id=item.key,
        question=item.ask,
        who=material.whose([finding.subject for finding in made.findings]),
        obligation=shown.obligation,
        act_first=made.act_first,
        do=shown.do,
        first_step=shown.first_step,
        effort=made.advice.effort or "",
        basis=shown.basis,
        source=" ".join(filter(None, (source, shown.citation.place))),
    )


def _section(material: Material, section: str) -> str:
    return next(one.title for one in material.rubric.sections if one.id == section)
