"""From a file on disk to a record, or to one error with every problem of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from assessor.errors import AssessError, DocumentError, Finding, Problem
from assessor.source import Document, Limits, in_order, read, validated

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
    raw = contents(path, limits.size)
    record, document, problems = parsed(str(path), raw, model, limits, checks)
    if record is None or document is None or problems:
        raise error(str(path), problems)
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
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except FileNotFoundError:
        raise AssessError(f"there is no file “{path}”") from None
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        raise AssessError(f"the file “{path}” cannot be read: {reason}") from None
