"""Words that let two people mean two things, in what is asked and in what a rung looks like."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.walk import scaled
from assessor.engine.lints.texts import Said, anchors, asks
from assessor.engine.lints.words import Words, uses
from assessor.errors import Finding
from assessor.model.rubric import Rubric

_WHEN = ("if", "when", "whenever", "where", "wherever")
_SO = (
    *("applicable", "appropriate", "feasible", "necessary", "needed"),
    *("possible", "practicable", "practical", "reasonable", "relevant"),
)
_IF_SO = ", ".join(f"{when} {so}" for when in _WHEN for so in _SO)

HEDGES = (
    Words(
        "sometimes, at times, from time to time, ad-hoc, occasional, occasionally, periodic, "
        "periodically, regular, regularly, frequent, frequently, generally, mostly, normally, "
        "typically",
        "how often: “each year”, “each time”, “at first contact”",
    ),
    Words(
        "as applicable, as appropriate, as necessary, as needed, as possible, "
        f"to the extent possible, and so on, etc, {_IF_SO}",
        "when, for whom or what it is so",
    ),
    Words(
        "adequate, adequately, appropriate, appropriately, effective, effectively, meaningful, "
        "meaningfully, reasonable, reasonably, robust, significant, significantly, substantial, "
        "substantially, sufficient, sufficiently, suitable, suitably, timely",
        "what a visitor could see where it is so",
        allowed=(
            *("age-appropriate", "effective date", "self-sufficient", "significant other"),
            *("reasonable accommodation", "reasonable doubt"),
        ),
    ),
)
"""Hedges, with what to say instead. “Usually”, “most” and “some” are words of the rungs' own."""


def hedged(rubric: Rubric) -> Iterator[Finding]:
    """Questions on a scale, and anchors, with a word that two people take for two things."""
    for route, word, row in uses(HEDGES, _judged(rubric)):
        what = f"two people can mean two things by “{word}”"
        yield Finding(route, what, f"say {row.instead}", code="R618")


def _judged(rubric: Rubric) -> Iterator[Said]:
    """What an answer is chosen by."""
    for route, question, _ in scaled(rubric):
        yield from asks(route, question)
        yield from anchors(route, question)
