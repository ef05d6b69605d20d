"""How questions are put: each says why, asks one thing, and can be answered as things are."""

from __future__ import annotations

import re
from collections.abc import Iterator

from assessor.engine.checks.walk import asked, scaled
from assessor.errors import Finding, Route
from assessor.model.questions import Question, ScaledQuestion
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
        for place, text in _asks(route, question):
            if found := _ABSOLUTE.search(text):
                what = f"“{found.group()}” leaves no room for how things usually go"
                hint = "ask what usually happens; the rungs say how far"
                yield Finding(place, what, hint, code="R608")


_ABSOLUTE = re.compile(r"\b(always|never)\b", re.IGNORECASE)


def two_ideas(rubric: Rubric) -> Iterator[Finding]:
    """Questions that ask two things at once."""
    for one in asked(rubric):
        for place, text in _asks(one.route, one.question):
            if text.count("?") > 1 or _SECOND.search(text):
                what = "this asks two things at once"
                hint = "ask one, and make the other a question of its own"
                yield Finding(place, what, hint, code="R609")


_SECOND = re.compile(r"\band do we\b", re.IGNORECASE)


def _asks(route: Route, question: Question) -> Iterator[tuple[Route, str]]:
    """What a question asks, and what it asks about our response if that is put its own way."""
    yield (*route, "ask"), question.ask
    if isinstance(question, ScaledQuestion) and question.response and question.response.ask:
        yield (*route, "response", "ask"), question.response.ask
