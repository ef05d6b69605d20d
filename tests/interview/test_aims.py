"""The rung aimed for, set from any question of a section, whether or not its rubric asks."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest

from tests.builder import DAY, asked, rubric
from tests.interview.talk import FACES, MONEY_RUBRIC, small, talk

faces = pytest.mark.parametrize("face", FACES)

MAIN = {"id": "main", "title": "Main", "aim": True, "questions": [asked({"id": "a"})]}
ASKING = rubric(sections=[MAIN])


@faces
@pytest.mark.parametrize(
    ("lines", "aim"),
    [
        pytest.param(["aim in place"], "in-place", id="at-once"),
        pytest.param(["aim 3"], "kept-up", id="by-number"),
        pytest.param(["aim", "started"], "started", id="asked-for"),
        pytest.param(["aim highest", "3"], "kept-up", id="wrong-first"),
        pytest.param(["aim 2", "aim 3"], "kept-up", id="another"),
        pytest.param(["aim d"], "dont-know", id="not-decided"),
        pytest.param(["aim", "d"], "dont-know", id="not-decided-when-asked"),
        pytest.param(["aim 2", "jump our aim", "1"], "started", id="as-a-question"),
        pytest.param(["aim 2", "jump our aim", "aim 1"], "started", id="at-the-question"),
        pytest.param(["aim 2", "jump our aim", "aim d"], "dont-know", id="taken-back-there"),
    ],
)
def test_an_aim_is_set(face: str, lines: list[str], aim: str) -> None:
    assert talk(face, small(), lines).answers == {"main.aim": aim}


@faces
@pytest.mark.parametrize("lines", [["aim", "back"], ["aim", "", "back"], []])
def test_no_aim_is_set_by_leaving(face: str, lines: list[str]) -> None:
    assert talk(face, small(), [*lines, "1", "1", "1"]).answers.get("main.aim") is None


@faces
def test_the_question_is_asked_still(face: str) -> None:
    talked = talk(face, small(), ["aim 2", "1", "2", "3", ""])
    expected = {"trust": "started", "pay": "in-place", "share": "kept-up", "main.aim": "in-place"}
    assert talked.answers == expected
    assert talked.outcome.is_finished


@faces
@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (["1", "2", ""], {"a": "started", "main.aim": "in-place"}),
        (["aim 3", "1", ""], {"a": "started", "main.aim": "kept-up"}),
        (["1", "aim 3", ""], {"a": "started", "main.aim": "kept-up"}),
    ],
)
def test_where_the_rubric_asks_it_is_asked_once(
    face: str, lines: list[str], expected: dict[str, Any]
) -> None:
    talked = talk(face, ASKING, lines)
    assert (talked.answers, talked.outcome.is_finished) == (expected, True)


@faces
def test_each_subject_has_its_own(face: str) -> None:
    funders = small(repeat={"subject": "funder", "plural": "funders"})
    lines = ["County", "aim 2", "1", "1", "1", "State", "aim 3"]
    assert talk(face, funders, lines).answers == {
        "County/trust": "started",
        "County/pay": "started",
        "County/share": "started",
        "County/main.aim": "in-place",
        "State/main.aim": "kept-up",
    }


@faces
def test_an_aim_is_saved_with_its_day(face: str) -> None:
    tomorrow = DAY + timedelta(days=1)
    assert [one.updated for one in talk(face, small(), ["aim 2"], today=tomorrow).saved] == [
        tomorrow
    ]


@faces
def test_where_nothing_stands_on_rungs_there_is_no_aim(face: str) -> None:
    talked = talk(face, MONEY_RUBRIC, ["aim in place", "aim", "2"])
    assert talked.answers == {"how-many": 2}
    assert "Nothing here stands on rungs" in " ".join(talked.shown.split())


@faces
def test_a_note_beside_an_aim_stays_where_the_aim_changes(face: str) -> None:
    funders = small(repeat={"subject": "funder", "plural": "funders"})
    lines = ["County", "aim 2", "jump our aim", "note ours", "jump 1", "aim 3"]
    (county,) = talk(face, funders, lines).outcome.assessment.subjects
    assert (county.answers["main.aim"].value, county.answers["main.aim"].note) == (
        "kept-up",
        "ours",
    )


def test_an_aim_is_told_and_listed() -> None:
    shown = talk("plain", small(), ["aim 2", "aim d", "list"]).shown
    assert "Saved as our aim in this section: In place\n" in shown
    assert "Saved as our aim in this section: not decided yet\n" in shown
    assert "  1.4: Our aim: Don't know\n" in shown
