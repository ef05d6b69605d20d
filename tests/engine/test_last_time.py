"""What was said in an earlier assessment: offered where it still means what it meant."""

from __future__ import annotations

from typing import Any

import pytest

from assessor.engine.last_time import LastTime, last_time, not_named_yet, said_then
from assessor.engine.progress import steps
from assessor.engine.subjects import removed
from assessor.model.assessment import Answer, Assessment, RubricMark
from assessor.model.rubric import Rubric
from tests.builder import DAY, assessment, rubric
from tests.interview.talk import MONEY_RUBRIC, YES_NO

NOW = RubricMark(id="tiny", version="2.0.0", digest="sha256:new")
THEN = RubricMark(id="tiny", version="1.0.0", digest="sha256:old")
DAY_ASKED = {"id": "q", "kind": "day"}
CHOICE = {"id": "q", "kind": "choice", "options": YES_NO}
OTHER_WORDS = [{"id": "yes", "label": "Yes, mostly"}, {"id": "no", "label": "No"}]


def said(mark: RubricMark = THEN, key: str = "q", **answer: Any) -> Assessment:
    """An earlier assessment of one answer to one question, asked in the builder's words."""
    one = Answer.model_validate({"asked": f"What about {key}?", **answer})
    return assessment().model_copy(update={"rubric": mark, "answers": {key: one}})


def offered(now: Rubric, then: Assessment, earlier: Rubric | None = None) -> Answer | None:
    """What is offered at the first question of a rubric."""
    last = last_time(now, NOW, then, earlier)
    return said_then(last, assessment(), steps(now, assessment())[0])


@pytest.mark.parametrize(
    ("question", "answer", "is_offered"),
    [
        ({"id": "q"}, {"answer": "started", "said": "Started"}, True),
        ({"id": "q"}, {"state": "dont-know"}, True),
        ({"id": "q"}, {"state": "not-applicable", "reason": "none-here"}, True),
        ({"id": "q"}, {"state": "skipped"}, False),
        ({"id": "q"}, {"state": "open", "note": "a note"}, False),
        ({"id": "q"}, {"answer": "gone", "said": "Gone"}, False),
        ({"id": "q", "ask": "What about Q"}, {"answer": "started", "said": "started."}, True),
        ({"id": "q", "ask": "And what about q?"}, {"answer": "started", "said": "Started"}, False),
        ({"id": "q", "always_applies": True}, {"state": "not-applicable"}, False),
        (CHOICE, {"answer": "yes", "said": "Yes"}, True),
        ({**CHOICE, "options": OTHER_WORDS}, {"answer": "yes", "said": "Yes"}, False),
        ({**CHOICE, "options": OTHER_WORDS}, {"answer": "no", "said": "No"}, True),
        ({**CHOICE, "kind": "many"}, {"answer": ["yes", "no"], "said": "Yes, No"}, True),
        ({**CHOICE, "kind": "many"}, {"answer": [], "said": "None of these"}, True),
        ({"id": "q", "kind": "number", "maximum": 9}, {"answer": 9, "said": "9"}, True),
        ({"id": "q", "kind": "number", "maximum": 8}, {"answer": 9, "said": "9"}, False),
        (DAY_ASKED, {"answer": "2026-12-01", "said": "December 1, 2026"}, True),
        (DAY_ASKED, {"answer": "In winter", "said": "In winter"}, False),
        ({"id": "q", "kind": "text"}, {"answer": "Words", "said": "Words"}, True),
        ({"id": "q", "kind": "text"}, {"answer": 3, "said": "3"}, False),
        (
            {"id": "q"},
            {
                "state": "not-agreed",
                "between": ["not-yet", "in-place"],
                "said": "Not yet and In place",
            },
            True,
        ),
        ({"id": "q"}, {"state": "not-agreed", "between": ["not-yet"], "said": "Not yet"}, False),
        ({"id": "q"}, {"state": "not-agreed", "between": ["gone", "not-yet"]}, False),
        (CHOICE, {"state": "not-agreed", "between": ["yes", "no"], "said": "Yes and No"}, False),
    ],
)
def test_an_answer_is_offered_where_its_words_are_what_they_were(
    question: dict[str, Any], answer: dict[str, Any], is_offered: bool
) -> None:
    assert (offered(rubric(question), said(**answer)) is not None) is is_offered


def test_without_the_words_of_then_only_the_same_rubric_can_tell() -> None:
    made = rubric({"id": "q"})
    silent: dict[str, Any] = {"asked": "", "answer": "started", "said": ""}
    assert offered(made, said(**silent)) is None
    assert offered(made, said(NOW, **silent)) is not None


def test_an_unmarked_file_is_held_by_its_words() -> None:
    unmarked = THEN.model_copy(update={"digest": ""})
    assert offered(rubric({"id": "q"}), said(unmarked, answer="started", said="Started"))
    assert not offered(rubric({"id": "q"}), said(unmarked, answer="started", said="Began"))


@pytest.mark.parametrize(
    ("before", "now", "is_offered"),
    [
        ({"id": "q"}, {"id": "q"}, True),
        ({"id": "q"}, {"id": "q", "short": "Other", "why": "Because."}, True),
        ({"id": "q"}, {"id": "q", "anchors": {"started": "It is begun."}}, False),
        ({"id": "q", "gate": True}, {"id": "q"}, False),
        ({"id": "q"}, {"id": "new", "ask": "What about q?", "replaces": ["q"]}, True),
        ({"id": "q", "weight": 2}, {"id": "new", "ask": "What about q?", "replaces": ["q"]}, False),
        ({"id": "q", "kind": "text"}, {"id": "q"}, False),
    ],
)
def test_with_the_rubric_of_then_at_hand_every_part_of_a_meaning_is_held(
    before: dict[str, Any], now: dict[str, Any], is_offered: bool
) -> None:
    then = said(answer="started", said="Started")
    assert (offered(rubric(now), then, rubric(before)) is not None) is is_offered


def about(name: str, then: Assessment) -> Answer | None:
    """What is offered at the first question about a subject of this name."""
    now = assessment({}, one={})
    now = now.with_name("one", name, DAY)
    step = next(one for one in steps(MONEY_RUBRIC, now) if one.subject == "one")
    return said_then(held(then), now, step)


def held(then: Assessment) -> LastTime:
    return LastTime(then, is_same_rubric=True)


@pytest.mark.parametrize("name", ["County", "county", "COUNTY"])
def test_a_subject_is_known_again_by_its_name(name: str) -> None:
    found = about(name, assessment({}, county={"pledge": "yes"}, state={"pledge": "no"}))
    assert found is not None
    assert found.value == "yes"


def test_a_name_that_could_be_two_is_none() -> None:
    twice = assessment({}, county={"pledge": "yes"}, other={"pledge": "no"})
    assert about("County", twice.with_name("other", "county", DAY)) is None
    assert about("Nobody", twice) is None


def test_what_was_removed_then_is_not_offered() -> None:
    then = removed(assessment({}, county={"pledge": "yes"}), "county", DAY)
    assert about("County", then) is None
    assert not_named_yet(held(then), assessment()) == ()


def test_the_names_of_then_that_are_not_here_yet() -> None:
    then = held(assessment({}, county={}, state={}, city={}))
    now = removed(assessment({}, state={}, city={}), "city", DAY)
    assert not_named_yet(then, now) == ("County",)
