"""Where things come from: every source is cited, and every question that counts cites one."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.names import cited
from assessor.engine.checks.walk import scaled
from assessor.errors import Finding
from assessor.model.rubric import Rubric


def uncited(rubric: Rubric) -> Iterator[Finding]:
    """Sources that nothing cites."""
    used = {citation.document for _, citation in cited(rubric)}
    for name in rubric.sources:
        if name not in used:
            what = f"nothing here cites “{name}”"
            hint = "cite it where it is drawn from, or remove it"
            yield Finding(("sources", name), what, hint, at_key=True, code="R604")


def unsourced(rubric: Rubric) -> Iterator[Finding]:
    """Questions on a scale that counts, and that cite no source."""
    for route, question, scale in scaled(rubric):
        if question.source is None and scale is not None and scale.role != "context":
            what = f"“{question.id}” does not say where it comes from"
            hint = "add “source: {in: …, section: …}” with the passage that it is drawn from"
            yield Finding((*route, "source"), what, hint, code="R610")
