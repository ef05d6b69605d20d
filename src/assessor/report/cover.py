"""The first two pages: what this is, whose it is, and how to read it."""

from __future__ import annotations

from collections.abc import Sequence

from assessor.engine.edition import Edition
from assessor.model.rubric import Repeat
from assessor.model.scales import Role
from assessor.report.answered import answered
from assessor.report.material import Material
from assessor.report.pages import Cover
from assessor.report.parts import facts
from assessor.report.pieces import Line, Passage
from assessor.report.words import listed

STATEMENT = "A conversation record, not a certification"
EDITIONS: dict[Edition, str] = {"internal": "Internal edition", "shareable": "Shareable edition"}


def cover(material: Material) -> Cover:
    """The cover."""
    return Cover(
        kicker=material.rubric.title,
        title=material.assessment.organization,
        statement=STATEMENT,
        edition=EDITIONS[material.edition],
        handling=handling(material.edition, [material.rubric.repeat]),
        draft=_draft(material),
        facts=answered(material),
    )


def handling(edition: Edition, repeats: Sequence[Repeat | None]) -> str:
    """Who may have a report on rubrics that repeat so."""
    if edition == "shareable":
        return "This edition names nobody and holds no notes. What it leaves out stands at its end."
    plurals = list(dict.fromkeys(repeat.plural for repeat in repeats if repeat))
    names = f"names {listed(plurals)} and holds notes" if plurals else "holds notes"
    return f"This edition {names}. Keep it among the people it is meant for."


def _draft(material: Material) -> str:
    if material.rubric.review.status == "reviewed":
        return ""
    return "Draft rubric: people with lived experience have not reviewed its questions yet."


def read_first(material: Material) -> tuple[Passage, ...]:
    """What this is and is not, who answered, how to read it, and a word of care."""
    # each rubric has its own, so that of several they would fill pages
    before = None if material.is_joined else _before(material)
    passages = (_what(material), _who(material), _how(material), before)
    return tuple(passage for passage in passages if passage)


def _what(material: Material) -> Passage:
    return Passage(
        title="What this is",
        paragraphs=(
            f"“{material.rubric.title}” {_lowered(material.rubric.summary)}",
            "This record says what we found, what the sources ask, and a first step. "
            "It ranks nobody, certifies nothing and decides nothing. It is no legal advice.",
        ),
    )


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def _who(material: Material) -> Passage | None:
    once = [
        (step.item, material.assessment.answers.get(step.item.key))
        for step in material.steps
        if step.item and step.subject is None and step.item.once and step.item.is_context
    ]
    lines = facts(once) if material.rubric.repeat else ()
    return (
        Passage(title=material.titled("Who answered, and about what"), lines=lines)
        if lines
        else None
    )


def _how(material: Material) -> Passage:
    lines = [line for role, some in _LINES.items() if role in material.roles for line in some]
    if "practice" in material.roles and not material.has_conditions:
        lines.append(_BAND_LINE)
    if any(answer.evidence for _, _, answer in material.said):
        lines.append(_EVIDENCE_LINE)
    if any(step.item and step.item.is_aim for step in material.steps):
        lines.append(_AIM_LINE)
    if material.rubric.conversations:
        lines.append(_NEXT_LINE)
    return Passage(title="How to read it", lines=tuple(lines))


_CONDITION_LINES = (
    Line(
        label="Condition",
        text="Something that is asked of us. It is counted, and never held against us.",
    ),
    Line(
        label="Response",
        text="What we do about a condition: not yet, started, in place, or kept up.",
    ),
)
_POSITION_LINES = (
    Line(
        label="Position",
        text="How far the known answers have come, from 0 to 100.",
    ),
    Line(
        label="Range",
        text="Where the position could lie once everything unknown is known. "
        "Not knowing is an answer: it widens the range and becomes something to find out.",
    ),
)
_SIGNAL_LINES = (
    Line(
        label="Sign",
        text="Something we noticed, or looked for and did not see. It is counted, never scored; "
        "where nobody has looked, it is not known.",
    ),
)
_CRITERION_LINES = (
    Line(label="Rating", text="A number from 1 to 5 with a meaning of its own. Nothing is summed."),
)
_LINES: dict[Role, tuple[Line, ...]] = {
    "condition": _CONDITION_LINES,
    "signal": _SIGNAL_LINES,
    "criterion": _CRITERION_LINES,
    "practice": _POSITION_LINES,
}
"""What a reader meets, by the roles of the rubric's questions."""
_EVIDENCE_LINE = Line(
    label="How we know",
    text="An answer is said, written, seen in practice, or confirmed by people it affects: each "
    "says more than the one before, and none changes a number.",
)
_AIM_LINE = Line(
    label="Our aim", text="The rung that we chose to aim for. It is ours, and nobody else's."
)
_NEXT_LINE = Line(
    label="Next", text="A next conversation that the answers suggest. It decides nothing."
)
_BAND_LINE = Line(
    label="Band",
    text="A word for the position: Beginning, Growing, Established or Sustaining.",
)


def _before(material: Material) -> Passage | None:
    said = (material.rubric.before or "").splitlines()
    paragraphs = tuple(line for line in said if line.strip())
    return Passage(title="Before we began", paragraphs=paragraphs) if paragraphs else None
