"""What to do next, once an assessment is finished and its report is written."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from assessor.model.assessment import Assessment
from assessor.report.pages import ReportView


def next_steps(view: ReportView, assessment: Assessment, path: Path, again: str) -> Iterator[str]:
    """A sentence each, a command on a line of its own; `again` goes on with the assessment."""
    if view.cards:
        yield f"Read the report together, “{view.cards_title}” before all else; agree who begins."
    else:
        yield "Read the report together, and agree on one first step."
    if view.find_out:
        yield f"Find out what is not known yet, and add what you hear with:\n{again}"
    if assessment.core:
        yield f"Answer the rest of the questions:\n{again} --all"
    if view.cards or view.find_out:
        yield f"Make a plan of it, alone or with other assessments:\nassess plan {path}"
    yield f"After any change make the report again with:\nassess report {path}"
    yield f"The answers are in {path}. Keep it, and the report, where only your team can read them."
