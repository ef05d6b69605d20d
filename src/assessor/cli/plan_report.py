"""The report on a plan, as the command line asks for it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from assessor.cli.each import source_name
from assessor.engine.edition import Edition
from assessor.errors import AssessError
from assessor.loading.files import contents
from assessor.report.pages import ReportView
from assessor.report.plan_view import build_plan_view
from assessor.source import PLAN
from assessor.storage.plans import load


def plans_among(files: Sequence[Path]) -> list[Path]:
    """The files that hold plans. Raises AssessError for a file that cannot be read."""
    return [one for one in files if re.search(rb"(?m)^plan:", contents(one, PLAN.size))]


def view_of_plan(path: Path, edition: Edition) -> tuple[Path, ReportView, str]:
    """What a plan's report is named after, the report, and whom it is on. Raises AssessError."""
    plan = load(path)
    named = path.with_name(source_name(path, "plan", edition))
    return named, build_plan_view(plan, edition), plan.organization


def must_be_alone(files: Sequence[Path]) -> None:
    """Hold that a plan is reported on by itself. Raises AssessError."""
    if len(files) > 1:
        what = "a plan has a report of its own, apart from the assessments that it comes from"
        raise AssessError(what, "name the plan alone, and the assessments in another command")
