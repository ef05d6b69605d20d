"""What was answered and when, in the few lines that a cover or a chapter opens with."""

from __future__ import annotations

from assessor.report.material import Material
from assessor.report.pieces import Line
from assessor.report.words import counted, days


def answered(material: Material) -> tuple[Line, ...]:
    """When it was answered, how many subjects were looked at, and under which rubric."""
    assessment, rubric = material.assessment, material.rubric
    lines = [Line(label="Answered", text=days(assessment.started, assessment.updated))]
    if rubric.repeat and (seen := covered(material)):
        lines.append(Line(label=rubric.repeat.plural.capitalize(), text=seen))
    lines.append(Line(label="Rubric", text=f"{rubric.title}, version {rubric.version}"))
    if assessment.core:
        lines.append(Line(label="Questions", text=_CORE))
    return tuple(lines)


_CORE = "The core of the rubric; the rest is not asked yet"


def covered(material: Material) -> str:
    """How many subjects were looked at, of how many; empty where nothing repeats."""
    coverage, repeat = material.result.coverage, material.rubric.repeat
    if coverage is None or repeat is None:
        return ""
    looked = coverage.reviewed + coverage.begun
    of = coverage.in_all
    if of is None or of < looked:
        return f"{counted(looked, repeat.subject, repeat.plural)} reviewed"
    return f"{looked} of {counted(of, repeat.subject, repeat.plural)} reviewed"
