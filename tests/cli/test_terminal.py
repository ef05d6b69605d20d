"""A person at a real terminal: leaving in every way, and finding everything again."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from assessor.storage.assessments import load

FILE = "funding-audit.assessment.yaml"
ASKED = r"Question \d+ of \d+"


@pytest.fixture
def at_question(tmp_path: Path) -> Iterator[pexpect.spawn[str]]:
    """A session in a terminal of 80 columns, two answers in."""
    child = pexpect.spawn(
        sys.executable,
        ["-W", "error", "-m", "assessor", "run", "funding-audit", "--org", "Us"],
        cwd=str(tmp_path),
        env={**os.environ, "TERM": "xterm-256color"},
        encoding="utf-8",
        timeout=30,
        dimensions=(40, 80),
    )
    child.expect("Press Enter")
    child.sendline("")
    for answer in ("9", "Director"):
        child.expect(ASKED)
        child.sendline(answer)
    child.expect("Name > ")
    yield child
    child.close(force=True)


def ended(child: pexpect.spawn[str]) -> int | None:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


@pytest.mark.parametrize("leave", ["intr", "eof", "quit"])
def test_leaving_says_paused_and_how_to_go_on(
    at_question: pexpect.spawn[str], tmp_path: Path, leave: str
) -> None:
    if leave == "intr":
        at_question.sendintr()
    elif leave == "eof":
        at_question.sendeof()
    else:
        at_question.sendline("quit")
    at_question.expect("Paused. Everything you said is saved")
    at_question.expect("Go on with: assess run funding-audit")
    assert ended(at_question) == 3
    assert load(tmp_path / FILE).answers["funders-in-all"].value == 9


@pytest.mark.parametrize("sign", [signal.SIGHUP, signal.SIGTERM, signal.SIGKILL])
def test_a_closed_terminal_or_a_kill_leaves_everything_said(
    at_question: pexpect.spawn[str], tmp_path: Path, sign: signal.Signals
) -> None:
    at_question.kill(sign)
    at_question.expect(pexpect.EOF)
    at_question.close(force=True)
    assert load(tmp_path / FILE).answers["funders-in-all"].value == 9


def test_a_second_window_is_told_at_once(at_question: pexpect.spawn[str], tmp_path: Path) -> None:
    second = pexpect.spawn(
        sys.executable,
        ["-m", "assessor", "run", "funding-audit"],
        cwd=str(tmp_path),
        encoding="utf-8",
        timeout=30,
    )
    second.expect("open in another window")
    assert ended(second) == 1
