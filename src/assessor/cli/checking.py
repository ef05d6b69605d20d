"""What is wrong with a file, whatever it is: a rubric, cases, an assessment, a plan, a brand."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from assessor.cli.kinds import Kind, kind_of
from assessor.cli.sources import Source
from assessor.errors import AssessError, Finding, Problem
from assessor.loading.files import parsed
from assessor.model.rubric import Rubric
from assessor.source import RUBRIC, Document, comments, in_order, read

Earlier = Callable[[Path], Rubric | None]
"""Gives the earlier version of the rubric in a file, or None where it is new.

Raises AssessError where there should be one and it cannot be used.
"""


def nothing_earlier(path: Path) -> None:
    """No earlier version of anything."""


class Checked(NamedTuple):
    """A file that was looked at, with all that is wrong with it."""

    file: str
    kind: str
    """rubric, cases, assessment, plan, answers or brand; `unknown` where nobody could tell."""
    problems: tuple[Problem, ...]
    allowed: int = 0
    """How many warnings its comments allow."""

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What must be mended."""
        return tuple(one for one in self.problems if one.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What its author should weigh."""
        return tuple(one for one in self.problems if one.severity == "warning")


def check(source: Source, earlier: Earlier = nothing_earlier) -> Checked | None:
    """A file with every problem; None where it was found in a folder and is none of ours.

    `earlier` gives an earlier version of a rubric, which it is then held against.
    """
    if source.raw is None:
        return Checked(source.file, "unknown", (_refused(source),))
    kind = kind_of(source, source.raw)
    if kind is None:
        return _unknown(source, source.raw)
    return _looked_at(source, source.raw, kind, earlier)


def _looked_at(source: Source, raw: bytes, kind: Kind, earlier: Earlier) -> Checked:
    def checks(record: Any) -> Iterable[Finding]:
        yield from kind.checks(record, source.path)
        if isinstance(record, Rubric) and source.path is not None:
            yield from _against(record, source.path, earlier)

    record, document, problems = parsed(source.file, raw, kind.model, kind.limits, checks)
    problems += kind.of_text(source.file, raw, document)
    allowed = 0
    if record is not None and document is not None:
        problems, allowed = _weighed(document, problems)
    first_errors = sorted(in_order(problems), key=lambda one: one.severity)
    return Checked(source.file, kind.name, tuple(first_errors), allowed)


def _weighed(document: Document, problems: list[Problem]) -> tuple[list[Problem], int]:
    """The problems that the comments of a file leave, and how many they allow."""
    said = comments(document)
    if not said:
        return problems, 0
    from assessor.cli.allowing import weighed

    return weighed(document, said, problems)


def _against(rubric: Rubric, path: Path, earlier: Earlier) -> Iterable[Finding]:
    """What changed since an earlier version and should say so; nothing where there is none."""
    try:
        before = earlier(path)
    except AssessError as error:
        return [Finding(("version",), error.what, error.hint, code="R705")]
    if before is None:
        return ()
    from assessor.engine.revision import revised

    return revised(before, rubric)


def _refused(source: Source) -> Problem:
    why = source.refusal.what if source.refusal else "the file cannot be read"
    return Problem(source.file, why, code="C002")


def _unknown(source: Source, raw: bytes) -> Checked | None:
    """A file that is none of ours, or that hides what it is behind a mistake in its text."""
    document, problems = read(source.file, raw, RUBRIC)
    if not source.is_named and not any(problem.code == _NO_TEXT for problem in problems):
        return None
    if document is None:
        return Checked(source.file, "unknown", tuple(problems))
    hint = (
        "a rubric has “sections:”, cases have “cases:”, a plan “plan:”, answers “answers:”, a "
        "brand “brand:”"
    )
    what = "this is no rubric, and no cases, assessment, plan, answers or brand"
    return Checked(source.file, "unknown", (Problem(source.file, what, hint, code="C001"),))


_NO_TEXT = "R002"
"""The one mistake that keeps us from seeing in a folder whether a file is one of ours."""
