"""A rubric and the cases kept beside it, each looked at with the other."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from pathlib import Path

from assessor.cli.walking import ENDINGS, is_own_file
from assessor.engine.checks import check
from assessor.engine.lints import lint
from assessor.engine.reach import told, unreached
from assessor.errors import AssessError, Finding
from assessor.interview.cases import Tried, tried
from assessor.loading.files import contents, parsed
from assessor.loading.rubrics import faults
from assessor.loading.scripts import cases_beside
from assessor.model.rubric import Rubric
from assessor.model.script import Cases
from assessor.source import RUBRIC


def rubric_findings(rubric: Rubric, path: Path | None) -> Iterator[Finding]:
    """What is wrong with a rubric, what its author should weigh, and what no case reaches."""
    wrong = list(faults(rubric, path))
    yield from wrong
    yield from lint(rubric)
    if path is not None and not wrong and is_own_file(cases_beside(path)):
        answers = [one.assessment for one in _together(path, cases_beside(path))]
        if answers:
            yield from map(told, unreached(rubric, filter(None, answers)))


def cases_findings(cases: Cases, path: Path | None) -> Iterator[Finding]:
    """What the rubric beside the cases does not take, or does not come to, if it can be used."""
    if path is None:
        return
    named = (path.with_name(cases.rubric + ending) for ending in ENDINGS)
    beside = next(filter(is_own_file, named), None)
    if beside is None:
        hint = f"keep them beside “{cases.rubric}.yaml”, as “{cases.rubric}.cases.yaml”"
        what = f"there is no rubric “{cases.rubric}” beside this file"
        yield Finding(("rubric",), what, hint, code="C202")
        return
    for number, case in enumerate(_together(beside, path)):
        for finding in case.findings:
            yield replace(finding, route=("cases", number, *finding.route))


def _together(rubric: Path, cases: Path) -> tuple[Tried, ...]:
    """What comes of each case; none where one of the two cannot be used, as it tells itself."""
    try:
        return _tried(contents(rubric, RUBRIC.size), contents(cases, RUBRIC.size))
    except AssessError:
        return ()


@lru_cache(maxsize=4)
def _tried(rubric_text: bytes, cases_text: bytes) -> tuple[Tried, ...]:
    # A rubric and its cases are looked at one after the other, and trying takes the longest.
    rubric, _, _ = parsed("", rubric_text, Rubric, RUBRIC)
    cases, _, _ = parsed("", cases_text, Cases, RUBRIC)
    if rubric is None or cases is None or check(rubric):
        return ()
    return tuple(tried(rubric, case) for case in cases.cases)
