"""A part for each subject, or one for the whole rubric: every answer with its advice."""

from __future__ import annotations

from assessor.model.assessment import Answer, Subject
from assessor.model.items import Item
from assessor.model.result import SectionResult
from assessor.model.rubric import Section
from assessor.report.answered import answered
from assessor.report.beside import behind, beside, evidence_text
from assessor.report.grid import grids
from assessor.report.marks import aim_text, mark_of, meaning_of, notes_of, position_of
from assessor.report.material import Material
from assessor.report.matrix import scatter
from assessor.report.pages import Chapter
from assessor.report.pieces import AdviceView, Line
from assessor.report.rows import advice_rows, answer_rows
from assessor.report.subjects import Block, Part, Profiled, Row
from assessor.report.words import STANDINGS, count_text, seen_text, sentence

Answered = list[tuple[Item, Answer | None]]


def chapter(material: Material) -> Chapter:
    """What is told of one rubric in full."""
    is_opened = material.is_joined and material.rubric.repeat is not None
    return Chapter(
        opening=_opening(material) if is_opened else None,
        scatter=scatter(material),
        grids=grids(material),
        parts=_parts(material),
        answers=answer_rows(material),
        advice=advice_rows(material),
    )


def _parts(material: Material) -> tuple[Part, ...]:
    """Every subject's part; or the whole rubric as one, where it does not repeat.

    An edition that may be shared has no part about a single subject.
    """
    rubric, subjects = material.rubric, material.assessment.subjects
    if rubric.repeat is None:
        return (_whole(material),)
    ours = _part(material, None, f"What we do about all {rubric.repeat.plural}", "", "all")
    mine = (ours,) if ours.blocks else ()
    if material.is_shared:
        return mine
    of = len(subjects)
    noun = rubric.repeat.subject.capitalize()
    each = tuple(
        _part(material, subject, subject.name, f"{noun} {n} of {of}", subject.id)
        for n, subject in enumerate(subjects, 1)
    )
    return (*mine, *each)


def _whole(material: Material) -> Part:
    """The whole rubric as one part; it opens its chapter, where the report is on several."""
    part = _part(material, None, material.rubric.title, "", "all")
    if not material.is_joined:
        return part
    opening = _opening(material)
    told = {"kicker": opening.kicker, "standing": opening.standing}
    return part.model_copy(update={**told, "facts": (*opening.facts, *part.facts)})


def _opening(material: Material) -> Part:
    """What opens a chapter: which rubric it is, what it looks at, and when it was answered."""
    number, of = material.place
    return Part(
        anchor=material.anchor("chapter"),
        kicker=f"Assessment {number} of {of}",
        title=material.rubric.title,
        standing=material.rubric.summary,
        facts=answered(material),
    )


def profile(material: Material, every: tuple[Part, ...]) -> tuple[Profiled, ...]:
    """Every section of a rubric that does not repeat, at a glance; empty for a single one.

    `every` holds the parts about it.
    """
    if material.rubric.repeat:
        return ()
    place = f"part-{material.anchor('all')}"
    shown = [
        Profiled(title=block.title, anchor=f"{place}-{n}", position=block.position)
        for n, block in enumerate(every[0].blocks, 1)
        if block.position
    ]
    alone = len(shown) < (1 if material.is_joined else 2)
    return () if alone else (_headed(material, shown[0]), *shown[1:])


def _headed(material: Material, first: Profiled) -> Profiled:
    heading = material.rubric.title if material.is_joined else ""
    return first.model_copy(update={"heading": heading})


def _part(
    material: Material, subject: Subject | None, title: str, kicker: str, anchor: str
) -> Part:
    subject_id = subject.id if subject else None
    repeats = material.rubric.repeat is not None
    mine = [s for s in material.rubric.sections if not repeats or s.once == (subject is None)]
    asked = [(section, material.in_section(section.id, subject_id)) for section in mine]
    # What is asked once beside subjects stands at the front of the report already.
    is_told = repeats and subject is None
    told = [] if is_told else [p for _, pairs in asked for p in pairs if p[0].is_context]
    listed, suggested = _listed_in(material, subject_id), material.suggested(subject_id)
    return Part(
        anchor=material.anchor(anchor),
        kicker=kicker,
        title=title,
        standing=STANDINGS[listed.standing] if listed and listed.standing else "",
        count_text=_count_text(listed) if subject and listed else "",
        suggested=Line(label=suggested.title, text=suggested.about) if suggested else None,
        facts=facts([pair for pair in told if pair[0].kind != "text"]),
        blocks=tuple(
            _block(material, section, subject_id, pairs)
            for section, pairs in asked
            if any(not item.is_context for item, _ in pairs)
        ),
        talk=facts([pair for pair in told if pair[0].kind == "text"]),
    )


def _listed_in(material: Material, subject: str | None) -> SectionResult | None:
    """The section about a subject that holds conditions, or else the one with signals."""
    mine = [s for s in material.result.sections if s.subject == subject]
    return next((s for s in mine if s.conditions), next((s for s in mine if s.signals), None))


def _count_text(section: SectionResult) -> str:
    if section.conditions:
        return count_text(section.conditions)
    return seen_text(section.signals) if section.signals else ""


def facts(pairs: Answered) -> tuple[Line, ...]:
    """Context answers as lines, each with its note behind it; those left blank are left out."""
    lines: list[Line] = []
    for item, answer in pairs:
        if answer and answer.is_settled:
            lines.append(Line(label=item.short, text=mark_of(item, answer).text))
        lines += (*beside(item, answer), *notes_of("Note", answer))
    return tuple(lines)


def _block(material: Material, section: Section, subject: str | None, pairs: Answered) -> Block:
    result = material.result.section(section.id, subject)
    of_conditions = result is not None and result.conditions is not None
    aim = result.aim if result else None
    rows = [
        (item, _row(material, pairs, number, item, answer, subject))
        for number, (item, answer) in enumerate(_questions(pairs), 1)
    ]
    return Block(
        title=section.title,
        intro="" if subject else section.intro or "",
        lead=" ".join(filter(None, (_known(pairs), _lead(result), _about_aim(pairs, result)))),
        position=position_of(result.summary, aim, with_band=not of_conditions) if result else None,
        notes=tuple(n for i, a in pairs if i.is_aim for n in notes_of("Note: our aim", a)),
        rows=tuple(row for item, row in rows if not _is_quiet(item, row)),
        quiet_rows=tuple(row for item, row in rows if _is_quiet(item, row)),
    )


def _known(pairs: Answered) -> str:
    """How many of a section's answers are known in which way."""
    counted = (answer for item, answer in pairs if item.is_counted and answer)
    return evidence_text(one for one in counted if one.state in ("answered", "not-agreed"))


def _about_aim(pairs: Answered, result: SectionResult | None) -> str:
    """What is said of an aim and no position can show: that it is not known, flagged, or alone."""
    flagged = any(item.is_aim and answer and answer.flagged for item, answer in pairs)
    told = _aimless(pairs, result)
    return f"{told} The aim is flagged to come back to.".strip() if flagged else told


def _aimless(pairs: Answered, result: SectionResult | None) -> str:
    aim = result.aim if result else None
    if aim:
        return "" if result and result.summary.measure.applicable else aim_text(aim)
    said = any(item.is_aim and answer and answer.state == "dont-know" for item, answer in pairs)
    return "Which rung to aim for here is not decided yet." if said else ""


def _questions(pairs: Answered) -> Answered:
    return [(i, a) for i, a in pairs if i.part == "answer" and not (i.is_context or i.is_aim)]


def _is_quiet(item: Item, row: Row) -> bool:
    """Whether a line is enough: what was not found, and what nobody spoke to."""
    is_listed = item.role in ("condition", "signal")
    return row.mark.tone != "present" if is_listed else row.mark.tone == "blank"


def _lead(result: SectionResult | None) -> str:
    if result is None:
        return ""
    if result.conditions is None:
        return f"{seen_text(result.signals)}." if result.signals else ""
    if result.conditions.present == 0:
        known = result.conditions.unknown == 0
        return "No listed condition was found." if known else "No listed condition is known yet."
    return "How far our response to the conditions found has come:"


def _row(
    material: Material,
    pairs: Answered,
    number: int,
    item: Item,
    answer: Answer | None,
    subject: str | None,
) -> Row:
    follow_ups = [(i, a) for i, a in pairs if i.question == item.question and i.part != "answer"]
    noted = [line for i, a in follow_ups for line in notes_of(_NOTES.get(i.part, "Note"), a)]
    return Row(
        number=str(number),
        title=item.short,
        ask=item.ask,
        mark=mark_of(item, answer),
        meaning=meaning_of(item, answer) if item.role != "condition" or _is_apart(answer) else "",
        details=(*beside(item, answer), *(_detail(i, a) for i, a in follow_ups)),
        notes=(*notes_of("Note", answer), *noted),
        citation=material.cite(item.source) if item.source else None,
        family=material.rubric.families[item.family].title if item.family else "",
        advice=_advice(material, item.question, subject),
    )


_NOTES = {"written": "Note: where", "response": "Note: response", "room": "Note: room"}
"""Labels of the notes of follow-ups, short enough for a margin."""


def _is_apart(answer: Answer | None) -> bool:
    """Whether there is more to say of an answer than its word, beside what options mean."""
    return answer is not None and answer.state in ("not-applicable", "not-agreed")


def _detail(item: Item, answer: Answer | None) -> Line:
    meaning, mark = meaning_of(item, answer), mark_of(item, answer)
    text = f"{mark.text}. {meaning}" if meaning else mark.text
    more = behind(item, answer)
    text = f"{sentence(text)} {more}" if more else text
    return Line(label=item.short, text=text, tone=mark.tone if item.is_scored else "plain")


def _advice(material: Material, question: str, subject: str | None) -> tuple[AdviceView, ...]:
    return tuple(
        material.advice(made)
        for made in material.recommendations
        if made.question == question and any(f.subject == subject for f in made.findings)
    )
