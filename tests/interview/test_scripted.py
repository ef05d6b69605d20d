"""Answers from a file: the same loop, no question, and nothing dropped without a word."""

from __future__ import annotations

from typing import Any

import pytest

from assessor.errors import AssessmentError
from assessor.interview import session
from assessor.interview.scripted import ScriptedFace, misfits
from assessor.model.assessment import Answer, Assessment
from assessor.model.rubric import Rubric
from assessor.model.script import Script
from tests.builder import DAY, assessment
from tests.interview.talk import FACES, MONEY_RUBRIC, small, talk

WHOLE: dict[str, Any] = {
    "answers": {
        "how-many": 2,
        "kinds": ["public", "private"],
        "hopes": "More time",
        "share": {
            "answer": "in-place",
            "note": "Each spring",
            "evidence": "written",
            "reference": "Handbook, page 4",
            "flagged": True,
        },
    },
    "subjects": [
        {
            "name": "County",
            "answers": {
                "pledge": "yes",
                "pledge.room": {
                    "answer": "dont-know",
                    "find_out": {"who": "our lawyer", "by": "2026-11-01"},
                },
                "pledge.written": {"answer": "told", "note": "By letter"},
                "pledge.response": {"answer": 1, "some_saw": ["not-yet"]},
                "reports": {"answer": "not-agreed", "between": ["no", "yes"]},
            },
        },
        {
            "name": "State",
            "answers": {
                "pledge": {"answer": "not-applicable", "reason": "outside-our-work"},
                "reports": "skipped",
            },
        },
    ],
}
TYPED = [
    *("2", "1, 2", "More time", "County", "yes", "note By letter", "told", "some 0", "1"),
    *("d", "our lawyer", "2026-11-01", "not agreed 1, 2"),
    *("State", "na 1", "skip", "", "note Each spring"),
    *("evidence written Handbook, page 4", "flag", "2", ""),
]


def filled(asked: Rubric, given: dict[str, Any]) -> tuple[Assessment, bool]:
    face = ScriptedFace(Script.model_validate(given))
    outcome = session.run(asked, assessment(), face, lambda _: None, DAY)
    return outcome.assessment, outcome.is_finished


@pytest.mark.parametrize("face", FACES)
def test_a_file_says_the_same_as_a_person(face: str) -> None:
    assert filled(MONEY_RUBRIC, WHOLE) == (talk(face, MONEY_RUBRIC, TYPED).outcome.assessment, True)


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        pytest.param({}, {}, id="nothing"),
        pytest.param(
            {"share": "kept-up"}, {"share": Answer(value="kept-up")}, id="later-ones-only"
        ),
        pytest.param({"pay": 2}, {"pay": Answer(value="in-place")}, id="by-number"),
        pytest.param({"pay": "Not yet"}, {"pay": Answer(value="not-yet")}, id="by-label"),
        pytest.param({"pay": {"note": "hm"}}, {"pay": Answer(state="open", note="hm")}, id="note"),
        pytest.param(
            {"pay": {"evidence": "seen", "flagged": True}},
            {"pay": Answer(state="open", evidence="seen", flagged=True)},
            id="only-what-is-beside-it",
        ),
        pytest.param({"pay": "skipped"}, {"pay": Answer(state="skipped")}, id="skipped"),
        pytest.param(
            {"trust": {"answer": "not-applicable", "reason": "other", "note": "A court"}},
            {"trust": Answer(state="not-applicable", reason="other", note="A court")},
            id="another-reason",
        ),
    ],
)
def test_what_is_not_answered_stays_open(
    given: dict[str, Any], expected: dict[str, Answer]
) -> None:
    answers = filled(small(), {"answers": given})[0].answers
    bare = {k: a.model_copy(update={"asked": "", "said": ""}) for k, a in answers.items()}
    assert bare == expected


def test_an_aim_that_is_not_asked_for_is_taken_from_a_file() -> None:
    assessment, finished = filled(small(), once(**{"trust": 1, "main.aim": "in-place"}))
    assert (assessment.answers["main.aim"].value, finished) == ("in-place", True)
    assert list(assessment.answers) == ["trust", "main.aim"]


def test_not_all_subjects_may_be_named() -> None:
    some = {"subjects": [{"name": "County"}], "all_named": False}
    assert not filled(MONEY_RUBRIC, some)[0].all_named
    assert filled(MONEY_RUBRIC, {"subjects": [{"name": "County"}]})[0].all_named
    assert not filled(MONEY_RUBRIC, {})[0].all_named


def once(**answers: Any) -> dict[str, Any]:
    return {"answers": answers}


def county(**answers: Any) -> dict[str, Any]:
    said = {key.replace("__", "."): value for key, value in answers.items()}
    return {"subjects": [{"name": "County", "answers": said}]}


COUNTY = ("subjects", 0, "answers")
MISFITS = [
    pytest.param(
        small(),
        once(trust="great"),
        ("answers", "trust"),
        "“great” is not an answer to “trust”",
        "it takes not-yet, started, in-place, kept-up, dont-know, not-agreed, not-applicable or "
        "skipped",
        id="not-an-option",
    ),
    pytest.param(
        MONEY_RUBRIC,
        once(**{"how-many": 99}),
        ("answers", "how-many"),
        "“99” is not an answer to “how-many”",
        "it takes a whole number from 0 to 60, dont-know or skipped",
        id="out-of-span",
    ),
    pytest.param(
        MONEY_RUBRIC,
        once(kinds=["public", "secret"]),
        ("answers", "kinds"),
        "“public, secret” is not an answer to “kinds”",
        "it takes public, private, dont-know or skipped",
        id="one-of-several",
    ),
    pytest.param(
        MONEY_RUBRIC,
        once(hopes="not-applicable", kinds=[]),
        ("answers", "hopes"),
        "“not-applicable” is not an answer to “hopes”",
        "it takes words or skipped",
        id="words-only",
    ),
    pytest.param(
        MONEY_RUBRIC,
        once(kinds="not-applicable"),
        ("answers", "kinds"),
        "“not-applicable” is not an answer to “kinds”",
        "it takes public, private, dont-know or skipped",
        id="not-counted",
    ),
    pytest.param(
        small(),
        once(pay={"answer": "not-applicable", "reason": "none-here"}),
        ("answers", "pay"),
        "“not-applicable” is not an answer to “pay”",
        "it takes not-yet, started, in-place, kept-up, dont-know, not-agreed or skipped",
        id="always-applies",
    ),
    pytest.param(
        small(),
        once(trust="not-applicable"),
        ("answers", "trust"),
        "“trust” does not apply, and no reason that we know says why",
        "give it a reason: outside-our-work, decided-elsewhere, none-here, other",
        id="no-reason",
    ),
    pytest.param(
        small(),
        once(trust={"answer": "not-applicable", "reason": "other"}),
        ("answers", "trust"),
        "“trust” does not apply for another reason, and no note says which",
        "give it a note of one sentence",
        id="other-without-a-note",
    ),
    pytest.param(
        small(),
        once(trust={"answer": "started", "reason": "none-here"}),
        ("answers", "trust", "reason"),
        "“trust” has a reason without “not-applicable”",
        "take the reason out, or answer not-applicable",
        id="reason-without-need",
    ),
    pytest.param(
        MONEY_RUBRIC,
        once(hopes={"answer": "Peace", "evidence": "said"}),
        ("answers", "hopes", "evidence"),
        "“hopes” is not counted, so it takes no evidence",
        "take it out; a note can say it",
        id="evidence-of-what-is-not-counted",
    ),
    pytest.param(
        small(),
        once(trust={"answer": "started", "reference": "Handbook"}),
        ("answers", "trust", "reference"),
        "“trust” has a reference, and nothing says what kind of evidence it is",
        "write evidence: said, written, seen or confirmed beside it",
        id="reference-alone",
    ),
    pytest.param(
        small(),
        once(trust={"answer": "not-agreed", "between": ["not-yet", "not-yet"]}),
        ("answers", "trust"),
        "“trust” is not agreed, and fewer than two answers say between what",
        "name what people saw: between: [not-yet, kept-up]",
        id="not-agreed-with-whom",
    ),
    pytest.param(
        MONEY_RUBRIC,
        once(kinds="not-agreed"),
        ("answers", "kinds"),
        "“not-agreed” is not an answer to “kinds”",
        "it takes public, private, dont-know or skipped",
        id="not-agreed-on-what-is-not-counted",
    ),
    *(
        pytest.param(
            small({"id": "review", "kind": "day"}),
            once(review=said),
            ("answers", "review"),
            f"“{said}” is not an answer to “review”",
            "it takes a day (2026-11-01), dont-know or skipped",
            id=f"no-day-{said}",
        )
        for said in ("in 2 weeks", "December 1, 2026", "2026-02-30", 20261201, "not-agreed")
    ),
    pytest.param(
        small(),
        once(trust={"answer": "not-agreed", "between": ["not-yet", "stated"]}),
        ("answers", "trust", "between", 1),
        "“stated” is not an option of “trust”",
        "did you mean “started”?",
        id="between-what-is-not-there",
    ),
    pytest.param(
        small(),
        once(trust={"answer": "started", "between": ["not-yet", "started"]}),
        ("answers", "trust", "between"),
        "“trust” says between what, and the answer is not “not-agreed”",
        "take “between” out, or answer not-agreed",
        id="agreed-and-between",
    ),
    pytest.param(
        small(),
        once(trust={"answer": 1, "some_saw": ["not-yet", "started"]}),
        ("answers", "trust", "some_saw"),
        "“trust” says that some saw “started”, its own answer",
        "name only what some saw instead",
        id="some-saw-the-same",
    ),
    pytest.param(
        small(),
        once(
            trust={
                "answer": "not-agreed",
                "between": ["not-yet", "started"],
                "some_saw": ["in-place"],
            }
        ),
        ("answers", "trust", "some_saw"),
        "“trust” is not agreed, and “some_saw” is not read then",
        "write everything that people saw under “between”",
        id="not-agreed-and-some-saw",
    ),
    pytest.param(
        MONEY_RUBRIC,
        once(hopes={"answer": "Peace", "some_saw": ["war"]}),
        ("answers", "hopes", "some_saw"),
        "“hopes” is not counted, so it takes no “some_saw”",
        "take it out; a note can say it",
        id="some-saw-what-is-not-counted",
    ),
    pytest.param(
        small(),
        once(trust={"answer": "started", "find_out": {"who": "our lawyer"}}),
        ("answers", "trust", "find_out"),
        "“trust” says who finds out, and the answer is not “dont-know”",
        "take find_out out, or answer dont-know",
        id="finding-out-what-is-known",
    ),
    pytest.param(
        small(),
        once(trust={"answer": "dont-know", "find_out": {}}),
        ("answers", "trust", "find_out"),
        "“trust” has a find_out that says neither who nor by when",
        "write who: and a role, or by: and a day",
        id="finding-out-by-nobody",
    ),
    pytest.param(
        small(),
        once(trsut="started"),
        ("answers", "trsut"),
        "“trsut” is no question of the rubric “tiny”",
        "did you mean “trust”?",
        id="no-such-question",
    ),
    pytest.param(
        MONEY_RUBRIC,
        county(pledge="no", pledge__written="law"),
        (*COUNTY, "pledge.written"),
        "“pledge.written” was not asked, since other answers here do not lead to it",
        "take it out, or look at those answers again",
        id="does-not-apply",
    ),
    pytest.param(
        MONEY_RUBRIC,
        county(hopes="time"),
        (*COUNTY, "hopes"),
        "“hopes” is asked once, not for each funder",
        "put it under “answers”, at the top of the file",
        id="asked-once",
    ),
    pytest.param(
        MONEY_RUBRIC,
        once(pledge="no"),
        ("answers", "pledge"),
        "“pledge” is asked for each funder",
        "put it under the answers of a funder",
        id="asked-for-each",
    ),
    pytest.param(
        small(),
        county(trust="started"),
        ("subjects", 0),
        "“County” is not asked about",
        "this rubric is answered once: put the answers under “answers”",
        id="nothing-repeats",
    ),
]


@pytest.mark.parametrize(("asked", "given", "route", "what", "hint"), MISFITS)
def test_what_cannot_be_used_is_told(
    asked: Rubric, given: dict[str, Any], route: tuple[str | int, ...], what: str, hint: str
) -> None:
    found = misfits(asked, Script.model_validate(given))
    assert [(one.route, one.what, one.hint) for one in found] == [(route, what, hint)]


def test_the_same_name_twice() -> None:
    twice = {"subjects": [{"name": "County"}, {"name": "County"}]}
    found = misfits(MONEY_RUBRIC, Script.model_validate(twice))
    assert [one.route for one in found] == [("subjects", 0, "name"), ("subjects", 1, "name")]


def test_the_loop_ends_with_every_problem_at_once() -> None:
    given = {**once(hopes="x", nothing="1"), **county(pledge="maybe", reports="no")}
    with pytest.raises(AssessmentError) as raised:
        filled(MONEY_RUBRIC, given)
    assert [(problem.file, problem.what) for problem in raised.value.problems] == [
        ("the file of answers", "about “County”: “maybe” is not an answer to “pledge”"),
        ("the file of answers", "“nothing” is no question of the rubric “tiny”"),
    ]


def test_what_fits_has_no_misfits() -> None:
    assert misfits(MONEY_RUBRIC, Script.model_validate(WHOLE)) == ()
