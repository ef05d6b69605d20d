"""A rubric and the cases kept beside it, each looked at with the other.

Trying cases is an interview, which takes a while to import: whoever has no cases does without.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from pathlib import Path

from assessor.cli.walking import under_either_ending
from assessor.engine.checks import MOST, check
from assessor.engine.effort import bearable, unbearable
from assessor.engine.reach import told, unreached
from assessor.errors import AssessError, Finding
from assessor.interview.cases import Tried, tried
from assessor.loading.files import contents, parsed
from assessor.model.rubric import Rubric
from assessor.model.script import Cases
from assessor.source import RUBRIC


def unreached_findings(rubric: Rubric, path: Path, cases: Path) -> Iterator[Finding]:
    """What no case reaches of the rubric in a file; nothing where they cannot be tried."""
    answers = [one.assessment for one in _together(path, cases)]
    if answers:
        missing = unreached(rubric, filter(None, answers))
        yield from map(told, missing[:MOST])


def cases_findings(cases: Cases, path: Path | None) -> Iterator[Finding]:
    """What the rubric beside the cases does not take, or does not come to, if it can be used."""
    if path is None:
        return
    beside = under_either_ending(path, cases.rubric)
    if beside is None:
        hint = f"keep them beside “{cases.rubric}.yaml”, as “{cases.rubric}.cases.yaml”"
        what = f"there is no rubric “{cases.rubric}” beside this file"
        yield Finding(("rubric",), what, hint, code="C202")
        return
    every = enumerate(_together(beside, path))
    findings = ((number, one) for number, case in every for one in case.findings)
    for number, one in islice(findings, MOST):
        yield one._replace(route=("cases", number, *one.route))


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
    return tuple(each_tried(rubric, cases))


def each_tried(rubric: Rubric, cases: Cases) -> Iterator[Tried]:
    """What comes of each case; those that would take too long are not tried, and say so."""
    enough = bearable(rubric, cases.cases)
    for number, case in enumerate(cases.cases):
        yield tried(rubric, case) if number < enough else Tried(None, (unbearable(),))
