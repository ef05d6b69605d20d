"""What to build on, what comes first, and what nobody knows yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from assessor.model.items import Item
from assessor.model.questions import Advice, ScaledQuestion
from assessor.model.result import Finding, Recommendation, Reply, Unknown
from assessor.model.scales import GATE, Option
from assessor.report.material import Material
from assessor.report.pages import Ask, Card, Strength
from assessor.report.pieces import Line
from assessor.report.words import OPEN_BECAUSE, counted, found_out_by, sentence

MOST_RAISED = 3
"""How many cards stand first where nothing is pressing."""


def strengths(material: Material) -> tuple[Strength, ...]:
    """Practices in place or kept up, the highest first; then subjects without any condition."""
    done: dict[tuple[str, str], list[Reply]] = {}
    for reply in material.result.replies:
        if reply.share is not None and reply.share >= GATE and isinstance(reply.value, str):
            done.setdefault((reply.key, reply.value), []).append(reply)
    ranked = sorted(done.values(), key=lambda replies: -(replies[0].share or 0))
    return (*(_strength(material, replies) for replies in ranked), *_free_of_any(material))


def _strength(material: Material, replies: Sequence[Reply]) -> Strength:
    item = material.items[replies[0].key]
    option = item.option(str(replies[0].value))
    label, meaning = (option.label, _whole_meaning(item, option)) if option else ("", "")
    return Strength(
        what=_practice(material, item),
        who=material.where([reply.subject for reply in replies]),
        found=f"{label}. {meaning}",
    )


def _whole_meaning(item: Item, option: Option) -> str:
    """What an answer says; “kept up” says what is added, so what is in place stands before it."""
    place = item.options.index(option)
    from_place = place - 1 if option == item.options[-1] and place > 0 else place
    return " ".join(one.meaning for one in item.options[from_place : place + 1] if one.meaning)


def _practice(material: Material, item: Item) -> str:
    short = material.short(item.key)
    return f"{item.short} to “{short}”" if item.part == "response" else short


def _free_of_any(material: Material) -> list[Strength]:
    free = [s.subject for s in material.result.sections if s.standing == "none-found"]
    if not free:
        return []
    return [
        Strength(
            what="No listed condition found",
            who=material.where(free),
            found="We looked at every condition that applies, and none is there.",
        )
    ]


def cards_title(material: Material) -> tuple[str, str]:
    """The heading of the cards and a sentence under it."""
    if material.pressing:
        return (
            "Act first",
            "These touch people's safety or choice, so they come before any weighing.",
        )
    return "What to raise first", "Where a first conversation could change the most."


def cards(material: Material) -> tuple[Card, ...]:
    """A card for each pressing item; where there is none, for what the sources ask most."""
    if material.pressing:
        return tuple(_card(material, item, findings) for item, findings in material.pressing)
    low = [made for made in material.recommendations if _is_low(material, made)]
    return tuple(
        _card(material, material.items[made.findings[0].key], made.findings)
        for made in _one_per_question(low)[:MOST_RAISED]
    )


def _is_low(material: Material, made: Recommendation) -> bool:
    places = {(finding.subject, finding.key) for finding in made.findings}
    shares = [r.share for r in material.result.replies if (r.subject, r.key) in places]
    return any(share is not None and share < GATE for share in shares)


def _one_per_question(made: Iterable[Recommendation]) -> list[Recommendation]:
    return list({one.question: one for one in reversed(list(made))}.values())[::-1]


def _card(material: Material, item: Item, findings: Sequence[Finding]) -> Card:
    values = {finding.value for finding in findings}
    calling = [
        made
        for made in material.recommendations
        if made.question == item.question
        and made.advice.on == item.part
        and values & {finding.value for finding in made.findings}
    ]
    return Card(
        title=material.short(item.key),
        who=material.where([finding.subject for finding in findings]),
        found=" ".join(dict.fromkeys(_found(item, finding) for finding in findings)),
        why=material.items[item.question].why,
        advice=material.advice(calling[0]) if calling else None,
    )


def _found(item: Item, finding: Finding) -> str:
    if finding.between:
        return f"Not agreed: between {item.wordings(finding.between)}."
    option = item.option(finding.value) if isinstance(finding.value, str) else None
    if option is None:
        return ""
    is_response = item.part == "response"
    lead = f"{item.short}: {option.label.lower()}." if is_response else f"{option.label}."
    return f"{lead} {option.meaning or ''}".strip()


def find_out(material: Material) -> tuple[Ask, ...]:
    """What to find out, the same question of several subjects as one; blanks counted last."""
    grouped: dict[tuple[str, str], list[Unknown]] = {}
    for unknown in material.unknowns:
        if unknown.reason != "blank":
            grouped.setdefault((unknown.key, unknown.reason), []).append(unknown)
    return (*(_ask(material, same) for same in grouped.values()), *_blanks(material))


def _ask(material: Material, same: Sequence[Unknown]) -> Ask:
    item, reason = material.items[same[0].key], same[0].reason
    what, short = material.called(item)
    return Ask(
        what=what,
        short=short,
        who=material.where([unknown.subject for unknown in same]),
        why=OPEN_BECAUSE[reason],
        step=_first_step(material, item, "assumed" if reason == "assumed" else "dont-know"),
        tasks=tuple(_tasks(material, same)),
    )


def _tasks(material: Material, same: Sequence[Unknown]) -> Iterator[Line]:
    """Who said that they find out, and by when."""
    for subject, key in ((unknown.subject, unknown.key) for unknown in same):
        answer = material.assessment.answers_of(subject).get(key)
        if answer and answer.find_out:
            about = material.subject_name(subject) if subject and len(same) > 1 else ""
            told = found_out_by(answer.find_out)
            yield Line(label="Who finds out", text=": ".join(filter(None, (about, told))))


def _first_step(material: Material, item: Item, value: str) -> str:
    question = next(q for _, q in material.rubric.questions() if q.id == item.question)
    written: tuple[Advice, ...] = question.advice if isinstance(question, ScaledQuestion) else ()
    steps = [one.first_step for one in written if one.on == item.part and value in one.when]
    return sentence(steps[0]) if steps else ""


def _blanks(material: Material) -> list[Ask]:
    by_subject: dict[str | None, int] = {}
    for unknown in material.unknowns:
        if unknown.reason == "blank":
            by_subject[unknown.subject] = by_subject.get(unknown.subject, 0) + 1
    return [
        Ask(
            what=f"{counted(number, 'question', 'questions')} not answered yet",
            short=f"{counted(number, 'question', 'questions')} not answered yet",
            who=material.where([subject]),
            why=OPEN_BECAUSE["blank"],
            step="Go on with the assessment where it stopped.",
        )
        for subject, number in by_subject.items()
    ]
