"""How figures are taken: whole processes, several runs of each in turn, and the median of them."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
ASSESS = [str(Path(sys.executable).with_name("assess"))]
PEERS = Path(os.environ.get("PEERS") or ROOT / "build" / "peers" / "bin")
"""Where the other tools are that some figures are held against."""


@dataclass(frozen=True)
class Figure:
    """One measured figure with its target."""

    name: str
    value: float
    unit: str
    target: float
    detail: str

    def __str__(self) -> str:
        """One line: name, figure, target, and what it was made of."""
        well = "ok  " if self.value <= self.target else "over"
        return (
            f"{well} {self.name}: {self.value:.2f} {self.unit} "
            f"(target {self.target:g} {self.unit}; {self.detail})"
        )


def cpu(*command: str) -> float:
    """CPU seconds, user and system, that a command and all that it starts took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    _run(command)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def wall(*command: str) -> float:
    """Seconds that a person waits for a command."""
    began = time.perf_counter()
    _run(command)
    return time.perf_counter() - began


def _run(command: tuple[str, ...]) -> None:
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def medians(runs: int, *measures: Callable[[], float]) -> list[float]:
    """The median of each measure, taken in turn so that a busy moment meets all alike."""
    taken = [[measure() for measure in measures] for _ in range(runs)]
    return [statistics.median(column) for column in zip(*taken, strict=True)]
