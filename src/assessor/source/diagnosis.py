"""What is wrong with a document's data, from what pydantic says of it: each mistake once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby, islice, takewhile
from typing import Any, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from assessor.errors import Finding, Problem, Route
from assessor.source.document import Document
from assessor.source.keys import key_meant, of_another_kind
from assessor.source.mistakes import Mistake
from assessor.source.nodes import Group, Leaf, Plain
from assessor.source.reading import in_order
from assessor.source.shape import bare, place_of
from assessor.source.wording import finding_for, none_of

MOST = 200
"""More mistakes than this help nobody, and naming them all would take long."""

MANY = 10_000
"""Mistakes that take no more memory than the file that they are in."""


def diagnosed(document: Document, model: type[BaseModel], error: ValidationError) -> list[Problem]:
    """Every problem behind what pydantic raised for a document, in the order of its lines."""
    errors = islice(_told(document, model, error), MOST)
    mistakes = _causes(document, [_mistake(document, model, one) for one in errors])
    return in_order(document.problems(dict.fromkeys(_findings(mistakes))))


def _told(document: Document, model: type[BaseModel], error: ValidationError) -> list[ErrorDetails]:
    """What pydantic says of each mistake, or of the first where there are very many.

    It tells all of them or none, and each takes a thousand bytes; so of very many, those of the
    start of each list and group are asked for.
    """
    if error.error_count() > MANY:
        try:
            model.model_validate(_start(document.data), by_alias=True, by_name=False)
        except ValidationError as fewer:
            return fewer.errors(include_url=False)
    return error.errors(include_url=False)


def _start(data: Plain) -> Plain:
    """Data in which no list or group goes on for longer than can be told of."""
    if isinstance(data, list):
        return [_start(one) for one in data[:MOST]]
    if isinstance(data, dict):
        return {key: _start(one) for key, one in islice(data.items(), MOST)}
    return data


def _mistake(document: Document, model: type[BaseModel], error: ErrorDetails) -> Mistake:
    place = place_of(model, error["loc"])
    node = document.node(place.route)
    written = node.text if isinstance(node, Leaf) else ""
    piece = document.piece(node) if node else ""
    return Mistake(place, error["type"], error.get("ctx", {}), error["input"], written, piece)


def _causes(document: Document, mistakes: list[Mistake]) -> list[Mistake]:
    """The mistakes without those that only follow from others.

    A key that is misspelled is not missing too; what pydantic counts as too few may only be too
    few good ones; and keys behind one that is empty most often belong to it.
    """
    above = {m.place.route[:n] for m in mistakes for n in range(len(m.place.route))}
    unknown = [m for m in mistakes if m.type == "extra_forbidden"]
    meant = {key_meant(m) for m in unknown}
    foreign = {m.place.route[:-1] for m in unknown if of_another_kind(m)}
    foreign |= _strangers(document, {m.place.route for m in unknown})
    follow = {
        "too_short": lambda route: route in above,
        "missing": lambda route: route in meant or route[:-1] in foreign,
        "extra_forbidden": _behind_empty(document, mistakes).__contains__,
    }
    return [m for m in mistakes if not follow.get(m.type, _never)(m.place.route)]


def _strangers(document: Document, unknown: set[Route]) -> set[Route]:
    """The groups below the top in which no key is known, so that none is missing in particular."""
    groups = ((route, document.node(route)) for route in {route[:-1] for route in unknown})
    return {
        route
        for route, group in groups
        if route and isinstance(group, Group) and {(*route, key) for key in group.values} <= unknown
    }


def _never(route: Route) -> bool:
    return False


def _behind_empty(document: Document, mistakes: list[Mistake]) -> set[Route]:
    """The unknown keys that stand right behind a key which should have something below it."""
    unknown = {m.place.route for m in mistakes if m.type == "extra_forbidden"}
    empty = [m for m in mistakes if m.value is None and m.type in _HOLDERS and m.place.route]
    return {route for m in empty for route in _run(document, m.place.route, unknown)}


_HOLDERS = ("dict_type", "tuple_type", "model_type")


def _run(document: Document, route: Route, unknown: set[Route]) -> Iterator[Route]:
    """The unknown keys that follow a key in its group, up to the next known one."""
    group = document.node(route[:-1])
    keys = list(group.values) if isinstance(group, Group) else []
    below = keys[keys.index(str(route[-1])) + 1 :] if route[-1] in keys else []
    return takewhile(unknown.__contains__, ((*route[:-1], key) for key in below))


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
