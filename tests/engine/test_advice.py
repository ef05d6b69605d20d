"""Which advice applies and in which order; what is pressing; what is unknown; what would move."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from assessor.engine.advice import recommendations
from assessor.engine.leverage import narrowing, next_rungs
from assessor.engine.pressing import pressing
from assessor.engine.scoring import score
from assessor.engine.unknowns import unknowns
from tests.builder import asked, assessment, condition, rubric


def advice(name: str, when: list[str], **more: Any) -> dict[str, Any]:
    return {
        "do": name,
        "first_step": f"Begin {name}.",
        "when": when,
        "source": {"in": "text"},
    } | more


GATE = rubric(
    {
        "id": "consent",
        "gate": True,
        "advice": [advice("begin", ["not-yet"]), advice("ask", ["started"])],
    }
)


def test_a_gate_that_nobody_sees_in_place_is_pressing_with_the_advice_for_the_lowest() -> None:
    given_ = assessment({"consent": "not-yet|started"})
    ((item, (finding,)),) = pressing(GATE, given_)
    assert (item.key, finding.between) == ("consent", ("not-yet", "started"))
    assert [made.advice.do for made in recommendations(GATE, given_)] == ["begin"]


def test_a_gate_that_some_see_in_place_is_not_pressing() -> None:
    given_ = assessment({"consent": "started|in-place"})
    assert pressing(GATE, given_) == ()
    assert recommendations(GATE, given_) == ()
    assert unknowns(GATE, given_) == ()


def test_what_is_not_agreed_would_narrow_a_range_by_how_far_apart_it_is() -> None:
    made = rubric({"id": "a"}, {"id": "b"})
    result = score(made, assessment({"a": "not-yet|started", "b": "?"}))
    assert [(one.key, one.gain) for one in narrowing(made, result)] == [
        ("b", Fraction(1, 2)),
        ("a", Fraction(1, 6)),
    ]


FUNDERS = rubric(
    repeat={"subject": "funder", "plural": "funders"},
    families={
        "safety": {"title": "Safety", "about": "It touches people.", "first": True},
        "message": {"title": "Message", "about": "It shapes what is said."},
    },
    sections=[
        {
            "id": "each",
            "title": "Each",
            "questions": [
                asked(
                    condition(
                        "ads",
                        family="message",
                        obligation="must",
                        advice=[advice("speak", ["not-yet", "started"], on="response")],
                    )
                ),
                asked(
                    condition(
                        "reports",
                        family="safety",
                        obligation="should",
                        advice=[
                            advice("read", ["assumed", "dont-know"], on="written"),
                            advice("lessen", ["not-yet"], on="response"),
                            advice("look", ["dont-know"]),
                        ],
                    )
                ),
            ],
        }
    ],
)


def follow(name: str, written: str, response: str) -> dict[str, str]:
    return {name: "yes", f"{name}.written": written, f"{name}.response": response}


def test_advice_is_one_for_several_subjects_with_every_finding() -> None:
    given = assessment(
        {}, a=follow("ads", "law", "not-yet"), b=follow("ads", "law", "started"), c={"ads": "no"}
    )
    (only,) = recommendations(FUNDERS, given)
    assert [(f.subject, f.value) for f in only.findings] == [("a", "not-yet"), ("b", "started")]
    assert only.obligation == "must"


def test_what_is_pressing_comes_before_what_is_asked_more_strongly() -> None:
    given = assessment(
        {}, a=follow("ads", "law", "not-yet") | follow("reports", "assumed", "not-yet")
    )
    order = [(made.advice.do, made.act_first) for made in recommendations(FUNDERS, given)]
    assert order == [("lessen", True), ("speak", False), ("read", False)]
    assert [item.key for item, _ in pressing(FUNDERS, given)] == ["reports.response"]


def test_a_response_that_has_begun_is_no_longer_pressing() -> None:
    given = assessment({}, a=follow("reports", "law", "started"))
    assert pressing(FUNDERS, given) == ()


def test_dont_know_calls_for_advice_only_where_the_advice_says_so() -> None:
    given = assessment({}, a={"ads": "?", "reports": "?"})
    assert [made.advice.do for made in recommendations(FUNDERS, given)] == ["look"]


def test_an_open_gate_is_pressing_and_an_unknown_one_is_not() -> None:
    made = rubric({"id": "g", "gate": True}, {"id": "h", "gate": True}, {"id": "i", "gate": True})
    given = assessment({"g": "started", "h": "?", "i": "in-place"})
    assert [item.key for item, _ in pressing(made, given)] == ["g"]


def test_unknowns_put_gates_first_and_blanks_last() -> None:
    gates = ({"id": name, "gate": True} for name in ("g", "h"))
    made = rubric({"id": "a"}, {"id": "b"}, *gates, {"id": "t", "kind": "text"})
    given = assessment({"b": "?", "h": "?"})
    assert [(u.key, u.reason) for u in unknowns(made, given)] == [
        ("g", "gate"),
        ("h", "gate"),
        ("b", "dont-know"),
        ("a", "blank"),
    ]


def test_a_condition_we_assume_is_something_to_find_out() -> None:
    given = assessment(
        {},
        a=follow("ads", "assumed", "started") | {"ads.room": "soften"},
        b=follow("ads", "law", "started") | {"ads.room": "soften", "reports": "no"},
    )
    found = [(u.subject, u.key, u.reason) for u in unknowns(FUNDERS, given)]
    assert found == [("a", "ads.written", "assumed"), ("a", "reports", "blank")]


def test_levers() -> None:
    made = rubric({"id": "a"}, {"id": "b", "weight": 3}, {"id": "c"}, {"id": "d"})
    result = score(made, assessment({"a": "kept-up", "b": "started", "c": "?", "d": "-"}))
    (rise,) = next_rungs(made, result)
    (narrow,) = narrowing(made, result)
    assert (rise.key, rise.gain) == ("b", Fraction(1, 4))
    assert (narrow.key, narrow.gain) == ("c", Fraction(1, 5))
