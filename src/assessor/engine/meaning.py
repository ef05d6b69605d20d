"""What gives a question its meaning: what it asks, and what an answer to it counts for."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from assessor.engine.checks.walk import scale_named
from assessor.model.questions import AnyQuestion, ChoiceQuestion, ManyQuestion, ScaledQuestion
from assessor.model.rubric import Rubric


@dataclass(frozen=True)
class Part:
    """One part of a question's meaning."""

    name: str
    """What people call it."""
    key: str
    """Where a question says it."""
    of: Callable[[Rubric, Any], object]
    """Its value, which is equal for two questions where they mean the same."""


def changed_parts(
    before: Rubric, was: AnyQuestion, now: Rubric, question: AnyQuestion
) -> list[Part]:
    """The parts of a question's meaning that are not what they were in another version."""
    return [part for part in _PARTS if part.of(before, was) != part.of(now, question)]


def answered_by(rubric: Rubric, question: AnyQuestion) -> str:
    """How answers to a question are kept, in words that stand after “answered”."""
    if isinstance(question, ScaledQuestion):
        scale = scale_named(rubric, question.scale)
        return f"on a {scale.role} scale" if scale else "on a scale"
    return _KINDS[question.kind]


_KINDS = {
    "text": "in words",
    "number": "with a number",
    "day": "with a day",
    "choice": "with one of its options",
    "many": "with several of its options",
}


def same_words(one: str, other: str) -> bool:
    """Whether two texts say the same, but for capitals, marks and space."""
    return _wording(one) == _wording(other)


def _wording(text: str) -> str:
    """A text but for capitals, marks and space, which carry no meaning of their own."""
    return " ".join(re.findall(r"\w+", text.casefold()))


def _options(rubric: Rubric, question: AnyQuestion) -> object:
    if isinstance(question, ChoiceQuestion | ManyQuestion):
        return [(option.id, _wording(option.label)) for option in question.options]
    if isinstance(question, ScaledQuestion) and (scale := scale_named(rubric, question.scale)):
        return [(option.id, _wording(option.label), option.points) for option in scale.options]
    return None


def _anchors(rubric: Rubric, question: AnyQuestion) -> object:
    if not isinstance(question, ScaledQuestion):
        return None
    of_response = question.response.anchors if question.response else {}
    return [
        {name: _wording(text) for name, text in anchors.items()}
        for anchors in (question.anchors, of_response)
    ]


def _said(*names: str) -> Callable[[Rubric, AnyQuestion], object]:
    """What a question says under these keys."""
    return lambda rubric, question: [getattr(question, name, None) for name in names]


_PARTS = (
    Part("wording", "ask", lambda rubric, question: _wording(question.ask)),
    Part("list of options", "options", _options),
    Part("picture of its options", "anchors", _anchors),
    Part("range", "minimum", _said("minimum", "maximum")),
    Part("weight", "weight", _said("weight")),
    Part("gate", "gate", _said("gate")),
    Part("“when”", "when", _said("when")),
)
