"""The grid: subjects by conditions, with column totals and what they show."""

from __future__ import annotations

from assessor.engine.progress import Step, answer_at
from assessor.model.assessment import Subject
from assessor.model.items import Item
from assessor.model.result import Column, Count
from assessor.model.rubric import part_key
from assessor.report.marks import mark_of
from assessor.report.material import Material
from assessor.report.pieces import Line, Mark
from assessor.report.subjects import Grid, GridCell, GridColumn, GridRow
from assessor.report.words import STANDINGS, counted, listed


def grid(material: Material) -> Grid | None:
    """The grid of a repeated rubric with conditions; None for others, or without subjects."""
    repeat, subjects = material.rubric.repeat, material.assessment.subjects
    if repeat is None or not subjects or not material.result.columns:
        return None
    return Grid(
        title=f"{repeat.plural.capitalize()} and their conditions",
        caption=f"Which conditions come with which {repeat.subject}, and how we respond",
        corner=repeat.subject.capitalize(),
        columns=_columns(material),
        rows=tuple(_row(material, subject) for subject in subjects),
        totals_label=f"{repeat.plural.capitalize()} with it",
        key=_KEY,
        readings=_readings(material),
    )


_KEY = (
    Line(label="Yes", text="the condition is there; under it, our response"),
    Line(label="No", text="we looked, and it is not there"),
    Line(label="Not known", text="something to find out"),
    Line(label="Set aside", text="it does not apply; the reason stands under Method"),
)


def _conditions(material: Material) -> list[Item]:
    return [material.items[column.question] for column in material.result.columns]


def _columns(material: Material) -> tuple[GridColumn, ...]:
    return tuple(
        GridColumn(
            number=str(index),
            title=material.items[column.question].short,
            family=_family(material, material.items[column.question]),
            total=_total(column.count),
            unknown=f"{column.count.unknown} unknown" if column.count.unknown else "",
        )
        for index, column in enumerate(material.result.columns, 1)
    )


def _family(material: Material, item: Item) -> str:
    return material.rubric.families[item.family].title if item.family else ""


def _total(count: Count) -> str:
    return f"{count.present} of {count.present + count.absent}"


def _row(material: Material, subject: Subject) -> GridRow:
    conditions = _conditions(material)
    section = material.result.section(conditions[0].section, subject.id)
    count = section.conditions if section and section.conditions else Count()
    standing = section.standing if section else None
    return GridRow(
        title=subject.name,
        anchor=subject.id,
        cells=tuple(_cell(material, item, subject) for item in conditions),
        count=f"{count.present} of {count.total}",
        standing=STANDINGS[standing or "unknown"],
    )


def _cell(material: Material, item: Item, subject: Subject) -> GridCell:
    answer = answer_at(material.assessment, Step(item=item, subject=subject.id))
    mark = mark_of(item, answer)
    response = _response(material, item, subject) if mark.tone == "present" else None
    spoken = [item.short, mark.text] + ([f"our response: {response.text}"] if response else [])
    return GridCell(
        mark=mark,
        response=response,
        spoken=f"{': '.join(spoken[:2])}" + (f"; {spoken[2]}" if response else ""),
    )


def _response(material: Material, item: Item, subject: Subject) -> Mark:
    follow_up = material.items[part_key(item.question, "response")]
    return mark_of(
        follow_up, answer_at(material.assessment, Step(item=follow_up, subject=subject.id))
    )


def _readings(material: Material) -> tuple[str, ...]:
    """What is common to most subjects first, then family by family."""
    return (*_common(material), *_by_family(material))


def _common(material: Material) -> list[str]:
    shared = [column for column in material.result.columns if column.count.present > 1]
    most = max((column.count.present for column in shared), default=0)
    names = [f"“{material.short(c.question)}”" for c in shared if c.count.present == most]
    if not names:
        return []
    plural = material.rubric.repeat.plural if material.rubric.repeat else ""
    known = len(material.assessment.subjects)
    verb = "comes" if len(names) == 1 else "each come"
    return [
        f"{listed(names)} {verb} with {most} of {known} {plural}: "
        "a matter for more than one conversation."
    ]


def _by_family(material: Material) -> list[str]:
    return [
        f"{family.title}: {counted(_present(material, name), 'condition', 'conditions')} found. "
        f"{family.about}"
        for name, family in material.rubric.families.items()
        if _present(material, name)
    ]


def _present(material: Material, family: str) -> int:
    def of_family(column: Column) -> bool:
        return material.items[column.question].family == family

    return sum(c.count.present for c in material.result.columns if of_family(c))
