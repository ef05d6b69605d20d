"""The cases kept beside rubrics, tried: which hold, what differs, what none of them reaches."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from assessor.cli.beside import each_tried
from assessor.cli.rubrics_at import rubrics_at
from assessor.cli.walking import is_own_file, is_there
from assessor.engine.reach import Target, told, unreached
from assessor.errors import AssessError, AssessmentError, Finding, Problem
from assessor.interview.cases import Tried
from assessor.loading.files import load
from assessor.loading.rubrics import LoadedRubric, all_rubrics, cases_beside, load_rubric
from assessor.model.rubric import Rubric
from assessor.model.script import Case, Cases
from assessor.source import RUBRIC, Document
from assessor.source.cleaning import one_line


@dataclass(frozen=True)
class CaseTrial:
    """One case, and what differs from what it expects; nothing where it holds."""

    name: str
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Trial:
    """What came of the cases of one rubric."""

    rubric_file: str
    cases_file: str | None = None
    rubric: str | None = None
    """Its id; None where its file or its cases cannot be used."""
    cases: tuple[CaseTrial, ...] = ()
    unreached: tuple[tuple[Target, Problem], ...] = ()
    """What no case reaches, each with its place in the rubric's file."""
    errors: tuple[AssessError, ...] = ()
    """Why it could not be tried."""


def trials(names: Sequence[str]) -> Iterator[Trial]:
    """Each rubric that the names lead to, tried once; the shipped ones where there is no name.

    A name is a rubric's file or id, a file of cases, or a folder, which is walked.
    """
    seen: set[Path] = set()
    for name in names or [str(path) for path in all_rubrics()]:
        try:
            found = rubrics_at(Path(name))
        except AssessError as error:
            yield Trial(one_line(name), errors=(error,))
            continue
        named = Path(name)
        yield from (_trial(path, named) for path in found if path.absolute() not in seen)
        seen |= {path.absolute() for path in found}


def _trial(path: Path, named: Path) -> Trial:
    errors: list[AssessError] = []
    rubric, cases = _rubric(path, named, errors), None
    if not errors or is_there(cases_beside(path)):
        cases = _cases(path, rubric.rubric if rubric else None, errors)
    if rubric is None or cases is None:
        return Trial(_name(path), _name(cases_beside(path)), errors=tuple(errors))
    return _tried(rubric, *cases)


def _name(path: Path) -> str:
    return one_line(str(path))


def _rubric(path: Path, named: Path, errors: list[AssessError]) -> LoadedRubric | None:
    """The rubric in a file, or None with one more error. Only a link that was named is followed."""
    try:
        if not (is_own_file(path) or (path == named and is_there(path, Path.is_file))):
            cases = cases_beside(path)
            what = f"there is no rubric “{_name(path)}” beside its cases “{_name(cases)}”"
            raise AssessError(what, "cases are kept beside their rubric, under its name")
        return load_rubric(path)
    except AssessError as error:
        errors.append(error)
        return None


def _cases(
    path: Path, rubric: Rubric | None, errors: list[AssessError]
) -> tuple[Cases, Document] | None:
    """The cases beside a rubric with their places, or None with one more error."""
    file = cases_beside(path)

    def belong(cases: Cases) -> Iterator[Finding]:
        if rubric is not None and cases.rubric != rubric.id:
            what = f"these are cases of “{cases.rubric}”, and the rubric beside them is another"
            yield Finding(("rubric",), what, f"write “rubric: {rubric.id}”")

    try:
        if not is_own_file(file):
            raise AssessError(f"the rubric “{_name(path)}” has no cases", _first_case(file, rubric))
        return load(file, Cases, RUBRIC, AssessmentError, belong)
    except AssessError as error:
        errors.append(error)
        return None


def _first_case(file: Path, rubric: Rubric | None) -> str:
    """How to write a first case of a rubric."""
    repeat = rubric.repeat if rubric else None
    about = [f"    subjects: [{{name: A {repeat.subject}}}]"] if repeat else []
    return "\n  ".join(
        (
            f"write answers, with what should follow from them, to “{file}”, such as:",
            f"rubric: {rubric.id if rubric else 'its-id'}",
            "cases:",
            "  - name: All best",
            "    others: best",
            *about,
            "    expect: {advice: []}",
        )
    )


def _tried(loaded: LoadedRubric, cases: Cases, document: Document) -> Trial:
    rubric = loaded.rubric
    every = list(each_tried(rubric, cases))
    answers = [one.assessment for one in every if one.assessment]
    return Trial(
        loaded.document.file,
        document.file,
        rubric.id,
        tuple(
            _case(case, place, came, document)
            for place, (case, came) in enumerate(zip(cases.cases, every, strict=True))
        ),
        tuple((one, loaded.document.problem(told(one))) for one in unreached(rubric, answers)),
    )


def _case(case: Case, place: int, came: Tried, document: Document) -> CaseTrial:
    findings = [one._replace(route=("cases", place, *one.route)) for one in came.findings]
    return CaseTrial(case.name, tuple(document.problem(one) for one in findings))
