"""The order of asking, by subject or by question; and that nothing else differs."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.advice import recommendations
from assessor.engine.progress import steps
from assessor.engine.scoring import score
from assessor.engine.tally import tally
from assessor.engine.unknowns import unknowns
from assessor.engine.walk import left_open, next_step, previous_step, walk
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from tests.builder import asked, assessment, condition, rubric
from tests.engine.every_way import given_to, rubrics


def turned(made: Rubric, by: str = "question") -> Rubric:
    """The same rubric, asked the other way."""
    assert made.repeat
    return made.model_copy(update={"repeat": made.repeat.model_copy(update={"by": by})})


ROUNDS = turned(
    rubric(
        repeat={"subject": "funder", "plural": "funders"},
        sections=[
            {
                "id": "start",
                "title": "Start",
                "once": True,
                "questions": [asked({"id": "how-many", "kind": "number"})],
            },
            {"id": "each", "title": "Each", "questions": [asked(condition("cond"))]},
            {
                "id": "more",
                "title": "More",
                "aim": True,
                "questions": [
                    asked({"id": "only", "when": {"question": "cond", "is": "yes"}}),
                    asked({"id": "all"}),
                ],
            },
            {
                "id": "end",
                "title": "End",
                "once": True,
                "questions": [asked({"id": "closing", "kind": "text"})],
            },
            {"id": "last", "title": "Last", "questions": [asked({"id": "words", "kind": "text"})]},
        ],
    )
)


def keys(given: Assessment, made: Rubric = ROUNDS) -> list[str]:
    return [":".join(filter(None, step.place)) or "name" for step in walk(made, given)]


def test_all_are_named_and_then_each_question_goes_round_those_it_applies_to() -> None:
    given = assessment({}, a={"cond": "yes"}, b={"cond": "no"}, c={"cond": "yes"})
    assert keys(given) == [
        "how-many",
        "name",
        *("a:cond", "a:cond.written", "a:cond.response", "a:cond.room"),
        "b:cond",
        *("c:cond", "c:cond.written", "c:cond.response", "c:cond.room"),
        *("a:only", "c:only"),
        *("a:all", "b:all", "c:all"),
        *("a:more.aim", "b:more.aim", "c:more.aim"),
        "closing",
        *("a:words", "b:words", "c:words"),
    ]


def test_an_answer_about_one_is_heard_about_no_other() -> None:
    given = assessment({}, a={"cond": "yes", "only": "started"}, b={"only": "started"})
    assert [key for key in keys(given) if key.endswith("only")] == ["a:only"]


def test_who_is_there_is_named_before_anything_is_asked_about_them() -> None:
    nobody = assessment({"how-many": 2})
    assert keys(nobody) == ["how-many", "name", "closing"]
    named = assessment({"how-many": 2}, a={}, b={})
    first, naming, *rounds = walk(ROUNDS, named)
    assert next_step(ROUNDS, named) == naming
    assert next_step(ROUNDS, named.with_all_named(True)) == rounds[0]
    assert previous_step(ROUNDS, named, rounds[0]) == naming
    assert previous_step(ROUNDS, named, naming) == first


def test_what_is_next_is_the_same_question_about_the_next_one() -> None:
    given = assessment({"how-many": 2}, a={"cond": "no", "all": "started"}, b={"cond": "no"})
    first = next(step for step in walk(ROUNDS, given) if step.place == ("a", "cond"))
    for wanted in ("b:all", "a:more.aim"):
        following = next_step(ROUNDS, given, first)
        assert following
        assert ":".join(filter(None, following.place)) == wanted
        first = following


@given(st.data())
def test_the_order_is_all_that_differs(data: st.DataObject) -> None:
    made = data.draw(rubrics())
    said = data.draw(given_to(made))
    other = turned(made)
    assert walk(made, said) == steps(made, said) == steps(other, said)
    assert sorted(map(str, walk(other, said))) == sorted(map(str, walk(made, said)))
    assert set(left_open(other, said)) == set(left_open(made, said))
    assert score(other, said) == score(made, said)
    assert recommendations(other, said) == recommendations(made, said)
    assert unknowns(other, said) == unknowns(made, said)
    assert tally(other, said) == tally(made, said)


@given(st.data())
def test_about_each_subject_the_questions_keep_their_order(data: st.DataObject) -> None:
    made = data.draw(rubrics())
    said = data.draw(given_to(made))
    for subject in (None, *(one.id for one in said.subjects)):
        about = [
            [step for step in every if step.subject == subject and step.item]
            for every in (walk(made, said), walk(turned(made), said))
        ]
        assert about[0] == about[1]


@given(st.data())
def test_a_round_is_left_only_when_it_is_done(data: st.DataObject) -> None:
    made = turned(data.draw(rubrics()))
    questions = [step.item.question for step in walk(made, data.draw(given_to(made))) if step.item]
    met = list(dict.fromkeys(questions))
    assert questions == sorted(questions, key=met.index)
