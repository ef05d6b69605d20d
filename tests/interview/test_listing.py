"""The list: how each question stands, all or those that stand alike, with the counts first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.progress import along
from assessor.engine.tally import tally
from assessor.interview.listing import in_numbers
from assessor.interview.places import groups
from assessor.model.rubric import Rubric
from tests.builder import answer, assessment
from tests.engine.every_way import given_to, rubrics
from tests.interview.talk import FACES, MONEY_RUBRIC, small, talk

SIX = small(*({"id": name, "short": name.title()} for name in ("a", "b", "c", "d", "e", "f")))
SAID = assessment(
    {"a": "started", "b": "?", "c": "-", "d": "not-yet|kept-up", "e": "", "gone": "in-place"}
)
FLAGGED = SAID.with_answer(
    None, "a", answer("started").model_copy(update={"flagged": True}), [*"abcdef"], SAID.updated
)
COUNTS = (
    "4 of 6 answered, of them 1 don't know, 1 not agreed, 1 set aside. "
    "2 open, of them 1 left for later. 1 flagged. 1 no longer applies."
)


def rows(wanted: str) -> list[str]:
    """What `list` shows in the plain face, from its heading to the way to go on."""
    shown = talk("plain", SIX, [f"list {wanted}"], FLAGGED).shown
    lines = shown.split(f": list {wanted}".rstrip() + "\n\n")[1].splitlines()
    return lines[: next(n for n, line in enumerate(lines) if line.startswith("To go to one"))]


def test_the_counts_stand_first() -> None:
    assert rows("")[:2] == ["Everything that is asked", COUNTS]


@pytest.mark.parametrize(
    ("wanted", "heading", "shown"),
    [
        ("open", "What is open", ["  1.5: E: Left for later", "  1.6: F: open (you are here)"]),
        ("unknown", "What is not known", ["  1.2: B: Don't know"]),
        ("dont know", "What is not known", ["  1.2: B: Don't know"]),
        ("not agreed", "What is not agreed", ["  1.4: D: Not agreed"]),
        ("flagged", "What is flagged", ["  1.1: A: started, flagged"]),
        ("set aside", "What is set aside", ["  1.3: C: Does not apply: no reason"]),
        ("later", "What is left for later", ["  1.5: E: Left for later"]),
        ("answered", "What is answered", ["  1.1: A: started, flagged"]),
    ],
)
def test_those_that_stand_alike(wanted: str, heading: str, shown: list[str]) -> None:
    first, counts, group, *found = rows(wanted)
    assert (first, counts, group) == (heading, COUNTS, "  Main")
    assert [line.removesuffix(": ") for line in found] == shown


def test_what_no_longer_applies_is_shown_with_what_was_said() -> None:
    kept = ["  No longer applies: kept, not counted", "  -: gone: in-place"]
    assert rows("no longer")[2:] == kept
    assert rows("all")[-2:] == kept


def test_a_list_of_nothing_says_so() -> None:
    shown = talk("plain", SIX, ["list flagged"]).shown
    assert "What is flagged\n0 of 6 answered. 6 open.\nThere is nothing here.\n" in shown


@pytest.mark.parametrize("face", FACES)
def test_a_list_that_is_not_known_says_which_there_are(face: str) -> None:
    shown = " ".join(talk(face, SIX, ["list of woes", "list 9"]).shown.split())
    assert shown.count("There is no list of") == 2
    assert shown.count("the number of a part.") == 2


def test_a_part_is_listed_by_its_number() -> None:
    lines = ["3", "1", "x", "County", "n", "list 1"]
    shown = talk("plain", MONEY_RUBRIC, lines).shown.split("One part of what is asked")[1]
    assert "  About us: 3 of 3 answered\n  1.1: How many funders?: 3\n" in shown
    assert "County: 1 of" not in shown


def test_a_follow_up_on_a_list_of_its_own_names_its_condition() -> None:
    shown = talk("plain", MONEY_RUBRIC, ["3", "1", "x", "County", "y", "list open"]).shown
    assert "  2.1b: Pledge: our response: open\n" in shown


def test_the_question_stays_below_the_list_and_its_choices_do_not() -> None:
    shown = talk("plain", SIX, ["list"], SAID).shown.split("To go to one")[1]
    assert "question 6 of 6\nWhat about f?\nQuestion 6 of 6. Type 0, 1, 2, 3, d or n/a" in shown


def test_in_words_wanted_the_word_alone_is_a_list() -> None:
    words = small({"id": "hopes", "kind": "text"})
    assert talk("plain", words, ["list open doors"]).answers == {"hopes": "list open doors"}
    assert talk("plain", words, ["list"]).answers == {}


@given(rubrics(), st.data())
def test_the_counts_of_the_groups_add_up(made: Rubric, data: st.DataObject) -> None:
    given_answers = data.draw(given_to(made))
    each = [
        along([stop.step for stop in group.stops], given_answers)
        for group in groups(made, given_answers)
    ]
    counted = tally(made, given_answers)
    assert sum(one.settled for one in each) == counted.settled
    assert sum(one.applicable for one in each) == counted.applicable
    assert in_numbers(counted).startswith(f"{counted.settled} of {counted.applicable} answered")
