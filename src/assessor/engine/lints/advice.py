"""Answers that call for advice: each has some."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.walk import scaled
from assessor.errors import Finding
from assessor.model.questions import Part, ScaledQuestion
from assessor.model.rubric import Rubric
from assessor.model.scales import PRESENT, RUNGS, SEEN, Scale

BELOW = tuple(option.id for option in RUNGS.options[:2])
"""The rungs below in place."""


def unadvised(rubric: Rubric) -> Iterator[Finding]:
    """Rungs below in place, and signals that were seen, for which nothing is advised."""
    for route, question, scale in scaled(rubric):
        if scale is None:
            continue
        part, calling = _calling(question, scale)
        missing = [f"“{name}”" for name in calling if not _has_advice(question, part, name)]
        if missing:
            of = " of our response" if part == "response" else ""
            what = f"nothing is advised for {' and '.join(missing)}{of}"
            hint = "add advice for it, with “when:”, “do:”, “first_step:” and “source:”"
            yield Finding((*route, "advice"), what, hint, at_key=True, code="R605")


def _calling(question: ScaledQuestion, scale: Scale) -> tuple[Part, tuple[str, ...]]:
    """The options of a question, or of its response, that call for advice."""
    if scale is RUNGS:
        return "answer", BELOW
    if scale.role == "signal":
        return "answer", tuple(option.id for option in scale.options if option.id == SEEN)
    return "response", BELOW if question.response is not None else ()


def _has_advice(question: ScaledQuestion, part: Part, name: str) -> bool:
    """Whether an option has advice; what is advised for a condition helps any response to it."""
    given = {(advice.on, option) for advice in question.advice for option in advice.when}
    return not given.isdisjoint({(part, name), ("answer", PRESENT)})
