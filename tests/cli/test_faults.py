"""A disk that fails, fills up or is closed while somebody answers: they are told, and go on.

Each system call of the save behind an answer fails once, in four ways: `tests/mishaps.py` says
how calls fail, `tests/failing.py` what is done meanwhile.
"""

from __future__ import annotations

import resource
import sys
from pathlib import Path

import pexpect
import pytest

from tests.failing import while_answering
from tests.mishaps import ERRORS, why_not
from tests.sitter import Sitter, kept_in, long_rubric


@pytest.fixture
def sitter(tmp_path: Path) -> Sitter:
    """Somebody who has answered two questions and is asked a third."""
    long_rubric(tmp_path)
    made = Sitter(tmp_path)
    for line in ("1", "2"):
        made.asked()
        made.say(line)
    return made


def ended(sitter: Sitter, line: str) -> tuple[int | None, str]:
    """Leave with this line; the exit code, and what was shown."""
    sitter.say(line)
    sitter.child.expect(pexpect.EOF)
    sitter.child.close()
    return sitter.child.exitstatus, " ".join((sitter.child.before or "").split())


@pytest.mark.skipif(bool(why_not()), reason=why_not())
@pytest.mark.parametrize("error", ERRORS)
def test_an_answer_outlives_whatever_call_fails(tmp_path: Path, error: str) -> None:
    tally = while_answering(tmp_path, error)
    assert tally.harmed == []
    names = {call.split()[0] for call in tally.calls}
    assert {"openat", "write", "fsync", "rename"} <= names


def full(sitter: Sitter, size: int) -> None:
    """Let no file grow beyond a size: to the program, a full disk."""
    _, hard = resource.prlimit(sitter.pid, resource.RLIMIT_FSIZE)
    resource.prlimit(sitter.pid, resource.RLIMIT_FSIZE, (size, hard))


linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="there is no prlimit here")


@linux
def test_a_full_disk_waits_until_there_is_room(sitter: Sitter, tmp_path: Path) -> None:
    assert sitter.asked() == "q2"
    full(sitter, 100)
    sitter.say("note We asked all of them, and they said so")
    assert sitter.asked() is None
    sitter.say("")
    assert sitter.asked() is None
    assert "We asked all of them, and they said so" in sitter.found(0)
    assert len(kept_in(tmp_path / "a.yaml")) == 2
    full(sitter, resource.RLIM_INFINITY)
    sitter.say("")
    assert sitter.asked() == "q2"
    assert "We asked all of them" in (tmp_path / "a.yaml").read_text()
    assert ended(sitter, "quit")[0] == 3


@linux
@pytest.mark.parametrize("leave", ["quit", "\x04"], ids=["quit", "end of input"])
def test_leaving_a_full_disk_shows_what_is_not_saved(
    sitter: Sitter, tmp_path: Path, leave: str
) -> None:
    assert sitter.asked() == "q2"
    full(sitter, 100)
    sitter.say("3")
    assert sitter.asked() is None
    code, shown = ended(sitter, leave)
    assert code == 1
    assert "Question: What about number 2? Answer: Kept up" in shown
    assert "Everything you said before it is saved in a.yaml" in shown
    assert len(kept_in(tmp_path / "a.yaml")) == 2
