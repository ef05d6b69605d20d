"""From a file on disk to a record, or to one error with every problem of the file."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel

from assessor.errors import AssessError, DocumentError, Finding
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
    document, problems = read(str(path), contents(path, limits.size), limits)
    if document is None:
        raise error(str(path), problems)
    record, more = validated(document, model)
    if record is not None:
        more = document.problems(checks(record))
    if record is None or problems or more:
        raise error(str(path), in_order([*problems, *more]))
    return record, document


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
