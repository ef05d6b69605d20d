"""System calls that fail when they are told to: strace stands between a program and the system.

Nothing of the program is patched. It runs as ever, and the n-th call of one name is answered by
an error number, as a broken disk, a full one or a closed folder would answer it.
"""

from __future__ import annotations

import re
import shutil
import signal
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ERRORS = ("EIO", "ENOSPC", "EACCES", "EINTR")


@dataclass(frozen=True)
class Call:
    """One system call of what a program does: which, and the how manieth of its name."""

    name: str
    number: int

    def failing(self, error: str) -> str:
        """What strace is told, to let it fail."""
        return f"inject={self.name}:error={error}:when={self.number}"

    def killing(self) -> str:
        """What strace is told, to end the program at this call, before anything comes of it."""
        return f"inject={self.name}:signal=KILL:when={self.number}"


@contextmanager
def traced(pid: int, *options: str) -> Iterator[list[str]]:
    """Stand between a program and the system; afterwards the list holds its calls, a line each."""
    calls: list[str] = []
    with tempfile.TemporaryDirectory() as folder:
        log = Path(folder) / "log"
        words = ["strace", "-y", "-o", str(log), *options, "-p", str(pid)]
        with subprocess.Popen(words, stderr=subprocess.PIPE, text=True) as strace:
            assert strace.stderr is not None
            said = strace.stderr.readline()
            assert "attached" in said, said
            try:
                yield calls
            finally:
                strace.send_signal(signal.SIGINT)
                strace.wait()
        calls += log.read_text(errors="replace").splitlines()


def calls_on(folder: Path, lines: list[str], without: tuple[str, ...] = ()) -> list[Call]:
    """The calls among those traced that are about files in a folder."""
    seen: Counter[str] = Counter()
    found = []
    for line in lines:
        name = _NAME.match(line)
        if name:
            seen[name[1]] += 1
            if str(folder) in line and name[1] not in without:
                found.append(Call(name[1], seen[name[1]]))
    return found


_NAME = re.compile(r"([a-z0-9_]+)\(")


@cache
def why_not() -> str:
    """Why calls cannot be made to fail here; empty where they can."""
    if not sys.platform.startswith("linux") or not shutil.which("strace"):
        return "there is no strace here"
    with subprocess.Popen([sys.executable, "-c", "input()"], stdin=subprocess.PIPE) as sleeping:
        try:
            with traced(sleeping.pid):
                return ""
        except AssertionError as error:
            return f"strace may not attach to programs here: {error}"
        finally:
            sleeping.kill()
