"""What moved since an earlier assessment: like for like only, and less than a rung is no move."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.bands import shown
from assessor.engine.comparison import comparison
from assessor.engine.held import Since
from assessor.model.assessment import Assessment, FindOut, RubricMark
from assessor.model.comparison import Comparison
from assessor.model.rubric import Rubric
from tests.builder import RUNGS, assessment, condition, rubric

MARK = RubricMark(id="tiny", version="1.0.0", digest="sha256:same")
OLDER = RubricMark(id="tiny", version="0.9.0", digest="sha256:older")
FUNDERS = {"repeat": {"subject": "funder", "plural": "funders"}}
THREE = rubric({"id": "a"}, {"id": "b", "weight": 3}, {"id": "c"})
EACH = rubric({"id": "a"}, condition("x"), **FUNDERS)
RUNG = st.sampled_from([*RUNGS, "?", "-", "", "not-yet|in-place", "in-place|kept-up"])
ONCE = st.fixed_dictionaries({}, optional=dict.fromkeys("abc", RUNG))
ABOUT = st.fixed_dictionaries(
    {},
    optional={
        "a": RUNG,
        "x": st.sampled_from(["yes", "no", "?", "-"]),
        "x.response": st.sampled_from(RUNGS),
    },
)
FUNDED = st.dictionaries(st.sampled_from(["county", "state", "city"]), ABOUT)


def marked(given_: Assessment, mark: RubricMark = MARK) -> Assessment:
    return given_.model_copy(update={"rubric": mark})


def held(made: Rubric, then: Assessment, now: Assessment) -> Comparison:
    return comparison(Since(made, marked(then)), marked(now))


@pytest.mark.parametrize(
    ("then", "now", "shift", "steps"),
    [
        ("not-yet", "not-yet", "same", 0),
        ("not-yet", "started", "up", 1),
        ("not-yet", "kept-up", "up", 3),
        ("kept-up", "started", "down", 2),
        ("?", "started", "known", 0),
        ("", "started", "known", 0),
        ("started", "?", "unknown", 0),
        ("?", "", "same", 0),
        ("started", "-", "set-aside", 0),
        ("-", "started", "taken-up", 0),
        ("-", "-", "same", 0),
        ("not-yet|in-place", "started", "known", 0),
        ("not-yet|in-place", "in-place", "known", 0),
        ("not-yet|in-place", "kept-up", "up", 1),
        ("started|in-place", "not-yet", "down", 1),
        ("started", "not-yet|in-place", "unknown", 0),
        ("not-yet", "started|kept-up", "up", 1),
        ("?", "started|kept-up", "known", 0),
        ("not-yet|in-place", "started|kept-up", "same", 0),
    ],
)
def test_what_became_of_an_answer(then: str, now: str, shift: str, steps: int) -> None:
    (move,) = held(rubric({"id": "a"}), assessment({"a": then}), assessment({"a": now})).moves
    assert (move.shift, move.steps) == (shift, steps)


@given(ONCE, FUNDED)
def test_nothing_moves_against_itself(once: Any, funded: Any) -> None:
    for made, one in ((THREE, assessment(once)), (EACH, assessment({}, **funded))):
        told = held(made, one, one)
        assert {move.shift for move in told.moves} <= {"same"}
        assert {section.shift for section in told.sections} <= {"same"}
        assert all(section.before == section.after for section in told.sections)
        assert told.apart == ()
        assert told.shared == told.asked


MIRRORED = {
    "up": "down",
    "down": "up",
    "known": "unknown",
    "unknown": "known",
    "set-aside": "taken-up",
    "taken-up": "set-aside",
    "both": "both",
    "same": "same",
    "changed": "changed",
}


@given(FUNDED, FUNDED)
def test_swapped_it_is_mirrored(then: Any, now: Any) -> None:
    one = held(EACH, assessment({}, **then), assessment({}, **now))
    other = held(EACH, assessment({}, **now), assessment({}, **then))
    assert {(m.after.subject, m.after.key): (MIRRORED[m.shift], m.steps) for m in one.moves} == {
        (m.after.subject, m.after.key): (m.shift, m.steps) for m in other.moves
    }
    assert {
        (s.section, s.subject): (MIRRORED[s.shift], s.before, s.after) for s in one.sections
    } == {(s.section, s.subject): (s.shift, s.after, s.before) for s in other.sections}
    assert one.pairing.only_then == other.pairing.only_now


@given(FUNDED, FUNDED, st.randoms(use_true_random=False))
def test_the_order_of_subjects_decides_nothing(then: Any, now: Any, dice: Any) -> None:
    shuffled = list(now.items())
    dice.shuffle(shuffled)
    one = held(EACH, assessment({}, **then), assessment({}, **now))
    other = held(EACH, assessment({}, **then), assessment({}, **dict(shuffled)))
    assert set(map(str, one.moves)) == set(map(str, other.moves))
    assert set(map(str, one.sections)) == set(map(str, other.sections))


@given(ONCE, ONCE, st.sampled_from(RUNGS))
def test_a_question_of_now_alone_changes_no_number(then: Any, now: Any, rung: str) -> None:
    more = rubric({"id": "a"}, {"id": "b", "weight": 3}, {"id": "c"}, {"id": "new"})
    before = marked(assessment(then), OLDER)
    plain = comparison(Since(THREE, before, THREE), marked(assessment(now)))
    wider = comparison(Since(more, before, THREE), marked(assessment({**now, "new": rung})))
    assert [(s.before, s.after, s.shift) for s in plain.sections] == [
        (s.before, s.after, s.shift) for s in wider.sections
    ]
    assert [(one.key, one.reason) for one in wider.apart] == [("new", "new")]
    assert (wider.shared, wider.asked) == (plain.shared, plain.asked + 1)


@pytest.mark.parametrize(
    ("was", "now", "reason"),
    [
        ({"id": "q"}, {"id": "q"}, None),
        ({"id": "q"}, {"id": "q", "weight": 2, "gate": True}, None),
        ({"id": "q"}, {"id": "q", "ask": "Another?"}, "reworded"),
        ({"id": "q"}, {"id": "q", "anchors": {"started": "Begun."}}, "anchors"),
        ({"id": "q", "scale": "five"}, {"id": "q"}, "retyped"),
        ({"id": "old", "ask": "What about q?"}, {"id": "q", "replaces": ["old"]}, None),
        ({"id": "other"}, {"id": "q"}, "new"),
    ],
)
def test_what_cannot_be_compared_is_said_with_the_rubric_of_then(
    was: dict[str, Any], now: dict[str, Any], reason: str | None
) -> None:
    then = marked(assessment({was["id"]: "r1" if "scale" in was else "started"}), OLDER)
    told = comparison(Since(rubric(now), then, rubric(was)), marked(assessment({"q": "started"})))
    found = [one.reason for one in told.apart if one.key == "q"]
    assert found == ([reason] if reason else [])
    assert len(told.moves) == (0 if reason else 1)


@pytest.mark.parametrize(
    ("said", "reason"),
    [
        ({"asked": "What about q?", "said": "Started"}, None),
        ({"asked": "And q?", "said": "Started"}, "reworded"),
        ({"asked": "", "said": "Started"}, "no-words"),
        ({"asked": "What about q?", "said": "Begun"}, "options"),
        ({"asked": "What about q?", "said": "Gone", "value": "gone"}, "options"),
    ],
)
def test_without_it_the_words_that_were_kept_say_so(
    said: dict[str, Any], reason: str | None
) -> None:
    then = marked(assessment({"q": "started"}), OLDER)
    answers = {"q": then.answers["q"].model_copy(update=said)}
    then = then.model_copy(update={"answers": answers})
    told = comparison(Since(rubric({"id": "q"}), then), marked(assessment({"q": "in-place"})))
    assert [one.reason for one in told.apart] == ([reason] if reason else [])


@pytest.mark.parametrize(
    ("was", "said", "shift"),
    [
        ("2026-12-01", "December 1, 2026", "changed"),
        ("2027-03-01", "March 1, 2027", "same"),
        ("in winter", "in winter", None),
    ],
)
def test_another_day_is_another_answer_and_words_are_no_day(
    was: str, said: str, shift: str | None
) -> None:
    asked = {"id": "q", "kind": "day"}
    words = {"asked": "What about q?", "said": said}
    then = marked(assessment({"q": was}), OLDER)
    then = then.model_copy(update={"answers": {"q": then.answers["q"].model_copy(update=words)}})
    told = comparison(Since(rubric(asked), then), marked(assessment({"q": "2027-03-01"})))
    assert [one.shift for one in told.moves] == ([shift] if shift else [])
    assert [one.reason for one in told.apart] == ([] if shift else ["retyped"])


def test_a_funder_is_known_by_its_name_and_an_id_tells_only_of_one_file() -> None:
    then = assessment({}, one={"a": "started"}).with_name("one", "County", DAY_ONE)
    now = assessment({}, one={"a": "kept-up"}).with_name("one", "State", DAY_ONE)
    assert held(EACH, then, now).pairing.pairs
    anew = now.model_copy(update={"started": DAY_ONE.replace(year=2027)})
    assert held(EACH, then, anew).pairing.pairs == ()
    same = anew.with_name("one", "COUNTY", DAY_ONE)
    assert held(EACH, then, same).pairing.pairs


DAY_ONE = assessment().started


def test_what_a_funder_imposes_is_counted_and_moves_no_section() -> None:
    then = assessment({}, county={"x": "yes", "x.response": "started", "a": "started"})
    now = assessment({}, county={"x": "no", "a": "started"})
    told = held(EACH, then, now)
    assert [section.shift for section in told.sections] == ["same"]
    assert [(c.before.present, c.after.present) for c in told.counts] == [(1, 0)]


def test_what_became_known_is_no_progress() -> None:
    told = held(THREE, assessment({"a": "not-yet"}), assessment({"a": "not-yet", "c": "kept-up"}))
    (section,) = told.sections
    assert section.shift == "same"
    assert section.before.position is not None
    assert section.after.position is not None
    assert (shown(section.before.position), shown(section.after.position)) == (0, 50)


@pytest.mark.parametrize(
    ("now", "outcome"), [("started", "done"), ("?", "open"), ("-", "set-aside"), ("", "open")]
)
def test_what_was_to_be_found_out(now: str, outcome: str) -> None:
    then = assessment({"a": "?"})
    task = {"find_out": FindOut(who="our bookkeeper"), "flagged": True}
    then = then.model_copy(update={"answers": {"a": then.answers["a"].model_copy(update=task)}})
    found, flag = held(THREE, then, assessment({"a": now})).promises
    assert (found.kind, found.outcome, found.who) == ("find-out", outcome, "our bookkeeper")
    assert (flag.kind, flag.outcome) == ("flag", "open" if now == "" else "done")


@pytest.mark.parametrize(
    ("now", "outcome"),
    [
        ({"a": "started", "b": "not-yet", "c": "?"}, "open"),
        ({"a": "in-place", "b": "not-yet", "c": "?"}, "under-way"),
        ({"a": "in-place", "b": "kept-up", "c": "?"}, "under-way"),
        ({"a": "in-place", "b": "kept-up", "c": "in-place"}, "done"),
        ({"a": "in-place", "b": "kept-up", "c": "-"}, "done"),
    ],
)
def test_what_was_aimed_for(now: dict[str, str], outcome: str) -> None:
    then = assessment({"a": "started", "b": "not-yet", "main.aim": "in-place"})
    (promise,) = held(THREE, then, assessment(now)).promises
    assert (promise.kind, promise.rung, promise.outcome) == ("aim", "in-place", outcome)
