"""Question by question: each goes round all subjects, and everything finds its way about in it."""

from __future__ import annotations

import re
from functools import cache

import pytest

from assessor.interview import session
from assessor.interview.jumps import find
from assessor.interview.places import groups, here
from assessor.interview.prompts import Prompt
from assessor.interview.scripted import ScriptedFace
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from assessor.model.script import Script
from tests.builder import DAY, assessment, condition, rubric
from tests.interview.talk import FACES, ROUNDS_RUBRIC, Talk, talk

faces = pytest.mark.parametrize("face", FACES)
WHOLE = [
    *("Two of us", "Pay advocates", "Print a guide", "Meet more", ""),
    *("A funder", "A worker", "skip"),
    *("note We asked.", "", "1", "5", "d", "our bookkeeper", ""),
    *("4", "some 2", "3", "in place", ""),
]
"""A whole interview about three actions, of which the second has no second rating."""


@cache
def whole(face: str) -> Talk:
    return talk(face, ROUNDS_RUBRIC, WHOLE)


def at(*lines: str, start: Assessment | None = None) -> Talk:
    return talk("plain", ROUNDS_RUBRIC, lines, start or three())


def three() -> Assessment:
    """Three actions, all named; the first prompt asks where the first is from."""
    return assessment({"who": "Two of us"}, pay={}, guide={}, meet={}).with_all_named(True)


def far() -> Assessment:
    """The same in the second round, at the second action."""
    came = {"from": "A funder"}
    said = assessment({"who": "Us"}, pay={**came, "cost": "r1"}, guide=came, meet=came)
    return said.with_all_named(True)


def labels(shown: str) -> list[str]:
    """Where each prompt was, as it is said before the line is typed."""
    found = re.findall(
        r"^(Question 1|Name|Action \S+ of \d|Finish\?)(?:\.| of | >| )", shown, re.MULTILINE
    )
    return list(dict.fromkeys(found))


def places(shown: str) -> list[str]:
    """Which round and subject each question was about, in short: `2/3 of 4`."""
    found = re.findall(r"^Round (\d) of 3: .*, action (\S+ of \d)$", shown, re.MULTILINE)
    return ["/".join(one) for one in found]


# The way


@faces
def test_the_rounds_follow_each_other(face: str) -> None:
    talked = whole(face)
    assert talked.outcome.is_finished
    assert talked.answers == {
        "who": "Two of us",
        "share": "in-place",
        "Pay advocates/from": "A funder",
        "Pay advocates/cost": "r1",
        "Pay advocates/gain": "r4",
        "Print a guide/from": "A worker",
        "Print a guide/cost": "r5",
        "Meet more/from": "skipped",
        "Meet more/cost": "dont-know",
        "Meet more/gain": "r3",
    }
    numbered = ["Action 1 of 3", "Action 2 of 3", "Action 3 of 3"]
    assert labels(talked.shown) == ["Question 1", "Name", *numbered, "Finish?"]


def test_each_prompt_says_which_round_and_whom_it_is_about() -> None:
    shown = whole("plain").shown
    assert list(dict.fromkeys(places(shown))) == [
        *("1/1 of 3", "1/2 of 3", "1/3 of 3"),
        *("2/1 of 3", "2/2 of 3", "2/3 of 3"),
        *("3/1 of 3", "3/3 of 3"),
    ]
    asked = shown.split("Round 2 of 3: Cost, action 2 of 3\n")[1]
    assert asked.startswith(
        "Action: Print a guide\nWhere from: A worker\nWhat would it take?\n  1. 1\n"
    )


@faces
def test_a_section_begins_once_and_says_once_why(face: str) -> None:
    shown = whole(face).shown
    for once in ("Two numbers.", "Rest when you like.", "A promise costs."):
        assert shown.count(once) == 1
    plain = whole("plain").shown
    assert plain.count("\nRatings\nCare: Rest when you like.\nTwo numbers.\nAction: Pay") == 1
    assert plain.count("\nRatings\n") == 1


def test_going_on_in_the_middle_of_a_round_says_why_again() -> None:
    shown = at("1", "2", start=far()).shown
    assert shown.count("A promise costs.") == shown.count("Rest when you like.") == 1
    assert "Two numbers." not in shown


@faces
@pytest.mark.parametrize("count", [n for n in range(len(WHOLE)) if "d" not in WHOLE[n - 2 : n]])
def test_who_leaves_anywhere_comes_back_to_the_same_place(face: str, count: int) -> None:
    before = talk(face, ROUNDS_RUBRIC, WHOLE[:count]).outcome.assessment
    now = talk(face, ROUNDS_RUBRIC, WHOLE[count:], before).outcome
    assert now.is_finished
    assert now.assessment == whole(face).outcome.assessment


@faces
def test_back_goes_to_the_one_before_and_at_last_to_the_names(face: str) -> None:
    shown = talk(face, ROUNDS_RUBRIC, ["back"] * 6, far()).shown
    assert shown.count("Is there another action?") == 1
    assert shown.count("Who rates?") == 1
    assert "This is where it begins" in talk(face, ROUNDS_RUBRIC, ["back"] * 7, far()).shown


def test_next_goes_round_and_on() -> None:
    told = places(at(*["next"] * 4).shown)
    assert told == ["1/1 of 3", "1/2 of 3", "1/3 of 3", "2/1 of 3", "2/2 of 3"]


# Names


def test_the_names_stand_below_each_other_while_more_are_given() -> None:
    shown = talk("plain", ROUNDS_RUBRIC, ["Us", "Pay", "Print"]).shown
    assert shown.count("Begin with a verb.") == 1
    assert "Actions, 2 named\n  1: Pay\n  2: Print\nIs there another action?\n" in shown


def test_of_many_names_the_last_are_shown() -> None:
    shown = talk("plain", ROUNDS_RUBRIC, ["Us", *(f"Do {n}" for n in range(1, 21))]).shown
    last = shown.split("20 named")[1]
    assert "  12: " not in last
    assert "  13: Do 13\n" in last
    assert "  20: Do 20\n" in last


def test_names_can_be_left_for_later_and_are_asked_for_at_the_end() -> None:
    talked = talk("plain", ROUNDS_RUBRIC, ["Us", "Pay", "skip", "A funder", "1", "2", "1", ""])
    assert "\nSaved: Started\nActions, 1 named\n  1: Pay\n" in talked.shown
    assert talked.outcome.assessment.all_named
    assert "Before you finish" in talk("plain", ROUNDS_RUBRIC, ["Us", "skip", "1", "skip"]).shown


@pytest.mark.parametrize(
    ("lines", "met"),
    [
        pytest.param(
            ["add Sing", "x", "2", "3"],
            ["1/4 of 4", "2/2 of 4", "2/3 of 4", "2/4 of 4"],
            id="it-catches-up",
        ),
        pytest.param(
            ["2", "add Sing", "x", "3"],
            ["2/3 of 3", "1/4 of 4", "2/3 of 4", "2/4 of 4"],
            id="further-on",
        ),
        pytest.param(
            ["jump 3.1", "actions", "add Sing", "y", "x"],
            ["1/1 of 3", "1/1 of 4", "1/4 of 4", "2/2 of 4"],
            id="before-its-turn-it-waits",
        ),
        pytest.param(
            ["jump 1.1", "actions", "add Sing", "Us", "x"],
            ["1/4 of 4", "2/2 of 4"],
            id="before-all-rounds",
        ),
        pytest.param(
            ["jump another", "Sing", "Dance", "", "x", "y"],
            ["1/4 of 5", "1/5 of 5", "2/2 of 5"],
            id="at-the-names",
        ),
        pytest.param(
            ["jump 5.3", "next", "next", "add Sing", "x"],
            ["3/3 of 3", "1/4 of 4", "2/2 of 4"],
            id="at-the-end",
        ),
    ],
)
def test_one_that_is_named_later_catches_up(lines: list[str], met: list[str]) -> None:
    assert places(at(*lines, start=far()).shown) == ["2/2 of 3", *met]


def test_one_more_leaves_it_said_that_these_are_all_but_where_names_are_asked_for() -> None:
    assert at("add Sing", start=far()).outcome.assessment.all_named
    assert not at("jump another", "Sing", start=far()).outcome.assessment.all_named


# The list of them


@pytest.mark.parametrize(
    ("lines", "last"),
    [
        pytest.param(["remove 2", "1"], "2/2 of 2", id="on-to-the-next"),
        pytest.param(["remove 1", "1"], "2/1 of 2", id="another-than-here"),
        pytest.param(["1", "remove 3", "1"], "3/1 of 2", id="the-last-of-the-round"),
        pytest.param(["remove 2", "1", "bring back"], "2/2 of 3", id="had-back"),
        pytest.param(["move 3 to 1"], "2/3 of 3", id="in-another-order"),
        pytest.param(["rename Print it"], "2/2 of 3", id="under-another-name"),
        pytest.param(["copy 1 to 3"], "2/2 of 3", id="copied-to-another"),
        pytest.param(["copy 1"], "2/2 of 3", id="copied-here"),
        pytest.param(["actions", "1"], "3/1 of 3", id="what-is-open-about-one"),
    ],
)
def test_a_change_of_the_list_leaves_people_in_their_round(lines: list[str], last: str) -> None:
    assert places(at(*lines, start=far()).shown)[-1] == last


def test_where_all_are_removed_the_next_is_what_is_asked_once() -> None:
    talked = at("remove 1", "1", "remove 1", "1", "remove 1", "1", start=far())
    assert not talked.outcome.assessment.all_named
    assert "Removed: Meet." in talked.shown.split("To close")[-2]


def test_what_is_copied_waits_for_its_turn() -> None:
    talked = at("copy 1 to 3", "2", "", start=far())
    assert "1 answer is copied from Pay." in talked.shown
    assert talked.answers["Meet/cost"] == "r1"


# Numbers, and finding a place


def rounds_at(key: str, subject: str | None = None) -> Prompt:
    said = three()
    steps = [stop.step for group in groups(ROUNDS_RUBRIC, said) for stop in group.stops]
    step = next(s for s in steps if s.place == (subject, key))
    return Prompt(ROUNDS_RUBRIC, said, step)


def test_groups_and_their_numbers() -> None:
    shown = [
        (group.kind, group.title, [(stop.address, stop.name) for stop in group.stops])
        for group in groups(ROUNDS_RUBRIC, three())
    ]
    names = ("Pay", "Guide", "Meet")

    def each(number: int) -> list[tuple[str, str]]:
        return [(f"{number}.{place}", name) for place, name in enumerate(names, start=1)]

    assert shown == [
        ("", "Start", [("1.1", "Who rates?")]),
        ("", "Name another action", [("2.1", "Name another action")]),
        ("Round 1 of 3", "Where from", each(3)),
        ("Round 2 of 3", "Cost", each(4)),
        ("Round 3 of 3", "Gain", each(5)),
        ("", "To close", [("6.1", "Do we share it?")]),
    ]


def test_follow_ups_stay_with_their_question_and_aims_name_their_section() -> None:
    made = rubric(
        repeat={"subject": "funder", "plural": "funders", "by": "question"},
        sections=[
            {
                "id": "s",
                "title": "Money",
                "aim": True,
                "questions": [condition("pledge", ask="Is there a pledge?", short="Pledge"), HELD],
            }
        ],
    )
    said = assessment({}, a={"pledge": "yes"}, b={"pledge": "no"}).with_all_named(True)
    told = [(one.title, [stop.number for stop in one.stops]) for one in groups(made, said)[1:]]
    assert told == [
        ("Pledge", ["1", "1a", "1b", "1c", "2"]),
        ("Held", ["1", "2"]),
        ("Our aim: Money", ["1", "2"]),
    ]
    assert groups(made, said)[1].stops[1].name == "A: where it is written"
    shown = talk("plain", made, ["list open", "1"], said).shown
    assert "  Pledge\n  2.1a: A: where it is written: open (you are here)\n" in shown
    assert "Round 1 of 3: Pledge, funder 1b of 2\nFunder: A\nAbout: Pledge\n" in shown


HELD = {"id": "held", "ask": "Do we hold it?", "short": "Held"}


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        pytest.param("2", ["4.2"], id="a-number-of-this-round"),
        pytest.param("5.3", ["5.3"], id="an-address"),
        pytest.param("6", ["6.1"], id="a-group"),
        pytest.param("guide", ["4.2"], id="an-id"),
        pytest.param("MEET", ["4.3"], id="a-name"),
        pytest.param("gui", ["4.2"], id="a-piece-of-a-name"),
        pytest.param("gain", ["5.1"], id="a-question"),
        pytest.param("Where from", ["3.1"], id="a-title"),
        pytest.param("would it", ["4.1", "5.1"], id="words-of-two"),
        pytest.param("it from", ["3.1"], id="words-of-one"),
        pytest.param("another", ["2.1"], id="the-names"),
        pytest.param("nowhere", [], id="nothing"),
    ],
)
def test_finding_a_place_from_within_a_round(wanted: str, found: list[str]) -> None:
    assert [stop.address for stop in find(rounds_at("cost", "pay"), wanted)] == found


def test_finding_a_subject_from_elsewhere_leads_to_its_first_question() -> None:
    assert [stop.address for stop in find(rounds_at("who"), "Guide")] == ["3.2"]


def test_one_that_a_question_does_not_apply_to_keeps_its_number() -> None:
    said = assessment({}, pay={"cost": "r5"}, guide={}, meet={})
    gain = groups(ROUNDS_RUBRIC, said)[4]
    assert [(stop.number, stop.name) for stop in gain.stops] == [("2", "Guide"), ("3", "Meet")]
    place = here(Prompt(ROUNDS_RUBRIC, said, gain.stops[1].step))
    assert place
    assert place[0].which(place[1]) == "action 3 of 3"


# Lists, and the look back


def test_the_list_opens_this_round() -> None:
    listed = at("list", start=far()).shown.split("5 of 11 answered. 6 open.\n")[1]
    assert listed.startswith(
        """\
  1.1: Start: 1 of 1 answered
  2.1: Name another action
  3.1: Where from: 3 of 3 answered
  Cost: 1 of 3 answered
  4.1: Pay: r1
  4.2: Guide: open (you are here)
  4.3: Meet: open
  5.1: Gain: 0 of 3 answered
  6.1: To close: 0 of 1 answered
"""
    )
    assert "Round 2 of 3: Cost, action 2 of 3\nAction: Guide\nWhat would it take?\n" in listed


def test_what_stands_alike_is_listed_by_round() -> None:
    shown = at("list open", start=far()).shown
    told = "  Cost\n  4.2: Guide: open (you are here)\n  4.3: Meet: open\n  Gain\n"
    assert f"{told}  5.1: Pay: open\n" in shown


def test_the_look_back_names_whom_each_row_is_about_in_the_order_of_asking() -> None:
    shown = at("d", "our bookkeeper", "", "jump 6", "2", *["next"] * 9, start=far()).shown
    assert (
        """\
Still open
  4.3: Meet: Cost
  5.1: Pay: Gain
  5.2: Guide: Gain
  5.3: Meet: Gain
Not known yet
  4.2: Guide: Cost: our bookkeeper
"""
        in shown
    )


# From a file


def test_answers_from_a_file_give_the_same_either_way() -> None:
    script = Script.model_validate(
        {
            "answers": {"who": "Two of us", "share": 2},
            "subjects": [
                {"name": "Pay", "answers": {"from": "A funder", "cost": 2, "gain": 5}},
                {"name": "Print", "answers": {"from": "A worker", "cost": 5}},
            ],
            "all_named": True,
        }
    )
    came = [
        session.run(made, assessment(), ScriptedFace(script), lambda _: None, DAY).assessment
        for made in (ROUNDS_RUBRIC, by_subject())
    ]
    assert came[0] == came[1]
    assert came[0].all_named


def by_subject() -> Rubric:
    assert ROUNDS_RUBRIC.repeat
    repeat = ROUNDS_RUBRIC.repeat.model_copy(update={"by": "subject"})
    return ROUNDS_RUBRIC.model_copy(update={"repeat": repeat})
