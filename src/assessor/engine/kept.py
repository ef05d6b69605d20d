"""What follows from records alone, kept while they are in use: records do not change."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

Records = ParamSpec("Records")
Made = TypeVar("Made")


def kept(function: Callable[Records, Made]) -> Callable[Records, Made]:
    """The function, made to remember what it gave for the records it was last asked about."""

    @lru_cache(maxsize=16)
    def remembered(*known: _Itself) -> Made:
        return cast(Callable[..., Made], function)(*(one.record for one in known))

    def asked(*records: object) -> Made:
        return remembered(*map(_Itself, records))

    return cast(Callable[Records, Made], wraps(function)(asked))


class _Itself:
    """A record known by being the same object: comparing two costs more than walking one."""

    __slots__ = ("record",)

    def __init__(self, record: object) -> None:
        self.record = record

    def __hash__(self) -> int:
        return id(self.record)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.record is other.record
