"""From a file on disk to a record, or to one error with every problem of the file."""

from __future__ import annotations

import stat
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from assessor.errors import AssessError, DocumentError, Finding, Problem
from assessor.source import Document, Limits, in_order, read, validated
from assessor.source.cleaning import one_line

Model = TypeVar("Model", bound=BaseModel)


def load(
    path: Path,
    model: type[Model],
    limits: Limits,
    error: type[DocumentError],
    checks: Callable[[Model], Iterable[Finding]] = lambda record: (),
) -> tuple[Model, Document]:
    """The record that a file holds, with the document that it was read from.

    Raises `error` with every problem of its text, its content and `checks`, by line; and
    AssessError where the file cannot be opened.
    """
    raw, file = contents(path, limits.size), one_line(str(path))
    record, document, problems = parsed(file, raw, model, limits, checks)
    if record is None or document is None or problems:
        raise error(file, problems)
    return record, document


def parsed(
    file: str,
    raw: bytes,
    model: type[Model],
    limits: Limits,
    checks: Callable[[Model], Iterable[Finding]] = lambda record: (),
) -> tuple[Model | None, Document | None, list[Problem]]:
    """The record that a file's bytes hold, its document, and every problem, by line.

    `file` is the name that problems carry. Record and document are None where they could not be
    made; both may be there beside problems. Nothing is raised.
    """
    document, problems = read(file, raw, limits)
    if document is None:
        return None, None, problems
    record, more = validated(document, model)
    if record is not None:
        more = document.problems(checks(record))
    return record, document, in_order([*problems, *more])


def contents(path: Path, most: int) -> bytes:
    """A file's bytes, but no more than one beyond `most`. Raises AssessError if it cannot."""
    name = one_line(str(path))
    try:
        if _keeps_waiting(path):
            what = f"the file “{name}” cannot be read: it is a pipe or a device"
            raise AssessError(what, "save what comes from it to a file first")
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise AssessError(f"there is no file “{name}”") from None
    except OSError as error:
        raise AssessError(f"the file “{name}” cannot be read: {reason(error)}") from None


def reason(error: OSError) -> str:
    """The system's reason, in small letters."""
    return (error.strerror or "unknown reason").lower()


def _keeps_waiting(path: Path) -> bool:
    """Whether a path is what may never end, or never begin: neither a file nor a folder."""
    mode = path.stat().st_mode
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))
