"""The result as data for programs: the numbers of the report, and the exact ones behind them."""

from __future__ import annotations

import json
from fractions import Fraction
from typing import Any

from assessor.engine.bands import shown
from assessor.model.assessment import Assessment
from assessor.model.result import Reply, Result, SectionResult, Summary
from assessor.model.rubric import Rubric


def result_json(rubric: Rubric, assessment: Assessment, result: Result) -> str:
    """A result as JSON. Positions are whole numbers as shown; `exact` holds fractions as text."""
    data = {
        "format": 1,
        "rubric": {"id": rubric.id, "version": rubric.version},
        "organization": assessment.organization,
        "core": assessment.core,
        "subjects": {subject.id: subject.name for subject in assessment.subjects},
        "coverage": result.coverage.model_dump() if result.coverage else None,
        "total": _summary(result.total) if result.total else None,
        "sections": [_section(section) for section in result.sections],
        "suggestions": [suggestion.model_dump() for suggestion in result.suggestions],
        "columns": [column.model_dump() for column in result.columns],
        "answers": [_reply(reply) for reply in result.replies],
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


def _section(section: SectionResult) -> dict[str, Any]:
    return {
        "section": section.section,
        "subject": section.subject,
        **_summary(section.summary),
        "standing": section.standing,
        "signals": section.signals.model_dump() if section.signals else None,
        "aim": section.aim.model_dump() if section.aim else None,
        "conditions": section.conditions.model_dump() if section.conditions else None,
        "gates": [gate.model_dump() for gate in section.gates],
    }


def _summary(summary: Summary) -> dict[str, Any]:
    measure = summary.measure
    ends = {"position": measure.position, "low": measure.low, "high": measure.high}
    return {
        **{name: None if share is None else shown(share) for name, share in ends.items()},
        "exact": {name: _exact(share) for name, share in ends.items()},
        "known": _exact(measure.known),
        "not_agreed": _exact(measure.not_agreed),
        "applicable": _exact(measure.applicable),
        "bands": list(summary.bands),
        "provisional": summary.provisional,
    }


def _reply(reply: Reply) -> dict[str, Any]:
    between = {"between": reply.between} if reply.between else {}
    said = reply.model_dump(exclude={"share", "between", "span"})
    return {**said, **between, "share": _exact(reply.share)}


def _exact(share: Fraction | None) -> str | None:
    return None if share is None else str(share)
