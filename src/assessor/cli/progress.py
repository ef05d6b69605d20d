"""How far a long rendering has come: one line that changes, or now and then a line of its own."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console

from assessor.cli.problems import note
from assessor.report.pdf import heard

PAUSE = 10.0
"""Seconds between two lines, where each stays: often enough to know, and not a flood."""


@contextmanager
def shown_progress(plain: bool = False) -> Iterator[None]:
    """Show what is being done to a report meanwhile, on standard error."""
    console = Console(stderr=True)
    if plain or not console.is_terminal or console.is_dumb_terminal:
        with heard(_now_and_then(time.monotonic)):
            yield
        return
    with console.status("Making the report") as status, heard(status.update):
        yield


def _now_and_then(clock: Callable[[], float]) -> Callable[[str], None]:
    last = clock()

    def tell(step: str) -> None:
        nonlocal last
        if clock() - last >= PAUSE:
            last = clock()
            note(f"Still making the report. {step}.")

    return tell
