"""A case that is kept beside a rubric, tried: its answers given, and what follows compared."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assessor.engine.cases import mismatches
from assessor.errors import AssessmentError, Finding
from assessor.interview.scripted import ScriptedFace
from assessor.interview.session import run
from assessor.model.assessment import Assessment, RubricMark
from assessor.model.rubric import Rubric
from assessor.model.script import Case

_DAY = date(2000, 1, 1)  # nothing of a case depends on the day


@dataclass(frozen=True)
class Tried:
    """What came of a case."""

    assessment: Assessment | None
    """The case's answers; None where the rubric cannot take them."""
    findings: tuple[Finding, ...]
    """What cannot be used or differs from what the case expects, each with its way in the case."""


def tried(rubric: Rubric, case: Case) -> Tried:
    """Answer a new assessment as a case says, its `others` too, and compare what follows."""
    mark = RubricMark(id=rubric.id, version=rubric.version)
    new = Assessment(rubric=mark, organization="nobody", started=_DAY, updated=_DAY)
    face = ScriptedFace(case, case.name, case.others)
    try:
        assessment = run(rubric, new, face, lambda _: None, _DAY).assessment
    except AssessmentError:
        return Tried(None, tuple(face.findings))
    differences = mismatches(rubric, case, assessment)
    return Tried(assessment, tuple(Finding(("name",), what) for what in differences))
