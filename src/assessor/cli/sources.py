"""The files that `assess validate` looks at: those it is given, and those in folders."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from assessor.errors import AssessError
from assessor.loading.files import contents
from assessor.source import ASSESSMENT

ENDINGS = (".yaml", ".yml")
STANDARD_INPUT = "-"


@dataclass(frozen=True)
class Source:
    """A file to look at, or why it cannot be read."""

    file: str
    """What problems call it."""
    raw: bytes | None = None
    path: Path | None = None
    """Where it is; None for standard input."""
    is_named: bool = True
    """Whether it was given by its name, rather than found in a folder."""
    refusal: AssessError | None = None


def is_there(path: Path) -> bool:
    """Whether there is such a file or folder, as far as we may look; `-` is always there."""
    try:
        return str(path) == STANDARD_INPUT or path.exists()
    except OSError:
        return False


def sources(paths: Iterable[Path]) -> Iterator[Source]:
    """What to look at, each file once: files as they are, folders walked, `-` standard input.

    Of a folder: names that end with .yaml or .yml, by name, folders in it too. What is hidden
    is left out, and so are links, which could lead out of the folder.
    """
    seen: set[Path] = set()
    for path in paths:
        for one in _at(path):
            if one.path is None or one.path.absolute() not in seen:
                yield one
            seen |= {one.path.absolute()} if one.path else set()


def _at(path: Path) -> Iterator[Source]:
    if str(path) == STANDARD_INPUT:
        yield Source(STANDARD_INPUT, sys.stdin.buffer.read(ASSESSMENT.size + 1))
    elif path.is_dir():
        yield from _walked(path)
    else:
        yield _opened(path, is_named=True)


def _walked(folder: Path) -> Iterator[Source]:
    closed: list[OSError] = []
    for here, below, names in os.walk(folder, onerror=closed.append):
        below[:] = sorted(name for name in below if not name.startswith("."))
        files = (Path(here, name) for name in sorted(names) if not name.startswith("."))
        for path in files:
            if path.suffix in ENDINGS and _is_file(path):
                yield _opened(path, is_named=False)
    for error in closed:
        reason = (error.strerror or "unknown reason").lower()
        refusal = AssessError(f"the folder “{error.filename}” cannot be read: {reason}")
        yield Source(str(error.filename), path=Path(error.filename), refusal=refusal)


def _is_file(path: Path) -> bool:
    """Whether it is a file of its own; one that we may not look at is told when it is opened."""
    try:
        return path.is_file() and not path.is_symlink()
    except OSError:
        return True


def _opened(path: Path, is_named: bool) -> Source:
    try:
        return Source(str(path), contents(path, ASSESSMENT.size), path, is_named)
    except AssessError as error:
        return Source(str(path), None, path, is_named, error)
