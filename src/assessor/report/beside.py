"""What was said beside an answer, as lines under it or as words behind it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from assessor.model.assessment import EVIDENCE, Answer
from assessor.model.items import Item
from assessor.report.pieces import Line
from assessor.report.words import listed


def beside(item: Item, answer: Answer | None) -> tuple[Line, ...]:
    """What some saw, how an answer is known, whether to come back to it; only what was said."""
    if answer is None:
        return ()
    told = {
        "Some saw": item.wordings(answer.some_saw),
        "How we know": answer.known_by,
        "Flag": "To come back to" if answer.flagged else "",
    }
    return tuple(Line(label=label, text=text) for label, text in told.items() if text)


def behind(item: Item, answer: Answer | None) -> str:
    """The same in a sentence or two, for an answer that has one line only."""
    return " ".join(f"{line.label}: {_lowered(line.text)}." for line in beside(item, answer))


def _lowered(text: str) -> str:
    return text[:1].lower() + text[1:]


def evidence_text(answers: Iterable[Answer]) -> str:
    """How many of the answers are known in which way; empty where that is said of none."""
    found = Counter(answer.evidence for answer in answers)
    told = [f"{found[kind]} {words.lower()}" for kind, words in EVIDENCE.items() if found[kind]]
    rest = [f"{found[None]} without evidence named"] if found[None] else []
    return f"How we know: {listed([*told, *rest])}." if told else ""
