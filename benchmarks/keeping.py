"""Whether what was said is kept: programs are killed a thousand times, and every call fails.

`sh scripts/bench kills each-call calls` makes the figures; the tests do the same, smaller.
"""

from __future__ import annotations

import os
import random
import sys
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.killing import Toll

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT))
KILLS = int(os.environ.get("KILLS", "1000"))


@dataclass(frozen=True)
class Count:
    """What was counted of what should never happen."""

    name: str
    found: int
    detail: str

    def __str__(self) -> str:
        """One line: name, count, and out of what."""
        return f"{'over' if self.found else 'ok  '} {self.name}: {self.found} ({self.detail})"


def kills_figure(folder: Path) -> str:
    """What was lost, unreadable or left over after killing each program at random: a line each."""
    from tests.killing import WORKS, killed

    return "\n".join(
        str(_count(f"kills at random, {name}", partial(killed, _inside(folder, name), work, KILLS)))
        for name, work in WORKS.items()
    )


def each_call_figure(folder: Path) -> str:
    """The same after killing each program at each system call of a save."""
    from tests.killing import WORKS, killed_at_each_call
    from tests.mishaps import why_not

    if why_not():
        return str(Count("kills at each call", 1, why_not()))
    return "\n".join(
        str(
            _count(
                f"kills at each call, {name}",
                partial(killed_at_each_call, _inside(folder, name), work),
            )
        )
        for name, work in WORKS.items()
    )


def _count(name: str, kill: Callable[[random.Random], Toll]) -> Count:
    seed = random.randrange(10**6)  # noqa: S311  # it decides when to kill, and keeps no secret
    toll = kill(random.Random(seed))  # noqa: S311
    detail = (
        f"{toll.lost} of {toll.acknowledged} acknowledged lost, {toll.unreadable} files "
        f"unreadable, {toll.invented} never said, {len(toll.left)} left over; "
        f"{toll.kills} kills, seed {seed}"
    )
    return Count(name, toll.harm, detail)


def calls_figure(folder: Path) -> Count:
    """What was harmed by a system call that failed while something was saved."""
    from tests.failing import while_answering, while_sitting
    from tests.mishaps import ERRORS, why_not
    from tests.saved import SAVED

    if why_not():
        return Count("calls that fail", 1, why_not())
    ways = {kind: partial(while_sitting, kind=kind) for kind in SAVED}
    tallies = [
        tried(_inside(folder, f"{name}-{error}"), error)
        for name, tried in {"answering": while_answering, **ways}.items()
        for error in ERRORS
    ]
    harmed = [call for tally in tallies for call in tally.harmed]
    calls = sum(len(tally.calls) for tally in tallies)
    detail = f"{calls} calls failed, as {', '.join(ERRORS)}{'; harmed: ' if harmed else ''}"
    return Count("calls that fail", len(harmed), detail + ", ".join(harmed))


def _inside(folder: Path, name: str) -> Path:
    made = folder / name
    made.mkdir()
    return made
