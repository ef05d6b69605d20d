"""The plain face at a real terminal, read from its first line to its last as a voice reads it."""

from __future__ import annotations

import os
import re
import shutil
import sys
from pathlib import Path

import pexpect
import pytest

RUBRIC = Path(__file__).parents[1] / "rubrics" / "valid" / "smallest.yaml"
PROMPT = r": $"
TYPED = (
    *("", "sometimes", "note One of us: “not yet”, José", "h", "list"),
    *("1", "jump nowhere", "quit"),
)


def transcript(folder: Path, width: int = 80) -> str:
    """All that a terminal that knows no codes shows of a sitting, typed lines included."""
    folder.mkdir(exist_ok=True)
    shutil.copy(RUBRIC, folder)
    child = pexpect.spawn(
        sys.executable,
        ["-W", "error", "-m", "assessor", "run", RUBRIC.name, "--file", "a.yaml", "--org", "Us"],
        cwd=str(folder),
        env={**os.environ, "TERM": "dumb"},
        encoding="utf-8",
        timeout=30,
        dimensions=(24, width),
    )
    child.delaybeforesend = None
    heard = ""
    for line in TYPED:
        child.expect(PROMPT)
        heard += f"{child.before}{child.after}"
        child.sendline(line)
    child.expect(pexpect.EOF)
    child.close()
    return f"{heard}{child.before}".replace("\r\n", "\n")


def test_a_sitting_reads_in_order_and_holds_nothing_but_words(tmp_path: Path) -> None:
    heard = transcript(tmp_path)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u2190-\u2bff]", heard)
    asked = heard.split("or quit: \n", 1)[1]
    help_ = re.compile(r"What you can type\n(?:  .+\n)+")
    assert len(help_.findall(asked)) == 1
    assert help_.sub("(help)\n", asked).startswith("""
Section 1 of 1: One, question 1 of 1
Is this in place?
  0. Not yet: Nothing is decided or done that we can point to.
  1. Started: It is talked through and assigned, or some of us do it.
  2. In place: It is written or agreed, and it is what usually happens.
  3. Kept up: It is usual, checked at least once a year with people it affects,
  and changed because of what they said.
  d. Don't know
  n/a. Does not apply
Question 1 of 1. Type 0, 1, 2, 3, d or n/a; h for help: sometimes

"sometimes" is not one of these: 0 (Not yet), 1 (Started), 2 (In place), 3 (Kept
up). Or d if nobody knows.
Question 1 of 1. Type 0, 1, 2, 3, d or n/a; h for help: note One of us: “not yet”, José

The note is saved.
Note: One of us: "not yet", José
Question 1 of 1. Type 0, 1, 2, 3, d or n/a; h for help: h

(help)
Question 1 of 1. Type 0, 1, 2, 3, d or n/a; h for help: list

Everything that is asked
0 of 1 answered. 1 open.
  One: 0 of 1 answered
  1.1: Is this in place?: open (you are here)
To go to one: jump and its number. Also: list all, open, unknown or flagged.
Section 1 of 1: One, question 1 of 1
Is this in place?
Question 1 of 1. Type 0, 1, 2, 3, d or n/a; h for help: 1

Saved: Started
Before you finish
1 of 1 question is answered.
""")
    assert heard.endswith("""\
Shall we finish?
Finish? Press Enter to finish, type a number to go there, or quit; h for help: jump nowhere

Nothing here is called "nowhere". Type list to see what is asked.
Finish? Press Enter to finish, type a number to go there, or quit; h for help: quit

Paused. Everything you said is saved in a.yaml.
Go on with: assess run smallest.yaml --file a.yaml
""")


def test_no_sign_that_a_voice_passes_over_stands_for_a_word(tmp_path: Path) -> None:
    heard = transcript(tmp_path)
    assert "  h or help: These words.\n" in heard
    assert not re.search(r"(?<!\S)[^\w\s](?!\S)", heard)


@pytest.mark.parametrize("width", [20, 40, 60, 0])
def test_in_a_narrow_window_lines_break_between_words(tmp_path: Path, width: int) -> None:
    heard, wide = transcript(tmp_path / "narrow", width), transcript(tmp_path / "wide", 400)
    assert heard.split() == wide.split()
    shown = heard.split("Paused.")[0].splitlines()
    rows = [row for row in shown if not re.search("for help: |^Ready", row)]
    assert max(map(len, rows)) <= (width or 400)
    assert "\n  3. Kept up: It" in heard
    assert "\n  na or n/a:" in heard
