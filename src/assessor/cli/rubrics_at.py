"""Which rubrics a path leads to: its own file, the one beside its cases, those in its folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from assessor.cli.folders import ENDINGS, closed_folder, is_there, yaml_files
from assessor.errors import AssessError
from assessor.loading.files import contents
from assessor.loading.rubrics import CASES, find_rubric
from assessor.source import RUBRIC


def rubrics_at(path: Path) -> list[Path]:
    """The rubrics that a path leads to. Raises AssessError where it leads to none."""
    if is_there(path, Path.is_dir):
        if found := sorted(set(_walked(path))):
            return found
        raise AssessError(f"there is no rubric in the folder “{path}”", "name another, or a file")
    if path.name.endswith(CASES):
        return [rubric_of(path)]
    return [find_rubric(str(path))]


def _walked(folder: Path) -> Iterator[Path]:
    """The rubrics in a folder and below, and those that cases are kept for."""
    files, closed = yaml_files(folder)
    for error in closed:
        raise AssessError(closed_folder(error))
    for path in files:
        if path.name.endswith(CASES):
            yield rubric_of(path)
        elif _is_rubric(path):
            yield path


_SECTIONS = re.compile(rb"""^["']?sections["']?[ \t]*:""", re.MULTILINE)


def _is_rubric(path: Path) -> bool:
    """Whether a file looks like a rubric, be it ever so broken. One closed to us may be one."""
    try:
        text = contents(path, RUBRIC.size)
    except AssessError:
        return True
    has_sections = _SECTIONS.search(text) or (text[:1] == b"{" and b"sections" in text)
    return bool(has_sections) and b"questions" in text


def rubric_of(cases: Path) -> Path:
    """Where the rubric of a file of cases is, whether or not it is there."""
    stem = cases.name.removesuffix(CASES)
    named = [cases.with_name(stem + ending) for ending in ENDINGS]
    return next((path for path in named if is_there(path, Path.is_file)), named[0])
