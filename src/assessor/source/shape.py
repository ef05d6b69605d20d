"""From pydantic's path of an error to the place in the file that it means.

pydantic puts names into its path that no file has: the tag of a union, the type of each
alternative, and `[key]`. Guessing which is which goes wrong where a tag is also a key
(`kind: text` with a key `text`), so the path is followed through the model's own types.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cache
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, Tag
from pydantic.fields import FieldInfo

from assessor.errors import Route

Loc = tuple[int | str, ...]


@dataclass(frozen=True)
class Place:
    """Where an error's path leads, and what the model says about that place."""

    route: Route
    expected: Any
    """The type that belongs there; None where nothing does."""
    record: type[BaseModel] | None = None
    """The record that the last key belongs to, if it is a key of a record."""
    kinds: Mapping[str, type[BaseModel]] = field(default_factory=dict)
    """The records that could stand there, or around the last key, by their tag."""
    at_key: bool = False
    """Whether the error is about the key itself."""
    choice: Route | None = None
    """Where the model takes one of several types, if the path went through such a place."""
    alternative: Any = None
    """Of those types, the one that the error speaks for."""


def place_of(model: type[BaseModel], loc: Loc) -> Place:
    """The place that an error's path leads to, from the model's top."""
    place = Place((), model)
    holder: Any = None
    for part in loc:
        if part == "[key]" and get_origin(holder) is dict:
            return replace(place, at_key=True)
        tagged = tagged_kinds(place.expected)
        alternatives = _alternatives(place.expected)
        holder = None
        if tagged:
            place = replace(place, expected=tagged[str(part)], kinds=tagged)
        elif len(alternatives) > 1:
            chosen = _labelled(alternatives, str(part))
            place = replace(place, expected=chosen, alternative=chosen, choice=place.route)
        else:
            holder = alternatives[0]
            place = _step(place, part)
    return replace(place, kinds=tagged_kinds(place.expected) or place.kinds)


def bare(kind: Any) -> Any:
    """A type without its annotations, and without None beside it."""
    some = _alternatives(kind)
    return some[0] if len(some) == 1 else kind


def tagged_kinds(kind: Any) -> dict[str, Any]:
    """The alternatives of a tagged union, by tag; empty for any other type."""
    return {
        mark.tag: member
        for member in _alternatives(kind)
        if get_origin(member) is Annotated
        for mark in get_args(member)[1:]
        if isinstance(mark, Tag)
    }


def fields_of(kind: Any) -> dict[str, FieldInfo]:
    """A record's fields by the names that files use; none for any other type."""
    record = _record(kind)
    return _fields(record) if record else {}


@cache
def _fields(record: type[BaseModel]) -> dict[str, FieldInfo]:
    record.model_rebuild()  # one whose fields name records that come later is only then whole
    return {info.alias or name: info for name, info in record.model_fields.items()}


def _record(kind: Any) -> type[BaseModel] | None:
    kind = bare(kind)
    return kind if isinstance(kind, type) and issubclass(kind, BaseModel) else None


def _alternatives(kind: Any) -> tuple[Any, ...]:
    """The types of a union, but for None; of any other type only itself, bare."""
    while get_origin(kind) is Annotated:
        kind = get_args(kind)[0]
    if get_origin(kind) not in (Union, UnionType):
        return (kind,)
    some = tuple(one for one in get_args(kind) if one is not NoneType)
    return _alternatives(some[0]) if len(some) == 1 else some


def _labelled(alternatives: tuple[Any, ...], label: str) -> Any:
    """The alternative that pydantic calls `tuple[str, ...]`, `int` or `constrained-str`."""
    outer = label.split("[")[0].rsplit("-")[-1]
    named = {(get_origin(bare(one)) or bare(one)).__name__: one for one in alternatives}
    return named.get(outer, alternatives[0])


def _step(place: Place, part: int | str) -> Place:
    """One key or list position further."""
    kind, record = bare(place.expected), _record(place.expected)
    kinds = place.kinds if place.expected in place.kinds.values() else {}
    place = replace(place, route=(*place.route, part), record=record, kinds=kinds)
    if record:
        info = fields_of(record).get(str(part))
        return replace(place, expected=info and _annotated(info))
    element = _ELEMENT.get(get_origin(kind))
    return replace(place, expected=None if element is None else get_args(kind)[element])


_ELEMENT: dict[Any, int] = {dict: 1, tuple: 0}
"""Which of a container's types is that of what it holds."""


def _annotated(info: FieldInfo) -> Any:
    """A field's type with the rules that stand beside it."""
    return Annotated[(info.annotation, *info.metadata, None)]


def element_of(kind: Any) -> Any:
    """What a list or a group of any keys holds; None for any other type."""
    kind = bare(kind)
    element = _ELEMENT.get(get_origin(kind))
    return None if element is None else get_args(kind)[element]


def record_of(kind: Any) -> type[BaseModel] | None:
    """The record that belongs somewhere; of several kinds the one without a word for its kind."""
    tagged = tagged_kinds(kind)
    return _record(next(iter(tagged.values())) if tagged else kind)


def needed(kind: Any) -> list[str]:
    """The keys that a record always has."""
    return [key for key, info in fields_of(record_of(kind)).items() if info.is_required()]


def _annotations(kind: Any) -> tuple[Any, ...]:
    """What stands beside a type; of what a list holds, rules may stand in a field of their own."""
    return get_args(kind)[1:] if get_origin(kind) is Annotated else ()


def bounds(kind: Any) -> tuple[int | None, int | None]:
    """The least and the most that a number may be, where a type says so."""
    rules = [rule for part in _annotations(kind) for rule in getattr(part, "metadata", [part])]
    least = next((rule.ge for rule in rules if hasattr(rule, "ge")), None)
    return least, next((rule.le for rule in rules if hasattr(rule, "le")), None)
