"""Running `assess` on what a stranger sends, and what holds whatever that is."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from assessor.source.cleaning import FORBIDDEN

ROOT = Path(__file__).parents[2]
GUARD = Path(__file__).with_name("guard.py")
FILES = Path(__file__).with_name("files")
SMALLEST = ROOT / "tests" / "rubrics" / "valid" / "smallest.yaml"
USUAL = 0.3
"""Seconds that a file of no size takes on the machine that the limits were set on."""
COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
"""What services that read our output take for a command to themselves."""


@dataclass(frozen=True)
class Limits:
    """What a run may take."""

    seconds: float = 1.0
    megabytes: int = 200


ONE_FILE = Limits()


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str
    seconds: float
    megabytes: int

    @property
    def said(self) -> str:
        """Everything that was printed."""
        return f"{self.out}\n{self.err}"


def harmless(*words: str | Path, cwd: Path, typed: str = "", limits: Limits = ONE_FILE) -> Ended:
    """Run `assess` under guard in a folder, and hold that nothing came of it but what it says.

    It ends by itself within the limits, without a traceback; it writes nothing and reaches
    nothing; and what it prints steers neither a terminal nor who reads the output of programs.
    """
    before = dict(listing(cwd))
    ended = _quickest(*words, cwd=cwd, typed=typed, limits=limits)
    assert ended.code in (0, 1, 2), ended.err[-2_000:]
    assert "Traceback" not in ended.err, ended.err[-2_000:]
    assert not FORBIDDEN.search(ended.said)
    assert not COMMAND.search(ended.out if "github" not in words else ended.err), ended.said[:500]
    assert ended.megabytes <= limits.megabytes
    assert ended.seconds <= limits.seconds
    assert dict(listing(cwd)) == before
    return ended


def _quickest(*words: str | Path, cwd: Path, typed: str, limits: Limits) -> Ended:
    """How it ended; run again where it took long, since the machine may have been busy.

    The time is that of the machine that the limits were set on.
    """
    ended = guarded(*words, cwd=cwd, typed=typed)
    for _ in range(4):
        if ended.seconds <= limits.seconds:
            break
        slower = pace()
        again = guarded(*words, cwd=cwd, typed=typed)
        ended = min(ended, replace(again, seconds=again.seconds / slower), key=_seconds)
    return ended


def _seconds(ended: Ended) -> float:
    return ended.seconds


def pace() -> float:
    """How much longer than usual everything takes here just now; never less than 1."""
    return max(1.0, guarded("validate", SMALLEST, cwd=FILES).seconds / USUAL)


def guarded(*words: str | Path, cwd: Path, typed: str = "") -> Ended:
    """How `assess` under guard ended."""
    run = subprocess.run(
        [sys.executable, "-B", "-W", "error", str(GUARD), *map(str, words)],
        cwd=cwd,
        input=typed.encode(),
        capture_output=True,
        timeout=60,
        env={**os.environ, "PYTHONPATH": str(ROOT / "src"), "COLUMNS": "80", "TERM": "xterm"},
        check=False,
    )
    out, err = (text.decode("utf-8", errors="replace") for text in (run.stdout, run.stderr))
    said, _, took = err.rpartition("guard: ")
    figures = re.fullmatch(r"([\d.]+) s, (\d+) MB\n", took)
    assert figures, f"it did not end by itself ({run.returncode}): {err[-2_000:]}"
    return Ended(run.returncode, out, said, float(figures[1]), int(figures[2]))


def listing(folder: Path) -> Iterator[tuple[str, tuple[int, int]]]:
    """Everything in a folder and below, with its size and when it was changed."""
    waiting = [str(folder)]
    while waiting:
        here = waiting.pop()
        with suppress(OSError), os.scandir(here) as found:  # deeper than the system can name
            for entry in found:
                about = entry.stat(follow_symlinks=False)
                yield entry.path, (about.st_size, about.st_mtime_ns)
                if entry.is_dir(follow_symlinks=False):
                    waiting.append(entry.path)
