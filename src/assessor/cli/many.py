"""Many files are shared among processes where that is quicker; what comes of it is the same."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import chain, islice
from typing import TypeVar

from assessor.cli.sources import Source

Outcome = TypeVar("Outcome")

PAYS = 3_000_000
"""Bytes of files from which on starting processes is made up for, with two processors."""
BATCH = 250_000
"""Bytes that a process is given at a time: few, so that all are done at about the same time."""
MOST_PROCESSES = 8


def each(look: Callable[[Source], Outcome], sources: Iterable[Source]) -> Iterator[Outcome]:
    """What looking at each source gives, in their order. Few sources are held at a time.

    `look` and all that it gives must be such that they can go from one process to another.
    """
    waiting = iter(sources)
    first = _up_to(PAYS, waiting)
    first += islice(waiting, 1)  # one file alone, however large, cannot be shared
    processes = min(_processors(), MOST_PROCESSES)
    if processes < 2 or len(first) < 2 or sum(map(_size, first)) < PAYS:
        return map(look, chain(first, waiting))
    from assessor.cli.processes import shared  # takes longer to import than a few files take

    return shared(look, _batches(chain(first, waiting)), processes)


def _batches(waiting: Iterator[Source]) -> Iterator[list[Source]]:
    while batch := _up_to(BATCH, waiting):
        yield batch


def _up_to(size: int, waiting: Iterator[Source]) -> list[Source]:
    """The next sources until they have so many bytes, or there is none left."""
    taken: list[Source] = []
    for source in waiting:
        taken.append(source)
        size -= _size(source)
        if size <= 0:
            break
    return taken


def _size(source: Source) -> int:
    return len(source.raw or b"")


def _processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
