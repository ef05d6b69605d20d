"""Two sittings of people at a terminal, recorded as docs/sitting-*.cast; with --check, compared.

The program is the real one, in a real terminal. Only the clock is made up: letters, and the pauses
in which people read, take as long as we say, so that a recording made anew differs where the
program does.
"""

from __future__ import annotations

import json
import os
import re
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pexpect

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
COLUMNS, ROWS = 80, 30
A_LETTER = 0.07
A_WORD_READ = 0.05
SHORTEST_LOOK, LONGEST_LOOK = 1.2, 3.6
"""Seconds."""
BESIDE_TEXT = re.compile(r"\x1b\[\?2004[hl]")
"""Switches of the terminal that draw nothing, and that not every system sends."""

Typed = tuple[str, str]
"""What is typed, and the end of what is shown then."""

SHELL = "$ "
TEAM: tuple[Typed, ...] = (
    ("assess run funding-audit", "this for? "),
    ("Harborlight Collective (fictional)", "Ready? > "),
    ("", "Question 1 of 2 > "),
    ("9", "Question 2 of 2 > "),
    ("Director, two case managers, two paid advisers", "Name > "),
    ("Federal survivor services award", "Question 1 of 10 > "),
    ("2", "Question 2 of 10 > "),
    ("yes", "Question 2a of 10 > "),
    ("why", "Question 2a of 10 > "),
    ("assumed", "Question 2b of 10 > "),
    ("note Nobody in the room has read the pledge.", "Question 2b of 10 > "),
    ("1", "Question 2c of 10 > "),
    ("don't know", "Who > "),
    ("Our grants manager", "By > "),
    ("2027-01-15", "Question 3 of 10 > "),
    ("back", "Question 2c of 10 > "),
    ("", "Question 3 of 10 > "),
    ("list", "Question 3 of 10 > "),
    ("quit", SHELL),
    ("assess run funding-audit", "Question 3 of 10 > "),
    ("no", "Question 4 of 10 > "),
    ("quit", SHELL),
)
PLAIN: tuple[Typed, ...] = (
    ("assess run six-tenets --core --plain", "this for? "),
    ("Harborlight Collective (fictional)", "or quit: "),
    ("", "Question 1 of 3. Type 1, 2 or d; h for help: "),
    ("no", "Question 2 of 3. Type 1, 2 or d; h for help: "),
    ("sometimes", "Question 2 of 3. Type 1, 2 or d; h for help: "),
    ("yes", "Question 3 of 3. Type 1, 2 or d; h for help: "),
    ("1", "Question 1 of 4. Type 0, 1, 2, 3, d or n/a; h for help: "),
    ("started", "Question 2 of 4. Type 0, 1, 2, 3, d or n/a; h for help: "),
    ("d", "or press Enter to leave it open; h for help: "),
    ("Our director", "or press Enter to leave it open; h for help: "),
    ("", "Question 3 of 4. Type 0, 1, 2, 3, d or n/a; h for help: "),
    ("in place", "Question 4 of 4. Type 1, 2, 3 or d; h for help: "),
    ("3", "Question 1 of 3. Type 0, 1, 2, 3, d or n/a; h for help: "),
    ("skip", "Question 2 of 3. Type 0, 1, 2, 3 or d; h for help: "),
    ("kept up", "Question 3 of 3. Type 1, 2, 3 or d; h for help: "),
    ("3", "Question 1 of 3. Type 0, 1, 2, 3, d or n/a; h for help: "),
    ("1", "Question 2 of 3. Type 0, 1, 2, 3, d or n/a; h for help: "),
    ("2", "Question 3 of 3. Type 1, 2, 3 or d; h for help: "),
    ("2", "Question 1 of 3. Type 0, 1, 2, 3, d or n/a; h for help: "),
    ("0", "Question 2 of 3. Type 0, 1, 2, 3, d or n/a; h for help: "),
    ("1", "Question 3 of 3. Type 1, 2, 3 or d; h for help: "),
    ("2", "type a number to go there, or quit; h for help: "),
    ("q", SHELL),
)
SITTINGS = {"team": ("A team at an audit", TEAM), "plain": ("The plain face", PLAIN)}


def recording(title: str, sitting: tuple[Typed, ...]) -> str:
    """A recording in the format of asciinema, version 2: a head, and a line for each change."""
    head = {"version": 2, "width": COLUMNS, "height": ROWS, "title": title}
    with tempfile.TemporaryDirectory() as folder:
        lines = [head, *([round(at, 2), "o", text] for at, text in _seen(_shell(folder), sitting))]
    return "".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines)


def _shell(folder: str) -> pexpect.spawn[str]:
    beside = Path(sys.executable).parent
    return pexpect.spawn(
        "/bin/sh",
        cwd=folder,
        env={
            "HOME": folder,
            "LANG": "C.UTF-8",
            "PATH": f"{beside}{os.pathsep}{os.environ['PATH']}",
            "PS1": SHELL,
            "PYTHONPATH": str(ROOT / "src"),
            "TERM": "xterm-256color",
        },
        encoding="utf-8",
        timeout=30,
        dimensions=(ROWS, COLUMNS),
    )


def _seen(child: pexpect.spawn[str], sitting: tuple[Typed, ...]) -> Iterator[tuple[float, str]]:
    """What changes on the screen, and when."""
    child.delaybeforesend = None
    at, shown = 0.0, _shown(child, SHELL)
    yield at, shown
    for line, end in sitting:
        at += _look(shown)
        for letter in line:
            child.send(letter)
            yield at, _shown(child, letter)
            at += A_LETTER
        at += SHORTEST_LOOK / 2
        child.send("\r")
        shown = _shown(child, end)
        yield at, shown
    child.close(force=True)
    yield at + LONGEST_LOOK, ""


def _shown(child: pexpect.spawn[str], end: str) -> str:
    child.expect_exact(end)
    return BESIDE_TEXT.sub("", f"{child.before}{child.after}")


def _look(shown: str) -> float:
    """How long people look at what is shown before they type."""
    return min(SHORTEST_LOOK + A_WORD_READ * len(shown.split()), LONGEST_LOOK)


def main() -> int:
    """Write the recordings, or say which is not what the program shows today."""
    stale = []
    for name, (title, sitting) in SITTINGS.items():
        path, made = DOCS / f"sitting-{name}.cast", recording(title, sitting)
        if "--check" not in sys.argv:
            path.write_text(made, encoding="utf-8")
        elif not path.is_file() or path.read_text(encoding="utf-8") != made:
            stale.append(path.name)
    for name in stale:
        print(f"docs/{name} is out of date: run sh scripts/record")
    return 1 if stale else 0


if __name__ == "__main__":
    sys.exit(main())
