"""The files that `assess validate` looks at: those it is given, and those in folders."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from assessor.cli.walking import ENDINGS, files_in
from assessor.errors import AssessError
from assessor.loading.files import contents
from assessor.source import ASSESSMENT
from assessor.source.cleaning import one_line

STANDARD_INPUT = "-"


class Source(NamedTuple):
    """A file to look at, or why it cannot be read."""

    file: str
    """What problems call it."""
    raw: bytes | None = None
    path: Path | None = None
    """Where it is; None for standard input."""
    is_named: bool = True
    """Whether it was given by its name, rather than found in a folder."""
    refusal: AssessError | None = None


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
    closed: list[Source] = []

    def refuse(below: Path, why: AssessError) -> None:
        closed.append(Source(one_line(str(below)), path=below, refusal=why))

    for path in files_in(folder, refuse):
        if path.suffix in ENDINGS:
            yield _opened(path, is_named=False)
    yield from closed


def _opened(path: Path, is_named: bool) -> Source:
    name = one_line(str(path))
    try:
        return Source(name, contents(path, ASSESSMENT.size), path, is_named)
    except AssessError as error:
        return Source(name, None, path, is_named, error)
