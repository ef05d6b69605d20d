"""Before the first question, and where a section begins that can be heavy."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from rich.console import Console

from assessor.engine.core import has_core, walked
from assessor.interview.asks import Ask
from assessor.interview.commands import first_ask, understood
from assessor.interview.parts import Part
from assessor.interview.terminal import TerminalFace
from assessor.interview.turns import begin
from assessor.loading.rubrics import all_rubrics, load_rubric
from assessor.model.rubric import Rubric
from tests.builder import asked, assessment, condition, rubric
from tests.interview.talk import FACES, MONEY_RUBRIC, small, talk

CARE = "This part is about police. Take your time."


def opened(made: Rubric) -> dict[str, str]:
    """What each row of the opening says, under its name."""
    parts = first_ask(begin(made, assessment(), "tiny.yaml")).parts
    return {part.text: part.more for part in parts if part.role == "detail"}


def test_the_opening_in_full() -> None:
    shown = talk("plain", MONEY_RUBRIC, []).shown
    assert shown.startswith("""
Money (draft)
A small rubric.
Asked: 6 questions, 2 of them about each funder, in 3 sections: About us 3; What comes with it 2; \
To close 1.
Time: About 5 minutes, in one sitting or several.
Skip: Every question can be skipped, and not knowing is an answer.
Seen by: Whoever you give the file or a report to. The internal edition shows all that was said, \
the shareable one no names and no notes.
Kept: Every answer is saved at once in tiny.yaml. Nothing leaves this computer.
Care: Some questions can be about harm. Pause or stop at any time. Agree beforehand whom people \
can turn to.
""")


@pytest.mark.parametrize("path", all_rubrics(), ids=lambda path: path.stem)
def test_the_opening_of_each_rubric_fits_one_screen_with_its_prompt(path: Path) -> None:
    made = load_rubric(path).rubric
    for core in {False, has_core(made)}:
        start = assessment().with_core(core)
        ask = first_ask(begin(walked(made, start), start, f"{made.id}.assessment.yaml"))
        assert len(at_80_columns(ask)) <= 24


def at_80_columns(ask: Ask) -> list[str]:
    """The lines of a screen, its prompt among them."""
    out = io.StringIO()
    face = TerminalFace(Console(file=out, width=80), lambda prompt: str(out.write(prompt)))
    face.show(ask.parts)
    face.read(ask.label, ask.accepted, "")
    return out.getvalue().splitlines()


@pytest.mark.parametrize(
    ("made", "told"),
    [
        pytest.param(small(), "3 questions.", id="one-section"),
        pytest.param(small({"id": "a"}), "1 question.", id="one-question"),
        pytest.param(
            small({"id": "a"}, {"id": "b", "when": {"question": "a", "is": "started"}}),
            "Up to 2 questions.",
            id="some-may-not-apply",
        ),
        pytest.param(
            rubric(
                sections=[
                    {"id": f"s{n}", "title": "One of many", "questions": [asked({"id": f"q{n}"})]}
                    for n in range(13)
                ]
            ),
            "13 questions, in 13 sections.",
            id="many-sections",
        ),
    ],
)
def test_what_will_be_asked(made: Rubric, told: str) -> None:
    assert opened(made)["Asked"] == told


def test_a_core_says_what_it_asks_and_how_long_that_takes() -> None:
    made = small({"id": "a", "core": True}, {"id": "b"}, core_minutes=3)
    start = assessment().with_core(True)
    ask = first_ask(begin(walked(made, start), start))
    told = {part.text: part.more for part in ask.parts}
    assert ask.parts[0] == Part("title", "Tiny, core questions (draft)")
    assert (told["Asked"], told["Time"]) == (
        "1 question.",
        "About 3 minutes, in one sitting or several.",
    )


def test_more_tells_the_rest_and_comes_back() -> None:
    home = understood(begin(MONEY_RUBRIC, assessment()), "more")
    assert isinstance(home, Ask)
    told = [part.more or part.text for part in home.parts]
    assert told[1] == "Have the letters at hand."
    assert "Everyone" in told
    assert "A text (Us, 2023)" in told
    assert home.label == "Ready?"


def test_another_word_at_the_opening_is_told_what_it_takes() -> None:
    home = understood(begin(MONEY_RUBRIC, assessment()), "hello")
    assert isinstance(home, Ask)
    assert [part.text for part in home.parts] == [f"{home.accepted}."]


HEAVY = rubric(
    sections=[
        {"id": "light", "title": "Light", "questions": [asked({"id": "first"})]},
        {
            "id": "heavy",
            "title": "Heavy",
            "care": CARE,
            "intro": "Two questions.",
            "questions": [asked({"id": "second"}), asked({"id": "third"})],
        },
    ]
)


@pytest.mark.parametrize("face", FACES)
@pytest.mark.parametrize(
    ("lines", "times"),
    [
        pytest.param([], 0, id="not-before-it"),
        pytest.param(["1", "1", "1", "back", "back"], 1, id="once-at-its-beginning"),
        pytest.param(["jump third"], 1, id="in-the-middle-too"),
        pytest.param(["jump third", "jump second", "why", "list", "note x"], 1, id="not-again"),
        pytest.param(["1", "back", "next"], 1, id="not-after-leaving-it"),
    ],
)
def test_what_can_be_heavy_is_said_first_and_once_a_sitting(
    face: str, lines: list[str], times: int
) -> None:
    shown = " ".join(talk(face, HEAVY, lines).shown.split())
    assert shown.count(CARE) == times


def test_it_is_said_again_in_the_next_sitting() -> None:
    start = assessment({"first": "started", "second": "started"})
    assert CARE in talk("plain", HEAVY, [], start).shown


def test_it_stands_before_the_introduction() -> None:
    assert f"Care: {CARE}\nTwo questions.\n" in talk("plain", HEAVY, ["1"]).shown


def test_it_is_said_for_the_first_subject_only() -> None:
    made = rubric(
        repeat={"subject": "funder", "plural": "funders"},
        sections=[
            {"id": "money", "title": "Money", "care": CARE, "questions": [asked(condition("c"))]}
        ],
    )
    shown = talk("plain", made, ["County", "n", "State", "n", ""]).shown
    assert shown.count(CARE) == 1
    assert f"Money\nCare: {CARE}\n" in shown
