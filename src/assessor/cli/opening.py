"""Opening an assessment together with the rubric it answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from assessor.cli.problems import note
from assessor.engine.core import beyond_core, has_core, walked
from assessor.engine.edition import Edition
from assessor.engine.held import Since
from assessor.engine.scoring import score
from assessor.engine.upgrade import Carried, carry
from assessor.errors import AssessError
from assessor.interview.times import lasting
from assessor.loading.rubrics import LoadedRubric, find_rubric, load_rubric
from assessor.model.assessment import Assessment, RubricMark
from assessor.model.rubric import Rubric
from assessor.report.pages import ReportView
from assessor.report.view import build_joined_view, build_view
from assessor.storage.assessments import load


@dataclass(frozen=True)
class Opened:
    """A rubric, as it is marked in the files that answer it."""

    rubric: Rubric
    mark: RubricMark


def open_rubric(name: str) -> Opened:
    """A rubric by its id or path. Raises RubricError with every problem in it."""
    return marked(load_rubric(find_rubric(name)))


def marked(loaded: LoadedRubric) -> Opened:
    """A rubric that was read, as it is marked in the files that answer it."""
    rubric = loaded.rubric
    mark = RubricMark(id=rubric.id, version=rubric.version, digest=loaded.digest)
    return Opened(rubric, mark)


def open_assessment(path: Path, rubric: str | None) -> tuple[Rubric, Assessment]:
    """An assessment with its rubric, carried to the version at hand.

    Looks for the rubric as named, else beside the file, else among the shipped ones.
    Raises AssessmentError, RubricError or StorageError.
    """
    assessment = load(path)
    opened = open_rubric(rubric or rubric_of(path, assessment))
    answered = carried(opened, assessment, path)
    return walked(opened.rubric, answered), answered


def rubric_of(path: Path, assessment: Assessment) -> str:
    """Where the rubric of an assessment is looked for: beside the file, else among the shipped."""
    beside = path.parent / f"{assessment.rubric.id}.yaml"
    return str(beside) if beside.exists() else assessment.rubric.id


def carried(opened: Opened, assessment: Assessment, path: Path) -> Assessment:
    """The assessment under this rubric; says what moved. Raises AssessError for another rubric."""
    if assessment.rubric.id != opened.rubric.id:
        raise AssessError(
            f"{path} answers the rubric “{assessment.rubric.id}”, not “{opened.rubric.id}”",
            f"run it with: assess run {assessment.rubric.id} --file {path}",
        )
    result = carry(opened.rubric, opened.mark, assessment)
    for line in _changes(result, assessment):
        note(line)
    return result.assessment


def _changes(result: Carried, before: Assessment) -> list[str]:
    now = result.assessment.rubric
    lines = [f"The answer to “{old}” is now kept under “{new}”." for old, new in result.moved]
    lines += [f"“{key}” is no longer asked; its answer stays." for key in result.orphaned]
    lines += [
        f"“{key}” is put in other words now. It was: “{asked}”" for key, asked in result.reworded
    ]
    lines += [f"“{key}” {_OTHER_ANSWERS}" for key in result.reopened]
    lines += [f"“{key}” is asked now, and has no answer yet." for key in result.new]
    if result.changed:
        versions = f"version {before.rubric.version}, now {now.version}"
        lines.insert(0, f"The rubric has changed since it was answered ({versions}).")
    return lines


_OTHER_ANSWERS = "takes other answers now. What was said is in its note, and it is asked again."


def walking(rubric: Rubric, assessment: Assessment, core: bool | None) -> Assessment:
    """The assessment, asking the core alone or everything; as it is where `core` is None.

    Raises AssessError where there is no core, or answers go beyond it already.
    """
    if core is None:
        return assessment
    if core and not has_core(rubric):
        what = f"“{rubric.id}” has no core: all of its questions are asked"
        raise AssessError(what, f"run it without --core ({lasting(rubric).lower()})")
    if core and (beyond := beyond_core(rubric, assessment)):
        what = f"the file holds answers beyond the core already, such as “{beyond[0]}”"
        raise AssessError(what, "go on without --core, or begin another file with --file")
    return assessment.with_core(core)


def view_of_all(
    answered: Sequence[tuple[Rubric, Assessment]],
    edition: Edition = "internal",
    since: Since | None = None,
) -> ReportView:
    """The report on an assessment, or one report on several. Raises AssessError.

    `since` is an earlier assessment to hold beside a single one.
    """
    if len(answered) > 1:
        return build_joined_view(answered, edition)
    return view_of(*answered[0], edition, since)


def view_of(
    rubric: Rubric,
    assessment: Assessment,
    edition: Edition = "internal",
    since: Since | None = None,
) -> ReportView:
    """The report on an assessment, decided word for word."""
    return build_view(rubric, assessment, score(rubric, assessment), edition, since)
