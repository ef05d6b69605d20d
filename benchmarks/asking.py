"""What answering costs a person: keys pressed, and codes that a screen reader would stumble over.

One person answers the same twenty questions here and in a script of questionary, in a terminal of
their own; two answers are wrong at first: the fourth, which they see at the next question, and
the seventh, which they see at the end.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import yaml
from measuring import ASSESS, PEERS, Figure

SCRIPT = Path(__file__).with_name("questionary_script.py")
QUESTIONS = 20
ANSWERS = [number % 4 for number in range(QUESTIONS)]
"""The rungs that are right: as many of each."""
SEEN_AT_ONCE, SEEN_AT_THE_END = 3, 6
"""The questions that are answered one rung too high or too low at first."""
READY, FINISH = (rf"{word}\?[^\n]*[:>] $" for word in ("Ready", "Finish"))
DOWN, UP, ENTER = "\x1b[B", "\x1b[A", "\r"


Choose = Callable[[int, int], tuple[str, ...]]
"""Gives the keys from one place in a list to another."""


class Terminal:
    """A program in a terminal, the keys that were pressed, and all that it wrote."""

    def __init__(self, command: list[str], folder: Path, term: str) -> None:
        self._child = pexpect.spawn(
            command[0],
            command[1:],
            cwd=str(folder),
            env={**os.environ, "TERM": term},
            encoding="utf-8",
            timeout=30,
            dimensions=(60, 80),
        )
        self.keys = 0
        self.shown = ""

    def press(self, awaited: str, *keys: str) -> None:
        """Wait for words, and press keys."""
        self._child.expect(awaited)
        self.shown += self._child.before + self._child.after
        self.keys += len(keys)
        self._child.send("".join(keys))

    def end(self, awaited: str) -> None:
        """Wait for the last words, and leave."""
        self._child.expect(awaited)
        self.shown += self._child.before + self._child.after
        self._child.close(force=True)


def ours(folder: Path, term: str) -> Terminal:
    """The twenty questions of `assess run`."""
    (folder / "long.yaml").write_text(yaml.safe_dump(_rubric(), sort_keys=False))
    words = ["run", "long.yaml", "--org", "Us", "--file", f"{term}.yaml"]
    there = Terminal([*ASSESS, *words], folder, term)
    there.press(READY, ENTER)
    for number in range(QUESTIONS):
        there.press(_asked(number), *_line(_first(number)))
        if number == SEEN_AT_ONCE:
            there.press(_asked(number + 1), *_line("b"))
            there.press(_asked(number), *_line(ANSWERS[number]))
    there.press(FINISH, *_line(SEEN_AT_THE_END + 1))
    there.press(_asked(SEEN_AT_THE_END), *_line(ANSWERS[SEEN_AT_THE_END]))
    there.press(FINISH, ENTER)
    there.end("Report written")
    return there


def _asked(number: int) -> str:
    return rf"Question {number + 1} of [^\n]*[:>] $"


def _line(typed: object) -> Iterator[str]:
    yield from f"{typed}{ENTER}"


def _first(number: int) -> int:
    """What is answered first; one rung off where it is wrong."""
    wrong = number in (SEEN_AT_ONCE, SEEN_AT_THE_END)
    return ANSWERS[number] - 1 if wrong else ANSWERS[number]


def theirs(folder: Path, term: str, choose: Choose, *words: str) -> Terminal:
    """The same in a script of questionary; `choose` gives the keys from one place to another."""
    there = Terminal([str(PEERS / "python"), str(SCRIPT), *words], folder, term)
    there.press(r"Ready\?", ENTER)
    for number in range(QUESTIONS):
        there.press(f"number {number}\\?", *choose(0, _first(number)))
    for number in (SEEN_AT_ONCE, SEEN_AT_THE_END):
        there.press(r"Change anything\?", *choose(0, number + 1))
        there.press(f"number {number}\\?", *choose(_first(number), ANSWERS[number]))
    there.press(r"Change anything\?", ENTER)
    there.end("Done:")
    return there


def _by_arrows(here: int, there: int) -> tuple[str, ...]:
    return (*[DOWN if there > here else UP] * abs(there - here), ENTER)


def _by_shortcut(here: int, there: int) -> tuple[str, ...]:
    return ("1234567890abcdefghijklmnopqrstuvwxyz"[there], ENTER)


def keys_figure(folder: Path) -> Figure:
    """Keys for twenty questions with two corrections, against questionary's as documented."""
    mine = ours(folder, "xterm").keys
    arrows = theirs(folder, "xterm", _by_arrows).keys
    shortcuts = theirs(folder, "xterm", _by_shortcut, "--shortcuts").keys
    detail = f"{mine} keys against {arrows} by arrows, {shortcuts} where shortcuts are switched on"
    return Figure("keys for 20 questions, two corrected", mine / arrows, "×", 1.0, detail)


def escapes_figure(folder: Path) -> Figure:
    """Escape codes for each question on a terminal that knows none."""
    mine = ours(folder, "dumb").shown.count("\x1b") / QUESTIONS
    other = theirs(folder, "dumb", _by_arrows).shown.count("\x1b") / QUESTIONS
    detail = f"questionary {other:.1f}"
    return Figure("escape codes per question, TERM=dumb", mine, "codes", 0, detail)


def _rubric() -> dict[str, object]:
    asked = [{"id": f"q{n}", "ask": f"What about number {n}?"} for n in range(QUESTIONS)]
    return {
        "format": 1,
        "id": "long",
        "version": "1.0.0",
        "title": "Long",
        "summary": "Many questions.",
        "review": {"status": "draft"},
        "who": "Anyone",
        "minutes": 5,
        "sources": {"text": {"title": "A text", "publisher": "Us", "year": 2023}},
        "sections": [{"id": "main", "title": "Main", "questions": asked}],
    }
