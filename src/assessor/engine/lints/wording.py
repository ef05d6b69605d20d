"""How questions are put: each says why, asks one thing, and can be answered as things are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assessor.engine.checks.walk import asked, scaled
from assessor.engine.lints.texts import asks
from assessor.errors import Finding, Related, Route
from assessor.model.rubric import Rubric


def unexplained(rubric: Rubric) -> Iterator[Finding]:
    """Questions that do not say why they are asked."""
    for one in asked(rubric):
        if one.question.why is None:
            what = f"“{one.question.id}” does not say why it is asked"
            hint = "add “why:” with a sentence or two; people see it beside the question"
            yield Finding((*one.route, "why"), what, hint, code="R601")


def absolutes(rubric: Rubric) -> Iterator[Finding]:
    """Questions on a scale that ask whether something is always, or never, so."""
    for route, question, _ in scaled(rubric):
        for place, text in asks(route, question):
            if found := _ABSOLUTE.search(text):
                what = f"“{found.group()}” leaves no room for how things usually go"
                hint = "ask what usually happens; the rungs say how far"
                yield Finding(place, what, hint, code="R608")


_ABSOLUTE = re.compile(r"\b(always|never)\b", re.IGNORECASE)


def two_ideas(rubric: Rubric) -> Iterator[Finding]:
    """Questions that ask two things at once."""
    for one in asked(rubric):
        for place, text in asks(one.route, one.question):
            if text.count("?") > 1 or _SECOND.search(text.lower()):
                what = "this asks two things at once"
                hint = "ask one, and make the other a question of its own"
                yield Finding(place, what, hint, code="R609")


_SECOND = re.compile(
    r"and/or\b"
    r"|and (?:do|does|did) (?:we|they|you|it|our|people|staff|survivors)\b"
    r"|and (?:is|are|was|were|has|have|had|can|could|will|would|should) (?:we|they|you|it|there)\b"
)


def asked_twice(rubric: Rubric) -> Iterator[Finding]:
    """Questions in the words of an earlier one with another id."""
    first: dict[str, tuple[str, Route]] = {}
    for one in asked(rubric):
        words = " ".join(one.question.ask.casefold().split())
        name, above = first.setdefault(words, (one.question.id, one.route))
        if name != one.question.id:
            what = f"“{name}” above asks the same"
            hint = "ask it once, or say what is different here"
            earlier = Related((*above, "ask"), "it is asked here first")
            yield Finding((*one.route, "ask"), what, hint, code="R623", related=(earlier,))
