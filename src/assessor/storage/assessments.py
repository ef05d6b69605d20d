"""Assessment files, as they are kept; and what is told of another file that is taken for one."""

from __future__ import annotations

from pathlib import Path

from assessor.errors import AssessmentError
from assessor.model.assessment import Assessment
from assessor.source import ASSESSMENT
from assessor.storage.clashes import same_ids
from assessor.storage.shelf import Other, Shelf
from assessor.storage.text import assessment_text

ASSESSMENTS = Shelf(
    model=Assessment,
    limits=ASSESSMENT,
    error=AssessmentError,
    text=assessment_text,
    clashes=same_ids,
    others={
        "sections": Other(
            "this is a rubric, not an assessment: it holds questions and no answers",
            "try: assess run {path}",
        ),
        "plan": Other(
            "this is a plan, not an assessment: it holds what was set out to do",
            "go on with it: assess plan edit {path}; or see how it stands: "
            "assess plan status {path}",
        ),
    },
    afresh="begin afresh with `assess run --fresh`, which keeps it under another name",
)


def load(path: Path) -> Assessment:
    """The assessment in a file.

    Raises StorageError where it cannot be read, AssessmentError with every problem where it is
    not a whole assessment. The file itself is never touched.
    """
    return ASSESSMENTS.load(path)
