"""Records known by being the same objects, so that what follows from them is worked out once."""

from __future__ import annotations

from typing import Generic, TypeVar

T = TypeVar("T")


class Itself(Generic[T]):
    """A frozen record as a key: comparing two costs more than most of what follows from one."""

    __slots__ = ("record",)

    def __init__(self, record: T) -> None:
        self.record = record

    def __hash__(self) -> int:
        return id(self.record)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Itself) and self.record is other.record
