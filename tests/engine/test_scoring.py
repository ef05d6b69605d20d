"""Positions, ranges, bands and gates, against the worked example and the laws of the design."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.bands import band_at, shown
from assessor.engine.scoring import score
from assessor.model.assessment import Answer
from assessor.model.result import Count, Gap, Measure, Reply, SectionResult
from tests.builder import RUNGS, asked, assessment, condition, rubric

SPLIT = ("not-yet|started", "not-yet|kept-up", "started|in-place", "in-place|kept-up")
REPLIES = (*RUNGS, "?", "-", "", *SPLIT)


def ten(*said: str) -> SectionResult:
    questions = [{"id": f"q{n}"} for n in range(len(said))]
    answers = {f"q{n}": one for n, one in enumerate(said)}
    return score(rubric(*questions), assessment(answers)).sections[0]


def numbers(section: SectionResult) -> tuple[int | None, int | None, int | None]:
    measure = section.summary.measure
    position, low, high = (
        None if share is None else shown(share)
        for share in (measure.position, measure.low, measure.high)
    )
    return position, low, high


def by_rung(*rungs: int) -> list[str]:
    return [RUNGS[rung] for rung in rungs]


@pytest.mark.parametrize(
    ("said", "expected", "bands"),
    [
        pytest.param(
            [*by_rung(3, 2, 2, 1, 0, 3, 2, 2), "?", "?"],
            (63, 50, 70),
            ("growing", "established"),
            id="the worked example of the design",
        ),
        pytest.param([*by_rung(3, 3)], (100, 100, 100), ("sustaining",), id="all kept up"),
        pytest.param([*by_rung(0, 0)], (0, 0, 0), ("beginning",), id="all not yet"),
        pytest.param([*by_rung(2)], (67, 67, 67), ("established",), id="in place is established"),
        pytest.param([*by_rung(1)], (33, 33, 33), ("growing",), id="started is growing"),
        pytest.param(["?", "?"], (None, 0, 100), (), id="nothing known"),
        pytest.param([*by_rung(3), "?", "?"], (100, 33, 100), (), id="less than half known"),
        pytest.param(
            [*by_rung(3), "?"], (100, 50, 100), ("growing", "sustaining"), id="half known"
        ),
        pytest.param([*by_rung(3), "-"], (100, 100, 100), ("sustaining",), id="one set aside"),
        pytest.param(["-", "-"], (None, None, None), (), id="all set aside"),
        pytest.param([*by_rung(3), ""], (100, 50, 100), ("growing", "sustaining"), id="a blank"),
        pytest.param(
            [*by_rung(2, 2, 2), "not-yet|in-place"],
            (67, 50, 67),
            ("growing", "established"),
            id="one not agreed",
        ),
        pytest.param(
            [*by_rung(1), "not-yet|in-place", "?"],
            (33, 11, 67),
            (),
            id="one not agreed, one unknown: less than half known",
        ),
        pytest.param(
            [*by_rung(0), "in-place|kept-up"],
            (33, 33, 50),
            ("growing",),
            id="a position is held within its range",
        ),
        pytest.param(["not-yet|kept-up"], (None, 0, 100), (), id="nothing agreed"),
        pytest.param(["started|in-place"], (None, 33, 67), (), id="nothing agreed, and narrow"),
        pytest.param(["gone"], (None, 0, 100), (), id="an option that is gone"),
        pytest.param(["in-place|gone"], (None, 0, 100), (), id="not agreed, one option gone"),
        pytest.param(["gone|lost"], (None, 0, 100), (), id="not agreed, both options gone"),
    ],
)
def test_position_range_and_band(
    said: list[str], expected: tuple[int | None, ...], bands: tuple[str, ...]
) -> None:
    section = ten(*said)
    assert numbers(section) == expected
    assert section.summary.bands == bands


@pytest.mark.parametrize(
    ("position", "band"),
    [
        (0, "beginning"),
        (32, "beginning"),
        (33, "growing"),
        (66, "growing"),
        (67, "established"),
        (89, "established"),
        (90, "sustaining"),
        (100, "sustaining"),
    ],
)
def test_band_borders(position: int, band: str) -> None:
    assert band_at(position) == band


@pytest.mark.parametrize(
    ("share", "whole"),
    [(Fraction(1, 200), 1), (Fraction(1, 201), 0), (Fraction(5, 8), 63), (Fraction(2, 3), 67)],
)
def test_shown_rounds_half_up(share: Fraction, whole: int) -> None:
    assert shown(share) == whole


@pytest.mark.parametrize(
    ("gate", "bands", "open_", "provisional"),
    [
        pytest.param("not-yet", ("growing",), True, False, id="open at not yet"),
        pytest.param("started", ("growing",), True, False, id="open at started"),
        pytest.param("in-place", ("sustaining",), False, False, id="closed at in place"),
        pytest.param("?", ("sustaining",), False, True, id="not known"),
        pytest.param("-", ("sustaining",), False, False, id="set aside"),
        pytest.param("not-yet|started", ("growing",), True, False, id="nobody sees it in place"),
        pytest.param("not-yet|in-place", ("sustaining",), False, True, id="some see it in place"),
        pytest.param("in-place|kept-up", ("sustaining",), False, False, id="all see it in place"),
    ],
)
def test_gate(gate: str, bands: tuple[str, ...], open_: bool, provisional: bool) -> None:
    questions = [{"id": f"q{n}"} for n in range(30)]
    made = rubric({"id": "gate", "gate": True}, *questions, total=True)
    answers = {"gate": gate} | {f"q{n}": "kept-up" for n in range(30)}
    result = score(made, assessment(answers))
    section = result.sections[0]
    assert section.summary.bands == bands
    assert section.summary.provisional is provisional
    assert any(gap.known for gap in section.gates) is open_
    assert shown(section.summary.measure.high or Fraction()) >= 97
    assert result.total == section.summary


def test_gate_does_not_change_the_position() -> None:
    answers = assessment({"q": "started"})
    with_gate = score(rubric({"id": "q", "gate": True}), answers).sections[0]
    without = score(rubric({"id": "q"}), answers).sections[0]
    assert with_gate.summary.measure == without.summary.measure


@pytest.mark.parametrize(
    ("said", "bands", "provisional"),
    [
        pytest.param(
            {"gate": "not-yet", "q": "started"}, ("beginning", "growing"), False, id="open"
        ),
        pytest.param({"gate": "?", "q": "started"}, (), True, id="and too little else is known"),
    ],
)
def test_a_gate_where_much_is_unknown(
    said: dict[str, str], bands: tuple[str, ...], provisional: bool
) -> None:
    made = rubric({"id": "gate", "gate": True}, {"id": "q"}, {"id": "r"})
    (section,) = score(made, assessment(said)).sections
    assert (section.summary.bands, section.summary.provisional) == (bands, provisional)


def test_a_gate_is_open_about_the_subject_that_it_is_open_for() -> None:
    result = score(
        rubric({"id": "q", "gate": True}, **REPEAT),
        assessment(one={"q": "not-yet"}, two={"q": "in-place"}),
    )
    assert [gap for section in result.sections for gap in section.gates] == [
        Gap(key="q", subject="one", section="main", known=True)
    ]


def test_a_reply_says_what_was_answered_about_whom() -> None:
    third, split = Fraction(1, 3), ("not-yet", "started")
    made = rubric({"id": "q"}, {"id": "r"}, **REPEAT)
    answered, not_agreed = score(
        made, assessment(one={"q": "started", "r": "|".join(split)})
    ).replies
    known: dict[str, Any] = {"value": "started", "share": third, "span": (third, third)}
    unknown: dict[str, Any] = {"between": split, "span": (Fraction(0), third)}
    one: dict[str, Any] = {"subject": "one", "section": "main"}
    assert answered == Reply(key="q", question="q", **one, state="answered", **known)
    assert not_agreed == Reply(key="r", question="r", **one, state="not-agreed", **unknown)


def test_a_value_beside_another_state_counts_for_nothing() -> None:
    both = Answer(state="dont-know", value="kept-up")
    made = assessment().model_copy(update={"answers": {"q": both}})
    assert numbers(score(rubric({"id": "q"}), made).sections[0]) == (None, 0, 100)


@pytest.mark.parametrize("said", ["low", "low|high"])
def test_a_scale_without_points_says_nothing_of_a_position(said: str) -> None:
    options = [{"id": name, "label": name, "points": 0} for name in ("low", "high")]
    made = rubric(
        {"id": "q", "scale": "flat"}, scales={"flat": {"role": "practice", "options": options}}
    )
    assert numbers(score(made, assessment({"q": said})).sections[0]) == (None, 0, 100)


weights = st.integers(1, 5)
replies = st.lists(st.tuples(st.sampled_from(REPLIES), weights), min_size=1, max_size=12)


def measured(pairs: list[tuple[str, int]], factor: int = 1) -> Measure:
    questions = [{"id": f"q{n}", "weight": w * factor} for n, (_, w) in enumerate(pairs)]
    answers = {f"q{n}": said for n, (said, _) in enumerate(pairs)}
    return score(rubric(*questions), assessment(answers)).sections[0].summary.measure


def ends(measure: Measure) -> tuple[Fraction | None, Fraction | None, Fraction | None]:
    return measure.position, measure.low, measure.high


@given(replies)
def test_the_position_lies_in_its_range(pairs: list[tuple[str, int]]) -> None:
    position, low, high = ends(measured(pairs))
    if position is not None and low is not None and high is not None:
        assert 0 <= low <= position <= high <= 1


@given(replies, st.data())
def test_a_better_answer_lowers_nothing(pairs: list[tuple[str, int]], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(pairs) - 1))
    lower, higher = sorted(data.draw(st.tuples(st.integers(0, 3), st.integers(0, 3))))
    worse, better = list(pairs), list(pairs)
    worse[at] = (RUNGS[lower], pairs[at][1])
    better[at] = (RUNGS[higher], pairs[at][1])
    for before, after in zip(ends(measured(worse)), ends(measured(better)), strict=True):
        assert before is not None
        assert after is not None
        assert before <= after


@given(replies, weights)
def test_setting_aside_changes_nothing_else(pairs: list[tuple[str, int]], weight: int) -> None:
    assert ends(measured([*pairs, ("-", weight)])) == ends(measured(pairs))


@given(replies, st.integers(2, 7))
def test_scaling_all_weights_changes_nothing(pairs: list[tuple[str, int]], factor: int) -> None:
    assert ends(measured(pairs, factor)) == ends(measured(pairs))


@given(replies, st.sampled_from(RUNGS), weights)
def test_answering_an_unknown_only_narrows(
    pairs: list[tuple[str, int]], said: str, weight: int
) -> None:
    _, low, high = ends(measured([*pairs, ("?", weight)]))
    _, known_low, known_high = ends(measured([*pairs, (said, weight)]))
    assert low is not None
    assert high is not None
    assert low <= (known_low or 0)
    assert (known_high if known_high is not None else 1) <= high


seen = st.lists(st.sampled_from(RUNGS), min_size=2, unique=True)


@given(replies, seen, weights)
def test_what_is_not_agreed_lies_within_what_nobody_knows(
    pairs: list[tuple[str, int]], options: list[str], weight: int
) -> None:
    _, low, high = ends(measured([*pairs, ("?", weight)]))
    _, least, most = ends(measured([*pairs, ("|".join(options), weight)]))
    assert low is not None
    assert least is not None
    assert most is not None
    assert high is not None
    assert low <= least <= most <= high


@given(replies, seen, weights, st.data())
def test_agreeing_on_what_some_saw_only_narrows(
    pairs: list[tuple[str, int]], options: list[str], weight: int, data: st.DataObject
) -> None:
    agreed = data.draw(st.sampled_from(options))
    _, low, high = ends(measured([*pairs, ("|".join(options), weight)]))
    _, agreed_low, agreed_high = ends(measured([*pairs, (agreed, weight)]))
    assert low is not None
    assert agreed_low is not None
    assert agreed_high is not None
    assert high is not None
    assert low <= agreed_low <= agreed_high <= high


@given(replies, seen, weights, st.data())
def test_the_order_of_what_people_saw_does_not_matter(
    pairs: list[tuple[str, int]], options: list[str], weight: int, data: st.DataObject
) -> None:
    turned = data.draw(st.permutations(options))
    first, second = (measured([*pairs, ("|".join(order), weight)]) for order in (options, turned))
    assert first == second


@given(replies)
def test_the_order_of_questions_does_not_matter(pairs: list[tuple[str, int]]) -> None:
    turned = list(reversed(pairs))
    assert ends(measured(turned)) == ends(measured(pairs))


REPEAT = {"repeat": {"subject": "funder", "plural": "funders"}}
FUNDERS = {
    "repeat": {"subject": "funder", "plural": "funders", "count": "in-all"},
    "families": {"safety": {"title": "Safety", "about": "It touches people.", "first": True}},
    "sections": [
        {
            "id": "start",
            "title": "Start",
            "once": True,
            "questions": [asked({"id": "in-all", "kind": "number"})],
        },
        {
            "id": "conditions",
            "title": "Conditions",
            "questions": [asked(condition(f"c{n}", family="safety")) for n in range(7)],
        },
    ],
}


def funder(*said: str, **responses: str) -> dict[str, str]:
    conditions = {f"c{n}": one for n, one in enumerate(said)}
    return conditions | {f"{key}.response": value for key, value in responses.items()}


@pytest.mark.parametrize(
    ("said", "count", "standing", "expected"),
    [
        pytest.param(
            funder("yes", "yes", "yes", "?", "no", "no", "no", c0="started", c1="kept-up", c2="?"),
            (3, 3, 1, 0),
            "under-way",
            (67, 44, 78),
            id="three present, one unknown, one response unknown",
        ),
        pytest.param(
            funder(*["no"] * 7), (0, 7, 0, 0), "none-found", (None, None, None), id="none present"
        ),
        pytest.param(
            funder("no", "no", "no", "no", "?", "no", "no"),
            (0, 6, 1, 0),
            "unknown",
            (None, None, None),
            id="not looked at everywhere is not clear",
        ),
        pytest.param(
            funder("yes", *["no"] * 6, c0="not-yet"),
            (1, 6, 0, 0),
            "no-response",
            (0, 0, 0),
            id="no response yet",
        ),
        pytest.param(
            funder("yes", *["no"] * 6),
            (1, 6, 0, 0),
            "unknown",
            (None, 0, 100),
            id="response not known",
        ),
        pytest.param(
            funder("yes", "?", "?", "?", "?", "no", "-", c0="kept-up"),
            (1, 1, 4, 1),
            "unknown",
            (100, 100, 100),
            id="less than half looked at",
        ),
        pytest.param(
            funder("yes", "yes", "no", "?", "?", "?", "-", c0="kept-up", c1="?"),
            (2, 1, 3, 1),
            "under-way",
            (100, 50, 100),
            id="just half looked at",
        ),
        pytest.param(
            funder(*["-"] * 7), (0, 0, 0, 7), "unknown", (None, None, None), id="all set aside"
        ),
        pytest.param(
            funder("yes|no", "yes", *["no"] * 5, c1="not-yet|in-place"),
            (1, 5, 1, 0),
            "unknown",
            (None, 0, 67),
            id="a condition and a response not agreed",
        ),
    ],
)
def test_conditions_are_counted_and_only_responses_scored(
    said: dict[str, str],
    count: tuple[int, ...],
    standing: str,
    expected: tuple[int | None, ...],
) -> None:
    result = score(rubric(**FUNDERS), assessment({}, one=said))
    section = result.section("conditions", "one")
    assert section is not None
    counted = section.conditions
    assert counted is not None
    found = (counted.present, counted.absent, counted.unknown, counted.not_applicable)
    assert (found, section.standing, numbers(section)) == (count, standing, expected)


def test_a_response_is_kept_but_not_scored_once_its_condition_is_gone() -> None:
    said = funder(*["no"] * 7, c0="kept-up")
    result = score(rubric(**FUNDERS), assessment({}, one=said))
    section = result.section("conditions", "one")
    assert section is not None
    assert section.summary.measure == Measure()


def test_columns_and_coverage_across_subjects() -> None:
    made = assessment(
        {"in-all": 9},
        one=funder("yes", *["no"] * 6, c0="started"),
        two=funder("yes", "?"),
        three={},
        four=funder("no"),
    )
    result = score(rubric(**FUNDERS), made)
    first, second = result.columns[0].count, result.columns[1].count
    assert (first.present, first.absent, first.unknown) == (2, 1, 1)
    assert (second.present, second.absent, second.unknown) == (0, 1, 3)
    assert result.coverage is not None
    assert result.coverage.model_dump() == {"in_all": 9, "named": 4, "reviewed": 1, "begun": 2}


def test_columns_are_for_what_is_set_side_by_side() -> None:
    scales = {"s": "signal", "f": "five", "p": "rungs"}
    questions = ({"id": name, "scale": scale} for name, scale in scales.items())
    made = rubric(condition("c"), *questions, **REPEAT)
    said = assessment(one={"c": "yes", "s": "not-seen", "f": "r4", "p": "started"})
    assert {column.question: column.count for column in score(made, said).columns} == {
        "c": Count(present=1),
        "s": Count(absent=1),
        "f": Count(),
    }


def test_where_there_is_nothing_to_count_no_count_is_told() -> None:
    section = ten("started")
    assert (section.conditions, section.signals, section.standing) == (None, None, None)


@given(st.permutations(["one", "two", "three"]))
def test_the_order_of_subjects_does_not_matter(order: list[str]) -> None:
    said = {
        "one": funder("yes", c0="started"),
        "two": funder("no", "yes", c1="?"),
        "three": funder("?"),
    }
    turned = score(rubric(**FUNDERS), assessment({}, **{name: said[name] for name in order}))
    plain = score(rubric(**FUNDERS), assessment({}, **said))
    assert set(map(repr, turned.sections)) == set(map(repr, plain.sections))
    assert turned.columns == plain.columns


def test_total_only_where_the_rubric_declares_it() -> None:
    answers = assessment({"q": "started"})
    assert score(rubric({"id": "q"}), answers).total is None
    total = score(rubric({"id": "q"}, total=True), answers).total
    assert total is not None
    assert total.measure.position == Fraction(1, 3)
