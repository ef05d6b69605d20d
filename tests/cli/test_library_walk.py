"""The whole library, walked by a scripted person at both faces: no traceback, and the same file."""

from __future__ import annotations

import os
import subprocess
import sys
from io import StringIO
from pathlib import Path
from random import Random

import pexpect
import pytest

from assessor.interview.session import run
from assessor.loading.rubrics import all_rubrics, load_rubric
from assessor.model.assessment import Assessment
from assessor.storage.assessments import load
from tests.builder import DAY, assessment
from tests.person import Person

RUBRICS = {path.stem: path for path in all_rubrics()}
PAUSED = 3
COMMAND = [sys.executable, "-W", "error", "-m", "assessor", "run"]


def walked(name: str) -> tuple[list[str], Assessment]:
    """What a person types who walks through a rubric, and the answers that come of it."""
    rubric = load_rubric(RUBRICS[name]).rubric
    person = Person(Random(name))  # noqa: S311  # for repeatable tests, not for secrets
    outcome = run(rubric, assessment(), person, lambda _: None, DAY)
    return person.lines, outcome.assessment


def typed_into_a_pipe(name: str, lines: list[str], folder: Path) -> str:
    """All that the plain face shows, and what is told besides."""
    # Nobody waits at a pipe: the Enter that begins is not read there.
    ended = subprocess.run(
        [*COMMAND, name, "--org", "Us", "--file", "plain.yaml"],
        cwd=folder,
        input="".join(f"{line}\n" for line in lines[1:]).encode(),
        capture_output=True,
        timeout=120,
        check=False,
    )
    assert ended.returncode == PAUSED, ended.stderr.decode()
    return ended.stdout.decode() + ended.stderr.decode()


def typed_at_a_terminal(name: str, lines: list[str], folder: Path) -> str:
    """All that the terminal face shows; each line is typed when a prompt waits for it."""
    shown = StringIO()
    child = pexpect.spawn(
        COMMAND[0],
        [*COMMAND[1:], name, "--org", "Us", "--file", "rich.yaml"],
        cwd=str(folder),
        env={**os.environ, "TERM": "xterm-256color"},
        encoding="utf-8",
        timeout=60,
        dimensions=(50, 100),
    )
    child.logfile_read = shown
    child.delaybeforesend = None
    for line in lines:
        child.expect_exact(" > ")
        child.send(f"{line}\r")
    child.expect(pexpect.EOF)
    child.close()
    assert child.exitstatus == PAUSED, shown.getvalue()[-2000:]
    return shown.getvalue()


@pytest.mark.parametrize("name", RUBRICS)
def test_both_faces_keep_the_same(tmp_path: Path, name: str) -> None:
    lines, expected = walked(name)
    for shown in (
        typed_into_a_pipe(name, lines, tmp_path),
        typed_at_a_terminal(name, lines, tmp_path),
    ):
        assert "Traceback" not in shown
        assert "Before you finish" in shown
    plain, rich = (load(tmp_path / f"{face}.yaml") for face in ("plain", "rich"))
    assert (plain.answers, plain.subjects) == (expected.answers, expected.subjects)
    assert (rich.answers, rich.subjects) == (expected.answers, expected.subjects)
