"""What is said, once, when a section is left of which much was set aside."""

from __future__ import annotations

import pytest

from tests.builder import asked, assessment, rubric
from tests.interview.talk import FACES, MONEY_RUBRIC, ROUNDS_RUBRIC, talk

faces = pytest.mark.parametrize("face", FACES)

TWO = rubric(
    sections=[
        {"id": "one", "title": "One", "questions": [asked({"id": name}) for name in "abc"]},
        {"id": "two", "title": "Two", "questions": [asked({"id": name}) for name in "de"]},
    ]
)
MUCH = "Much of “One” is set aside (1 of 3)."


def told(face: str, lines: list[str]) -> int:
    """How often it is said."""
    shown = " ".join(talk(face, TWO, lines).shown.replace('"', "“").split())
    return shown.count(MUCH.replace("”", "“")) or shown.count(MUCH)


@faces
@pytest.mark.parametrize(
    ("lines", "times"),
    [
        pytest.param(["na 1", "1", "1"], 1, id="when-the-section-is-left"),
        pytest.param(["na 1", "1"], 0, id="not-before"),
        pytest.param(["1", "1", "na 1"], 1, id="with-its-last-answer"),
        pytest.param(["na 1", "1", "skip"], 1, id="left-for-later"),
        pytest.param(["na 1", "1", "d", ""], 1, id="after-who-finds-out"),
        pytest.param(["na 1", "1", "d", "our lawyer", "2026-11-01"], 1, id="after-the-day"),
        pytest.param(["na 1", "1", "1", "back", "2"], 1, id="once-only"),
        pytest.param(["na 1", "1", "1", "jump 1.1", ""], 1, id="not-on-a-visit"),
        pytest.param(["na 1", "jump 2.1"], 0, id="not-while-something-is-open"),
        pytest.param(["na 1", "jump 2.1", "jump 1.2", "1", "1"], 1, id="once-all-is-said"),
        pytest.param(["1", "1", "1"], 0, id="nothing-set-aside"),
    ],
)
def test_it_is_said_once(face: str, lines: list[str], times: int) -> None:
    assert told(face, lines) == times


def test_about_a_subject_it_names_the_subject() -> None:
    lines = ["2", "1", "x", "County", "na 1", "n"]
    assert (
        'Saved: No\nMuch of "What comes with it" about County is set aside (1 of 2). '
        "That can be right; please look once more at why.\n"
        in talk("plain", MONEY_RUBRIC, lines).shown
    )


def test_in_a_round_it_is_said_with_the_last_answer_about_one() -> None:
    start = assessment({"who": "Us"}, pay={"from": "a"}, sing={"from": "b"}).with_all_named(True)
    shown = talk("plain", ROUNDS_RUBRIC, ["na 1", "2", "3", "4"], start).shown
    told = 'Saved: 3\nMuch of "Ratings" about Pay is set aside (1 of 2). '
    assert told in shown
    assert shown.count("is set aside") == 1
