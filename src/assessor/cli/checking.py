"""What is wrong with a file, whatever it is: a rubric, cases, an assessment, or answers.

What a file is shows in the keys at its top, so that one which is broken is known too.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from assessor.cli.sources import ENDINGS, Source
from assessor.cli.walking import is_own_file
from assessor.engine.lints import lint
from assessor.errors import AssessError, Finding, Problem
from assessor.interview.cases import tried
from assessor.loading.files import parsed
from assessor.loading.rubrics import faults, load_rubric
from assessor.model.assessment import Assessment
from assessor.model.base import Record
from assessor.model.rubric import Rubric
from assessor.model.script import Cases, Script
from assessor.source import ASSESSMENT, RUBRIC, Limits, read
from assessor.source.shape import fields_of
from assessor.storage.assessments import cut_off


@dataclass(frozen=True)
class Checked:
    """A file that was looked at, with all that is wrong with it."""

    file: str
    kind: str
    """rubric, cases, assessment or answers; `unknown` where nobody could tell."""
    problems: tuple[Problem, ...]

    @property
    def errors(self) -> tuple[Problem, ...]:
        """What must be mended."""
        return tuple(one for one in self.problems if one.severity == "error")

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """What its author should weigh."""
        return tuple(one for one in self.problems if one.severity == "warning")


@dataclass(frozen=True)
class Kind:
    """One kind of file: what it must hold, and what is looked at beyond that."""

    name: str
    model: type[Record]
    limits: Limits
    checks: Callable[[Any, Path | None], Iterable[Finding]] = lambda record, path: ()
    of_text: Callable[[Source, bytes], Iterable[Problem]] = lambda source, raw: ()


def check(source: Source) -> Checked | None:
    """A file with every problem; None where it was found in a folder and is none of ours."""
    if source.raw is None:
        return Checked(source.file, "unknown", (_refused(source),))
    kind = _kind_of(source, source.raw)
    if kind is None:
        return _unknown(source, source.raw)
    _, _, problems = parsed(
        source.file,
        source.raw,
        kind.model,
        kind.limits,
        lambda record: kind.checks(record, source.path),
    )
    return Checked(source.file, kind.name, (*problems, *kind.of_text(source, source.raw)))


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
    hint = "a rubric has “sections:”, cases have “cases:”, answers have “answers:” at the top"
    what = "this is no rubric, and no cases, assessment or answers"
    return Checked(source.file, "unknown", (Problem(source.file, what, hint, code="C001"),))


_NO_TEXT = "R002"
"""The one mistake that keeps us from seeing in a folder whether a file is one of ours."""


def _kind_of(source: Source, raw: bytes) -> Kind | None:
    """The kind of a file by its keys; one found in a folder must look like that kind as a whole."""
    keys = _keys(raw.removeprefix(codecs.BOM_UTF8).replace(b"\r", b"\n"))
    kind = next((kind for key, kind in TELLING.items() if key in keys), None)
    if kind is None or source.is_named:
        return kind
    return kind if 2 * len(keys & set(fields_of(kind.model))) >= len(keys) else None


def _keys(text: bytes) -> set[str]:
    """The keys at the start of lines; of a file in braces those at its top, or else all."""
    if text.lstrip()[:1] != b"{":
        return set(map(bytes.decode, _AT_START.findall(text)))
    document, _ = read("", text, RUBRIC)
    if document and isinstance(document.data, dict):
        return set(document.data)
    return set(map(bytes.decode, _ANYWHERE.findall(text)))


_AT_START = re.compile(rb"""^["']?([A-Za-z_-]{1,40})["']?[ \t]*:""", re.MULTILINE)
_ANYWHERE = re.compile(rb"""[{,\s]["']?([A-Za-z_-]{1,40})["']?[ \t]*:""")


def _cases(cases: Cases, path: Path | None) -> Iterator[Finding]:
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
    try:
        rubric = load_rubric(beside).rubric
    except AssessError:
        return
    for number, case in enumerate(cases.cases):
        came = tried(rubric, case)
        code = "C203" if came.assessment else "C201"
        for finding in came.findings:
            yield replace(finding, route=("cases", number, *finding.route), code=code)


def _rubric(rubric: Rubric, path: Path | None) -> Iterator[Finding]:
    """What is wrong with a rubric, and what its author should weigh."""
    yield from faults(rubric, path)
    yield from lint(rubric)


_RUBRIC = Kind("rubric", Rubric, RUBRIC, _rubric)
_CASES = Kind("cases", Cases, RUBRIC, _cases)
_ASSESSMENT = Kind(
    "assessment", Assessment, ASSESSMENT, of_text=lambda source, raw: cut_off(source.file, raw)
)
_ANSWERS = Kind("answers", Script, ASSESSMENT)

TELLING: dict[str, Kind] = {
    "cases": _CASES,
    "sections": _RUBRIC,
    "sources": _RUBRIC,
    "minutes": _RUBRIC,
    "started": _ASSESSMENT,
    "updated": _ASSESSMENT,
    "answers": _ANSWERS,
    "subjects": _ANSWERS,
    "rubric": _CASES,
}
"""The keys at the top that tell what a file is; the first that is there decides."""
