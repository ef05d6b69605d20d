"""Whether what was said is kept: the program is killed a thousand times, and every call fails.

`sh scripts/bench kills faults` makes both figures; the tests do the same on a smaller scale.
"""

from __future__ import annotations

import os
import random
import sys
from dataclasses import dataclass
from pathlib import Path

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


def kills_figure(folder: Path) -> Count:
    """Answers lost, files unreadable and files left over, after killing the program at random."""
    from tests.sitter import killed

    seed = random.randrange(10**6)  # noqa: S311  # it decides when to kill, and keeps no secret
    toll = killed(folder, KILLS, random.Random(seed))  # noqa: S311
    detail = (
        f"{toll.lost} of {toll.acknowledged} acknowledged answers lost, "
        f"{toll.unreadable} files unreadable, {len(toll.left)} left over; "
        f"{toll.kills} kills, seed {seed}"
    )
    return Count("kills at random", toll.lost + toll.unreadable + len(toll.left), detail)


def calls_figure(folder: Path) -> Count:
    """What was harmed by a system call that failed while something was saved."""
    from tests.failing import while_answering, while_sitting
    from tests.mishaps import ERRORS, why_not

    if why_not():
        return Count("calls that fail", 1, why_not())
    tallies = [
        tried(_inside(folder, f"{tried.__name__}-{error}"), error)
        for tried in (while_sitting, while_answering)
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
