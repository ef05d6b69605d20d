"""Advice that stands twice for the same answer."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.walk import scaled
from assessor.errors import Finding, Related, Route
from assessor.model.questions import ScaledQuestion
from assessor.model.rubric import Rubric


def advised_twice(rubric: Rubric) -> Iterator[Finding]:
    """Advice in the same words as an earlier one of its question, for an answer of both."""
    for route, question, _ in scaled(rubric):
        if _says_again(question):
            yield from _twice(question, (*route, "advice"))


def _says_again(question: ScaledQuestion) -> bool:
    return len({advice.do for advice in question.advice}) < len(question.advice)


def _twice(question: ScaledQuestion, route: Route) -> Iterator[Finding]:
    first: dict[tuple[str, str, str], int] = {}
    for n, advice in enumerate(question.advice):
        given = [(advice.do, advice.on, name) for name in advice.when]
        again = [one for one in given if first.setdefault(one, n) != n]
        if again:
            what = f"this is advised for “{again[0][2]}” above already"
            hint = "remove one of the two, or say what is different"
            above = Related((*route, first[again[0]], "do"), "the first is here")
            yield Finding((*route, n, "do"), what, hint, code="R414", related=(above,))
