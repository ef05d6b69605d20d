"""After “don't know”: who could find out, and by when; and that nothing waits for either."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assessor.model.assessment import FindOut
from tests.builder import asked, rubric
from tests.interview.talk import FACES, small, talk

faces = pytest.mark.parametrize("face", FACES)

OURS = FindOut(who="our bookkeeper")
SOON = FindOut(who="our bookkeeper", by=date(2026, 11, 1))


@faces
@pytest.mark.parametrize(
    ("lines", "task"),
    [
        pytest.param(["d", "our bookkeeper", "2026-11-01", "1"], SOON, id="both"),
        pytest.param(["d", "our bookkeeper", "", "1"], OURS, id="who-alone"),
        pytest.param(["d", "", "1"], None, id="neither"),
        pytest.param(["d", "nobody", "1"], None, id="nobody"),
        pytest.param(["d", "d", "1"], None, id="not-known-either"),
        pytest.param(["d", "skip", "1"], None, id="skipped"),
        pytest.param(["d", "7", "our bookkeeper", "", "1"], OURS, id="a-number-is-no-role"),
        pytest.param(["d", "our bookkeeper", "1 Nov", "2026-11-01", "1"], SOON, id="wrong-day"),
        pytest.param(["d", "our bookkeeper", "2026-02-30", "", "1"], OURS, id="no-such-day"),
        pytest.param(["d", "our bookkeeper", "in 245 days", "1"], SOON, id="from-today"),
        pytest.param(["d", "our bookkeeper", "November 1st, 2026", "1"], SOON, id="in-words"),
        pytest.param(["d", "our bookkeeper", "skip", "1"], OURS, id="no-day"),
        pytest.param(["d", "Ana, 212-555-0175", "drop", "our bookkeeper", "", "1"], OURS, id="a"),
        pytest.param(["d", "why", "list", "?", "our bookkeeper", "", "1"], OURS, id="looking"),
        pytest.param(["d", "our bookkeeper", "", "back", "d", "", "1"], OURS, id="asked-again"),
        pytest.param(["d", "note we asked", "", "1"], FindOut(who="note we asked"), id="words"),
    ],
)
def test_who_finds_out_and_by_when(face: str, lines: list[str], task: FindOut | None) -> None:
    talked = talk(face, small(), lines)
    said = talked.outcome.assessment.answers["trust"]
    assert (said.state, said.find_out) == ("dont-know", task)
    assert talked.answers["pay"] == "started"


@faces
def test_what_is_found_out_is_no_longer_a_task(face: str) -> None:
    said = talk(face, small(), ["d", "our bookkeeper", "", "back", "2"]).outcome.assessment.answers
    assert (said["trust"].value, said["trust"].find_out) == ("in-place", None)


@faces
@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        pytest.param(["d", "back", "1"], {"trust": "started"}, id="back-to-the-question"),
        pytest.param(
            ["d", "our bookkeeper", "b", "1"], {"trust": "started"}, id="back-from-the-day"
        ),
        pytest.param(["d", "jump 3", "1"], {"trust": "dont-know", "share": "started"}, id="jump"),
        pytest.param(["d", "na", "1"], {"trust": "dont-know", "pay": "started"}, id="na"),
    ],
)
def test_going_elsewhere_from_there(face: str, lines: list[str], expected: dict[str, Any]) -> None:
    assert talk(face, small(), lines).answers == expected


@faces
@pytest.mark.parametrize("lines", [["d"], ["d", "our bookkeeper"]])
def test_all_before_is_saved_when_a_person_leaves_there(face: str, lines: list[str]) -> None:
    saved = talk(face, small(), lines).saved
    assert saved[0].answers["trust"].state == "dont-know"
    assert [one.answers["trust"].find_out for one in saved[1:]] == [OURS][: len(lines) - 1]


@faces
def test_an_aim_that_is_not_decided_asks_nobody(face: str) -> None:
    section = {"id": "main", "title": "Main", "aim": True, "questions": [asked({"id": "a"})]}
    talked = talk(face, rubric(sections=[section]), ["1", "d", ""])
    assert talked.answers == {"a": "started", "main.aim": "dont-know"}
    assert talked.outcome.is_finished


def test_the_two_questions_in_full() -> None:
    shown = talk("plain", small(), ["d", "our bookkeeper"]).shown
    assert f"{shown.rstrip()}\n".endswith("""\
Saved: don't know
Who could find out?
A role, never a name: our bookkeeper, or someone at the county office.
Who. Type a role, or press Enter to leave it open; h for help: our bookkeeper

Saved: our bookkeeper
By when?
So far: our bookkeeper
By. Type a day, year-month-day, or press Enter to leave it open; h for help:
""")
