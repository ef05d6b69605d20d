"""The command line as a person meets it: a process in an empty folder, with typed input."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "harborlight"
ANSWERS = EXAMPLE / "answers" / "funding-audit.yaml"
FINISHED = EXAMPLE / "funding-audit.assessment.yaml"


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


Assess = Callable[..., Ended]


@pytest.fixture
def assess(tmp_path: Path) -> Assess:
    """Run `assess` with these words in an empty folder; `typed` is what the person types."""

    def run(*words: str | Path, typed: str = "", **environment: str) -> Ended:
        ended = subprocess.run(
            [sys.executable, "-W", "error", "-m", "assessor", *map(str, words)],
            cwd=tmp_path,
            input=typed.encode(),
            capture_output=True,
            timeout=120,
            env={**os.environ, "COLUMNS": "80", "TERM": "xterm", **environment},
            check=False,
        )
        return Ended(ended.returncode, ended.stdout.decode(), ended.stderr.decode())

    return run
