"""The look back at the end: what is open, what to look at again, and where to go from there."""

from __future__ import annotations

from typing import Any

import pytest

from assessor.interview.doubts import doubts
from assessor.model.rubric import Rubric
from tests.builder import assessment
from tests.interview.talk import FACES, MONEY_RUBRIC, small, talk

ASSUMED = {"pledge": "yes", "pledge.written": "assumed", "pledge.response": "kept-up"}


@pytest.mark.parametrize(
    ("asked", "said", "subjects", "found"),
    [
        pytest.param(small(), {"trust": "in-place"}, {}, [], id="nothing-odd"),
        pytest.param(
            small(),
            {"trust": "kept-up", "pay": "?"},
            {},
            [("trust", "“Kept up”, and no evidence says how we know")],
            id="kept-up-without-evidence",
        ),
        pytest.param(
            MONEY_RUBRIC,
            {},
            {"county": ASSUMED},
            [("pledge.response", "“Kept up”, though the condition is assumed")],
            id="a-response-to-an-assumption",
        ),
        pytest.param(
            small(),
            {"trust": "-", "pay": "in-place"},
            {},
            [("trust", "1 of 3 in “Main” do not apply")],
            id="much-set-aside",
        ),
        pytest.param(
            small({"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"}),
            {"a": "-"},
            {},
            [],
            id="a-quarter-set-aside-is-not-much",
        ),
        pytest.param(
            MONEY_RUBRIC,
            {"how-many": 1},
            {"county": {}, "state": {}},
            [("how-many", "the answer is 1, and 2 are named")],
            id="more-named-than-said",
        ),
    ],
)
def test_what_is_worth_another_look(
    asked: Rubric, said: dict[str, Any], subjects: dict[str, Any], found: list[tuple[str, str]]
) -> None:
    odd = doubts(asked, assessment(said, **subjects))
    assert [(d.step.item.key if d.step.item else "", d.why) for d in odd] == found


@pytest.mark.parametrize(
    ("lines", "found"),
    [
        (["some 0, 1", "2"], ["“In place”, and some saw “Not yet”: is it agreed?"]),
        (["some 1", "2"], []),
    ],
)
def test_what_some_saw_far_from_it_is_worth_another_look(
    lines: list[str], found: list[str]
) -> None:
    talked = talk("plain", small(), lines).outcome.assessment
    assert [doubt.why for doubt in doubts(small(), talked)] == found


def test_the_look_back_in_full() -> None:
    lines = ["3", "d", "", "s", "County", "y", "assumed", "3", "s", "n", "", "2"]
    shown = talk("plain", MONEY_RUBRIC, lines).shown
    assert f"{shown.rstrip()}\n".endswith("""\
Saved: In place
Before you finish
7 of 9 questions are answered, 1 of them with "don't know".
1 of 3 funders named. To name another, type "another".
Still open
  1.3: What do we hope for?
  2.1c: County: Pledge: room to move
Not known yet
  1.2: Which kinds are they?: nobody is asked to find out yet
Worth another look
  2.1b: County: Pledge: our response: "Kept up", though the condition is assumed
What is still open is shown in the report as not known yet.
Shall we finish?
Finish? Press Enter to finish, type a number to go there, or quit; h for help:
""")


@pytest.mark.parametrize("face", FACES)
def test_going_to_what_is_open_and_back(face: str) -> None:
    lines = ["1", "skip", "2", "nonsense", "no", "about", "skip", "note", "why", "2", "3", ""]
    talked = talk(face, small(), lines)
    assert talked.answers == {"trust": "started", "pay": "kept-up", "share": "in-place"}
    assert talked.outcome.is_finished


def test_a_long_list_is_cut_and_says_so() -> None:
    many = small(*({"id": f"q{n}"} for n in range(15)))
    shown = talk("plain", many, ["skip"] * 15).shown
    assert "... and 5 more. Type list to see them." in shown


def test_what_is_not_agreed_is_counted_apart() -> None:
    shown = talk("plain", small(), ["d", "", "not agreed 0 and 2", "1"]).shown
    told = '3 of 3 questions are answered, 1 of them with "don\'t know" and 1 not agreed.\n'
    assert told in shown


def test_what_is_not_known_or_not_agreed_is_looked_at_once_more() -> None:
    lines = ["d", "our bookkeeper", "2026-11-01", "not agreed 0 and 2", "d", "", ""]
    shown = talk("plain", small(), lines).shown
    assert (
        """\
Not known yet
  1.1: trust: our bookkeeper, by 2026-11-01
  1.3: share: nobody is asked to find out yet
Not agreed
  1.2: pay: Not yet and In place
"""
        in shown
    )


def test_the_list_at_the_end_shows_what_is_open() -> None:
    shown = talk(
        "plain", MONEY_RUBRIC, ["3", "d", "", "s", "County", "n", "n", "", "2", "list"]
    ).shown
    assert (
        """\
Everything that is asked
5 of 6 answered, of them 1 don't know. 1 open, of them 1 left for later.
  About us: 2 of 3 answered
  1.1: How many funders?: 3
  1.2: Which kinds are they?: Don't know
  1.3: What do we hope for?: Left for later
  2.1: County: 2 of 2 answered
  3.1: Name another funder
  4.1: To close: 1 of 1 answered
To go to one"""
        in shown
    )


def test_the_list_on_the_way_shows_the_questions_around_us() -> None:
    shown = talk("plain", MONEY_RUBRIC, ["3", "1", "x", "County", "y", "list"]).shown
    assert (
        """\
  1.1: About us: 3 of 3 answered
  County: 1 of 5 answered
  2.1: Pledge: Yes
  2.1a: Where it is written: open (you are here)
  2.1b: Our response: open
  2.1c: Room to move: open
  2.2: Are there reports?: open
  3.1: Name another funder
  4.1: To close: 0 of 1 answered
"""
        in shown
    )
