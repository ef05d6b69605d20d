"""Every system call of a save fails once, in four ways: the file is the old one or the new one.

`tests/faults.py` says how. What a person sees of it is tested in `tests/cli/test_faults.py`.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessor.model.assessment import Answer
from assessor.storage.assessments import load
from assessor.storage.keeping import Keeper
from assessor.storage.lock import held
from assessor.storage.names import before_file, saved_file
from tests.faults import ERRORS, calls_on, traced, why_not
from tests.storage.test_files import names
from tests.storage.test_text import made

pytestmark = pytest.mark.skipif(bool(why_not()), reason=why_not())

SITTING = """
import os, select, sys
from pathlib import Path
from assessor.errors import AssessError
from assessor.model.assessment import Answer
from assessor.storage.assessments import load
from assessor.storage.keeping import Keeper

def sitting(path, value):
    keeper = Keeper(path, lambda said: None)
    assessment = load(path)
    keeper.save(assessment)
    keeper.save(assessment.model_copy(update={"answers": {"q": Answer(value=value)}}))

path = Path(sys.argv[1])
while True:
    # Not in `read`, which would be the first call that fails.
    select.select([0], [], [])
    said = os.read(0, 100)
    if not said:
        break
    try:
        sitting(path, int(said))
        os.write(1, b"saved\\n")
    except AssessError as error:
        os.write(1, f"{error.what}\\n".encode())
"""


class Sittings:
    """A program that opens the file, changes an answer and saves it, whenever it is told to."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self._program = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", SITTING, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.pid = self._program.pid

    def answer(self, value: int) -> str:
        """`saved`, or what was told instead."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(f"{value}".encode())
        self._program.stdin.flush()
        return self._program.stdout.readline().decode().strip()

    def end(self) -> None:
        assert self._program.stdin is not None
        self._program.communicate()
        assert self._program.returncode == 0


@pytest.fixture
def sittings(tmp_path: Path) -> Iterator[Sittings]:
    path = tmp_path / "a.yaml"
    Keeper(path, lambda _: None).save(made(q=Answer(value=0)))
    made_ready = Sittings(path)
    assert made_ready.answer(1) == "saved"
    yield made_ready
    made_ready.end()


@pytest.mark.parametrize("error", ERRORS)
def test_the_file_is_whole_whatever_call_fails(sittings: Sittings, error: str) -> None:
    path, value = sittings.path, 2
    with traced(sittings.pid) as lines:
        assert sittings.answer(value) == "saved"
    calls = calls_on(path.parent, lines)
    assert {"openat", "read", "write", "fsync", "rename", "close"} <= {one.name for one in calls}
    for call in calls:
        value += 1
        with traced(sittings.pid, "-e", call.failing(error)) as lines:
            told = sittings.answer(value)
        assert "INJECTED" in "".join(lines), call
        kept = load(path).answers["q"].value
        assert kept in ((value,) if told == "saved" else (value - 1, value)), (call, told)
        value += 1
        assert sittings.answer(value) == "saved", call
        assert load(saved_file(path)).answers["q"].value == value
        assert load(before_file(path)).answers["q"].value in (value - 1, value - 2)
    with held(path):
        pass
    assert [one for one in names(path.parent) if one.startswith(".") or "conflict" in one] == []
