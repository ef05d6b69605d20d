"""One answer for the room: what some saw instead, not agreeing, and how to talk it over."""

from __future__ import annotations

import pytest

from assessor.model.assessment import Answer
from tests.interview.talk import FACES, MONEY_RUBRIC, small, talk

faces = pytest.mark.parametrize("face", FACES)

SIGN = small({"id": "sign", "scale": "signal"}, {"id": "trust"})


def said(face: str, lines: list[str], key: str = "trust") -> Answer:
    asked = SIGN if key == "sign" else small()
    return talk(face, asked, lines).outcome.assessment.answers[key]


@faces
@pytest.mark.parametrize(
    ("lines", "value", "some_saw"),
    [
        pytest.param(["some 0", "1"], "started", ("not-yet",), id="before-the-answer"),
        pytest.param(
            ["1", "back", "some saw 0, 2", ""], "started", ("not-yet", "in-place"), id="after"
        ),
        pytest.param(["some", "0 and kept up", "1"], "started", ("not-yet", "kept-up"), id="asked"),
        pytest.param(["some", "", "1"], "started", (), id="nothing-after-all"),
        pytest.param(["some", "back", "1"], "started", (), id="left"),
        pytest.param(["some 9", "great", "0", "1"], "started", ("not-yet",), id="wrong-then-right"),
        pytest.param(["some 0", "some 2", "1"], "started", ("in-place",), id="said-anew"),
        pytest.param(["some 0", "some remove", "1"], "started", (), id="removed"),
        pytest.param(["some 1", "1"], "started", (), id="all-agreed-on-it-then"),
        pytest.param(["1", "back", "some 1", "0", ""], "started", ("not-yet",), id="the-same"),
        pytest.param(["1", "back", "some 0", "2"], "in-place", ("not-yet",), id="answer-changed"),
        pytest.param(["some 0", "d", ""], None, ("not-yet",), id="nobody-knows"),
    ],
)
def test_what_some_saw_is_kept(
    face: str, lines: list[str], value: str | None, some_saw: tuple[str, ...]
) -> None:
    answer = said(face, lines)
    assert (answer.value, answer.some_saw) == (value, some_saw)


@faces
@pytest.mark.parametrize(
    ("lines", "between"),
    [
        pytest.param(["not agreed 0 and 2"], ("not-yet", "in-place"), id="at-once"),
        pytest.param(["not agreed between 2 and 0"], ("not-yet", "in-place"), id="in-order"),
        pytest.param(["Not agreed: 0, 1, 3"], ("not-yet", "started", "kept-up"), id="three"),
        pytest.param(["not agreed", "0 2"], ("not-yet", "in-place"), id="asked"),
        pytest.param(
            ["not agreed", "between not yet and kept"], ("not-yet", "kept-up"), id="words"
        ),
        pytest.param(["we don't agree 0 to 2"], ("not-yet", "in-place"), id="we-dont-agree"),
        pytest.param(["not agreed 1", "1", "1 and 2"], ("started", "in-place"), id="two-at-least"),
        pytest.param(["not agreed 1 and 9", "1, 2"], ("started", "in-place"), id="wrong-first"),
        pytest.param(
            ["some 3", "not agreed 0, 1"], ("not-yet", "started", "kept-up"), id="some-too"
        ),
        pytest.param(["1", "back", "not agreed 0, 1"], ("not-yet", "started"), id="no-longer"),
    ],
)
def test_not_agreed_is_an_answer(face: str, lines: list[str], between: tuple[str, ...]) -> None:
    answer = said(face, lines)
    assert (answer.state, answer.between) == ("not-agreed", between)
    assert (answer.value, answer.some_saw) == (None, ())


@faces
def test_not_agreed_counts_as_settled_and_the_next_question_follows(face: str) -> None:
    talked = talk(face, small(), ["not agreed 0, 2", "1", "1", ""])
    assert talked.outcome.is_finished
    assert talked.answers == {"trust": "not-agreed", "pay": "started", "share": "started"}


@faces
def test_agreeing_later_leaves_no_trace_of_the_options(face: str) -> None:
    answer = said(face, ["not agreed 0, 2", "back", "some 1", "1"])
    assert (answer.value, answer.between, answer.some_saw) == ("started", (), ())


@faces
def test_labels_with_and_in_them_are_understood(face: str) -> None:
    answer = said(face, ["some looked and not seen", "1"], "sign")
    assert (answer.value, answer.some_saw) == ("seen", ("not-seen",))
    assert said(face, ["not agreed seen and 2"], "sign").between == ("seen", "not-seen")


@faces
@pytest.mark.parametrize("line", ["some 0", "some", "not agreed", "not agreed 1, 2"])
def test_what_is_not_counted_has_one_answer(face: str, line: str) -> None:
    talked = talk(face, MONEY_RUBRIC, [line, "2"])
    assert "keeps one answer only" in " ".join(talked.shown.split())
    assert talked.answers == {"how-many": 2}


def test_what_is_kept_is_shown() -> None:
    shown = talk("plain", small(), ["some 0", "1", "not agreed 0 and 2", "back", "list"]).shown
    assert "What some saw is kept.\nSome saw: Not yet\n" in shown
    assert "Saved: not agreed (Not yet and In place)\n" in shown
    assert "So far: Not agreed: Not yet and In place\n" in shown
    assert "  1.1: trust: Started; some saw Not yet\n" in shown


def test_how_to_talk_it_over() -> None:
    shown = talk("plain", small(), ["talk"]).shown
    assert "To talk it over\n  1: Who has the least power here speaks first" in shown
    assert shown.count("What about trust?") == 2
