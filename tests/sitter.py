"""Somebody at a terminal, with a long rubric, who answers until something happens."""

from __future__ import annotations

import random
import re
import sys
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

import pexpect
import yaml

from assessor.errors import AssessError
from assessor.storage.assessments import load
from tests.builder import RUNGS

QUESTIONS = 120
PROMPT = r"Question (\d+) of \d+\. [^\n]*for help: $"
READY = r"Ready\?[^\n]*: $"
UNSAVED = r"could not be saved: ([^\r]*)\.\r[\s\S]*Not saved\.[^\n]*: $"
KEPT = {"long.yaml", "a.yaml", "a.yaml.saved", "a.yaml.before"}
"""All that should be in the folder when nobody is at work."""


def long_rubric(folder: Path) -> Path:
    """A rubric of many questions, in a file."""
    questions = [{"id": f"q{n}", "ask": f"What about number {n}?"} for n in range(QUESTIONS)]
    path = folder / "long.yaml"
    rubric = {
        "format": 1,
        "id": "long",
        "version": "1.0.0",
        "title": "Long",
        "summary": "Many questions.",
        "review": {"status": "draft"},
        "who": "Anyone",
        "minutes": 5,
        "sources": {"text": {"title": "A text", "publisher": "Us", "year": 2023}},
        "sections": [{"id": "main", "title": "Main", "questions": questions}],
    }
    path.write_text(yaml.safe_dump(rubric, sort_keys=False))
    return path


class Sitter:
    """A person at the plain face; `said` is what they typed, and `sure` what was acknowledged."""

    def __init__(self, folder: Path) -> None:
        words = ["-m", "assessor", "run", "long.yaml", "--file", "a.yaml", "--org", "Us", "--plain"]
        self.child = pexpect.spawn(
            sys.executable, words, cwd=str(folder), encoding="utf-8", timeout=60, echo=False
        )
        self.child.delaybeforesend = None

    def asked(self) -> str | None:
        """The key of the question that is asked; None where something waits to be saved."""
        while (shown := self.child.expect([PROMPT, READY, UNSAVED])) == 1:
            self.child.send("\n")
        return f"q{int(self.found(1)) - 1}" if shown == 0 else None

    def found(self, group: int) -> str:
        """What was shown: of the whole prompt, or a group of its pattern."""
        found = self.child.match
        assert isinstance(found, re.Match)
        return str(found.group(group))

    @property
    def pid(self) -> int:
        """The program's process."""
        assert self.child.pid is not None
        return self.child.pid

    def say(self, line: str | int) -> None:
        """Type a line."""
        self.child.send(f"{line}\n")

    def kill(self) -> None:
        """End the program without a warning."""
        self.child.kill(9)
        self.child.close(force=True)


@dataclass
class Toll:
    """What came of killing the program again and again."""

    kills: int = 0
    acknowledged: int = 0
    lost: int = 0
    unreadable: int = 0
    left: set[str] = field(default_factory=set)
    """Files that the next start did not clean up."""


def killed(folder: Path, kills: int, chance: random.Random) -> Toll:
    """Kill the program at random moments, in a save or between two, and count what was lost.

    An answer is acknowledged once the next question is on the screen. Beside these the file may
    hold one more: that which was on its way.
    """
    long_rubric(folder)
    toll, sure = Toll(kills), dict[str, str]()
    for _ in range(kills):
        sent = _answers_until_killed(Sitter(folder), sure, chance)
        _count(toll, folder / "a.yaml", sure, sent)
        if len(sure) > QUESTIONS // 2:
            toll.acknowledged += len(sure)
            sure.clear()
            for name in KEPT - {"long.yaml"}:
                (folder / name).unlink(missing_ok=True)
    toll.acknowledged += len(sure)
    _look_for_leftovers(toll, folder)
    return toll


def _answers_until_killed(
    sitter: Sitter, sure: dict[str, str], chance: random.Random
) -> tuple[str, str]:
    """Answer for a moment, then be killed; the answer that was on its way."""
    sent, deadline = None, None
    while deadline is None or time.monotonic() < deadline:
        key = sitter.asked()
        assert key is not None
        if sent:
            sure.update([sent])
        # The clock runs from the first question: a kill while Python starts tests nothing.
        deadline = deadline or time.monotonic() + chance.random() * 0.12
        number = chance.randrange(len(RUNGS))
        sent = (key, RUNGS[number])
        sitter.say(number)
    time.sleep(chance.random() * 0.006)
    sitter.kill()
    assert sent is not None
    return sent


def _count(toll: Toll, file: Path, sure: dict[str, str], sent: tuple[str, str]) -> None:
    try:
        found = {key: str(answer.value) for key, answer in load(file).answers.items()}
    except AssessError:
        toll.unreadable += 1
        sure.clear()
        return
    toll.lost += len(sure.items() - found.items())
    assert found.items() <= (sure | dict([sent])).items(), "an answer that nobody gave"
    sure.update(found)


def _look_for_leftovers(toll: Toll, folder: Path) -> None:
    """After one more start, and leaving in order."""
    sitter = Sitter(folder)
    sitter.asked()
    sitter.say("quit")
    sitter.child.expect(pexpect.EOF)
    sitter.child.close()
    toll.left |= {one.name for one in folder.iterdir()} - KEPT


def kept_in(file: Path) -> Mapping[str, object]:
    """The answers in a file, by key."""
    return {key: answer.value for key, answer in load(file).answers.items()}
