"""Leaving at any prompt, coming back, and finishing: nothing that was said is lost."""

from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.builder import assessment
from tests.interview.talk import FACES, MONEY_RUBRIC, Talk, small, talk

faces = pytest.mark.parametrize("face", FACES)

WHOLE = [
    *("2", "note counted by hand", "public", "hopes", "County", "y", "assumed", "3", "soften"),
    *("n", "State", "na", "other", "They never said.", "note a@b.org", "keep", "d"),
    *("our bookkeeper", "2026-11-01", ""),
    *(
        "why",
        "list",
        "jump",
        "1",
        "3",
        "?",
        "2",
        "jump 5.1",
        "note",
        "seen by all",
        "and written down",
        "",
        "some",
        "0",
        "not agreed",
        "0, 1",
        "",
    ),
]
"""A whole interview, with a side question of every kind in it; it ends with Enter."""


@cache
def whole(face: str) -> Talk:
    return talk(face, MONEY_RUBRIC, WHOLE)


@faces
def test_a_whole_interview_finishes(face: str) -> None:
    talked = whole(face)
    assert talked.outcome.is_finished
    assert talked.saved[-1] == talked.outcome.assessment
    assert talked.outcome.assessment.all_named


@faces
@pytest.mark.parametrize("end", [EOFError, KeyboardInterrupt, OSError])
@pytest.mark.parametrize("count", range(len(WHOLE)))
def test_leaving_at_any_prompt_keeps_all_before(
    face: str, end: type[BaseException], count: int
) -> None:
    talked = talk(face, MONEY_RUBRIC, WHOLE[:count], end=end)
    assert not talked.outcome.is_finished
    assert talked.saved == whole(face).saved[: len(talked.saved)]
    assert talked.outcome.assessment == (talked.saved[-1] if talked.saved else assessment())


@faces
@pytest.mark.parametrize("count", range(len(WHOLE)))
def test_quitting_at_any_prompt_pauses(face: str, count: int) -> None:
    assert not talk(face, MONEY_RUBRIC, [*WHOLE[:count], "quit"]).outcome.is_finished


@faces
def test_the_next_sitting_goes_on_where_the_last_one_stopped(face: str) -> None:
    first = talk(face, small(), ["1", "skip"]).outcome.assessment
    talked = talk(face, small(), ["2", ""], start=first)
    assert talked.answers == {"trust": "started", "pay": "skipped", "share": "in-place"}
    assert "Welcome back. 1 of 3 answered so far. Continuing where you stopped." in talked.shown
    assert talked.outcome.is_finished


@faces
def test_every_change_is_saved_before_the_next_prompt(face: str) -> None:
    talked = talk(face, small(), ["1", "note why", "2", "back", "", "3"])
    assert [len(one.answers) for one in talked.saved] == [1, 2, 2, 3]


@faces
def test_an_interview_without_a_word_finishes_when_nothing_is_named(face: str) -> None:
    talked = talk(face, MONEY_RUBRIC, ["s", "s", "s", "", "skip", "s", "skip", ""])
    assert talked.outcome.is_finished
    assert not talked.outcome.assessment.subjects
    assert not talked.outcome.assessment.all_named
    assert "No funder is named yet" in talked.shown


@faces
def test_another_can_be_named_after_all_were(face: str) -> None:
    lines = ["1", "1", "x", "County", "n", "n", "", "2", "another", "State", "n", "n", "", ""]
    outcome = talk(face, MONEY_RUBRIC, lines).outcome
    assert outcome.is_finished
    assert [subject.name for subject in outcome.assessment.subjects] == ["County", "State"]


WORDS = st.sampled_from(
    [
        *("", "0", "1", "2", "3", "y", "n", "d", "na", "na 2", "na other", "back", "skip", "s"),
        *("why", "note", "note hm", "remove", "list", "jump", "jump 2.1", "jump 4", "jump a"),
        *(
            "?",
            "County",
            "State",
            "keep",
            "drop",
            "rewrite",
            "a@b.org",
            "none",
            "1, 2",
            "another",
            "rename B",
            "flag",
            "next",
            "talk",
            "aim 2",
            "some 0",
            "some",
            "0 and 2",
            "not agreed",
            "not agreed 1, 2",
            "evidence said",
            "evidence",
            "our bookkeeper",
            "2026-11-01",
        ),
    ]
)
LINES = st.lists(st.one_of(WORDS, WORDS, st.text(max_size=20)), max_size=30)


@faces
@settings(deadline=None, max_examples=60)
@given(lines=LINES)
def test_no_line_breaks_it_and_all_is_saved(face: str, lines: list[str]) -> None:
    talked = talk(face, MONEY_RUBRIC, lines)
    last = talked.saved[-1] if talked.saved else assessment()
    assert talked.outcome.assessment == last
    assert type(last).model_validate_json(last.model_dump_json(by_alias=True)) == last


@faces
@settings(deadline=None, max_examples=60)
@given(lines=LINES)
def test_what_was_said_is_never_taken_away(face: str, lines: list[str]) -> None:
    settled: set[tuple[str, str]] = set()
    for one in talk(face, MONEY_RUBRIC, lines).saved:
        everyone = {"": one.answers, **{s.id: s.answers for s in one.subjects}}
        now = {(who, key) for who, said in everyone.items() for key in said if said[key].is_settled}
        assert settled <= now
        settled = now
