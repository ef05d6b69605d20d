"""From a document's plain data to a record of the model, or to every reason why not."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from typing import Any, TypeVar, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assessor.errors import Finding, Problem, Route
from assessor.source.document import Document
from assessor.source.mistakes import Mistake
from assessor.source.nodes import Leaf
from assessor.source.reading import in_order
from assessor.source.shape import bare, place_of
from assessor.source.wording import finding_for, key_meant, none_of

Model = TypeVar("Model", bound=BaseModel)

MOST = 200
"""More mistakes than this help nobody, and naming them all would take long."""


def validated(document: Document, model: type[Model]) -> tuple[Model | None, list[Problem]]:
    """The record that a document holds; or None and every problem, in the order of its lines.

    What only follows from a problem that `read` told is not told again, so that None may come
    without a problem of its own.
    """
    try:
        # Only the names that files use: `in`, and never Python's `document` for it.
        return model.model_validate(document.data, by_alias=True, by_name=False), []
    except ValidationError as error:
        errors = islice(error.errors(include_url=False), MOST)
        mistakes = _causes([_mistake(document, model, one) for one in errors])
    return None, in_order(document.problems(dict.fromkeys(_findings(mistakes))))


def _mistake(document: Document, model: type[BaseModel], error: ErrorDetails) -> Mistake:
    place = place_of(model, error["loc"])
    node = document.node(place.route)
    written = node.text if isinstance(node, Leaf) else ""
    return Mistake(place, error["type"], error.get("ctx", {}), error["input"], written)


def _causes(mistakes: list[Mistake]) -> list[Mistake]:
    """The mistakes without those that only follow from others.

    A key that is misspelled is not missing too; and what pydantic counts as too few may only
    be too few good ones.
    """
    above = {m.place.route[:n] for m in mistakes for n in range(len(m.place.route))}
    meant = {key_meant(m) for m in mistakes if m.type == "extra_forbidden"}
    return [
        m
        for m in mistakes
        if not (m.type == "too_short" and m.place.route in above)
        and not (m.type == "missing" and m.place.route in meant)
    ]


def _findings(mistakes: list[Mistake]) -> Iterator[Finding]:
    """A finding for each mistake; one for all of them where several types were tried in vain."""
    for choice, run in groupby(mistakes, key=lambda mistake: mistake.place.choice):
        tried = list(run)
        yield from map(finding_for, tried) if choice is None else _of_choice(choice, tried)


def _of_choice(choice: Route, tried: list[Mistake]) -> Iterable[Finding]:
    """Each type was tried, and each failed; a person meant the one that theirs looks like."""
    here = [mistake for mistake in tried if mistake.place.route == choice]
    looks = _LOOKS_LIKE.get(type(here[0].value)) if here else None
    meant = [mistake for mistake in tried if _type(mistake) is looks]
    return map(finding_for, meant) if meant else [none_of(here[0], map(_type, tried))]


def _type(mistake: Mistake) -> Any:
    kind = bare(mistake.place.alternative)
    return get_origin(kind) or kind


_LOOKS_LIKE: dict[type, type] = {str: str, int: int, list: tuple}
"""The type of a model that a value of a file is meant for."""
