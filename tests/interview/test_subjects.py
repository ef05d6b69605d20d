"""The list of subjects: seen from any prompt, and changed; nothing leaves it for good unasked."""

from __future__ import annotations

from datetime import timedelta
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.subjects import removed
from assessor.engine.upgrade import carry
from assessor.model.assessment import Assessment, RubricMark
from tests.builder import DAY, asked, assessment, condition
from tests.interview.talk import CLOSE, FACES, MONEY_RUBRIC, US, Talk, small, talk

faces = pytest.mark.parametrize("face", FACES)

COUNTY = {
    "pledge": "yes",
    "pledge.written": "law",
    "pledge.response": "started",
    "pledge.room": "soften",
    "reports": "no",
}


def two() -> Assessment:
    """Two funders, the second without a word; the first prompt asks about its pledge."""
    said = {"how-many": 3, "kinds": ("public",), "hopes": "peace"}
    return assessment(said, county=COUNTY, state={})


def at(face: str, *lines: str, start: Assessment | None = None) -> Talk:
    return talk(face, MONEY_RUBRIC, lines, start or two())


def listed(talked: Talk) -> tuple[list[str], list[str]]:
    """The names on the list, and those that were removed."""
    now = talked.outcome.assessment
    return [one.name for one in now.subjects], [one.name for one in now.removed]


def shown(*lines: str, start: Assessment | None = None) -> str:
    return at("plain", *lines, start=start).shown


ROWS = [
    # adding
    pytest.param(["add City"], ["County", "State", "City"], [], id="add"),
    pytest.param(["add", "City"], ["County", "State", "City"], [], id="add-asks-for-the-name"),
    pytest.param(["add", "", "add", "back"], ["County", "State"], [], id="no-name-after-all"),
    pytest.param(["add county", "add STATE"], ["County", "State"], [], id="named-already"),
    pytest.param([f"add {'x' * 201}"], ["County", "State"], [], id="a-name-too-long"),
    pytest.param(["add 212-555-0175", "drop"], ["County", "State"], [], id="looked-personal"),
    pytest.param(["funders", "add City"], ["County", "State", "City"], [], id="add-at-the-list"),
    # names
    pytest.param(["rename City"], ["County", "City"], [], id="rename-here"),
    pytest.param(["rename state"], ["County", "state"], [], id="rename-the-case-of-letters"),
    pytest.param(["rename 1 to City"], ["City", "State"], [], id="rename-by-number"),
    pytest.param(["rename county to City"], ["City", "State"], [], id="rename-by-name"),
    pytest.param(["rename 1 City"], ["County", "State"], [], id="rename-without-to"),
    pytest.param(["rename 7 Sisters"], ["County", "7 Sisters"], [], id="a-name-with-a-number"),
    pytest.param(["rename 1 to State"], ["County", "State"], [], id="rename-to-one-that-is-there"),
    pytest.param(["rename", "rename 9 to City"], ["County", "9 to City"], [], id="no-such-number"),
    pytest.param(["jump 1.1", "rename City"], ["County", "State"], [], id="rename-where-none-is"),
    # order
    pytest.param(["move 2 to 1"], ["State", "County"], [], id="move"),
    pytest.param(["move 2 1"], ["State", "County"], [], id="move-without-to"),
    pytest.param(["move state to 1"], ["State", "County"], [], id="move-by-name"),
    pytest.param(["move 1 to 1"], ["County", "State"], [], id="move-to-where-it-is"),
    pytest.param(
        ["move 1 to 3", "move 1 to 0"], ["County", "State"], [], id="move-beyond-the-ends"
    ),
    pytest.param(["move 9 to 1", "move x to 1"], ["County", "State"], [], id="move-none"),
    pytest.param(["move", "move 1", "move to"], ["County", "State"], [], id="move-where"),
    pytest.param(["add City", "move 3 to 1"], ["City", "County", "State"], [], id="add-and-move"),
    # taking out, and having back
    pytest.param(["remove 2", "1"], ["County"], ["State"], id="remove"),
    pytest.param(["remove 1", "remove"], ["State"], ["County"], id="remove-in-words"),
    pytest.param(["remove stat", "1"], ["County"], ["State"], id="remove-by-the-start-of-a-name"),
    pytest.param(["jump 5", "2", "next", "remove 2", "1"], ["County"], ["State"], id="at-the-end"),
    pytest.param(["remove 2", "2"], ["County", "State"], [], id="left-on-the-list"),
    pytest.param(["remove 2", "back"], ["County", "State"], [], id="not-removed-after-all"),
    pytest.param(["remove 2", "", "9", "1"], ["County"], ["State"], id="enter-removes-nothing"),
    pytest.param(["remove", "remove 3", "remove x"], ["County", "State"], [], id="remove-none"),
    pytest.param(["remove 1", "1", "remove 1", "1"], [], ["County", "State"], id="remove-all"),
    pytest.param(["remove 2", "1", "remove 2"], ["County"], ["State"], id="removed-already"),
    pytest.param(["remove 1", "1", "bring back 2"], ["State", "County"], [], id="back-by-number"),
    pytest.param(["remove 1", "1", "bring back"], ["State", "County"], [], id="back-the-only-one"),
    pytest.param(
        ["remove 1", "1", "Bring back county"], ["State", "County"], [], id="back-by-name"
    ),
    pytest.param(["bring back", "bring back 1"], ["County", "State"], [], id="none-to-have-back"),
    pytest.param(["remove 2", "1", "bring back 1"], ["County"], ["State"], id="was-not-removed"),
    pytest.param(["remove 2", "1", "State"], ["County"], ["State"], id="a-name-that-is-kept"),
    pytest.param(["remove 2", "1", "rename 2 to City"], ["County"], ["City"], id="rename-removed"),
    pytest.param(["remove 2", "1", "move 2 to 1"], ["County"], ["State"], id="move-removed"),
]


@faces
@pytest.mark.parametrize(("lines", "names", "gone"), ROWS)
def test_lines_change_the_list(
    face: str, lines: list[str], names: list[str], gone: list[str]
) -> None:
    assert listed(at(face, *lines)) == (names, gone)


@faces
@pytest.mark.parametrize("wanted", ["subjects", "Subjects", "funders", "FUNDERS."])
@pytest.mark.parametrize(
    "before",
    [
        pytest.param([], id="at a question"),
        pytest.param(["jump 1.1"], id="at a number"),
        pytest.param(["jump 1.2"], id="at several"),
        pytest.param(["jump 1.3"], id="at words"),
        pytest.param(["note"], id="where a note is asked for"),
        pytest.param(["na"], id="where a reason is asked for"),
        pytest.param(["d"], id="where nobody knows"),
        pytest.param(["jump another"], id="at a name"),
        pytest.param(["jump 5", "2", "next"], id="at the end"),
    ],
)
def test_the_list_is_one_command_away(face: str, before: list[str], wanted: str) -> None:
    talked = at(face, *before, wanted)
    assert "What you can do with them" in talked.shown
    assert listed(talked) == (["County", "State"], [])


@faces
def test_before_the_first_question_the_list_is_empty_and_one_can_be_added(face: str) -> None:
    lines = ["subjects", "add City"] if face == "terminal" else ["funders", "add City"]
    talked = talk(face, MONEY_RUBRIC, ["jump 1", *lines], assessment())
    assert "None is named yet." in talked.shown
    assert listed(talked) == (["City"], [])


def test_the_list_in_full() -> None:
    lines = ["add City", "copy 1", "", "remove 2", "1", "funders"]
    assert shown(*lines).split("Funders\n")[-1] == (
        """\
  1: County: 5 of 5 answered
  2: City: 1 of 5 answered, 4 copied and not looked at (you are here)
Removed
  3: State: no answers kept; bring back 3
What you can do with them
  add: Name one more: add and its name.
  rename: Correct a name: rename 2 to and the right name.
  move: Change the order: move 3 to 1.
  copy: Start from the answers of a similar one: copy 1 to 3. Each is still asked.
  remove: Take one out: remove 2. It is kept until the end.
  bring back: Have a removed one back, with all its answers: bring back and its number.
Funders. Type a number to go there, one of these words, or press Enter to go on: \

"""
    )


@faces
@pytest.mark.parametrize(
    ("lines", "key"),
    [
        pytest.param(["jump 1.1", "subjects", "2", "no"], "State/pledge", id="to-what-is-open"),
        pytest.param(["subjects", "", "no"], "State/pledge", id="enter-goes-on"),
        pytest.param(["subjects", "back", "no"], "State/pledge", id="back-goes-on"),
        pytest.param(["subjects", "9", "no"], "State/pledge", id="no-such-number"),
        pytest.param(["subjects", "skip"], "State/pledge", id="another-command"),
        pytest.param(["subjects", "move 2 to 1", "no"], "State/pledge", id="the-place-stays"),
        pytest.param(
            ["move 1 to 2", "jump 1", "funders", "1", "no"], "State/pledge", id="by-its-number-now"
        ),
    ],
)
def test_the_way_from_the_list(face: str, lines: list[str], key: str) -> None:
    before, now = at(face).answers, at(face, *lines).answers
    assert {one for one in now if one not in before} == {key}


def test_from_one_that_is_removed_the_next_open_question_follows() -> None:
    start = assessment({"how-many": "?", "kinds": "?", "hopes": ""}, a={}, b={}, c={})
    talked = talk("plain", MONEY_RUBRIC, ["jump b", "remove b", "1", "no", "no"], start)
    assert {key for key, said in talked.answers.items() if said == "no"} == {
        "C/pledge",
        "C/reports",
    }


def test_the_question_is_shown_again_below_a_change() -> None:
    assert "Is there a pledge?" in shown("note ours", "move 2 to 1").split("is now number 1.")[1]


def test_removing_says_how_much_it_holds() -> None:
    assert "Remove County? It has 5 answers." in shown("remove 1")
    assert "Remove State? It has no answers." in shown("remove 2")
    assert "Removed: County. To have it back, type bring back 2." in shown("remove 1", "1")
    assert "Removed: State. To have it back, type bring back 2." in shown("remove 2", "1")
    back = shown("remove 1", "1", "bring back county")
    assert "Back as number 2: County, with 5 answers." in back


def test_all_that_was_said_comes_back() -> None:
    talked = at(
        "plain", "note ours", "remove 1", "1", "remove 1", "1", "bring back 1", "bring back"
    )
    assert talked.outcome.assessment.subject("county").answers == two().subjects[0].answers
    assert talked.outcome.assessment.subject("state").answers["pledge"].note == "ours"


TOMORROW = DAY + timedelta(days=1)


@faces
@pytest.mark.parametrize(
    "lines",
    [
        *(["yes"], ["d", "our lawyer", "2026-11-01"], ["na 1"], ["skip"], ["note n"], ["flag"]),
        *(["note", "n", "m", ""], ["add City"], ["jump 4", "City"], ["rename City"]),
        *(["move 2 to 1"], ["copy 1"], ["copy 1", "copy none"], ["remove 2", "1"]),
        *(["remove 1", "1", "bring back"], ["remove 1", "1", "jump 4", "next", "", "2"]),
    ],
    ids=" ".join,
)
def test_whatever_changes_is_saved_with_its_day(face: str, lines: list[str]) -> None:
    talked = talk(face, MONEY_RUBRIC, lines, two(), today=TOMORROW)
    assert {one.updated for one in talked.saved} == {TOMORROW}


# At the end


def finished(face: str, *lines: str) -> Talk:
    start = removed(two(), "county", DAY).with_all_named(True)
    return talk(face, MONEY_RUBRIC, ["s", "s", "s", *lines], start)


@faces
@pytest.mark.parametrize(
    ("lines", "gone", "is_finished"),
    [
        pytest.param([], ["County"], False, id="said-and-not-asked-yet"),
        pytest.param(["", "1"], ["County"], True, id="kept"),
        pytest.param(["", "keep it"], ["County"], True, id="kept-in-words"),
        pytest.param(["", "2"], [], False, id="let-go-and-then-the-end"),
        pytest.param(["", "let", ""], [], True, id="let-go"),
        pytest.param(
            ["done", "", "x", "back", "", "1"], ["County"], True, id="enter-decides-nothing"
        ),
        pytest.param(["", "bring back 2"], [], False, id="back-at-the-last-moment"),
        pytest.param(["", "bring back County", ""], [], True, id="back-and-then-the-end"),
        pytest.param(["bring back", ""], [], True, id="back-from-the-look-back"),
    ],
)
def test_the_end_asks_what_becomes_of_it(
    face: str, lines: list[str], gone: list[str], is_finished: bool
) -> None:
    talked = finished(face, *lines)
    assert listed(talked)[1] == gone
    assert talked.outcome.is_finished is is_finished


def test_the_end_in_full() -> None:
    shown = finished("plain", "", "2").shown
    assert "Removed, and still kept\n  2: County: 5 answers kept; bring back 2\n" in shown
    assert (
        """\
County is removed, and still in the file with 5 answers.
What is let go is gone. To have one back instead, type bring back and its number.
  1. Keep it in the file, and finish
  2. Let it go for good
"""
        in shown
    )
    assert "Let go for good: County\n" in shown


# Beginning with the answers of a similar one


@faces
@pytest.mark.parametrize(
    ("lines", "answers"),
    [
        pytest.param(["copy 1"], {"pledge": "open"}, id="nothing-is-an-answer-yet"),
        pytest.param(["copy 1", ""], {"pledge": "yes"}, id="enter-keeps-it"),
        pytest.param(
            ["copy county", "", "", ""],
            {"pledge": "yes", "pledge.written": "law", "pledge.response": "started"},
            id="question-by-question",
        ),
        pytest.param(["copy 1", "no"], {"pledge": "no"}, id="another-answer"),
        pytest.param(["copy 1", "d"], {"pledge": "dont-know"}, id="nobody-knows"),
        pytest.param(["copy 1", "skip"], {"pledge": "skipped"}, id="left-for-later"),
        pytest.param(["copy 1", "s", "b", ""], {"pledge": "yes"}, id="left-and-kept"),
        pytest.param(
            ["no", "copy 1", "b", ""], {"pledge": "no"}, id="an-answer-is-not-copied-over"
        ),
        pytest.param(["copy 1 to 2", ""], {"pledge": "yes"}, id="to-another"),
        pytest.param(["jump 1.1", "copy 1 to 2", ""], {"pledge": "yes"}, id="from-elsewhere"),
        pytest.param(["subjects", "copy 1", ""], {"pledge": "yes"}, id="at-the-list"),
        pytest.param(["copy 1", "copy none", ""], {}, id="taken-away"),
        pytest.param(["copy 1", "note n", ""], {"pledge": "yes"}, id="a-note-before"),
        pytest.param(["jump 1.1", "copy 1"], {}, id="to-which"),
        pytest.param(["copy", "copy 2", "copy 9", "copy x", "copy 1 to 9"], {}, id="from-which"),
        pytest.param(["copy none", "copy 2 to 1"], {}, id="nothing-to-copy"),
        pytest.param(["remove 1", "1", "copy 2"], {}, id="from-one-that-is-removed"),
    ],
)
def test_copied_answers(face: str, lines: list[str], answers: dict[str, str]) -> None:
    now = at(face, *lines).outcome.assessment.subject("state").answers
    known = {key: one for key, one in now.items() if one.state != "open" or key in answers}
    values = {key: one.value if one.is_known else one.state for key, one in known.items()}
    assert values == answers
    assert all(one.copied is None for one in now.values() if one.is_settled)


def test_what_is_copied_is_told_and_shown() -> None:
    told = shown("copy 1")
    assert "5 answers are copied from County. Notes, evidence and what some saw are not" in told
    assert "So far: yes (copied from County, not looked at yet)\n" in told
    assert "Press Enter to keep it, or type 1, 2, d or n/a; h for help" in told
    assert "  3.1: Pledge: open, copied: yes (you are here)\n" in shown("copy 1", "list")
    none = shown("copy 1", "copy none")
    assert "\nWhat was copied and not looked at is taken away again.\n" in none


@pytest.mark.parametrize(("reports", "copied"), [("?", "1 answer is"), ("no", "2 answers are")])
@pytest.mark.parametrize("lines", [["copy 1"], ["jump 1.1", "copy 1 to 2"]], ids=" ".join)
def test_how_many_are_copied_is_told(lines: list[str], reports: str, copied: str) -> None:
    said, county = {"how-many": "?", "kinds": "?", "hopes": ""}, {"pledge": "no"}
    start = assessment(said, county={**county, "reports": reports}, state={})
    assert f"\n{copied} copied from County. " in shown(*lines, start=start)


def test_a_new_name_of_the_other_is_shown_and_one_that_is_gone_has_none() -> None:
    assert "(copied from City, not looked at yet)" in shown("copy 1", "rename 1 to City")
    gone = shown("copy 1", "remove 1", "1")
    assert "(copied from County, not looked at yet)" in gone.split("Removed:")[-1]
    start = at("plain", "copy 1", "remove 1", "1").outcome.assessment
    start = start.model_copy(update={"removed": ()})
    assert "(copied from another funder, not looked at yet)" in shown(start=start)


def test_what_does_not_apply_is_copied_with_its_reason_and_asks_for_its_words() -> None:
    start = assessment({"how-many": "?", "kinds": "?", "hopes": ""}, a={"pledge": "-"}, b={})
    there = start.subjects[0].answers["pledge"].model_copy(update={"reason": "other", "note": "n"})
    a = start.subjects[0].model_copy(update={"answers": {"pledge": there}})
    start = start.model_copy(update={"subjects": (a, start.subjects[1])})
    talked = talk("plain", MONEY_RUBRIC, ["jump b", "copy a", "", "Theirs is a contract."], start)
    now = talked.outcome.assessment.subject("b").answers["pledge"]
    assert (now.state, now.reason, now.note) == ("not-applicable", "other", "Theirs is a contract.")


def test_what_nobody_looked_at_is_told_at_the_end() -> None:
    shown = at("plain", "copy 1", "jump 5", "next").shown
    assert "8 of 11 questions are answered" in shown
    assert (
        """\
Still open
  5.1: Do we share it?
Copied, and not looked at yet
  3.1: State: Pledge
  3.2: State: Are there reports?
"""
        in shown
    )


# What stands in the way


def test_a_rubric_that_is_answered_once_has_no_list() -> None:
    shown = talk("plain", small(), ["subjects", "add X", "move 2 to 1", "copy 1", "?"]).shown
    assert shown.count("This rubric is answered once, so there is no list to change.") == 4
    assert "subjects: The list" not in shown


def test_help_tells_of_the_list_where_there_is_one() -> None:
    assert "  subjects: The list of all that this is about, and how to change it.\n" in shown("?")


@pytest.mark.parametrize(
    "name", ["remove", "move on", "copy that", "add", "bring back", "remove 1 bed", "rename"]
)
def test_a_name_or_words_may_begin_like_a_change(name: str) -> None:
    talked = at("plain", "jump 1.3", f"{name} now", "jump 4", f"{name} now")
    assert talked.answers["hopes"] == f"{name} now"
    assert listed(talked)[0][-1] == f"{name} now"


def test_in_words_a_change_by_number_is_one() -> None:
    talked = at("plain", "jump 1.3", "move 2 to 1", "jump 4", "remove 1", "1")
    assert (talked.answers["hopes"], listed(talked)) == ("peace", (["County"], ["State"]))


HOSTILE = [
    *("[bold]X", "{0}", "%s", "../x", "=1+1", "- a: b", "Ａ", "İ", "ß", "1", "x to y", "none"),
    *("²", "٣", "0", "-1", "1e3", "a" * 200),
]


@faces
@pytest.mark.parametrize("name", HOSTILE)
def test_any_name_is_only_a_name(face: str, name: str) -> None:
    lines = [f"add {name}", "subjects", "", "move 3 to 1", "subjects", "", "remove 1", "1", "list"]
    talked = at(face, *lines)
    assert listed(talked) == (["County", "State"], [name])
    again = at(face, "bring back 3", start=talked.outcome.assessment)
    assert listed(again) == (["County", "State", name], [])


@pytest.mark.parametrize("typed", [*HOSTILE, "9" * 30])
@pytest.mark.parametrize("change", ["move", "remove", "copy", "bring back", "rename"])
def test_nothing_typed_breaks_a_change(change: str, typed: str) -> None:
    for line in (f"{change} {typed}", f"{change} {typed} to {typed}", f"{change} 1 to {typed}"):
        talked = at("plain", line, "back", "back")
        now = talked.outcome.assessment
        assert {one.id for one in now.everyone} == {"county", "state"}
        assert now.subject("county").answers == two().subjects[0].answers


TYPED = [
    *("", "1", "2", "yes", "no", "d", "na", "back", "next", "skip", "list", "?", "subjects"),
    *("funders", "add", "add City", "City", "rename Town", "rename 1 to Hall", "move 2 to 1"),
    *("remove 1", "remove 2", "remove City", "bring back", "bring back 2", "copy 1", "copy none"),
    *("copy 2 to 1", "jump 1.1", "jump 2", "jump another", "note n", "flag", "same", "done"),
]


@given(st.lists(st.sampled_from(TYPED), max_size=40))
def test_whatever_is_typed_in_whatever_order_every_list_that_is_saved_is_whole(
    lines: list[str],
) -> None:
    talked = at("plain", *lines)
    for before, now in pairwise([two(), *talked.saved]):
        names = [one.name.casefold() for one in now.everyone]
        assert len(set(names)) == len(names)
        assert len({one.id for one in now.everyone}) == len(names)
        lost = {one.id for one in before.everyone} - {one.id for one in now.everyone}
        assert lost in (set(), {one.id for one in before.removed})


def test_no_more_are_named_than_a_file_holds() -> None:
    many: dict[str, Any] = {f"f{n}": {} for n in range(999)}
    start = assessment({"how-many": "?", "kinds": "?", "hopes": ""}, **many)
    start = removed(start, "f7", DAY)
    told = talk("plain", MONEY_RUBRIC, ["add One more", "jump another", "And another"], start)
    assert len(told.outcome.assessment.everyone) == 1000
    assert "1000 are named, and one file holds no more of them." in told.shown


def test_a_rubric_that_changed_between_sittings_loses_nothing() -> None:
    first = at("plain", "copy 1", "remove 1", "1").outcome.assessment
    pledge = asked(condition("promise", replaces=["pledge"]))
    other = {"id": "reports", "ask": "How many reports?", "kind": "number", "maximum": 9}
    money = {"id": "money", "title": "Money", "questions": [pledge, {**other, "short": "Reports"}]}
    newer = MONEY_RUBRIC.model_validate(
        {
            **MONEY_RUBRIC.model_dump(by_alias=True, exclude_defaults=True, mode="json"),
            "sections": [US, money, CLOSE],
        }
    )
    mark = first.rubric.model_copy(update={"digest": "sha256:old"})
    now = carry(
        newer,
        RubricMark(id="tiny", version="2.0.0", digest="sha256:new"),
        first.model_copy(update={"rubric": mark}),
    ).assessment
    talked = talk("plain", newer, ["bring back county", "jump state", "yes", ""], now)
    back = talked.outcome.assessment.subject("county").answers
    assert (back["promise"].value, back["reports"].note) == ("yes", "Earlier answer: no")
    assert talked.outcome.assessment.subject("state").answers["promise"].value == "yes"
