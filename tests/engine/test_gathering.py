"""Advice becomes actions: each once, traced to every answer and passage behind it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.gathering import gathered, gathered_from
from assessor.engine.items import every_item
from assessor.engine.tracing import Answered
from assessor.loading.rubrics import all_rubrics, cases_beside
from assessor.loading.scripts import load_cases
from assessor.model.plan import Action
from tests.builder import DAY, assessment, condition, rubric
from tests.engine.test_advice import advice
from tests.test_shipped import answered, rubric_of

OPEN = ["not-yet", "started"]
ONCE = rubric(
    {"id": "consent", "gate": True, "advice": [advice("Ask first", OPEN, effort="low")]},
    {"id": "pay", "advice": [advice("Pay people", OPEN, effort="high", obligation="must")]},
    {"id": "listen", "advice": [advice("Listen", OPEN), advice("Look into it", ["dont-know"])]},
    {"id": "language", "gate": True},
)
FUNDERS = rubric(
    condition("pledge", advice=[advice("Pay  people", ["not-yet"], on="response")]),
    condition("reports"),
    repeat={"subject": "funder", "plural": "funders"},
    id="funders",
    title="Funders",
)


def actions(**answers: str) -> tuple[Action, ...]:
    return gathered([Answered(ONCE, assessment(answers))])


def placed(found: tuple[Action, ...]) -> list[tuple[str, str]]:
    return [(one.place, one.name) for one in found]


def test_open_gates_come_first_then_what_is_not_known_then_the_rest() -> None:
    found = actions(listen="not-yet", pay="started", language="?", consent="not-yet")
    assert placed(found) == [
        ("act-first", "Ask first"),
        ("find-out", "Find out: What about language?"),
        ("weigh", "Pay people"),
        ("weigh", "Listen"),
    ]


def test_what_nobody_knows_takes_the_words_of_the_rubric_where_it_has_some() -> None:
    assert placed(actions(listen="?", consent="kept-up")) == [
        ("find-out", "Find out: What about language?"),
        ("find-out", "Look into it"),
    ]


def test_a_gate_that_is_not_answered_is_found_out_and_other_blanks_ask_for_nothing() -> None:
    blank = Answered(ONCE, assessment({"consent": "in-place"}))
    assert placed(gathered([blank])) == [("find-out", "Find out: What about language?")]
    assert gathered_from(blank).unanswered == 2


def test_an_open_gate_without_advice_is_an_action_all_the_same() -> None:
    (action,) = (one for one in actions(language="started") if one.place == "act-first")
    assert action.name == "Agree on what to do about this: What about language?"
    assert [(one.question, one.said) for one in action.findings] == [("language", "Started")]


def test_the_same_advice_of_several_funders_and_rubrics_is_one_action() -> None:
    pledge = {"pledge": "yes", "pledge.response": "not-yet"}
    funders = assessment({}, county=pledge, state=pledge, city={"pledge": "no"})
    once = assessment({"consent": "in-place", "language": "in-place", "pay": "not-yet"})
    (action,) = (
        one
        for one in gathered([Answered(FUNDERS, funders), Answered(ONCE, once)])
        if one.name == "Pay people"
    )
    assert [(one.rubric, one.about, one.said) for one in action.findings] == [
        ("funders", "County", "Not yet"),
        ("funders", "State", "Not yet"),
        ("tiny", None, "Not yet"),
    ]
    assert (action.effort, len(action.sources)) == ("high", 2)


def test_what_is_acted_on_first_in_one_rubric_is_so_in_all() -> None:
    first = rubric({"id": "pay", "gate": True, "advice": [advice("Listen", OPEN)]}, id="first")
    both = [
        Answered(
            ONCE, assessment({"consent": "kept-up", "language": "kept-up", "listen": "not-yet"})
        ),
        Answered(first, assessment({"pay": "not-yet"})),
    ]
    (action,) = (one for one in gathered(both) if one.name == "Listen")
    assert action.place == "act-first"
    assert len(action.findings) == 2


@given(st.permutations(["consent", "pay", "listen", "language"]))
def test_the_order_in_which_answers_were_given_changes_nothing(order: list[str]) -> None:
    said = {"consent": "not-yet", "pay": "started", "listen": "?", "language": "?"}
    assert actions(**{key: said[key] for key in order}) == actions(**said)


@pytest.mark.parametrize("path", all_rubrics(), ids=lambda path: path.stem)
def test_every_action_is_traced_to_answers_and_passages(path: Path) -> None:
    made = rubric_of(path)
    keys = {item.key for item in every_item(made)}
    titles = {source.title for source in made.sources.values()}
    for case in load_cases(cases_beside(path)).cases:
        given_ = answered(made, case)
        found = gathered([Answered(made, given_)])
        assert len({one.id for one in found}) == len(found)
        for action in found:
            assert action.findings
            assert {one.question for one in action.findings} <= keys
            assert all(one.said and one.asked for one in action.findings)
            assert action.sources, action.name
            assert {one.title for one in action.sources} <= titles


def test_a_finding_says_whose_it_is_and_when() -> None:
    (trace,) = actions(consent="not-yet", language="kept-up")[0].findings
    assert (trace.rubric, trace.asked, trace.short) == ("tiny", "What about consent?", "consent")
    assert (trace.subject, trace.on) == (None, DAY)
