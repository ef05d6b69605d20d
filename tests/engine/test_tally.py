"""How the questions stand: what does not apply leaves the count, and nothing said is dropped."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.core import walked
from assessor.engine.progress import steps
from assessor.engine.tally import left_behind, tally
from assessor.model.assessment import Answer, Assessment
from assessor.model.rubric import Rubric
from tests.builder import asked, assessment, condition, rubric
from tests.engine.every_way import given_to, rubrics

WHEN = {"question": "a", "is": "started"}


RUBRICS = rubrics()


def said_in(given_answers: Assessment) -> Iterator[tuple[str | None, str, Answer]]:
    yield from ((None, key, said) for key, said in given_answers.answers.items())
    for subject in given_answers.subjects:
        yield from ((subject.id, key, said) for key, said in subject.answers.items())


@given(RUBRICS, st.data())
def test_every_question_that_applies_is_counted_once(made: Rubric, data: st.DataObject) -> None:
    given_answers = data.draw(given_to(made))
    counted = tally(made, given_answers)
    waiting = sum(counted.states.get(state, 0) for state in ("open", "skipped"))
    assert sum(counted.states.values()) == counted.applicable
    assert counted.settled + waiting == counted.applicable
    assert counted.flagged <= counted.applicable


@given(RUBRICS, st.data())
def test_what_was_said_is_counted_or_left_behind(made: Rubric, data: st.DataObject) -> None:
    given_answers = data.draw(given_to(made))
    behind = {(one.subject, one.key) for one in left_behind(made, given_answers)}
    at_hand = {step.place for step in steps(made, given_answers)}
    assert not behind & at_hand
    for subject, key, said in said_in(given_answers):
        if said.is_settled or said.note:
            assert ((subject, key) in behind) is not ((subject, key) in at_hand)


@given(RUBRICS, st.data())
def test_what_is_left_behind_decides_nothing(made: Rubric, data: st.DataObject) -> None:
    given_answers = data.draw(given_to(made))
    counted = tally(made, given_answers)
    without = given_answers.model_copy(
        update={
            "answers": at_hand(made, given_answers, None),
            "subjects": tuple(
                one.model_copy(update={"answers": at_hand(made, given_answers, one.id)})
                for one in given_answers.subjects
            ),
        }
    )
    assert tally(made, without) == counted.model_copy(update={"left_behind": 0})


def at_hand(made: Rubric, given_answers: Assessment, subject: str | None) -> dict[str, Answer]:
    """The answers about a subject whose questions apply."""
    places = {step.place for step in steps(made, given_answers)}
    said = given_answers.answers_of(subject).items()
    return {key: one for key, one in said if (subject, key) in places}


@given(RUBRICS, st.data())
def test_a_subject_counts_for_itself_alone(made: Rubric, data: st.DataObject) -> None:
    given_answers = data.draw(given_to(made))
    whole = tally(made, given_answers)
    alone = [
        tally(made, given_answers.model_copy(update={"subjects": (one,)}))
        for one in given_answers.subjects
    ]
    none = tally(made, given_answers.model_copy(update={"subjects": ()}))
    for count in ("settled", "applicable", "flagged", "left_behind"):
        more = sum(getattr(one, count) - getattr(none, count) for one in alone)
        assert getattr(whole, count) == getattr(none, count) + more


@given(RUBRICS, st.data())
def test_the_order_of_subjects_does_not_matter(made: Rubric, data: st.DataObject) -> None:
    given_answers = data.draw(given_to(made))
    turned = given_answers.model_copy(update={"subjects": given_answers.subjects[::-1]})
    assert tally(made, turned) == tally(made, given_answers)


@pytest.mark.parametrize(
    ("said", "counts"),
    [
        pytest.param({}, (0, 1, 0), id="not-asked-yet"),
        pytest.param({"a": "started"}, (1, 2, 0), id="it-applies"),
        pytest.param({"a": "started", "b": "kept-up"}, (2, 2, 0), id="both"),
        pytest.param({"a": "kept-up", "b": "kept-up"}, (1, 1, 1), id="it-leaves-with-its-answer"),
        pytest.param({"a": "?", "b": ""}, (1, 1, 0), id="what-was-skipped-is-no-answer"),
        pytest.param({"a": "?", "gone": "kept-up"}, (1, 1, 1), id="a-question-that-is-gone"),
    ],
)
def test_a_question_with_a_condition(said: dict[str, str], counts: tuple[int, int, int]) -> None:
    made = rubric({"id": "a"}, {"id": "b", "when": WHEN})
    counted = tally(made, assessment(said))
    assert (counted.settled, counted.applicable, counted.left_behind) == counts


def test_follow_ups_come_and_leave_with_their_condition() -> None:
    made = rubric(
        repeat={"subject": "funder", "plural": "funders"},
        sections=[{"id": "each", "title": "Each", "questions": [asked(condition("c"))]}],
    )
    said = {"c.written": "law", "c.response": "started"}
    with_it = tally(made, assessment(county={"c": "yes", **said}, state={}))
    without = tally(made, assessment(county={"c": "no", **said}, state={}))
    assert (with_it.settled, with_it.applicable, with_it.left_behind) == (3, 5, 0)
    assert (without.settled, without.applicable, without.left_behind) == (1, 2, 2)


def test_the_core_counts_its_own_questions() -> None:
    made = rubric({"id": "a", "core": True}, {"id": "b"}, {"id": "c", "core": True})
    short = assessment({"a": "started"}).with_core(True)
    counted = tally(walked(made, short), short)
    assert (counted.settled, counted.applicable) == (1, 2)
    counted = tally(walked(made, short.with_core(False)), short.with_core(False))
    assert (counted.settled, counted.applicable) == (1, 3)


def test_an_aim_that_is_only_offered_counts_once_it_is_said() -> None:
    made = rubric({"id": "a"})
    assert tally(made, assessment()).applicable == 1
    said = assessment({"main.aim": "in-place"})
    assert (tally(made, said).settled, tally(made, said).applicable) == (1, 2)
