"""Gates are few, and each is something that its source says must be so."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.walk import scaled
from assessor.errors import Finding
from assessor.model.questions import ScaledQuestion
from assessor.model.rubric import Rubric

MOST_GATES = 2
"""More than this in a section, and nothing in it comes first any more."""


def many_gates(rubric: Rubric) -> Iterator[Finding]:
    """Sections with more gates than people can put first."""
    for n, section in enumerate(rubric.sections):
        gates = [
            place
            for place, question in enumerate(section.questions)
            if isinstance(question, ScaledQuestion) and question.gate
        ]
        if len(gates) > MOST_GATES:
            what = f"“{section.id}” has {len(gates)} gates"
            hint = f"keep the {MOST_GATES} that come before all else, and remove “gate:” elsewhere"
            route = ("sections", n, "questions", gates[MOST_GATES], "gate")
            yield Finding(route, what, hint, at_key=True, code="R606")


def gates_not_must(rubric: Rubric) -> Iterator[Finding]:
    """Gates that their source does not call for with “must”."""
    for route, question, _ in scaled(rubric):
        if question.gate and question.obligation != "must":
            said = f"says “{question.obligation}”" if question.obligation else "is missing"
            what = f"“{question.id}” is a gate, and its “obligation” {said}"
            hint = "write “obligation: must” if the source says so, or remove the gate"
            yield Finding((*route, "obligation"), what, hint, code="R607")
