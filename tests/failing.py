"""Saving while every system call fails once, one after the other; and whether it was survived.

Twice: a program that does nothing but open a file and save it, and a person who answers.
"""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass, field
from pathlib import Path

import pexpect

from assessor.storage.keeping import Keeper
from assessor.storage.lock import held
from assessor.storage.names import saved_file
from tests.builder import RUNGS
from tests.mishaps import calls_on, traced
from tests.saved import SAVED
from tests.sitter import Sitter, kept_in, long_rubric

SITTING = """
import os, select, sys
from pathlib import Path
from assessor.errors import AssessError
from assessor.storage.keeping import Keeper
from assessor.storage.lock import held
from tests.saved import SAVED

row = SAVED[sys.argv[1]]

def sitting(path, value):
    with held(path):
        keeper = Keeper(path, lambda said: None, row.shelf)
        record = row.shelf.load(path)
        keeper.save(record)
        keeper.save(row.put(record, "q", value))

path = Path(sys.argv[2])
while True:
    # Not in `read`, which would be the first call that fails.
    select.select([0], [], [])
    said = os.read(0, 100)
    if not said:
        break
    try:
        sitting(path, said.decode())
        os.write(1, b"saved\\n")
    except AssessError as error:
        os.write(1, f"{error.what}\\n".encode())
"""
ROOT = Path(__file__).parents[1]


@dataclass
class Tally:
    """The calls that were made to fail, and what was harmed by it."""

    calls: list[str] = field(default_factory=list)
    harmed: list[str] = field(default_factory=list)


class _Sittings:
    """A program that opens the file, changes an answer and saves it, whenever it is told to."""

    def __init__(self, kind: str, path: Path) -> None:
        self._program = subprocess.Popen(
            [sys.executable, "-W", "error", "-c", SITTING, kind, str(path)],
            cwd=ROOT,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        self.pid = self._program.pid

    def answer(self, value: int) -> bool:
        """Whether it says that the answer is saved; else it has told why not."""
        assert self._program.stdin is not None
        assert self._program.stdout is not None
        self._program.stdin.write(f"{value}".encode())
        self._program.stdin.flush()
        told = self._program.stdout.readline().decode().strip()
        assert told, "the program ended"
        return told == "saved"

    def end(self) -> None:
        self._program.communicate()


def calls_of_a_sitting(folder: Path, kind: str) -> list[str]:
    """The system calls of opening a file and saving it twice, as strace writes them."""
    sittings = _prepared(folder, kind)
    with traced(sittings.pid) as lines:
        assert sittings.answer(2)
    sittings.end()
    return lines


def _prepared(folder: Path, kind: str) -> _Sittings:
    """A program that has had one sitting already, at a file in which something was said."""
    path, row = folder / "a.yaml", SAVED[kind]
    Keeper(path, lambda _: None, row.shelf).save(row.put(row.empty, "q", "0"))
    sittings = _Sittings(kind, path)
    sittings.answer(1)
    return sittings


def while_sitting(folder: Path, error: str, kind: str) -> Tally:
    """Each call of locking, opening and saving a file of a kind, and keeping its states, fails.

    Survived: the file is the new one, or the old one where that was told; and then it saves.
    """
    path, tally, value = folder / "a.yaml", Tally(), 2
    said_in, sittings = SAVED[kind].said_in, _prepared(folder, kind)
    with traced(sittings.pid) as lines:
        sittings.answer(value)
    for call in calls_on(folder, lines):
        with traced(sittings.pid, "-e", call.failing(error)) as lines:
            is_saved = sittings.answer(value + 1)
        well = "INJECTED" in "".join(lines)
        well &= int(said_in(path)["q"]) in (value + 1, value + is_saved)
        value += 2
        well &= sittings.answer(value) and int(said_in(saved_file(path))["q"]) == value
        _note(tally, f"{call.name} {call.number}", well)
    sittings.end()
    tally.harmed += _left_after_the_next_start(path)
    return tally


def _left_after_the_next_start(path: Path) -> list[str]:
    with held(path):
        return sorted(one.name for one in path.parent.iterdir() if one.name not in _KEPT)


_KEPT = {"long.yaml", "a.yaml", "a.yaml.saved", "a.yaml.before", ".a.yaml.lock"}


def _note(tally: Tally, call: str, well: bool) -> None:
    tally.calls.append(call)
    tally.harmed += [] if well else [call]


def while_answering(folder: Path, error: str) -> Tally:
    """Each call between an answer and the next question fails once.

    Survived: the next question means that the answer is saved; else it is offered again, the
    file is the old one or the new one, and Enter saves it. Reading is left to `while_sitting`:
    here the program waits in `read` for the answer.
    """
    long_rubric(folder)
    path, tally, sitter = folder / "a.yaml", Tally(), Sitter(folder)
    for line in ("1", "2"):
        sitter.asked()
        sitter.say(line)
    sitter.asked()
    with traced(sitter.pid) as lines:
        sitter.say("3")
        key = sitter.asked()
    for number, call in enumerate(calls_on(folder, lines, without=("read",))):
        rung = number % len(RUNGS)
        before, after = kept_in(path), {**kept_in(path), str(key): RUNGS[rung]}
        with traced(sitter.pid, "-e", call.failing(error)) as lines:
            sitter.say(rung)
            key = sitter.asked()
        well = "INJECTED" in "".join(lines)
        well &= kept_in(path) in ((after,) if key else (before, after))
        if key is None:
            sitter.say("")
            key = sitter.asked()
        _note(tally, f"{call.name} {call.number}", well and kept_in(path) == after)
    sitter.say("quit")
    sitter.child.expect(pexpect.EOF)
    sitter.child.close()
    tally.harmed += _left_after_the_next_start(path)
    return tally
