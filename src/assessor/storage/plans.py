"""Plan files, as they are kept; and what is told of another file that is taken for one."""

from __future__ import annotations

from pathlib import Path

from assessor.errors import PlanError
from assessor.model.plan import Plan
from assessor.source import PLAN
from assessor.storage.plan_checks import same_actions
from assessor.storage.plan_text import plan_text
from assessor.storage.shelf import Other, Shelf

PLANS = Shelf(
    model=Plan,
    limits=PLAN,
    error=PlanError,
    text=plan_text,
    clashes=same_actions,
    others={
        "sections": Other(
            "this is a rubric, not a plan: it holds questions, and nothing that was set out to do",
            "answer it first: assess run {path}",
        ),
        "rubric": Other(
            "this is an assessment, not a plan: it holds answers, and what they ask for is "
            "gathered into a plan",
            "gather it with: assess plan {path}",
        ),
    },
    afresh="gather the assessments again under another name, with: assess plan FILE... -o NAME",
)


def load(path: Path) -> Plan:
    """The plan in a file.

    Raises StorageError where it cannot be read, PlanError with every problem where it is not a
    whole plan. The file itself is never touched.
    """
    return PLANS.load(path)
