"""A person at a real terminal: leaving in every way, and finding everything again."""

from __future__ import annotations

import os
import signal
import sys
import termios
import time
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


def test_a_kill_leaves_everything_said(at_question: pexpect.spawn[str], tmp_path: Path) -> None:
    at_question.kill(signal.SIGKILL)
    at_question.expect(pexpect.EOF)
    at_question.close(force=True)
    assert load(tmp_path / FILE).answers["funders-in-all"].value == 9


@pytest.mark.parametrize("sign", [signal.SIGHUP, signal.SIGTERM])
def test_an_end_from_outside_leaves_all_in_order(
    at_question: pexpect.spawn[str], tmp_path: Path, sign: signal.Signals
) -> None:
    # Kept open here, so that the terminal can still be asked how it was left.
    terminal = os.open(os.ttyname(at_question.child_fd), os.O_RDWR | os.O_NOCTTY)
    at_question.kill(sign)
    assert ended(at_question) == 128 + sign
    assert termios.tcgetattr(terminal)[3] & termios.ECHO
    assert termios.tcgetattr(terminal)[3] & termios.ICANON
    os.close(terminal)
    assert load(tmp_path / FILE).answers["funders-in-all"].value == 9
    assert sorted(one.name for one in tmp_path.iterdir()) == [FILE, f"{FILE}.saved"]


def test_a_closed_terminal_leaves_everything_said(
    at_question: pexpect.spawn[str], tmp_path: Path
) -> None:
    at_question.close(force=False)
    deadline = time.monotonic() + 20
    while at_question.isalive() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not at_question.isalive()
    assert load(tmp_path / FILE).answers["funders-in-all"].value == 9
    assert sorted(one.name for one in tmp_path.iterdir()) == [FILE, f"{FILE}.saved"]


def test_a_window_that_changes_its_size_and_a_pause_disturb_nothing(
    at_question: pexpect.spawn[str], tmp_path: Path
) -> None:
    for width in range(60, 260):
        at_question.setwinsize(40, width)
    at_question.kill(signal.SIGTSTP)
    at_question.kill(signal.SIGCONT)
    at_question.sendline("County")
    at_question.expect("Saved: County")
    at_question.expect(ASKED)
    at_question.sendline("quit")
    assert ended(at_question) == 3
    assert [one.name for one in load(tmp_path / FILE).subjects] == ["County"]


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
