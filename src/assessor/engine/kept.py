"""What follows from a rubric alone, kept while it is in use: a rubric does not change."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import TypeVar

from assessor.model.rubric import Rubric

Made = TypeVar("Made")


def kept(function: Callable[[Rubric], Made]) -> Callable[[Rubric], Made]:
    """The function, made to remember what it gave for the rubrics it was last asked about."""
    remembered = lru_cache(maxsize=16)(lambda itself: function(itself.rubric))
    return wraps(function)(lambda rubric: remembered(_Itself(rubric)))


class _Itself:
    """A rubric known by being the same object: comparing two costs more than walking one."""

    def __init__(self, rubric: Rubric) -> None:
        self.rubric = rubric

    def __hash__(self) -> int:
        return id(self.rubric)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Itself) and self.rubric is other.rubric
