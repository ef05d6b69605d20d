"""What was said last time: shown beside each question, and said again when a person says so."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assessor.engine.last_time import LastTime
from assessor.model.assessment import Answer
from assessor.model.rubric import Rubric
from tests.builder import assessment
from tests.interview.talk import FACES, MONEY_RUBRIC, small, talk

faces = pytest.mark.parametrize("face", FACES)


def then(said: dict[str, Any] | None = None, **subjects: dict[str, Any]) -> LastTime:
    """An earlier assessment of the same rubric, of March 1, 2025."""
    before = assessment(said, **subjects).model_copy(update={"updated": date(2025, 3, 1)})
    return LastTime(before, is_same_rubric=True)


SPLIT = "not-yet|kept-up"


@faces
@pytest.mark.parametrize(
    ("lines", "said", "now"),
    [
        pytest.param(["same"], "started", {"trust": "started"}, id="an-answer"),
        pytest.param(["Same as last year."], "started", {"trust": "started"}, id="in-full"),
        pytest.param(["as last time"], "started", {"trust": "started"}, id="as-last-time"),
        pytest.param(["2"], "started", {"trust": "in-place"}, id="another-answer"),
        pytest.param(["", "2"], "started", {"trust": "in-place"}, id="enter-takes-nothing-over"),
        pytest.param(["same", ""], "?", {"trust": "dont-know"}, id="nobody-knew"),
        pytest.param(["same"], SPLIT, {"trust": "not-agreed"}, id="not-agreed"),
        pytest.param(["same", "2"], "-", {"trust": "not-applicable"}, id="a-reason-is-asked"),
        pytest.param(["same", "1"], "", {"trust": "started"}, id="left-for-later-is-no-answer"),
        pytest.param(["same", "1"], "gone", {"trust": "started"}, id="an-option-that-is-gone"),
        pytest.param(
            ["1", "same", "2"], "started", {"trust": "started", "pay": "in-place"}, id="none"
        ),
        pytest.param(["1", "back", "same"], "kept-up", {"trust": "kept-up"}, id="changed-to-it"),
        pytest.param(["note", "back", "same"], "started", {"trust": "started"}, id="after-a-note"),
        pytest.param(["note n", "same"], "started", {"trust": "started"}, id="with-a-note"),
    ],
)
def test_same(face: str, lines: list[str], said: str, now: dict[str, str]) -> None:
    assert talk(face, small(), lines, last=then({"trust": said})).answers == now


@faces
def test_nothing_is_said_by_going_on(face: str) -> None:
    talked = talk(face, small(), ["next", "skip", "jump 3"], last=then({"trust": "started"}))
    assert talked.answers == {"pay": "skipped"}
    assert len(talked.saved) == 1


def test_only_the_answer_is_said_again() -> None:
    one = Answer(value="started", note="n", evidence="said", reference="r", some_saw=("not-yet",))
    before = assessment().model_copy(update={"answers": {"trust": one}})
    talked = talk("plain", small(), ["same"], last=LastTime(before, is_same_rubric=True))
    assert talked.outcome.assessment.answers["trust"] == Answer(
        asked="What about trust?", value="started", said="Started"
    )


def test_it_is_shown_with_its_date_at_the_question_and_at_the_beginning() -> None:
    last = then({"trust": "started"})
    shown = talk("plain", small(), ["1", "?"], last=last).shown
    told = "What was said last time (March 1, 2025) stands beside each question that is still the"
    assert f"{told} same.\n" in shown
    assert "Last time: started (March 1, 2025). Type same if it still holds.\n" in shown
    assert shown.count("Type same if it still holds") == 1
    assert "  same: What was said last time still holds.\n" in shown
    again = talk("plain", small(), [], assessment({"trust": "started"}), last=last).shown
    assert "where you stopped.\nWhat was said last time (March 1, 2025) stands beside" in again


def test_without_an_earlier_file_there_is_nothing_to_say_again() -> None:
    shown = talk("plain", small(), ["same", "?"]).shown
    assert "No earlier answers are at hand." in shown
    assert "same:" not in shown


# Where a rubric repeats


def names(asked: Rubric, lines: list[str], last: LastTime, face: str = "plain") -> list[str]:
    subjects = talk(face, asked, lines, last=last).outcome.assessment.subjects
    return [one.name for one in subjects]


@faces
@pytest.mark.parametrize(
    ("lines", "found"),
    [
        pytest.param(["same"], ["County"], id="the-first"),
        pytest.param(["same", "n", "n", "same", "n", "n", "same"], ["County", "State"], id="each"),
        pytest.param(["STATE", "n", "n", "same"], ["STATE", "County"], id="named-otherwise"),
        pytest.param(["City", "n", "n", ""], ["City"], id="none-of-them"),
    ],
)
def test_same_names_what_was_named_last_time(face: str, lines: list[str], found: list[str]) -> None:
    last = then({}, county={"pledge": "yes"}, state={})
    assert names(MONEY_RUBRIC, ["s", "s", "s", *lines], last, face) == found


@faces
def test_a_subject_is_known_again_by_its_name_alone(face: str) -> None:
    last = then({"how-many": 2}, county={"pledge": "no"}, state={"pledge": "yes"})
    lines = ["same", "s", "s", "state", "same", "same", "back", "rename County", "same"]
    talked = talk(face, MONEY_RUBRIC, lines, last=last)
    assert talked.answers["how-many"] == 2
    assert talked.answers["County/pledge"] == "no"
    assert [one.name for one in talked.outcome.assessment.subjects] == ["County"]


def test_the_names_of_last_time_are_shown_where_one_is_asked_for() -> None:
    last = then({}, county={}, state={})
    shown = talk("plain", MONEY_RUBRIC, ["s", "s", "s", "county", "n", "n"], last=last).shown
    assert "Last time: County, State. Type same to name County.\n" in shown
    assert "So far: county\nLast time: State. Type same to name State.\n" in shown


def test_a_name_that_was_removed_today_is_not_named_again() -> None:
    lines = ["s", "s", "s", "same", "remove 1", "1", "same"]
    talked = talk("plain", MONEY_RUBRIC, lines, last=then({}, county={}))
    assert [one.name for one in talked.outcome.assessment.subjects] == []
    assert "No other one was named last time." in talked.shown


@faces
def test_what_is_copied_and_what_was_said_last_time_stand_side_by_side(face: str) -> None:
    start = assessment({"how-many": "?", "kinds": "?", "hopes": ""}, a={"pledge": "yes"}, b={})
    last = then({}, b={"pledge": "no"})
    for line, expected in (("", "yes"), ("same", "no")):
        talked = talk(face, MONEY_RUBRIC, ["jump b", "copy a", line], start, last=last)
        assert talked.answers["B/pledge"] == expected
        assert talked.outcome.assessment.subject("b").answers["pledge"].copied is None
