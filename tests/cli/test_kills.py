"""A killed program loses no acknowledged answer and leaves no unreadable file."""

from __future__ import annotations

import random
import re
import sys
import time
from pathlib import Path

import pexpect
import yaml

from assessor.storage.assessments import load

KILLS = 200
QUESTIONS = 120
PROMPT = r"What about number (\d+)\?[\s\S]*for help: $"
READY = r"Ready\?[^\n]*: $"


def rubric_file(folder: Path) -> Path:
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


class Sitting:
    """Somebody at a terminal who answers until the program is killed."""

    def __init__(self, folder: Path, chance: random.Random) -> None:
        self._chance = chance
        words = ["-m", "assessor", "run", "long.yaml", "--file", "a.yaml", "--org", "Us", "--plain"]
        self.child = pexpect.spawn(
            sys.executable, words, cwd=str(folder), encoding="utf-8", timeout=30, echo=False
        )
        self.child.delaybeforesend = None

    def _asked(self) -> str:
        found = self.child.match
        assert isinstance(found, re.Match)
        return str(found.group(1))

    def answer_until_killed(self, acknowledged: dict[str, int], seconds: float) -> None:
        """Answer; an answer counts as acknowledged once the next question is on the screen."""
        sent: tuple[str, int] | None = None
        deadline: float | None = None
        while deadline is None or time.monotonic() < deadline:
            if self.child.expect([PROMPT, READY]) == 1:
                self.child.send("\n")
                continue
            if sent:
                acknowledged.update([sent])
            # The clock runs from the first question: a kill while Python starts tests nothing.
            deadline = deadline or time.monotonic() + seconds
            sent = (f"q{self._asked()}", self._chance.randint(0, 3))
            self.child.send(f"{sent[1]}\n")
        time.sleep(self._chance.random() * 0.004)
        self.child.kill(9)
        self.child.close(force=True)


def test_no_acknowledged_answer_is_lost_to_a_kill(tmp_path: Path) -> None:
    chance = random.Random(20_261_122)  # noqa: S311  # for repeatable tests, not for secrets
    rubric_file(tmp_path)
    file = tmp_path / "a.yaml"
    rungs = ("not-yet", "started", "in-place", "kept-up")
    acknowledged: dict[str, int] = {}
    kept_in_all = 0
    for _ in range(KILLS):
        Sitting(tmp_path, chance).answer_until_killed(acknowledged, chance.random() * 0.12)
        answers = load(file).answers
        assert {key: rungs[n] for key, n in acknowledged.items()}.items() <= {
            key: answer.value for key, answer in answers.items()
        }.items()
        if len(answers) > QUESTIONS - 60:
            kept_in_all += len(acknowledged)
            acknowledged.clear()
            file.unlink()
    assert kept_in_all + len(acknowledged) > 2 * KILLS
