"""Texts of several lines, put in at once at a real terminal: the end of one answers no question."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pexpect
import pytest

from assessor.storage.assessments import load

PROMPT = r"(: | > )$"
FACES = pytest.mark.parametrize("face", [[], ["--plain"]], ids=["rich", "plain"])


def sitting(folder: Path, rubric: str, *words: str) -> pexpect.spawn[str]:
    child = pexpect.spawn(
        sys.executable,
        ["-W", "error", "-m", "assessor", "run", rubric, "--org", "Us", *words],
        cwd=str(folder),
        env={**os.environ, "TERM": "xterm-256color"},
        encoding="utf-8",
        timeout=30,
        dimensions=(50, 90),
    )
    child.expect("Press Enter to begin")
    child.sendline("")
    child.expect(PROMPT)
    return child


@FACES
def test_a_note_keeps_its_paragraphs(face: list[str], tmp_path: Path) -> None:
    child = sitting(tmp_path, "six-tenets", *face)
    child.sendline("note")
    child.expect(PROMPT)
    child.send("First.\n\n2\nquit\n\n  Last\n")
    child.expect("press Enter to end it")
    child.sendline("")
    child.expect("The note is saved")
    child.sendline("2")
    child.expect("Question 2")
    child.close(force=True)
    answer = load(tmp_path / "six-tenets.assessment.yaml").answers["serves-people-directly"]
    assert (answer.note, answer.value) == ("First.\n\n2\nquit\n\nLast", "no")


@FACES
def test_an_answer_in_words_is_one_line(face: list[str], tmp_path: Path) -> None:
    child = sitting(tmp_path, "funding-audit", *face)
    child.sendline("9")
    child.expect(PROMPT)
    child.send("The director\n\nand 2 of us\n")
    child.expect("Saved")
    child.expect("Name")
    child.close(force=True)
    answers = load(tmp_path / "funding-audit.assessment.yaml").answers
    assert "The director and 2 of us" in [answer.value for answer in answers.values()]
