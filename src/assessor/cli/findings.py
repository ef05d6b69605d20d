"""All there is to say of a rubric whose grammar is right."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from assessor.cli.walking import is_own_file
from assessor.engine.lints import lint
from assessor.errors import Finding
from assessor.loading.rubrics import cases_beside, faults
from assessor.model.rubric import Rubric


def rubric_findings(rubric: Rubric, path: Path | None) -> Iterator[Finding]:
    """What is wrong with a rubric, what its author should weigh, and what no case reaches."""
    wrong = list(faults(rubric, path))
    yield from wrong
    yield from lint(rubric)
    if path is None or wrong or not is_own_file(cases := cases_beside(path)):
        return
    from assessor.cli.beside import unreached_findings

    yield from unreached_findings(rubric, path, cases)
