"""What was said beside an answer, as lines under it or as words behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from assessor.model.assessment import EVIDENCE, Answer
from assessor.report.pieces import Line
from assessor.report.words import listed


def beside(answer: Answer | None) -> tuple[Line, ...]:
    """How an answer is known, and whether to come back to it; only what was said."""
    if answer is None:
        return ()
    known, flag = _known(answer), _FLAGGED if answer.flagged else ""
    lines = (Line(label="How we know", text=known), Line(label="Flag", text=flag))
    return tuple(line for line in lines if line.text)


_FLAGGED = "To come back to"


def _known(answer: Answer) -> str:
    kind = EVIDENCE[answer.evidence] if answer.evidence else ""
    return ": ".join(filter(None, (kind, answer.reference)))


def behind(answer: Answer | None) -> str:
    """The same in a sentence or two, for an answer that has one line only."""
    return " ".join(f"{line.label}: {_lowered(line.text)}." for line in beside(answer))


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def evidence_text(answers: Iterable[Answer]) -> str:
    """How many of the answers are known in which way; empty where that is said of none."""
    found = Counter(answer.evidence for answer in answers)
    told = [f"{found[kind]} {words.lower()}" for kind, words in EVIDENCE.items() if found[kind]]
    rest = [f"{found[None]} without evidence named"] if found[None] else []
    return f"How we know: {listed([*told, *rest])}." if told else ""
