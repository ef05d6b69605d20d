"""How long people sit: a long rubric has a core, and the core is short."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.walk import asked
from assessor.engine.core import has_core
from assessor.errors import Finding
from assessor.model.rubric import Rubric

SECONDS = 90
"""How long a question takes a team, about."""
MOST_QUESTIONS = 60 * 60 // SECONDS
"""How many questions an hour holds."""


def long_walks(rubric: Rubric) -> Iterator[Finding]:
    """Rubrics that take more than an hour, and have no core."""
    questions = asked(rubric)
    if len(questions) > MOST_QUESTIONS and not has_core(rubric):
        minutes = round(len(questions) * SECONDS / 60)
        what = f"{len(questions)} questions take about {minutes} minutes, with no shorter way"
        hint = "write “core: true” on those that matter most, and add “core_minutes:”"
        yield Finding(("minutes",), what, hint, code="R611")


def long_cores(rubric: Rubric) -> Iterator[Finding]:
    """Cores that take more than an hour themselves."""
    core = [one for one in asked(rubric) if one.question.core]
    if len(core) > MOST_QUESTIONS:
        what = f"{len(core)} questions are in the core, and an hour holds {MOST_QUESTIONS}"
        hint = "keep those that the rest cannot do without, and remove “core:” elsewhere"
        route = (*core[MOST_QUESTIONS].route, "core")
        yield Finding(route, what, hint, at_key=True, code="R612")
