"""Answers outlive rubrics: what moved, what is orphaned, and that nothing is dropped."""

from __future__ import annotations

from typing import Any

import pytest

from assessor.engine.upgrade import Carried, carry
from assessor.model.assessment import Answer, RubricMark
from tests.builder import asked, assessment, condition, rubric

NEW = RubricMark(id="tiny", version="2.0.0", digest="sha256:new")


def test_answers_to_replaced_questions_move_and_orphans_stay() -> None:
    made = rubric({"id": "renamed", "replaces": ["old"]}, {"id": "kept"})
    carried = carry(made, NEW, assessment({"old": "started", "kept": "?", "gone": "kept-up"}))
    assert carried.moved == (("old", "renamed"),)
    assert carried.orphaned == ("gone",)
    assert set(carried.assessment.answers) == {"renamed", "kept", "gone"}
    assert carried.assessment.rubric == NEW


def test_follow_ups_move_with_their_condition() -> None:
    made = rubric(
        repeat={"subject": "funder", "plural": "funders"},
        sections=[
            {
                "id": "each",
                "title": "Each",
                "questions": [asked(condition("new", replaces=["old"]))],
            }
        ],
    )
    carried = carry(made, NEW, assessment({}, a={"old": "yes", "old.response": "started"}))
    assert set(carried.assessment.subjects[0].answers) == {"new", "new.response"}
    assert carried.orphaned == ()


def test_an_answer_already_given_is_not_overwritten() -> None:
    made = rubric({"id": "new", "replaces": ["old"]})
    carried = carry(made, NEW, assessment({"new": "kept-up", "old": "not-yet"}))
    assert carried.assessment.answers["new"].value == "kept-up"
    assert carried.assessment.answers["old"].value == "not-yet"


def renewed(*questions: dict[str, Any], **answers: Any) -> Carried:
    """What becomes of answers under a rubric that has changed since."""
    before = assessment(answers)
    mark = before.rubric.model_copy(update={"digest": "sha256:old"})
    return carry(rubric(*questions), NEW, before.model_copy(update={"rubric": mark}))


AB = [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}]
NUMBER = {"id": "q", "kind": "number", "maximum": 60}
DAY = {"id": "q", "kind": "day"}
CHOICE = {"id": "q", "kind": "choice", "options": AB}
MANY = {**CHOICE, "kind": "many"}
TEXT = {"id": "q", "kind": "text"}
RUNGS = {"id": "q"}


@pytest.mark.parametrize(
    ("question", "said", "words"),
    [
        pytest.param(RUNGS, "a", "a", id="an option that is gone"),
        pytest.param(RUNGS, 3, "3", id="a number, now rungs"),
        pytest.param({**RUNGS, "always_applies": True}, "-", "Does not apply", id="now for all"),
        pytest.param(TEXT, "?", "Don’t know", id="not known, now words"),
        pytest.param(TEXT, 3, "3", id="a number, now words"),
        pytest.param(NUMBER, 61, "61", id="a number beyond the most"),
        pytest.param(NUMBER, "many", "many", id="words, now a number"),
        pytest.param(DAY, "in winter", "in winter", id="words, now a day"),
        pytest.param(DAY, "2026-02-30", "2026-02-30", id="no such day"),
        pytest.param(DAY, 2026, "2026", id="a number, now a day"),
        pytest.param(MANY, "a", "a", id="one, now several"),
        pytest.param(MANY, ("a", "c"), "a, c", id="several, one of them gone"),
    ],
)
def test_an_answer_that_is_no_longer_taken_stands_in_the_note(
    question: dict[str, Any], said: Any, words: str
) -> None:
    carried = renewed(question, q=said)
    assert carried.reopened == ("q",)
    assert carried.assessment.answers["q"] == Answer(state="open", note=f"Earlier answer: {words}")


@pytest.mark.parametrize(
    ("question", "said"),
    [
        *((RUNGS, "started"), (RUNGS, "-"), (RUNGS, "?"), (RUNGS, ""), (NUMBER, 60)),
        *((DAY, "2026-12-01"), (DAY, "?"), (DAY, "")),
        *((TEXT, "a b"), (CHOICE, "a"), (MANY, ("a", "b")), (MANY, ())),
    ],
)
def test_an_answer_that_is_still_taken_stays(question: dict[str, Any], said: Any) -> None:
    carried = renewed(question, q=said)
    assert (carried.changed, carried.reopened) == (True, ())
    assert carried.assessment.answers == assessment({"q": said}).answers


def test_other_words_are_told_with_those_that_were_answered() -> None:
    before = assessment({"q": "started"})
    asked = before.answers["q"].model_copy(update={"asked": "What was it?"})
    old = before.rubric.model_copy(update={"digest": "sha256:old"})
    answered = before.model_copy(update={"answers": {"q": asked}, "rubric": old})
    carried = carry(rubric(RUNGS), NEW, answered)
    assert carried.reworded == (("q", "What was it?"),)
    assert carried.assessment.answers == {"q": asked}


def test_a_question_that_stands_before_an_answered_one_is_new() -> None:
    three = ({"id": "new"}, {"id": "old"}, {"id": "not-reached"})
    assert renewed(*three, old="started").new == ("new",)


def test_nothing_is_told_of_a_rubric_that_is_the_same() -> None:
    carried = carry(rubric({"id": "new"}, RUNGS), NEW, assessment({"q": "gone"}))
    assert (carried.changed, carried.reopened, carried.new) == (False, (), ())
    assert carried.assessment.answers == assessment({"q": "gone"}).answers
