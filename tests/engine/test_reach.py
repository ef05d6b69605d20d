"""What cases reach of a rubric: each kind of target, and what counts as reaching it."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.reach import Target, reached, targets, told, unreached
from assessor.loading.rubrics import all_rubrics, load_rubric
from assessor.model.assessment import Assessment
from tests.builder import RUNGS, assessment, condition, rubric

CITED = {"do": "Do it.", "first_step": "Begin.", "source": {"in": "text"}}


def advice(*when: str, **more: Any) -> dict[str, Any]:
    return {"when": list(when), **CITED, **more}


def choice(name: str, *options: str) -> dict[str, Any]:
    return {"id": name, "kind": "choice", "options": [{"id": o, "label": o} for o in options]}


def options(key: str, *ids: str) -> list[Target]:
    return [Target("option", key, one) for one in ids]


CARE = {"id": "care", "gate": True, "advice": [advice("not-yet"), advice("dont-know")]}
RULE = condition("rule", advice=[advice("assumed", on="written"), advice("not-yet", on="response")])
FIVE = ("r1", "r2", "r3", "r4", "r5")
SIGN = {"id": "sign", "scale": "signal"}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        pytest.param({"id": "care"}, options("care", *RUNGS), id="scored"),
        pytest.param(SIGN, options("sign", "seen", "not-seen", "not-looked"), id="signal"),
        pytest.param({"id": "g", "scale": "five"}, options("g", *FIVE), id="five"),
        pytest.param(
            condition("rule"),
            [*options("rule", "yes", "no"), *options("rule.response", *RUNGS)],
            id="condition, with our response",
        ),
        pytest.param(choice("size", "small", "large"), [], id="context that nothing looks at"),
        pytest.param({"id": "words", "kind": "text"}, [], id="words"),
        pytest.param(
            CARE,
            [
                *options("care", *RUNGS),
                Target("gate", "care"),
                Target("advice", "care", advice=1),
                Target("advice", "care", advice=2),
            ],
            id="gate and advice",
        ),
    ],
)
def test_what_can_be_reached(question: dict[str, Any], expected: list[Target]) -> None:
    assert list(targets(rubric(question))) == expected


WHENS = [
    pytest.param({"question": "size", "is": "small"}, id="is"),
    pytest.param({"question": "size", "is_not": "small"}, id="is not"),
    pytest.param({"not": {"any": [{"question": "size", "is": ["small"]}]}}, id="within others"),
]


@pytest.mark.parametrize("when", WHENS)
def test_options_of_context_are_reached_where_a_when_looks_at_them(when: dict[str, Any]) -> None:
    size = choice("size", "small", "large")
    asked = rubric(size, {"id": "words", "kind": "text", "when": when})
    assert list(targets(asked)) == options("size", "small", "large")


TALKS: list[dict[str, Any]] = [
    {"id": "stop", "title": "Stop", "about": "Stop.", "when": {"question": "rule", "is": "yes"}},
    {"id": "go-on", "title": "Go on", "about": "Go on."},
]
REPEATED: dict[str, Any] = {
    "repeat": {"subject": "funder", "plural": "funders"},
    "conversations": TALKS,
}


def test_what_a_conversation_looks_at_is_reached_too() -> None:
    told_where = {"question": "rule.written", "is": "law"}
    asked = rubric(RULE, **{**REPEATED, "conversations": [{**TALKS[0], "when": told_where}]})
    keys = {target.key for target in targets(asked)}
    assert keys == {"rule", "rule.response", "rule.written", "stop"}


TALK = {"id": "talk", "gate": True, "when": {"question": "care", "is": "kept-up"}}
MANY = {**choice("many", "a", "b", "c"), "kind": "many"}


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        pytest.param({}, [], id="nothing"),
        pytest.param(
            {"care": "not-yet"},
            [
                Target("option", "care", "not-yet"),
                Target("gate", "care"),
                Target("advice", "care", advice=1),
            ],
            id="lowest",
        ),
        pytest.param(
            {"care": "started"},
            [Target("option", "care", "started"), Target("gate", "care")],
            id="started leaves the gate open",
        ),
        pytest.param(
            {"care": "in-place"}, [Target("option", "care", "in-place")], id="in place closes it"
        ),
        pytest.param({"care": "?"}, [Target("advice", "care", advice=2)], id="not known: no gate"),
        pytest.param({"care": "-"}, [], id="not applicable"),
        pytest.param({"care": ""}, [], id="skipped"),
        pytest.param({"care": "gone"}, [], id="an option that is no longer there"),
        pytest.param(
            {"care": "in-place", "talk": "not-yet"},
            [Target("option", "care", "in-place")],
            id="what does not apply",
        ),
        pytest.param(
            {"care": "kept-up", "talk": "not-yet"},
            [
                Target("option", "care", "kept-up"),
                Target("option", "talk", "not-yet"),
                Target("gate", "talk"),
            ],
            id="what applies now",
        ),
        pytest.param({"many": ("a", "c")}, options("many", "a", "c"), id="several"),
        pytest.param(
            {"rule": "yes", "rule.written": "assumed", "rule.response": "not-yet"},
            [
                *options("rule", "yes"),
                *options("rule.written", "assumed"),
                *options("rule.response", "not-yet"),
                Target("advice", "rule", advice=1),
                Target("advice", "rule", advice=2),
            ],
            id="follow-ups",
        ),
    ],
)
def test_what_answers_reach(said: dict[str, Any], expected: list[Target]) -> None:
    assert reached(rubric(CARE, TALK, MANY, RULE), assessment(said)) == set(expected)


def test_a_conversation_is_reached_where_it_is_the_first_that_holds() -> None:
    asked = rubric(RULE, **REPEATED)
    assert Target("conversation", "go-on") in reached(asked, assessment(a={"rule": "no"}))
    both = assessment(a={"rule": "yes"}, b={"rule": "no"})
    talks = {one.key for one in reached(asked, both) if one.kind == "conversation"}
    assert talks == {"stop", "go-on"}


def test_advice_told_twice_in_the_same_words_is_reached_twice() -> None:
    twice = {"id": "care", "advice": [advice("not-yet"), advice("not-yet")]}
    numbers = {one.advice for one in reached(rubric(twice), assessment({"care": "not-yet"}))}
    assert {1, 2} <= numbers


@pytest.mark.parametrize(
    ("target", "what"),
    [
        (Target("option", "care", "started"), "no case answers “care” with “started”"),
        (Target("gate", "care"), "no case opens the gate “care”"),
        (Target("advice", "care", advice=2), "no case calls for advice 2 of “care”"),
        (Target("conversation", "stop"), "no case leads to the conversation “stop”"),
    ],
)
def test_what_no_case_reaches_is_told(target: Target, what: str) -> None:
    finding = told(target)
    assert finding.what == what
    assert finding.hint


def test_the_way_to_a_target_leads_to_what_it_names() -> None:
    for path in all_rubrics():
        loaded = load_rubric(path).rubric
        data = loaded.model_dump(mode="json", by_alias=True)
        for target in targets(loaded):
            node: Any = data
            for part in target.route[:4]:
                node = node[part]
            assert target.route[:1] == ("conversations",) or node["id"] == target.key.split(".")[0]


SAID = st.fixed_dictionaries(
    {}, optional={"care": st.sampled_from([*RUNGS, "?"]), "sign": st.sampled_from(["seen", "?"])}
)
ASSESSMENTS = st.lists(SAID.map(assessment), max_size=4)


@given(ASSESSMENTS, ASSESSMENTS)
def test_one_more_case_never_reaches_less(few: list[Assessment], more: list[Assessment]) -> None:
    asked = rubric(CARE, SIGN)
    missing = unreached(asked, [*few, *more])
    assert set(missing) == set(unreached(asked, few)) & set(unreached(asked, more))
    assert unreached(asked, []) == targets(asked)
    assert [one for one in targets(asked) if one in missing] == list(missing)
