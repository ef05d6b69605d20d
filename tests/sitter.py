"""Somebody at a terminal, with a long rubric, who answers until something happens."""

from __future__ import annotations

import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pexpect
import yaml

from assessor.storage.assessments import load

QUESTIONS = 120
RUN = ("run", "long.yaml", "--file", "a.yaml", "--org", "Us")
PROMPT = r"Question (\d+) of \d+\. [^\n]*for help: $"
READY = r"Ready\?[^\n]*: $"
UNSAVED = r"could not be saved: ([^\r]*)\.\r[\s\S]*Not saved\.[^\n]*: $"


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

    def __init__(self, folder: Path, words: Sequence[str] = RUN) -> None:
        command = ["-m", "assessor", *words, "--plain"]
        self.child = pexpect.spawn(
            sys.executable, command, cwd=str(folder), encoding="utf-8", timeout=60, echo=False
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
        self.wait()

    def leave(self) -> None:
        """Leave in order."""
        self.say("quit")
        self.wait()

    def wait(self) -> None:
        """Until the program has ended."""
        self.child.expect(pexpect.EOF)
        self.child.close(force=True)


def kept_in(file: Path) -> Mapping[str, object]:
    """The answers in a file, by key."""
    return {key: answer.value for key, answer in load(file).answers.items()}
