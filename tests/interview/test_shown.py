"""Answers that stay in sight at later questions about the same subject."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.interview.shown import LONGEST
from assessor.loading.rubrics import load_rubric
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from tests.builder import assessment
from tests.interview.talk import FACES, small, talk

faces = pytest.mark.parametrize("face", FACES)
ROUNDS = load_rubric(Path(__file__).parents[1] / "rubrics" / "valid" / "rounds.yaml").rubric
assert ROUNDS.repeat
EACH = ROUNDS.model_copy(
    update={"repeat": ROUNDS.repeat.model_copy(update={"by": "subject"})},
)
ways = pytest.mark.parametrize("made", [ROUNDS, EACH], ids=["by-question", "by-subject"])
SAID = {"comes-from": "A meeting", "effort": "much", "hours": 40, "kinds": ("talk", "print")}


def start(said: dict[str, object] | None = None, **other: object) -> Assessment:
    """Two actions; the second has other answers."""
    once = {"where": "Harbor", "who": "Two of us"}
    return assessment(once, pay=SAID if said is None else said, meet=other).with_all_named(True)


def prompt(made: Rubric, at: str, begun: Assessment) -> str:
    """What is shown where the question of that address is asked."""
    return talk("plain", made, [f"jump {at}"], begun).shown.split(f"jump {at}\n")[1]


def place(made: Rubric, subject: int, question: int) -> str:
    """The address of a question about a subject."""
    return f"{question + 2}.{subject}" if made is ROUNDS else f"{subject + 1}.{question}"


@ways
def test_each_kind_of_answer_is_shown_under_its_short_name(made: Rubric) -> None:
    shown = prompt(made, place(made, 1, 5), start())
    told = (
        "Where from: A meeting\nWhat does it take: much\nHow many hours: 40\n"
        "What kinds of work: ('talk', 'print')\nWhat would it change?\n"
    )
    assert told in shown


@ways
def test_only_what_was_said_before_and_of_the_same_subject(made: Rubric) -> None:
    begun = start(SAID, **{"comes-from": "A letter"})
    second = prompt(made, place(made, 2, 2), begun)
    assert "Where from: A letter\nWhat does it take?\n" in second
    assert "A meeting" not in second
    assert "Where from:" not in prompt(made, place(made, 2, 1), begun)
    assert "Harbor" not in second


@pytest.mark.parametrize(
    ("said", "told"),
    [
        pytest.param({}, "", id="nothing"),
        pytest.param({"effort": ""}, "", id="left-for-later"),
        pytest.param({"effort": "?"}, "What does it take: Don't know\n", id="not-known"),
        pytest.param({"kinds": ()}, "What kinds of work: ()\n", id="none-of-them"),
        pytest.param({"impact": "r1"}, "", id="what-is-not-to-be-shown"),
    ],
)
@ways
def test_where_nothing_was_said_nothing_is_shown(
    made: Rubric, said: dict[str, object], told: str
) -> None:
    assert f"{told}What would it change?\n" in prompt(made, place(made, 1, 5), start(said))


def test_what_is_asked_once_is_shown_beside_what_is_asked_once() -> None:
    assert "Where are we: Harbor\nWho is in the room?\n" in prompt(ROUNDS, "1.2", start())


def test_a_long_answer_is_cut_where_it_is_shown_and_whole_at_its_question() -> None:
    begun = start({"comes-from": "word " * 100})
    assert f"Where from: {('word ' * 100)[:LONGEST].rstrip()}...\n" in prompt(ROUNDS, "7.1", begun)
    assert "So far: " + "word " * 100 in prompt(ROUNDS, "3.1", begun)


@faces
def test_it_stays_when_the_question_is_shown_again(face: str) -> None:
    shown = talk(face, ROUNDS, ["jump 7.1", "list", "", "?", ""], start()).shown
    assert shown.count("A meeting") == 3


def test_a_question_without_a_short_name_stands_before_its_answer() -> None:
    long = {"id": "a", "kind": "text", "ask": "Where does this action come from, and when?"}
    made = small({**long, "short": None, "shown": True}, {"id": "b", "kind": "text"})
    shown = talk("plain", made, ["A meeting, in May"]).shown
    assert "Earlier: Where does this action come from, and when? A meeting, in May\n" in shown
