"""Rubrics and forms: finding them by name, and loading them with every check."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from assessor.engine.checks import check
from assessor.engine.checks.ids import DEVICES
from assessor.errors import AssessError, Finding, RubricError
from assessor.loading.files import load
from assessor.model.rubric import Rubric
from assessor.nearest import did_you_mean
from assessor.resources import forms_folder, rubrics_folder
from assessor.source import RUBRIC, Document, Plain
from assessor.source.cleaning import one_line

CASES = ".cases.yaml"
"""How the names of files with cases end; they live beside their rubric."""


@dataclass(frozen=True)
class LoadedRubric:
    """A rubric that can be used, and what tells its content from any other."""

    rubric: Rubric
    document: Document
    """Where everything of it stands."""

    @property
    def digest(self) -> str:
        """`sha256:` and the hash of what the file says; comments and layout do not change it."""
        return digest(self.document.data)


def load_rubric(path: Path) -> LoadedRubric:
    """The rubric in a file. Raises RubricError with every problem; AssessError if there is none."""
    return LoadedRubric(*load(path, Rubric, RUBRIC, RubricError, lambda r: faults(r, path)))


def load_form(name: str) -> LoadedRubric:
    """A rubric that the program asks itself, such as `plan`: it stands apart from the library.

    Raises RubricError with every problem; AssessError if there is none.
    """
    return load_rubric(forms_folder() / f"{name}.yaml")


def cases_beside(rubric: Path) -> Path:
    """Where a rubric's cases are kept, whether or not there are any."""
    return rubric.with_name(rubric.stem + CASES)


def faults(rubric: Rubric, path: Path | None) -> Iterator[Finding]:
    """What is wrong with a rubric whose grammar is right; its name too, where it has a file."""
    yield from check(rubric)
    if path is not None:
        yield from _misnamed(rubric, path)


def digest(data: Plain) -> str:
    """`sha256:` and the hash of plain data, whatever the order of its keys."""
    text = json.dumps(data, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return "sha256:" + hashlib.sha256(text.encode()).hexdigest()


def find_rubric(name: str) -> Path:
    """The file of a rubric, by the id of one that comes with the program or by its path.

    Raises AssessError where there is none, with the nearest id and the list of all.
    """
    shipped = {path.stem: path for path in all_rubrics()}
    if name in shipped:
        return shipped[name]
    if _is_file(Path(name)):
        return Path(name)
    if Path(name).suffix or Path(name).name != name:
        what = f"there is no file “{one_line(name)}”"
        raise AssessError(what, did_you_mean(Path(name).stem, shipped))
    ids = f"the rubrics here are: {', '.join(shipped)}"
    near = did_you_mean(name, shipped)
    raise AssessError(f"there is no rubric “{name}”", f"{near} {ids}".strip())


def all_rubrics() -> list[Path]:
    """The files of the rubrics that come with the program, by name."""
    files = sorted(rubrics_folder().glob("*.yaml"))
    return [path for path in files if not path.name.endswith(CASES)]


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that the system does not take, or a folder that is closed to us
        return False


def _misnamed(rubric: Rubric, path: Path) -> Iterator[Finding]:
    if rubric.id != path.stem and rubric.id not in DEVICES:
        what = f"the id “{rubric.id}” is not the name of its file, “{one_line(path.name)}”"
        hint = f"write “id: {one_line(path.stem)}”, or name the file “{rubric.id}.yaml”"
        yield Finding(("id",), what, hint, code="R210")
