"""What paths lead to: files, and folders, walked without a way out of them."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from assessor.errors import AssessError
from assessor.loading.files import reason
from assessor.source.cleaning import one_line

ENDINGS = (".yaml", ".yml")
DEEPEST = 64
"""Folders inside one another. No one keeps rubrics further down, and systems stop not far below."""

Refuse = Callable[[Path, AssessError], None]
"""Takes a folder that was not looked into, and why."""


def files_in(folder: Path, refuse: Refuse) -> Iterator[Path]:
    """The files in a folder, by name, and then those in each folder of it.

    What is hidden is left out, and what is no file of its own: links, which could lead out of
    the folder, and pipes and devices, which could keep us waiting.
    """
    waiting = [(folder, 0)]
    while waiting:
        here, depth = waiting.pop()
        try:
            files, folders = _listed(here)
        except OSError as error:
            refuse(here, AssessError(f"{_named(here)} cannot be read: {reason(error)}"))
            continue
        yield from files
        if folders and depth == DEEPEST:
            what = f"in {_named(here)}, more than {DEEPEST} folders stand inside one another"
            refuse(here, AssessError(what))
        elif folders:
            waiting += [(below, depth + 1) for below in reversed(folders)]


def files_of(folder: Path) -> list[Path]:
    """The files in a folder itself, by name, without links and what is hidden; none if closed."""
    try:
        return _listed(folder)[0]
    except OSError:
        return []


def is_there(path: Path, kind: Callable[[Path], bool] = Path.exists) -> bool:
    """Whether a path is of a kind, such as `Path.is_file`; one that we may not look at is not."""
    try:
        return kind(path)
    except OSError:
        return False


def is_own_file(path: Path) -> bool:
    """Whether a path is a file, as far as we may look, and no link to one."""
    return is_there(path, lambda one: one.is_file() and not one.is_symlink())


def under_either_ending(beside: Path, stem: str) -> Path | None:
    """The YAML file of that name beside a path, whichever of the endings it has; None without."""
    named = (beside.with_name(stem + ending) for ending in ENDINGS)
    return next(filter(is_own_file, named), None)


def _listed(folder: Path) -> tuple[list[Path], list[Path]]:
    """The files and the folders in a folder, by name."""
    with os.scandir(folder) as found:
        entries = sorted((e for e in found if not e.name.startswith(".")), key=lambda e: e.name)
    files = [Path(folder, e.name) for e in entries if e.is_file(follow_symlinks=False)]
    return files, [Path(folder, e.name) for e in entries if e.is_dir(follow_symlinks=False)]


def _named(folder: Path) -> str:
    return f"the folder “{one_line(str(folder))}”"
