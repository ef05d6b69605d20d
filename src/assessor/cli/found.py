"""What is open in a folder: its assessment files, newest first, each looked at without a word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assessor.cli.kinds import kind_of
from assessor.cli.opening import Opened, rubric_of
from assessor.cli.sources import Source
from assessor.cli.walking import ENDINGS, files_of
from assessor.engine.core import walked
from assessor.engine.upgrade import carry
from assessor.errors import AssessError
from assessor.loading.files import contents
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from assessor.source import ASSESSMENT
from assessor.storage.assessments import load
from assessor.storage.names import is_aside

ENDING = ".assessment.yaml"
"""How the names of assessments end, unless a person gives another."""
HEAD = 16_000
"""Bytes from the start of a file that tell what it is: its head comes before its answers."""


@dataclass(frozen=True)
class Found:
    """An assessment that can be gone on with."""

    path: Path
    name: str
    """Its rubric, as `assess run` is told it."""
    rubric: Rubric
    """The questions that it walks."""
    assessment: Assessment


@dataclass(frozen=True)
class Unusable:
    """A file that looks like an assessment, and why it cannot be gone on with."""

    path: Path
    error: AssessError


def assessments_in(folder: Path) -> list[Path]:
    """The files in a folder that look like assessments, the last one changed first.

    Left out: links, hidden and too large files, other YAML, and what was set aside.
    """
    return [path for _, path in sorted(_dated(folder), reverse=True)]


def _dated(folder: Path) -> Iterator[tuple[tuple[str, float], Path]]:
    for path in files_of(folder):
        if path.suffix not in ENDINGS or is_aside(path):
            continue
        with suppress(OSError):  # gone since, or closed to us
            about = path.stat()
            head = _head(path)
            if about.st_size <= ASSESSMENT.size and _looks_like_one(path, head):
                yield (_last_day(head, about.st_mtime), about.st_mtime), path


def _head(path: Path) -> bytes:
    try:
        return contents(path, HEAD)
    except AssessError:
        return b""


def _looks_like_one(path: Path, head: bytes) -> bool:
    """Whether a file is an assessment by its keys; where they say nothing, by its name."""
    kind = kind_of(Source(path.name, head, path, is_named=False), head)
    return kind.name == "assessment" if kind else path.name.endswith(ENDING)


def _last_day(head: bytes, written: float) -> str:
    """The day that a file says it was last changed, else that of the computer's clock."""
    if said := _UPDATED.search(head):
        return said[1].decode()
    try:
        return datetime.fromtimestamp(written).astimezone().date().isoformat()
    except (OSError, OverflowError, ValueError):  # a clock can be set to any year
        return ""


_UPDATED = re.compile(rb"""^updated: *["']?([0-9]{4}-[0-9]{2}-[0-9]{2})""", re.MULTILINE)


def looked_at(path: Path, rubric_at: Callable[[str], Opened]) -> Found | Unusable:
    """An assessment as it would be opened; nothing is said or written."""
    try:
        assessment = load(path)
        name = rubric_of(path, assessment)
        opened = rubric_at(name)
    except AssessError as error:
        return Unusable(path, error)
    answered = carry(opened.rubric, opened.mark, assessment).assessment
    return Found(path, name, walked(opened.rubric, answered), answered)
