"""A rubric and the cases kept beside it, each looked at with the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from assessor.cli.folders import ENDINGS, is_there
from assessor.engine.lints import lint
from assessor.engine.reach import told, unreached
from assessor.errors import AssessError, Finding
from assessor.interview.cases import tried
from assessor.loading.rubrics import faults, load_rubric
from assessor.loading.scripts import cases_beside, load_cases
from assessor.model.rubric import Rubric
from assessor.model.script import Cases


def rubric_findings(rubric: Rubric, path: Path | None) -> Iterator[Finding]:
    """What is wrong with a rubric, what its author should weigh, and what no case reaches."""
    wrong = list(faults(rubric, path))
    yield from wrong
    yield from lint(rubric)
    if path is not None and not wrong:
        yield from _unreached(rubric, cases_beside(path))


def _unreached(rubric: Rubric, file: Path) -> Iterator[Finding]:
    """What none of a rubric's cases reaches; nothing where it has none that can be used."""
    if not is_there(file):
        return
    try:
        cases = load_cases(file)
    except AssessError:  # told of the cases themselves
        return
    answers = [tried(rubric, case).assessment for case in cases.cases]
    for target in unreached(rubric, filter(None, answers)):
        yield told(target)


def cases_findings(cases: Cases, path: Path | None) -> Iterator[Finding]:
    """What the rubric beside the cases does not take, or does not come to, if it can be used."""
    if path is None:
        return
    named = (path.with_name(cases.rubric + ending) for ending in ENDINGS)
    beside = next(filter(is_there, named), None)
    if beside is None:
        hint = f"keep them beside “{cases.rubric}.yaml”, as “{cases.rubric}.cases.yaml”"
        what = f"there is no rubric “{cases.rubric}” beside this file"
        yield Finding(("rubric",), what, hint, code="C202")
        return
    try:
        rubric = load_rubric(beside).rubric
    except AssessError:  # told of the rubric itself
        return
    for number, case in enumerate(cases.cases):
        for finding in tried(rubric, case).findings:
            yield replace(finding, route=("cases", number, *finding.route))
