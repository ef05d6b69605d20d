"""Signals, aims, next conversations and a core, as the report tells them."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from assessor.engine.scoring import score
from assessor.model.assessment import Answer, Assessment, FindOut
from assessor.model.rubric import Rubric
from assessor.report.pages import ReportView
from assessor.report.view import build_view
from tests.builder import asked, assessment, rubric

A_SEEN = {"question": "a", "is": "seen"}
TALKS: list[dict[str, Any]] = [
    {
        "id": "pause",
        "title": "Pause and talk",
        "about": "Talk.",
        "when": {"question": "a", "is": "seen"},
    },
    {"id": "look", "title": "Find out more", "about": "Look."},
]


def partners() -> Rubric:
    signals = [asked({"id": name, "scale": "signal"}) for name in "abc"]
    only_seen = {"id": "d", "scale": "signal", "when": A_SEEN}
    sections = [
        {"id": "ours", "title": "Ours", "once": True, "questions": [asked({"id": "protocol"})]},
        {"id": "learned", "title": "Learned", "questions": [*signals, asked(only_seen)]},
    ]
    repeat = {"subject": "partner", "plural": "partners"}
    source = {"in": "text", "section": "Words", "page": 3}
    glossary = [{"term": "Partner", "meaning": "Whoever we work with.", "source": source}]
    return rubric(sections=sections, repeat=repeat, conversations=TALKS, glossary=glossary)


def view_of(made: Rubric, given_: Assessment) -> ReportView:
    return build_view(made, given_, score(made, given_))


SEEN = {"a": "seen", "b": "not-looked", "c": "not-seen", "d": "?"}
CLEAR = {"a": "not-seen", "b": "not-seen", "c": "seen"}


def test_what_was_noticed_stands_side_by_side() -> None:
    (grid,) = view_of(partners(), assessment(one=SEEN, two=CLEAR)).grids
    marks = [[cell.mark.text for cell in row.cells] for row in grid.rows]
    assert marks == [["Seen", "Not looked", "No", "Not known"], ["No", "No", "Seen", "–"]]
    assert [column.total for column in grid.columns] == ["1 of 2", "0 of 1", "1 of 2", "–"]
    assert [row.last for row in grid.rows] == ["Pause and talk", "Find out more"]


def test_a_suggested_conversation_stands_with_its_subject_and_in_the_messages() -> None:
    view = view_of(partners(), assessment({"protocol": "in-place"}, one=SEEN, two=CLEAR))
    ours, one, two = view.parts
    assert (ours.title, ours.suggested) == ("What we do about all partners", None)
    assert one.suggested is not None
    assert (one.suggested.label, one.count_text) == (
        "Pause and talk",
        "1 of 4 signs seen, 2 not looked for yet",
    )
    assert "Pause and talk: One; Find out more: Two." in view.messages
    assert two.count_text == "1 of 3 signs seen"


@pytest.mark.parametrize(
    ("seen", "clear", "message"),
    [
        (4, 1, "Pause and talk: P0, P1, P2 and P3; Find out more: Q0."),
        (5, 1, "Pause and talk: 5 of 6 partners; Find out more: Q0."),
        (5, 0, "Pause and talk: All 5 partners."),
    ],
)
def test_a_message_names_few_and_counts_many(seen: int, clear: int, message: str) -> None:
    several = {f"p{n}": SEEN for n in range(seen)} | {f"q{n}": CLEAR for n in range(clear)}
    assert message in view_of(partners(), assessment(**several)).messages


def test_what_nobody_looked_for_is_to_be_found_out_and_never_a_strength() -> None:
    view = view_of(partners(), assessment(one=SEEN))
    assert [(ask.short, ask.why) for ask in view.find_out] == [
        ("b", "Nobody has looked yet"),
        ("d", "Nobody in the room knew"),
        ("1 question not answered yet", "Not answered yet"),
    ]
    assert view.strengths == ()


def test_words_are_told_with_where_they_stand() -> None:
    (term,) = view_of(partners(), assessment()).glossary
    assert (term.term, term.citation.place) == ("Partner", "Words, page 3")


@pytest.mark.parametrize(
    ("said", "aim", "told"),
    [
        (
            ["started", "kept-up"],
            "in-place",
            "“In place”; 1 of 2 known practices is below it.",
        ),
        (
            ["started", "started"],
            "in-place",
            "“In place”; 2 of 2 known practices are below it.",
        ),
        (
            ["in-place", "kept-up"],
            "in-place",
            "“In place”, and every known practice is there.",
        ),
        (["?", "?"], "kept-up", "“Kept up”; no practice here is known yet."),
    ],
)
def test_an_aim_is_told_in_words_that_fit(said: list[str], aim: str, told: str) -> None:
    questions = [asked({"id": "a"}), asked({"id": "b"})]
    made = rubric(sections=[{"id": "main", "title": "Main", "aim": True, "questions": questions}])
    view = view_of(made, assessment({"a": said[0], "b": said[1], "main.aim": aim}))
    (block,) = view.parts[0].blocks
    assert block.position is not None
    assert block.position.aim == f"We aim for {told}"
    assert len(block.rows) == 2


def test_an_aim_that_the_rubric_does_not_ask_for_is_shown_alike() -> None:
    view = view_of(rubric({"id": "a"}), assessment({"a": "started", "main.aim": "in-place"}))
    (block,) = view.parts[0].blocks
    assert block.position is not None
    assert block.position.aim == "We aim for “In place”; 1 of 1 known practices is below it."
    how = next(passage for passage in view.read_first if passage.title == "How to read it")
    assert "Our aim" in [line.label for line in how.lines]


def test_an_aim_that_nobody_could_name_is_told_too() -> None:
    questions = [asked({"id": "a"})]
    made = rubric(sections=[{"id": "main", "title": "Main", "aim": True, "questions": questions}])
    (block,) = view_of(made, assessment({"a": "started", "main.aim": "?"})).parts[0].blocks
    assert block.lead == "Which rung to aim for here is not decided yet."


def test_what_is_kept_up_says_first_what_is_in_place() -> None:
    anchors = {"in-place": "It is written.", "kept-up": "Each year we also ask."}
    made = rubric({"id": "a", "anchors": anchors}, {"id": "b", "anchors": {"in-place": "Agreed."}})
    strengths = view_of(made, assessment({"a": "kept-up", "b": "in-place"})).strengths
    assert [one.found for one in strengths] == [
        "Kept up. It is written. Each year we also ask.",
        "In place. Agreed.",
    ]


def test_the_cover_says_that_only_the_core_was_asked() -> None:
    made = rubric({"id": "a", "core": True}, core_minutes=2)
    told = [line.label for line in view_of(made, assessment().with_core(True)).cover.facts]
    assert told == ["Answered", "Rubric", "Questions"]


def test_who_finds_out_stands_with_what_is_to_be_found_out() -> None:
    task = FindOut(who="their office", by=date(2026, 11, 1))
    unknown = Answer(state="dont-know", find_out=task)
    given_ = assessment(one=SEEN, two=CLEAR)
    one, two = (
        subject.model_copy(update={"answers": {**subject.answers, "b": said}})
        for subject, said in zip(given_.subjects, (unknown, Answer(state="dont-know")), strict=True)
    )
    first, *_ = view_of(partners(), given_.model_copy(update={"subjects": (one, two)})).find_out
    assert (first.short, first.who) == ("b", "One and Two")
    assert [line.text for line in first.tasks] == ["One: Their office, by November 1, 2026"]


def test_what_people_see_differently_has_a_page_of_its_own() -> None:
    made = rubric({"id": "a"}, {"id": "b"}, {"id": "c"}, {"id": "d"})
    given_ = assessment({"a": "started", "b": "not-yet|in-place", "c": "", "d": "kept-up"})
    kept = {
        key: answer.model_copy(update={"some_saw": seen})
        for (key, answer), seen in zip(
            given_.answers.items(), (("not-yet",), (), ("kept-up",), ()), strict=True
        )
    }
    view = view_of(made, given_.model_copy(update={"answers": kept}))
    assert [(one.short, one.why) for one in view.differences] == [
        ("b: not agreed: Not yet and In place", "Not agreed"),
        ("a: agreed Started; some saw Not yet", "Agreed, and some see it differently"),
        ("c: some saw Kept up", "Not answered yet"),
    ]
    assert [line.label for line in view.differences[1].lines] == ["We agreed", "Some saw"]
    assert (
        "1 question is not agreed and 2 answers keep what some of us saw instead." in view.messages
    )
    (block,) = view.parts[0].blocks
    assert [(row.mark.text, row.meaning) for row in block.rows][1] == (
        "Not agreed",
        "Between Not yet and In place.",
    )
    assert any("What we do not agree on" in text for p in view.method for text in p.paragraphs)


def test_where_all_agree_the_page_is_left_out() -> None:
    view = view_of(rubric({"id": "a"}), assessment({"a": "started"}))
    assert view.differences == ()
    assert not any("not agree" in text for p in view.method for text in p.paragraphs)


def test_a_gate_that_nobody_sees_in_place_stands_first_and_says_what_was_seen() -> None:
    begin = {"when": ["not-yet"], "do": "Begin.", "first_step": "Ask.", "source": {"in": "text"}}
    made = rubric({"id": "a", "gate": True, "advice": [begin]})
    (card,) = view_of(made, assessment({"a": "not-yet|started"})).cards
    assert card.advice is not None
    assert card.advice.do == "Begin."
    assert card.found == "Not agreed: between Not yet and Started."
