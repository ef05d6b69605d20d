"""Batches of files, or of anything else, looked at by several processes.

Where the system starts no process, or ends one, its batch is looked at here: slower, and as well.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import parent_process
from threading import Thread
from typing import TypeVar

Thing = TypeVar("Thing")
Outcome = TypeVar("Outcome")


def shared(
    look: Callable[[Thing], Outcome], batches: Iterable[list[Thing]], processes: int
) -> Iterator[Outcome]:
    """What looking at each thing in the batches gives, in order.

    Twice as many batches as there are processes are held at a time, so that none waits.
    """
    pool = _pool(processes)
    handed: deque[tuple[list[Thing], Future[list[Outcome]] | None]] = deque()
    try:
        for batch in batches:
            handed.append((batch, _hand(pool, look, batch)))
            if len(handed) >= 2 * processes:
                yield from _outcomes(look, *handed.popleft())
        while handed:
            yield from _outcomes(look, *handed.popleft())
    finally:
        if pool is not None:
            pool.shutdown(cancel_futures=True)


def _pool(processes: int) -> ProcessPoolExecutor | None:
    try:
        return ProcessPoolExecutor(processes, initializer=_begin, initargs=gc.get_threshold())
    except (NotImplementedError, OSError):  # as in containers that share no memory
        return None


def _begin(*threshold: int) -> None:
    """How a process begins: as the first one did. Ctrl-C is for the first one, which ends all."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    gc.set_threshold(*threshold)
    Thread(target=_end_with_the_first, daemon=True).start()


def _end_with_the_first() -> None:
    """Ends this process once the first one is gone, killed say: else it would wait for ever."""
    if first := parent_process():
        first.join()
        os._exit(1)


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C waits meanwhile: a process that it meets at its start leaves the others waiting.

    The processes that are started meanwhile are not reached by it later either.
    """
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _hand(
    pool: ProcessPoolExecutor | None, look: Callable[[Thing], Outcome], batch: list[Thing]
) -> Future[list[Outcome]] | None:
    try:
        with _undisturbed():  # processes are started where something is handed to them
            return pool.submit(_look_at, look, batch) if pool else None
    except (BrokenExecutor, OSError):
        return None


def _look_at(look: Callable[[Thing], Outcome], batch: list[Thing]) -> list[Outcome]:
    return [look(source) for source in batch]


def _outcomes(
    look: Callable[[Thing], Outcome], batch: list[Thing], future: Future[list[Outcome]] | None
) -> list[Outcome]:
    try:
        return future.result() if future else _look_at(look, batch)
    except BrokenExecutor:
        return _look_at(look, batch)
