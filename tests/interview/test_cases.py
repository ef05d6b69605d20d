"""Cases, tried: their answers given with all that fills them, and what follows compared."""

from __future__ import annotations

from typing import Any

from assessor.errors import Finding
from assessor.interview.cases import tried
from assessor.model.script import Case
from tests.builder import rubric

ASKED = rubric({"id": "care"}, {"id": "talk", "when": {"question": "care", "is": "kept-up"}})


def case(expect: dict[str, Any] | None = None, **more: Any) -> Case:
    return Case.model_validate({"name": "One", "expect": expect or {}, **more})


def test_what_a_case_does_not_answer_is_filled() -> None:
    came = tried(ASKED, case(answers={"talk": "started"}, others="best"))
    assert came.findings == ()
    assert came.assessment
    assert {key: one.value for key, one in came.assessment.answers.items()} == {
        "care": "kept-up",
        "talk": "started",
    }


def test_what_differs_is_told_of_the_case() -> None:
    came = tried(ASKED, case({"sections": [{"section": "main", "position": 50}]}, others="lowest"))
    what = "main: position is 0, expected 50"
    assert came.findings == (Finding(("name",), what, code="C203"),)
    assert came.assessment is not None


def test_answers_that_cannot_be_used_are_told_where_they_stand() -> None:
    came = tried(ASKED, case(answers={"care": "often", "tlak": "started"}))
    assert came.assessment is None
    assert [one.route for one in came.findings] == [("answers", "care"), ("answers", "tlak")]
    assert came.findings[1].hint == "did you mean “talk”?"
