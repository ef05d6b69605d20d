"""What a rubric offers besides its questions: signals, aims, next conversations, a core."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.core import beyond_core, core_of, walked
from assessor.engine.items import aim_in, items
from assessor.engine.progress import offered, steps
from assessor.engine.scoring import score
from assessor.engine.unknowns import unknowns
from assessor.model.result import Aim, Count
from assessor.model.rubric import Rubric
from tests.builder import RUNGS, asked, assessment, rubric

SIGNALS = ("seen", "not-seen", "not-looked", "?", "-", "")
PARTNERS = {"repeat": {"subject": "partner", "plural": "partners"}}
TALKS: list[dict[str, Any]] = [
    {"id": "pause", "title": "Pause", "about": "Talk.", "when": {"question": "a", "is": "seen"}},
    {
        "id": "look",
        "title": "Look",
        "about": "Look.",
        "when": {"question": "a", "is_not": "not-seen"},
    },
    {"id": "go-on", "title": "Continue", "about": "Go on."},
]


def signals(*names: str) -> list[dict[str, Any]]:
    return [{"id": name, "scale": "signal"} for name in names]


def section(*questions: dict[str, Any], **more: Any) -> dict[str, Any]:
    return {"id": "main", "title": "Main", "questions": [asked(q) for q in questions], **more}


@given(st.lists(st.sampled_from(SIGNALS), min_size=1, max_size=8))
def test_a_signal_not_looked_for_never_reads_as_clear(said: list[str]) -> None:
    names = [f"s{n}" for n in range(len(said))]
    given_ = assessment(dict(zip(names, said, strict=True)))
    (found,) = score(rubric(*signals(*names)), given_).sections
    assert found.signals == Count(
        present=said.count("seen"),
        absent=said.count("not-seen"),
        unknown=sum(said.count(open_) for open_ in ("not-looked", "?", "")),
        not_applicable=said.count("-"),
    )
    assert found.summary.measure.applicable == 0


def test_what_nobody_looked_for_is_to_be_found_out() -> None:
    made = rubric(*signals("a", "b", "c", "d"))
    found = unknowns(made, assessment({"a": "seen", "b": "not-looked", "c": "?", "d": "not-seen"}))
    assert [(one.key, one.reason) for one in found] == [("b", "not-looked"), ("c", "dont-know")]


@pytest.mark.parametrize(
    ("said", "suggested"),
    [("seen", "pause"), ("not-seen", "go-on"), ("not-looked", "look"), ("?", "look"), ("", "look")],
)
def test_the_first_conversation_that_holds_is_suggested(said: str, suggested: str) -> None:
    made = rubric(*signals("a"), conversations=TALKS, **PARTNERS)
    (found,) = score(made, assessment(one={"a": said})).suggestions
    assert (found.subject, found.conversation) == ("one", suggested)


def test_a_conversation_may_look_at_what_is_asked_once() -> None:
    ours: dict[str, Any] = {**section({"id": "a"}), "id": "ours", "once": True}
    talk = TALKS[0] | {"when": {"question": "a", "is": "kept-up"}}
    made = rubric(sections=[ours, section({"id": "b"})], conversations=[talk], **PARTNERS)
    found = score(made, assessment({"a": "kept-up"}, one={}, two={})).suggestions
    assert [one.subject for one in found] == ["one", "two"]
    assert score(made, assessment(one={})).suggestions == ()


def aiming(*said: str, aim: str) -> tuple[Rubric, Any]:
    names = [f"q{n}" for n in range(len(said))]
    made = rubric(sections=[section(*({"id": name} for name in names), aim=True)])
    return made, assessment({**dict(zip(names, said, strict=True)), "main.aim": aim})


@pytest.mark.parametrize(
    ("aim", "expected"),
    [
        pytest.param("in-place", Aim(rung="in-place", below=2, known=3), id="in place"),
        pytest.param("kept-up", Aim(rung="kept-up", below=3, known=3), id="kept up"),
        pytest.param("started", Aim(rung="started", below=1, known=3), id="started"),
        pytest.param("?", None, id="not known"),
        pytest.param("", None, id="left out"),
        pytest.param("not-yet", None, id="no rung to aim for"),
        pytest.param("gone", None, id="no rung at all"),
    ],
)
def test_an_aim_says_what_is_below_it(aim: str, expected: Aim | None) -> None:
    made, given_ = aiming("not-yet", "started", "in-place", "?", aim=aim)
    assert score(made, given_).sections[0].aim == expected


@given(
    st.lists(st.sampled_from((*RUNGS, "?", "-")), min_size=1, max_size=6),
    st.sampled_from(RUNGS[1:]),
)
def test_an_aim_changes_no_position_and_asks_nothing_to_be_found_out(
    said: list[str], aim: str
) -> None:
    made, with_aim = aiming(*said, aim=aim)
    _, without = aiming(*said, aim="")
    found = [score(made, one).sections[0].summary for one in (with_aim, without)]
    assert found[0] == found[1]
    assert "main.aim" not in {one.key for one in unknowns(made, without)}


def test_an_aim_that_is_not_asked_for_can_be_said() -> None:
    made = rubric({"id": "a"}, {"id": "b"})
    without = assessment({"a": "started", "b": "kept-up"})
    given_ = assessment({"a": "started", "b": "kept-up", "main.aim": "in-place"})
    assert [step.item.key for step in steps(made, without) if step.item] == ["a", "b"]
    assert [step.item.key for step in offered(made, without) if step.item] == ["main.aim"]
    assert [step.item.key for step in steps(made, given_) if step.item] == ["a", "b", "main.aim"]
    assert offered(made, given_) == ()
    aimed, plain = (score(made, one).sections[0] for one in (given_, without))
    assert aimed.aim == Aim(rung="in-place", below=1, known=2)
    assert (plain.aim, plain.summary) == (None, aimed.summary)


def test_where_nothing_stands_on_rungs_no_aim_is_taken() -> None:
    assert aim_in(rubric({"id": "a", "scale": "signal"}), "main") is None


def test_an_aim_is_asked_where_a_question_of_its_section_is() -> None:
    first = section(
        {
            "id": "a",
            "kind": "choice",
            "options": [{"id": "x", "label": "X"}, {"id": "y", "label": "Y"}],
        }
    )
    second = section({"id": "b", "when": {"question": "a", "is": "x"}}, aim=True) | {"id": "second"}
    made = rubric(sections=[first, second])

    def keys(said: dict[str, str]) -> list[str]:
        return [step.item.key for step in steps(made, assessment(said)) if step.item]

    assert keys({"a": "x"}) == ["a", "b", "second.aim"]
    assert keys({"a": "y"}) == ["a"]


def test_a_core_asks_its_own_questions_and_leaves_the_rubric_whole() -> None:
    more = section({"id": "c"}) | {"id": "more"}
    made = rubric(sections=[section({"id": "a", "core": True}, {"id": "b"}), more], core_minutes=2)
    given_ = assessment({"b": "started"})
    assert [item.key for item in items(core_of(made))] == ["a"]
    assert [item.key for item in items(made)] == ["a", "b", "c"]
    assert walked(made, given_) is made
    assert walked(made, given_.with_core(True)) == core_of(made)
    assert beyond_core(made, given_) == ("b",)


def test_an_answer_that_no_longer_applies_suggests_nothing_and_opens_nothing() -> None:
    police = {"question": "kind", "is": "police"}
    options = [{"id": "police", "label": "Police"}, {"id": "other", "label": "Other"}]
    questions = (
        {"id": "kind", "kind": "choice", "options": options},
        {"id": "a", "scale": "signal", "when": police},
        {"id": "b", "when": {"question": "a", "is": "seen"}},
    )
    made = rubric(*questions, conversations=TALKS, **PARTNERS)

    def found(kind: str) -> tuple[str, list[str]]:
        given_ = assessment(one={"kind": kind, "a": "seen", "b": "started"})
        (suggested,) = score(made, given_).suggestions
        return suggested.conversation, [s.item.key for s in steps(made, given_) if s.item]

    assert found("police") == ("pause", ["kind", "a", "b"])
    assert found("other") == ("look", ["kind"])
