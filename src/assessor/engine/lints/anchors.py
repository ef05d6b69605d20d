"""What each rung looks like for a question: in words of its own, which stand nowhere else."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from assessor.engine.checks.walk import ids_of, scaled
from assessor.engine.checks.words import joined
from assessor.engine.lints.texts import anchors
from assessor.errors import Finding, Related, Route
from assessor.model.questions import ScaledQuestion
from assessor.model.rubric import Rubric
from assessor.model.scales import RUNGS, Option, Scale

SCORED = ("practice", "criterion")
"""The roles of scales on which an answer itself is scored."""


def unanchored(rubric: Rubric) -> Iterator[Finding]:
    """Scored questions and responses that do not say what each option looks like."""
    for route, question, scale in scaled(rubric):
        for place, said, options in _scored(route, question, scale):
            missing = [f"“{name}”" for name in ids_of(options) if name not in said]
            if missing:
                what = f"“{question.id}” has no anchor for {joined(missing)}"
                hint = "add under “anchors:” what a visitor could see where it is so"
                yield Finding(place, what, hint, at_key=True, code="R602")


def _scored(
    route: Route, question: ScaledQuestion, scale: Scale | None
) -> Iterator[tuple[Route, Mapping[str, str], tuple[Option, ...]]]:
    """The anchors of what is scored about a question, with the options they are for."""
    if scale is not None and scale.role in SCORED:
        yield (*route, "anchors"), question.anchors, scale.options
    if question.response is not None:
        yield (*route, "response", "anchors"), question.response.anchors, RUNGS.options


def repeated(rubric: Rubric) -> Iterator[Finding]:
    """Anchors in the words of an earlier one."""
    first: dict[str, tuple[str, Route]] = {}
    for route, question, _ in scaled(rubric):
        for place, text in anchors(route, question):
            words = " ".join(text.casefold().split())
            said, above = first.setdefault(words, (f"“{place[-1]}” of “{question.id}”", place))
            if above != place:
                what = f"these words stand above too, at {said}"
                hint = "say what can be seen here and not there"
                earlier = Related(above, "the first are here")
                yield Finding(place, what, hint, code="R603", related=(earlier,))
