"""Killing a program that saves, at random and at each of its system calls; and what is left then.

Who is at work is a row of `WORKS`: a program that is told something, keeps it in a file, and shows
when that is kept. Whatever was kept must be in the file, which is whole; and nothing else is left
after the next start.
"""

from __future__ import annotations

import random
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from assessor.errors import AssessError
from tests.builder import RUNGS
from tests.mishaps import calls_on, traced
from tests.saved import READY, SAVED
from tests.sitter import QUESTIONS, Sitter, kept_in, long_rubric

ROOT = Path(__file__).parents[1]
MANY = QUESTIONS // 2
"""So much is kept in one file before another is begun."""


Sent = tuple[str, str]
"""A key, and the value that was said under it."""


class Worker(Protocol):
    """A program at work on a file."""

    @property
    def pid(self) -> int:
        """Its process."""

    def asked(self) -> str | None:
        """The key of what it is to be told next, once all before is kept."""

    def say(self, line: str | int) -> None:
        """Tell it."""

    def kill(self) -> None:
        """End it without a warning."""

    def wait(self) -> None:
        """Until it has ended."""

    def leave(self) -> None:
        """Let it end in order."""


@dataclass(frozen=True)
class Work:
    """Something that is done at a file until the program is killed."""

    file: str
    start: Callable[[Path], Worker]
    """A program at work in a folder, on the file if it is there already."""
    reply: Callable[[str, random.Random], tuple[str, str]]
    """What is typed where a key is asked for, and what the file holds under it then."""
    said_in: Callable[[Path], Mapping[str, object]]
    """What the file holds, by key."""
    prepare: Callable[[Path], object] = lambda folder: None
    """Puts into a folder what the program needs."""

    def kept(self) -> set[str]:
        """All that is there when nobody is at work, besides what it needs."""
        return {self.file, f"{self.file}.saved", f"{self.file}.before"}


class Saver:
    """A program that does nothing but save; see `tests/saved.py`."""

    def __init__(self, kind: str, path: Path) -> None:
        words = [sys.executable, "-W", "error", "-m", "tests.saved", kind, str(path)]
        pipe = subprocess.PIPE
        self._program = subprocess.Popen(words, cwd=ROOT, stdin=pipe, stdout=pipe, text=True)
        self._next = 0
        self.pid = self._program.pid

    def asked(self) -> str:
        """The next of the keys, once it says that the one before is saved."""
        assert self._program.stdout is not None
        assert self._program.stdout.readline().strip() == READY
        self._next += 1
        return f"q{self._next % QUESTIONS}"

    def say(self, line: str | int) -> None:
        """Tell it a key and a value."""
        assert self._program.stdin is not None
        self._program.stdin.write(f"{line}\n")
        self._program.stdin.flush()

    def kill(self) -> None:
        """End the program without a warning."""
        self._program.kill()
        self.wait()

    def leave(self) -> None:
        """Tell it nothing more."""
        self.wait()

    def wait(self) -> None:
        """Until the program has ended."""
        self._program.communicate(timeout=60)


def _saving(kind: str) -> Work:
    """The work of a program that does nothing but save a file of a kind."""

    def reply(key: str, chance: random.Random) -> tuple[str, str]:
        value = str(chance.randrange(10**6))
        return f"{key} {value}", value

    row = SAVED[kind]
    return Work("a.yaml", lambda folder: Saver(kind, folder / "a.yaml"), reply, row.said_in)


def _rung(key: str, chance: random.Random) -> Sent:
    number = chance.randrange(len(RUNGS))
    return str(number), RUNGS[number]


WORKS: dict[str, Work] = {
    "answering": Work("a.yaml", Sitter, _rung, kept_in, long_rubric),
    **{f"saving {kind}": _saving(kind) for kind in SAVED},
}
"""What is killed, by its name. A command that asks is a row like the first, with its own words."""


@dataclass
class Toll:
    """What came of killing programs again and again."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    unreadable: int = 0
    invented: int = 0
    """Said in a file, and never told to the program."""
    left: set[str] = field(default_factory=set)
    """Files that the next start did not clean up."""

    @property
    def harm(self) -> int:
        """How much came of it that never should."""
        return self.lost + self.unreadable + self.invented + len(self.left)


def killed(folder: Path, work: Work, kills: int, chance: random.Random) -> Toll:
    """Kill the program at random moments, in a save or between two, and count what was lost.

    What was told is acknowledged once the program asks for the next. Beside that the file may
    hold one more: that which was on its way.
    """
    scene = _Scene(folder, work)
    for _ in range(kills):
        worker = work.start(folder)
        sent = scene.tell_until_killed(worker, chance)
        scene.count(sent)
        if len(scene.sure) > MANY:
            scene.begin_afresh()
    scene.start_once_more()
    return scene.toll


def killed_at_each_call(folder: Path, work: Work, chance: random.Random) -> Toll:
    """Kill the program at each system call behind the first thing that it is told in a sitting.

    So the calls that keep the state before the sitting are among them.
    """
    scene = _Scene(folder, work)
    scene.start_once_more()
    worker = work.start(folder)
    key = worker.asked()
    with traced(worker.pid) as lines:
        scene.tell(worker, chance, key)
        worker.asked()
    worker.leave()
    scene.sure.update(work.said_in(scene.file))
    scene.toll.acknowledged = len(scene.sure)
    for call in calls_on(folder, lines, without=("read",)):
        worker = work.start(folder)
        key = worker.asked()
        scene.look_for_leftovers(f".{work.file}.lock")
        with traced(worker.pid, "-e", call.killing()) as told:
            sent = scene.tell(worker, chance, key)
            worker.wait()
        assert "killed by SIGKILL" in "".join(told), call
        scene.count(sent)
    scene.start_once_more()
    return scene.toll


class _Scene:
    """A folder in which a program is killed, what is sure to be kept there, and what came of it."""

    def __init__(self, folder: Path, work: Work) -> None:
        work.prepare(folder)
        self.folder, self.work, self.file = folder, work, folder / work.file
        self.sure: dict[str, object] = {}
        self.toll = Toll()
        self._needed = _names(folder)

    def tell(self, worker: Worker, chance: random.Random, key: str | None) -> Sent:
        """Tell the program what it asks for; what the file should hold then."""
        assert key is not None
        typed, value = self.work.reply(key, chance)
        worker.say(typed)
        return key, value

    def tell_until_killed(self, worker: Worker, chance: random.Random) -> Sent:
        """Tell it something for a moment, then kill it; what was on its way."""
        key = worker.asked()
        # The clock runs from the first question: a kill while Python starts tests nothing.
        deadline = time.monotonic() + chance.random() * 0.12
        sent = self.tell(worker, chance, key)
        while time.monotonic() < deadline:
            key = worker.asked()
            self.sure.update([sent])
            self.toll.acknowledged += 1
            sent = self.tell(worker, chance, key)
        time.sleep(chance.random() * 0.006)
        worker.kill()
        return sent

    def count(self, sent: Sent) -> None:
        """What a kill has harmed, where `sent` was on its way."""
        self.toll.kills += 1
        try:
            found = self.work.said_in(self.file)
        except AssessError:
            self.toll.unreadable += 1
            self.sure.clear()
            return
        possible = {(key, value) for key, value in (*self.sure.items(), sent)}
        self.toll.invented += len(found.items() - possible)
        kept = {key for key, value in found.items() if (key, value) in possible}
        self.toll.lost += len(self.sure.keys() - kept)
        self.sure.update(found)

    def begin_afresh(self) -> None:
        """Take everything away that was kept."""
        self.sure.clear()
        for name in self.work.kept():
            (self.folder / name).unlink(missing_ok=True)

    def start_once_more(self) -> None:
        """Start the program and let it end in order; then nothing else is left."""
        worker = self.work.start(self.folder)
        worker.asked()
        worker.leave()
        self.look_for_leftovers()

    def look_for_leftovers(self, *at_work: str) -> None:
        """Note what should not be in the folder now."""
        self.toll.left |= _names(self.folder) - self._needed - self.work.kept() - {*at_work}


def _names(folder: Path) -> set[str]:
    return {one.name for one in folder.iterdir()}
