"""Many reports: one after another against several at a time, and what a process holds of them."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from measuring import ASSESS, Figure, medians, wall

REPORTS = 40
FEW = 8
MAX_RSS = """
import resource, subprocess, sys
subprocess.run(sys.argv[1:], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""
"""The most memory that any one process of a command held, in KiB."""


def copies(example: Path, folder: Path) -> list[str]:
    """So many files with the same answers."""
    for number in range(REPORTS):
        (folder / f"{number:02}.assessment.yaml").write_bytes(example.read_bytes())
    return sorted(map(str, folder.glob("*.yaml")))


def jobs_figure(example: Path, folder: Path) -> Figure:
    """Forty reports: how long two at a time take, of what one after another takes."""
    files = copies(example, folder)
    alone, shared = medians(
        3,
        lambda: wall(*ASSESS, "report", *files, "--each"),
        lambda: wall(*ASSESS, "report", *files, "--each", "--jobs", "2"),
    )
    detail = f"{alone:.1f} s one after another, {shared:.1f} s two at a time"
    return Figure(f"{REPORTS} reports, --jobs 2", shared / alone, "of the time", 1 / 1.8, detail)


def memory_figure(example: Path, folder: Path) -> Figure:
    """Whether a process that makes many reports holds more than one that makes few."""
    files = copies(example, folder)
    few, many = (_most_held(files[:number]) for number in (FEW, REPORTS))
    detail = f"{many / 1024:.0f} MiB at most for {REPORTS}, {few / 1024:.0f} MiB for {FEW}"
    return Figure("memory of a process", many / few, "×", 1.1, detail)


def _most_held(files: list[str]) -> int:
    command = [sys.executable, "-c", MAX_RSS, *ASSESS, "report", *files, "--each", "--jobs", "2"]
    told = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return int(told)
