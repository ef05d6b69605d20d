"""From a document's plain data to a record of the model, or to every reason why not."""

from __future__ import annotations

from typing import TypeVar

from pydantic import BaseModel, ValidationError

from assessor.errors import Problem
from assessor.source.document import Document

Model = TypeVar("Model", bound=BaseModel)


def validated(document: Document, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    """The record that a document holds; or None and every problem, in the order of its lines.

    What only follows from a problem that `read` told is not told again, so that None may come
    without a problem of its own.
    """
    try:
        # Only the names that files use: `in`, and never Python's `document` for it.
        return model.model_validate(document.data, by_alias=True, by_name=False), []
    except ValidationError as error:
        from assessor.source.diagnosis import diagnosed  # takes longer than most files do

        return None, diagnosed(document, model, error)
