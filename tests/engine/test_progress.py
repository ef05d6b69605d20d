"""Which question is next, what applies, and how far along."""

from __future__ import annotations

import pytest

from assessor.engine.progress import along, steps
from assessor.engine.walk import left_open, next_step, previous_step
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from tests.builder import answer, asked, assessment, condition, rubric

REPEATED = rubric(
    repeat={"subject": "funder", "plural": "funders"},
    sections=[
        {
            "id": "start",
            "title": "Start",
            "once": True,
            "questions": [asked({"id": "how-many", "kind": "number"})],
        },
        {"id": "each", "title": "Each", "questions": [asked(condition("cond"))]},
        {"id": "talk", "title": "Talk", "questions": [asked({"id": "words", "kind": "text"})]},
        {
            "id": "end",
            "title": "End",
            "once": True,
            "questions": [asked({"id": "closing", "kind": "text"})],
        },
    ],
)


def keys(made: Rubric, given: Assessment) -> list[str]:
    return [":".join(filter(None, step.place)) or "name" for step in steps(made, given)]


def test_a_condition_opens_its_follow_ups_only_where_it_is_there() -> None:
    given = assessment({}, a={"cond": "yes"}, b={"cond": "no"}, c={"cond": "?"})
    assert keys(REPEATED, given) == [
        "how-many",
        "a:cond",
        "a:cond.written",
        "a:cond.response",
        "a:cond.room",
        "a:words",
        "b:cond",
        "b:words",
        "c:cond",
        "c:words",
        "name",
        "closing",
    ]


@pytest.mark.parametrize(
    ("when", "said", "applies"),
    [
        pytest.param({"question": "a", "is": "in-place"}, "in-place", True, id="is"),
        pytest.param(
            {"question": "a", "is": ["started", "in-place"]}, "started", True, id="one of"
        ),
        pytest.param({"question": "a", "is": "in-place"}, "started", False, id="is another"),
        pytest.param({"question": "a", "is": "in-place"}, "?", False, id="is not known"),
        pytest.param({"question": "a", "is_not": "in-place"}, "?", True, id="is not, unknown"),
        pytest.param(
            {"question": "a", "is_not": "in-place"}, "in-place", False, id="is not, but is"
        ),
        pytest.param({"not": {"question": "a", "is": "started"}}, "in-place", True, id="not"),
        pytest.param(
            {"all": [{"question": "a", "is": "started"}, {"question": "a", "is_not": "kept-up"}]},
            "started",
            True,
            id="all",
        ),
        pytest.param(
            {"any": [{"question": "a", "is": "kept-up"}, {"question": "a", "is": "started"}]},
            "in-place",
            False,
            id="any, none",
        ),
    ],
)
def test_when_decides_what_applies(when: object, said: str, applies: bool) -> None:
    made = rubric({"id": "a"}, {"id": "b", "when": when})
    assert ("b" in keys(made, assessment({"a": said}))) is applies


def test_a_repeated_question_may_look_at_one_asked_once() -> None:
    made = rubric(
        repeat={"subject": "funder", "plural": "funders"},
        sections=[
            {"id": "s", "title": "S", "once": True, "questions": [asked({"id": "a"})]},
            {
                "id": "e",
                "title": "E",
                "questions": [asked({"id": "b", "when": {"question": "a", "is": "started"}})],
            },
        ],
    )
    assert keys(made, assessment({"a": "started"}, x={})) == ["a", "x:b", "name"]
    assert keys(made, assessment({"a": "not-yet"}, x={})) == ["a", "name"]


def test_next_is_the_first_open_one_behind_and_then_from_the_start() -> None:
    made = rubric({"id": "a"}, {"id": "b"}, {"id": "c"})
    given = assessment({"b": "started"})
    first, second, third = steps(made, given)
    assert next_step(made, given) == first
    assert next_step(made, given, first) == third
    assert next_step(made, given, third) == first
    assert previous_step(made, given, third) == second
    assert previous_step(made, given, first) is None


def test_nothing_is_next_when_all_is_settled_or_skipped() -> None:
    made = rubric({"id": "a"}, {"id": "b"}, {"id": "c"})
    given = assessment({"a": "?", "b": "-", "c": ""})
    assert next_step(made, given) is None
    assert [step.place for step in left_open(made, given)] == [(None, "c")]
    assert along(steps(made, given), given).model_dump() == {"settled": 2, "applicable": 3}


def test_a_note_alone_leaves_a_question_open() -> None:
    made = rubric({"id": "a"})
    noted = answer("").model_copy(update={"state": "open", "note": "ask the office"})
    given = assessment({}).model_copy(update={"answers": {"a": noted}})
    assert next_step(made, given) is not None


def test_naming_stays_open_until_all_are_named() -> None:
    given = assessment({"how-many": 2, "closing": "done"}, a={"cond": "no", "words": "none"})
    waiting = next_step(REPEATED, given)
    assert waiting is not None
    assert waiting.item is None
    assert next_step(REPEATED, given.with_all_named(True)) is None
