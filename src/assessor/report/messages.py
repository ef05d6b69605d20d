"""The main messages: at most five sentences, each composed from the result."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from assessor.model.assessment import Answer
from assessor.model.result import Count, Unknown
from assessor.model.scales import GATE, Role
from assessor.report.answered import covered
from assessor.report.cards import cards
from assessor.report.material import Material
from assessor.report.moving import message
from assessor.report.words import counted, listed, seen_text

MOST = 5


def messages(material: Material) -> tuple[str, ...]:
    """What was looked at, a strength, what comes first, what is common, what is not known."""
    said = (one for make in _MESSAGES if (one := make(material)))
    return tuple(list(said)[:MOST])


def _since(material: Material) -> str:
    return message(material.since) if material.since else ""


def _looked_at(material: Material) -> str:
    coverage, repeat = material.result.coverage, material.rubric.repeat
    if coverage is None or repeat is None:
        return ""
    if not coverage.reviewed + coverage.begun:
        return f"No {repeat.subject} has been reviewed yet."
    begun = f", {coverage.begun} of them in part" if coverage.begun else ""
    return f"{covered(material)}{begun}{_found(material)}."


def _found(material: Material) -> str:
    """What was found among the subjects: `: 3 signs seen, and 2 not looked for yet`."""
    count, kind = _count(material), "condition" if material.has_conditions else "signal"
    if kind not in material.roles:
        return ""
    one, many, found, open_ = _FOUND[kind]
    there = counted(count.present, one, many) if count.present else f"no {one.split()[-1]}"
    return f": {there} {found}" + (
        f", and {counted(count.unknown, *open_)}" if count.unknown else ""
    )


_FOUND: dict[Role, tuple[str, str, str, tuple[str, str]]] = {
    "condition": (
        "listed condition",
        "listed conditions",
        "found",
        ("answer not known yet", "answers not known yet"),
    ),
    "signal": ("sign", "signs", "seen", ("not looked for yet", "not looked for yet")),
}
"""One, several, what became of them, and what is still open, one and several."""


def _count(material: Material) -> Count:
    """Conditions found; in a rubric without any, signs seen."""
    kept = material.result.sections
    counts = (s.conditions if material.has_conditions else s.signals for s in kept)
    return sum((count for count in counts if count), Count())


def _signs(material: Material) -> str:
    if material.rubric.repeat or "signal" not in material.roles:
        return ""
    return f"{seen_text(_count(material))}."


def _next(material: Material) -> str:
    """The suggested conversations, each with its subjects."""
    said = []
    for one in material.rubric.conversations:
        mine = [s.subject for s in material.result.suggestions if s.conversation == one.id]
        said += [f"{one.title}: {_few_or_counted(material, mine)}"] if mine else []
    return f"{'; '.join(said)}." if said else ""


def _few_or_counted(material: Material, subjects: Sequence[str | None]) -> str:
    """Subjects by name where they are few; else how many of all, since a sentence stays short."""
    repeat, every = material.rubric.repeat, len(material.assessment.subjects)
    if repeat is None or len(subjects) <= MOST_NAMED or len(subjects) == every:
        return material.whose(subjects)
    return f"{len(subjects)} of {every} {repeat.plural}"


MOST_NAMED = 4
"""How many subjects a main message names."""


def _strength(material: Material) -> str:
    known = [r.share for r in material.result.replies if r.share is not None]
    done = [share for share in known if share >= GATE]
    if not done:
        return ""
    if not material.has_conditions:
        return f"Of {counted(len(known), 'practice', 'practices')} known, {len(done)} {_is(done)}."
    found = counted(_count(material).present, "condition", "conditions")
    return f"Of {found} found, {len(done)} {_is(done, 'a response that is')}."


def _is(done: list[Fraction], before: str = "") -> str:
    if before:
        return f"{'has' if len(done) == 1 else 'have'} {before} in place or kept up"
    return f"{'is' if len(done) == 1 else 'are'} in place or kept up"


def _first(material: Material) -> str:
    found = material.pressing
    if not found:
        return _raised(material)
    names = listed([f"“{material.short(item.key)}”" for item, _ in found])
    if any(item.gate for item, _ in found):
        return f"Act first on {names}."
    return f"Act first on {names}: people's safety is at stake, and we have no response yet."


def _raised(material: Material) -> str:
    """What the report raises first where nothing is pressing; empty beside conditions."""
    names = [f"“{card.title}”" for card in cards(material)]
    if material.has_conditions or not names:
        return ""
    return f"What to raise first: {listed(names)}."


def _aims(material: Material) -> str:
    aims = [s.aim for s in material.result.sections if s.aim and s.aim.known]
    below = [aim for aim in aims if aim.below]
    if not aims:
        return ""
    if not below:
        return "Every practice that we know of has reached the rung we aim for."
    of = counted(len(aims), "section", "sections")
    some = f"{len(below)} of {of}" if len(below) < len(aims) else f"all {of}" if aims[1:] else of
    return f"In {some} with an aim, practices are still below the rung we aim for."


def common(material: Material) -> str:
    """The conditions that come with most subjects; empty where none comes with two."""
    columns, repeat = material.result.columns, material.rubric.repeat
    columns = tuple(c for c in columns if material.items[c.question].role == "condition")
    most = max((column.count.present for column in columns), default=0)
    if most < 2 or repeat is None:
        return ""
    names = [f"“{material.short(c.question)}”" for c in columns if c.count.present == most]
    verb = "comes" if len(names) == 1 else "each come"
    every = len(material.assessment.subjects)
    return f"{listed(names)} {verb} with {most} of {every} {repeat.plural}."


def _unknown(material: Material) -> str:
    return not_known(material.unknowns)


def not_known(unknowns: Iterable[Unknown]) -> str:
    """How much is not known, and how much of it is assumed; empty for nothing."""
    open_ = [unknown for unknown in unknowns if unknown.reason != "blank"]
    assumed = [unknown for unknown in open_ if unknown.reason == "assumed"]
    if not open_:
        return ""
    things = counted(len(open_), "thing is", "things are")
    if not assumed:
        return f"{things} not known yet."
    limits = counted(len(assumed), "is a limit", "are limits")
    return f"{things} not known yet; {limits} that we assume, and that nobody has read."


def _differently(material: Material) -> str:
    return seen_differently([answer for _, _, answer in material.said])


def seen_differently(answers: Sequence[Answer]) -> str:
    """How much people see differently; empty for nothing."""
    open_ = [one for one in answers if one.state == "not-agreed"]
    kept = [one for one in answers if one.some_saw]
    told = [f"{counted(len(open_), 'question is', 'questions are')} not agreed"] if open_ else []
    beside = counted(len(kept), "answer keeps", "answers keep")
    told += [f"{beside} what some of us saw instead"] if kept else []
    return f"{listed(told)[:1].upper()}{listed(told)[1:]}." if told else ""


_MESSAGES: tuple[Callable[[Material], str], ...] = (
    _looked_at,
    _since,
    _next,
    _signs,
    _strength,
    _first,
    _aims,
    _differently,
    common,
    _unknown,
)
