"""The plan that an assessment opens with: the one that is named, or the one that lies beside it."""

from __future__ import annotations

from pathlib import Path

from assessor.cli.plan import PLAN
from assessor.cli.planning import no_plan
from assessor.cli.problems import note
from assessor.errors import AssessError
from assessor.interview.parts import Parts
from assessor.interview.promised import promised
from assessor.model.assessment import Assessment
from assessor.storage.plans import load


def promised_before(named: Path | None, beside: Path, assessment: Assessment) -> Parts:
    """What was promised last time, for a new assessment to open with.

    Raises AssessError where a plan was named and cannot be used. One that only lies there, and
    cannot be used, is told of; that of another organization is passed over.
    """
    if named is None:
        return _found(beside.with_name(PLAN.name), assessment)
    if not named.exists():
        raise no_plan(named)
    return promised(load(named), assessment.rubric.id)


def _found(path: Path, assessment: Assessment) -> Parts:
    try:
        plan = load(path) if path.exists() else None
    except AssessError:
        note(f"{path} cannot be read, so nothing is told of last time; see: assess validate {path}")
        return ()
    is_ours = plan is not None and plan.organization == assessment.organization
    return promised(plan, assessment.rubric.id) if plan and is_ours else ()
