"""Grids: subjects by conditions, signals or criteria, with column totals and what they show."""

from __future__ import annotations

from assessor.engine.progress import Step, answer_at
from assessor.model.assessment import Subject
from assessor.model.items import Item
from assessor.model.result import Column, Count
from assessor.model.rubric import part_key
from assessor.model.scales import Role
from assessor.report.grid_words import BRIEF, NOT_AGREED, WORDINGS
from assessor.report.marks import mark_of
from assessor.report.material import Material
from assessor.report.pieces import Line, Mark
from assessor.report.subjects import Grid, GridCell, GridColumn, GridRow
from assessor.report.words import counted, listed

MOST_TITLED = 8
"""With more columns than this, a column is too narrow for its title."""


def grids(material: Material) -> tuple[Grid, ...]:
    """A grid for each role that is set side by side; none without subjects."""
    if material.rubric.repeat is None or not material.assessment.subjects:
        return ()
    roles = (role for role in WORDINGS if _columns_of(material, role) and _is_shown(material, role))
    return tuple(_grid(material, role) for role in roles)


def _is_shown(material: Material, role: Role) -> bool:
    """Whether there are rows, or totals that say something without them."""
    return material.tells_subjects_apart or bool(WORDINGS[role].totals)


def _columns_of(material: Material, role: Role) -> list[Column]:
    """Columns of a role, but for those that are asked about no subject here."""
    return [
        column
        for column in material.result.columns
        if material.items[column.question].role == role and _is_asked(material, column)
    ]


def _is_asked(material: Material, column: Column) -> bool:
    return any(step.item and step.item.key == column.question for step in material.steps)


def _grid(material: Material, role: Role) -> Grid:
    wording, columns = WORDINGS[role], _columns_of(material, role)
    subjects = material.assessment.subjects if material.tells_subjects_apart else ()
    rows = tuple(_row(material, role, columns, subject) for subject in subjects)
    return Grid(
        anchor=material.anchor(f"grid-{role}"),
        title=_said(material, wording.title),
        caption=_said(material, wording.caption),
        corner=_said(material, "{Subject}"),
        columns=tuple(_column(material, role, n, column) for n, column in enumerate(columns, 1)),
        rows=rows,
        last="Next" if material.rubric.conversations else wording.last,
        is_dense=len(columns) > MOST_TITLED,
        totals_label=_said(material, wording.totals),
        key=(*(_key_line(material, line) for line in wording.key), *_not_agreed(rows)),
        readings=(*_common(material, role, columns), *_by_family(material, columns)),
    )


def _not_agreed(rows: tuple[GridRow, ...]) -> tuple[Line, ...]:
    """What “not agreed” means, where it stands in the grid."""
    texts = {cell.mark.text for row in rows for cell in row.cells}
    return (NOT_AGREED,) if NOT_AGREED.label in texts else ()


def _said(material: Material, text: str) -> str:
    repeat = material.rubric.repeat
    subject, plural = (repeat.subject, repeat.plural) if repeat else ("", "")
    return text.format(
        subject=subject, plural=plural, Subject=subject.capitalize(), Plural=plural.capitalize()
    )


def _key_line(material: Material, line: Line) -> Line:
    return Line(label=line.label, text=_said(material, line.text))


def _column(material: Material, role: Role, number: int, column: Column) -> GridColumn:
    item, count = material.items[column.question], column.count
    unknown = f"{count.unknown} unknown" if count.unknown else ""
    known = count.present + count.absent
    total = f"{count.present} of {known}" if known else "–"
    return GridColumn(
        number=str(number),
        title=item.short,
        family=material.rubric.families[item.family].title if item.family else "",
        total="" if role == "criterion" else total,
        unknown="" if role == "criterion" else unknown,
    )


def _row(material: Material, role: Role, columns: list[Column], subject: Subject) -> GridRow:
    suggested = material.suggested(subject.id)
    return GridRow(
        title=subject.name,
        anchor="" if material.is_shared else material.anchor(subject.id),
        cells=tuple(_cell(material, material.items[c.question], subject) for c in columns),
        last=suggested.title if suggested else _found(material, role, subject),
    )


def _found(material: Material, role: Role, subject: Subject) -> str:
    mine = [s for s in material.result.sections if s.subject == subject.id]
    counts = [s.conditions if role == "condition" else s.signals for s in mine]
    count = sum((one for one in counts if one), Count())
    return "" if role == "criterion" else f"{count.present} of {count.total}"


def _cell(material: Material, item: Item, subject: Subject) -> GridCell:
    answer = answer_at(material.assessment, Step(item=item, subject=subject.id))
    is_asked = (subject.id, item.key) in material.places
    mark = _brief(item, mark_of(item, answer)) if is_asked else _NOT_ASKED
    has_response = item.role == "condition" and mark.tone == "present"
    response = _response(material, item, subject) if has_response else None
    spoken = [item.short, mark.text] + ([f"our response: {response.text}"] if response else [])
    return GridCell(
        mark=mark,
        response=response,
        spoken=f"{': '.join(spoken[:2])}" + (f"; {spoken[2]}" if response else ""),
    )


_NOT_ASKED = Mark(text="–", tone="set-aside")


def _brief(item: Item, mark: Mark) -> Mark:
    """A mark in as few words as a narrow column takes."""
    label = next((o.id for o in item.options if o.label == mark.text), "")
    return mark.model_copy(update={"text": BRIEF.get(label, mark.text)})


def _response(material: Material, item: Item, subject: Subject) -> Mark:
    follow_up = material.items[part_key(item.question, "response")]
    return mark_of(
        follow_up, answer_at(material.assessment, Step(item=follow_up, subject=subject.id))
    )


def _common(material: Material, role: Role, columns: list[Column]) -> list[str]:
    """What is common to most subjects."""
    shared = [column for column in columns if column.count.present > 1]
    most = max((column.count.present for column in shared), default=0)
    names = [f"“{material.short(c.question)}”" for c in shared if c.count.present == most]
    if not names:
        return []
    among = _said(material, f"{most} of {len(material.assessment.subjects)} {{plural}}")
    verb = WORDINGS[role].common[0 if len(names) == 1 else 1]
    return [f"{listed(names)} {verb} {among}: a matter for more than one conversation."]


def _by_family(material: Material, columns: list[Column]) -> list[str]:
    return [
        f"{family.title}: {counted(present, 'condition', 'conditions')} found. {family.about}"
        for name, family in material.rubric.families.items()
        if (present := _present(material, name, columns))
    ]


def _present(material: Material, family: str, columns: list[Column]) -> int:
    mine = [c for c in columns if material.items[c.question].family == family]
    return sum(column.count.present for column in mine)
