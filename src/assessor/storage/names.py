"""The names of what is kept beside an assessment file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from glob import escape
from pathlib import Path

from assessor.storage.files import told


def saved_file(path: Path) -> Path:
    """Where a copy of what was saved last is kept."""
    return path.with_name(f"{path.name}.saved")


def before_file(path: Path) -> Path:
    """Where the file is kept as it was before the last sitting that changed it."""
    return path.with_name(f"{path.name}.before")


def free_name(path: Path, mark: str) -> Path:
    """The first of `NAME.MARK-1`, `NAME.MARK-2`, … under which nothing is kept yet."""
    numbered = (path.with_stem(f"{path.stem}.{mark}-{n}") for n in range(1, 10_000))
    with told(f"cannot look into {path.parent}", "check who may read it"):
        return next(one for one in numbered if not any(_with_what_is_beside(one)))


def numbered(path: Path, mark: str) -> list[Path]:
    """What was kept under such names, and beside them."""
    found = path.parent.glob(f"{escape(path.stem)}.{mark}-*{escape(path.suffix)}*")
    return sorted(found, key=lambda one: (len(one.name), one.name))


def is_aside(path: Path) -> bool:
    """Whether a name is one that a file is given which is kept beside another."""
    return re.search(r"\.(earlier|conflict)-[0-9]+$", path.stem) is not None


def _with_what_is_beside(path: Path) -> Iterator[bool]:
    return (one.exists() for one in (path, saved_file(path), before_file(path)))
