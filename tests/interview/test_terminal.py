"""The terminal face: text is text, never markup; it fits the window; and it keeps still."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from rich.console import Console

from assessor.interview import session
from assessor.interview.terminal import TerminalFace
from assessor.model.rubric import Rubric
from tests.builder import DAY, assessment
from tests.interview.talk import MONEY_RUBRIC, small, talk, typed

STYLE = re.compile(r"\x1b\[[0-9;]*m")

MARKUP = "choose [a] or [b], [/foo] :warning: [link=x]y[/link] \\[z]"


def words(shown: str) -> str:
    """What stands on the screen, on one line, without styles."""
    return " ".join(STYLE.sub("", shown).split())


def test_markup_is_printed_as_it_is_written() -> None:
    asked = {
        "id": "one",
        "ask": MARKUP,
        "kind": "choice",
        "options": [
            {"id": "a", "label": "[b]A[/b]", "meaning": MARKUP},
            {"id": "b", "label": ":heart:"},
        ],
        "why": MARKUP,
    }
    rubric = small(asked, {"id": "two", "kind": "text"}, title=MARKUP)
    shown = words(talk("terminal", rubric, ["note " + MARKUP, "1", MARKUP, "jump [/foo]"]).shown)
    assert shown.count(" ".join(MARKUP.split())) >= 6
    assert "[b]A[/b]" in shown
    assert ":heart:" in shown


def test_only_styles_and_no_cursor_movement() -> None:
    lines = ["2", "1", "x", "County", "y", "list", "?", "d", "why", "note hm", "na", "1"]
    shown = talk("terminal", MONEY_RUBRIC, lines).shown
    assert STYLE.search(shown)
    assert "\x1b" not in STYLE.sub("", shown)
    assert "\r" not in shown


@pytest.mark.parametrize("width", [40, 60, 80, 120, 200])
def test_lines_fit_the_window_and_are_never_very_long(width: int) -> None:
    long = "A question with many words in it, more than fit on a line of any window. " * 3
    rubric = small({"id": "one", "ask": long, "why": long}, {"id": "two", "ask": long})
    shown = shown_at(width, rubric, ["list", "?", "note " + "word " * 40, "1", "wrong"])
    assert max(len(line) for line in shown.splitlines()) <= min(width, 88)


def test_options_stand_in_columns_only_where_there_is_room() -> None:
    assert "0  Not yet   Nothing is decided" in shown_at(80, small(), [])
    assert re.search(r"0  Not yet\n +Nothing is decided", shown_at(60, small(), []))


@pytest.mark.parametrize("rubric", [small(), MONEY_RUBRIC], ids=["small", "money"])
def test_help_is_one_screen(rubric: Rubric) -> None:
    shown = shown_at(80, rubric, ["?"])
    assert len(shown[shown.index("What you can type") :].splitlines()) <= 24


def test_no_color_is_used_at_all() -> None:
    shown = talk("terminal", MONEY_RUBRIC, ["2", "1", "x", "County", "y", "list", "?"]).shown
    codes = {code for style in STYLE.findall(shown) for code in style[2:-1].split(";")}
    assert codes <= {"0", "1", "2", "3", "4"}


def test_the_prompt_that_the_line_editor_sees_is_plain() -> None:
    seen: list[str] = []
    lines = typed(["", "1", "na", "2"])

    def read(prompt: str) -> str:
        seen.append(prompt)
        return lines()

    face = TerminalFace(Console(file=io.StringIO(), force_terminal=True, width=80), read)
    session.run(small(), assessment(), face, lambda _: None, DAY)
    assert seen[:3] == ["Ready? > ", "Question 1 of 3 > ", "Question 2 of 3 > "]


@settings(deadline=None, max_examples=60)
@given(st.text(st.characters(codec="utf-8"), max_size=60))
def test_only_styles_get_through(text: str) -> None:
    rubric = small({"id": "hopes", "kind": "text", "ask": f"Why {text}?", "why": f"{text}."})
    shown = STYLE.sub("", talk("terminal", rubric, [text]).shown)
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)


def shown_at(width: int, rubric: Rubric, lines: list[str]) -> str:
    """What stands on a screen of that width, without styles and typed lines."""
    out = io.StringIO()
    waiting: Iterator[str] = iter(["", *lines])

    def read(prompt: str) -> str:
        out.write(f"{prompt}\n")
        line = next(waiting, None)
        if line is None:
            raise EOFError
        return line

    console = Console(file=out, force_terminal=True, width=width)
    session.run(rubric, assessment(), TerminalFace(console, read), lambda _: None, DAY)
    return "\n".join(line.rstrip() for line in STYLE.sub("", out.getvalue()).splitlines())
