"""An editor for a long note, at a real terminal: what it saved is kept, and its file is gone."""

from __future__ import annotations

import os
import signal
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest

from assessor.storage.assessments import load
from tests.cli.conftest import Assess

FILE = "six-tenets.assessment.yaml"
LEFT = [FILE, f"{FILE}.saved"]
ASKED = r"Question 1 of \d+[^\n]*"
RUN = ["-W", "error", "-m", "assessor", "run", "six-tenets", "--org", "Us"]

Sit = Callable[..., "pexpect.spawn[str]"]


def editor(folder: Path, code: str) -> str:
    """A command that runs this code as an editor; `file` is what it is given."""
    script = folder / "editor.py"
    lines = ("import os, pathlib, signal, sys, time", "file = pathlib.Path(sys.argv[-1])", code)
    script.write_text("\n".join(lines))
    return f"{sys.executable} '{script}' --wait"


@pytest.fixture
def sit(tmp_path: Path) -> Iterator[Sit]:
    """Starts a sitting at a terminal, with an environment and words of its own."""
    begun = []
    (tmp_path / "here").mkdir()

    def start(environment: dict[str, str], *words: str) -> pexpect.spawn[str]:
        bare = {k: v for k, v in os.environ.items() if k not in ("VISUAL", "EDITOR", "TERM")}
        child = pexpect.spawn(
            sys.executable,
            [*RUN, *words],
            cwd=str(tmp_path / "here"),
            env={**bare, "TERM": "xterm-256color", **environment},
            encoding="utf-8",
            timeout=30,
            dimensions=(50, 90),
        )
        begun.append(child)
        if child.expect(["Press Enter to begin", ASKED]) == 0:
            child.sendline("")
            child.expect(ASKED)
        return child

    yield start
    for child in begun:
        child.close(force=True)


def note_in(folder: Path) -> str | None:
    return load(folder / "here" / FILE).answers["serves-people-directly"].note


def left_in(folder: Path) -> list[str]:
    return sorted(one.name for one in (folder / "here").iterdir())


def quit_(child: pexpect.spawn[str]) -> None:
    child.expect(ASKED)
    child.sendline("quit")
    child.expect("Paused")
    child.expect(pexpect.EOF)


@pytest.mark.parametrize("words", [(), ("--plain",)], ids=["rich", "plain"])
def test_what_it_saves_is_the_note_and_only_the_owner_could_read_it(
    sit: Sit, tmp_path: Path, words: tuple[str, ...]
) -> None:
    modes = tmp_path / "modes"
    code = f"""\
modes = [oct(one.stat().st_mode & 0o777) for one in (file.parent, file)]
pathlib.Path({str(modes)!r}).write_text(" ".join(modes) + chr(10) + file.read_text())
file.write_text("#1 is rest" + chr(10) * 2 + "Two" + file.read_text() + "Three")
"""
    child = sit({"EDITOR": editor(tmp_path, code)}, *words)
    child.sendline("note edit")
    child.expect("The note is saved")
    quit_(child)
    mode, *told = modes.read_text().splitlines()
    assert mode == "0o700 0o600"
    assert told[-1] == "#: About: Do we serve people directly?"
    assert note_in(tmp_path) == "#1 is rest\n\nTwo\n\nThree"
    assert left_in(tmp_path) == LEFT


@pytest.mark.parametrize(
    ("code", "said"),
    [
        pytest.param("file.write_text('Saved')\nsys.exit(3)", r"ended with an error \(3\)", id="3"),
        pytest.param(
            "file.write_text('Saved')\nos.kill(os.getpid(), signal.SIGKILL)",
            "broke off",
            id="killed",
        ),
    ],
)
def test_what_was_saved_is_offered_where_it_ends_with_an_error(
    sit: Sit, tmp_path: Path, code: str, said: str
) -> None:
    child = sit({"VISUAL": editor(tmp_path, code)})
    child.sendline("note edit")
    child.expect(said)
    child.expect("Saved")
    child.expect("Keep it")
    child.sendline("keep")
    quit_(child)
    assert note_in(tmp_path) == "Saved"
    assert left_in(tmp_path) == LEFT


@pytest.mark.parametrize(
    ("environment", "said"),
    [
        pytest.param({"EDITOR": "no-such-one -w"}, "no editor “no-such-one” here", id="not-there"),
        pytest.param({"PATH": "/nowhere"}, "No editor was found", id="none-at-all"),
        pytest.param({"EDITOR": "'"}, "no editor “'” here", id="half-a-quotation"),
        pytest.param({"EDITOR": "/"}, "no editor “/” here", id="a-folder"),
        pytest.param({"TERM": "dumb", "VISUAL": "vi"}, "No editor was found", id="no-screen"),
    ],
)
def test_where_there_is_none_it_is_said_how_to_name_one(
    sit: Sit, tmp_path: Path, environment: dict[str, str], said: str
) -> None:
    child = sit(environment)
    child.sendline("note edit")
    child.expect(said.replace("“", '["“]').replace("”", '["”]'))
    child.expect("EDITOR=nano")
    child.expect("Note")
    child.sendline("Typed")
    child.expect("Enter to end it")  # lines that come at once would be one text that was pasted
    child.sendline("")
    quit_(child)
    assert note_in(tmp_path) == "Typed"


def test_control_c_in_it_is_its_own(sit: Sit, tmp_path: Path) -> None:
    code = """\
def on(number, frame):
    file.write_text("Interrupted")
    sys.exit()
signal.signal(signal.SIGINT, on)
print("editing", flush=True)
time.sleep(60)
"""
    child = sit({"EDITOR": editor(tmp_path, code)})
    child.sendline("note edit")
    child.expect("editing")
    child.sendintr()
    child.expect("The note is saved")
    quit_(child)
    assert note_in(tmp_path) == "Interrupted"


SLOW = "file.write_text('Half a note')\nprint('editing', flush=True)\ntime.sleep(60)"


def test_a_note_in_an_editor_outlives_an_end_from_outside(sit: Sit, tmp_path: Path) -> None:
    child = sit({"EDITOR": editor(tmp_path, SLOW)})
    child.sendline("note edit")
    child.expect("editing")
    child.kill(signal.SIGTERM)
    child.expect(pexpect.EOF)
    kept = tmp_path / "here" / "six-tenets.assessment.note-1.txt"
    assert kept.read_text() == "Half a note\n"
    assert kept.stat().st_mode & 0o777 == 0o600
    assert left_in(tmp_path) == sorted([*LEFT, kept.name])


def test_and_a_kill_with_the_next_start(sit: Sit, tmp_path: Path) -> None:
    child = sit({"EDITOR": editor(tmp_path, SLOW)})
    child.sendline("note edit")
    child.expect("editing")
    child.kill(signal.SIGKILL)
    child.close(force=True)
    again = pexpect.spawn(
        sys.executable, RUN, cwd=str(tmp_path / "here"), encoding="utf-8", timeout=30
    )
    again.expect("it is kept as six-tenets.assessment.note-1.txt")
    again.close(force=True)
    deadline = time.monotonic() + 20
    while again.isalive() and time.monotonic() < deadline:
        time.sleep(0.05)
    assert (tmp_path / "here" / "six-tenets.assessment.note-1.txt").read_text() == "Half a note\n"
    assert not [one for one in left_in(tmp_path) if one.endswith(".note")]


def test_in_a_pipe_it_is_refused_with_words(assess: Assess, tmp_path: Path) -> None:
    ended = assess("run", "six-tenets", typed="Us\n\nnote edit\nTyped\n\nquit\n")
    assert "An editor opens only for a person at a terminal." in ended.out
    assert load(tmp_path / FILE).answers["serves-people-directly"].note == "Typed"
