"""An earlier assessment, opened so that its answers can be offered in another."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import typer

from assessor.cli.opening import Opened, open_rubric
from assessor.engine.last_time import LastTime, last_time
from assessor.errors import AssessError, AssessmentError
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from assessor.storage.assessments import load


def open_last(opened: Opened, path: Path) -> LastTime:
    """What was said in an earlier file, held beside the rubric at hand. Raises AssessError."""
    before = _loaded(path)
    if before.rubric.id != opened.rubric.id:
        what = f"{path} answers the rubric “{before.rubric.id}”, not “{opened.rubric.id}”"
        raise AssessError(what, "name a file of the same rubric, or go on without --last")
    return last_time(opened.rubric, opened.mark, before, its_rubric(before, path))


def _loaded(path: Path) -> Assessment:
    try:
        return load(path)
    except AssessmentError as error:
        hint = "mend it, or go on without --last; nothing in it was changed"
        raise AssessmentError(str(path), error.problems, hint) from error


def its_rubric(before: Assessment, path: Path) -> Rubric | None:
    """The very rubric that was answered then, where it lies beside the file; else None."""
    beside = path.parent / f"{before.rubric.id}.yaml"
    with suppress(AssessError):
        found = open_rubric(str(beside)) if beside.exists() else None
        return found.rubric if found and found.mark.digest == before.rubric.digest else None
    return None


def must_be_another(last: Path, file: Path) -> None:
    """Hold that the earlier file is not the one that is answered. Raises BadParameter."""
    if last.resolve() == file.resolve():
        what = "this is the file that is answered now; name an earlier one, or add --fresh"
        raise typer.BadParameter(what, param_hint="--last")


def other_name(last: LastTime, assessment: Assessment) -> str:
    """What to say where the earlier answers carry another name; else empty."""
    then, now = last.assessment.organization, assessment.organization
    if then.casefold() == now.casefold():
        return ""
    return f"The earlier answers are those of “{then}”, and these are for “{now}”."
