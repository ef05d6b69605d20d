"""Which rubrics a path leads to: its own file, the one beside its cases, those in its folder."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from assessor.cli.walking import ENDINGS, files_in, is_there, under_either_ending
from assessor.errors import AssessError
from assessor.loading.files import contents
from assessor.loading.rubrics import CASES, find_rubric
from assessor.source import RUBRIC
from assessor.source.cleaning import one_line


def rubrics_at(path: Path) -> list[Path]:
    """The rubrics that a path leads to. Raises AssessError where it leads to none."""
    if is_there(path, Path.is_dir):
        if found := sorted(set(_walked(path))):
            return found
        what = f"there is no rubric in the folder “{one_line(str(path))}”"
        raise AssessError(what, "name another, or a file")
    if path.name.endswith(CASES):
        return [_rubric_of(path)]
    return [find_rubric(str(path))]


def _walked(folder: Path) -> Iterator[Path]:
    """The rubrics in a folder and below, and those that cases are kept for."""
    for path in files_in(folder, _closed):
        if path.name.endswith(CASES):
            yield _rubric_of(path)
        elif path.suffix in ENDINGS and _is_rubric(path):
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


def _rubric_of(cases: Path) -> Path:
    """Where the rubric of a file of cases is, whether or not it is there."""
    stem = cases.name.removesuffix(CASES)
    return under_either_ending(cases, stem) or cases.with_name(stem + ENDINGS[0])


def _closed(folder: Path, why: AssessError) -> None:
    raise why
