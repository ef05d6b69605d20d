"""Answers outlive rubrics: what moved, what is orphaned, and that nothing is dropped."""

from __future__ import annotations

from assessor.engine.upgrade import carry
from assessor.model.assessment import RubricMark
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
