"""A case that is kept beside a rubric, tried: its answers given, and what follows compared."""

from __future__ import annotations

from dataclasses import dataclass

from assessor.engine.cases import mismatches
from assessor.errors import Finding
from assessor.interview.scripted import answered
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from assessor.model.script import Case


@dataclass(frozen=True)
class Tried:
    """What came of a case."""

    assessment: Assessment | None
    """The case's answers; None where the rubric cannot take them."""
    findings: tuple[Finding, ...]
    """What cannot be used or differs from what the case expects, each with its way in the case."""


def tried(rubric: Rubric, case: Case) -> Tried:
    """Answer a new assessment as a case says, its `others` too, and compare what follows."""
    assessment, misfits = answered(rubric, case, case.others)
    if assessment is None:
        return Tried(None, tuple(one._replace(code="C201") for one in misfits))
    differences = mismatches(rubric, case, assessment)
    return Tried(assessment, tuple(Finding(("name",), what, code="C203") for what in differences))
