"""A value that does not fit its place, before it is put into words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated, Any, get_args, get_origin

from pydantic import StringConstraints

from assessor.errors import Finding
from assessor.source.cleaning import quoted
from assessor.source.shape import Place, fields_of


@dataclass(frozen=True)
class Mistake:
    """A value that does not fit its place."""

    place: Place
    type: str
    """pydantic's word for it."""
    rules: Mapping[str, Any]
    """What was asked for: the least, the most, the pattern, the error of a check of ours."""
    value: Any
    written: str
    """A text, number or word as it stands in the file."""
    piece: str = ""
    """A list in brackets, or a group in braces, as it stands on its line."""

    @property
    def name(self) -> str:
        """What the value is called: “title”, or item 2 of “options”."""
        route = self.place.route
        if not route:
            return "the file"
        if isinstance(route[-1], str):
            return quoted(route[-1])
        above = next((part for part in reversed(route) if isinstance(part, str)), "")
        return f"item {route[-1] + 1}" + (f" of {quoted(above)}" if above else "")

    @property
    def key(self) -> str:
        """The last key of its route."""
        return str(self.place.route[-1]) if self.place.route else ""

    @property
    def about(self) -> str:
        """What the record says of the key, in a sentence; empty where it says nothing."""
        info = fields_of(self.place.record).get(self.key)
        return (info.description if info else None) or ""

    @property
    def pattern(self) -> str | None:
        """The pattern that a text here must fit, or None."""
        return next(iter(_patterns(self.place.expected)), None)

    def finding(self, code: str, what: str, hint: str = "", at_key: bool = False) -> Finding:
        """The finding at this place."""
        return Finding(self.place.route, what, hint, at_key or self.place.at_key, code)


def _patterns(kind: Any) -> Iterable[str]:
    """The patterns among a type's annotations, with those of the types it is made from."""
    for part in get_args(kind) if get_origin(kind) is Annotated else (kind,):
        if isinstance(part, StringConstraints) and isinstance(part.pattern, str):
            yield part.pattern
        elif get_origin(part) is Annotated:
            yield from _patterns(part)


def selector(kinds: Mapping[str, Any]) -> str | None:
    """The key whose word tells the records of a tagged union apart; None where none does."""
    keys = {
        key
        for tag, record in kinds.items()
        for key, info in fields_of(record).items()
        if get_args(info.annotation) == (tag,)
    }
    return keys.pop() if len(keys) == 1 else None
