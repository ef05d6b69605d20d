"""Numbers of groups and questions, and finding a place by number, id or words."""

from __future__ import annotations

import pytest

from assessor.interview.jumps import find
from assessor.interview.places import groups, here
from assessor.interview.prompts import Prompt
from assessor.model.assessment import Assessment
from tests.builder import asked, assessment, rubric
from tests.interview.talk import MONEY_RUBRIC, small, talk

TWO = assessment({"how-many": 3}, county={"pledge": "yes"}, state={"pledge": "no"})


def at(key: str, subject: str | None = None, said: Assessment = TWO) -> Prompt:
    steps = [stop.step for group in groups(MONEY_RUBRIC, said) for stop in group.stops]
    step = next(s for s in steps if s.subject == subject and (s.item.key if s.item else "") == key)
    return Prompt(MONEY_RUBRIC, said, step)


def test_groups_and_their_numbers() -> None:
    shown = [
        (group.kind, group.title, [stop.address for stop in group.stops])
        for group in groups(MONEY_RUBRIC, TWO)
    ]
    assert shown == [
        ("", "About us", ["1.1", "1.2", "1.3"]),
        ("Funder 1 of 3", "County", ["2.1", "2.1a", "2.1b", "2.1c", "2.2"]),
        ("Funder 2 of 3", "State", ["3.1", "3.2"]),
        ("", "Name another funder", ["4.1"]),
        ("", "To close", ["5.1"]),
    ]


def test_sections_are_numbered_where_nothing_repeats() -> None:
    group = groups(small(), assessment())[0]
    assert (group.kind, group.title, group.last) == ("Section 1 of 1", "Main", "3")


def test_a_section_that_does_not_apply_leaves_the_count() -> None:
    made = rubric(
        sections=[
            {"id": "a", "title": "A", "questions": [asked({"id": "first"})]},
            {"id": "b", "title": "B", "questions": [{**asked({"id": "second"}), "when": STARTED}]},
            {"id": "c", "title": "C", "questions": [asked({"id": "third"})]},
        ]
    )
    told = {
        said: [(one.kind, one.title) for one in groups(made, assessment({"first": said}))]
        for said in ("started", "kept-up")
    }
    assert told == {
        "started": [("Section 1 of 3", "A"), ("Section 2 of 3", "B"), ("Section 3 of 3", "C")],
        "kept-up": [("Section 1 of 2", "A"), ("Section 2 of 2", "C")],
    }


@pytest.mark.parametrize(
    ("wanted", "told"),
    [
        pytest.param("Later on", '"Later on" does not apply so far, and is not asked.', id="part"),
        pytest.param("second", '"second" does not apply so far, and is not asked.', id="question"),
        pytest.param("nowhere", 'Nothing here is called "nowhere".', id="nothing"),
    ],
)
def test_what_does_not_apply_is_told_from_what_is_not_there(wanted: str, told: str) -> None:
    later = {**asked({"id": "second"}), "when": STARTED}
    made = rubric(
        sections=[
            {"id": "a", "title": "A", "questions": [asked({"id": "first"})]},
            {"id": "b", "title": "Later on", "questions": [later]},
        ]
    )
    shown = talk("plain", made, [f"jump {wanted}"]).shown
    assert f"{told} Type list to see what is asked.\n" in shown


STARTED = {"question": "first", "is": "started"}


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        pytest.param({"how-many": 3}, "Funder 2 of 3", id="as-many-as-there-are"),
        pytest.param({}, "Funder 2", id="not-known-how-many"),
        pytest.param({"how-many": "?"}, "Funder 2", id="said-not-to-be-known"),
        pytest.param({"how-many": 1}, "Funder 2", id="more-named-than-said"),
    ],
)
def test_which_subject_it_is(said: dict[str, object], kind: str) -> None:
    place = here(at("pledge", "state", assessment(said, county={}, state={})))
    assert place is not None
    assert place[0].kind == kind


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        ("2", ["2.2"]),
        ("1a", ["2.1a"]),
        ("3.1", ["3.1"]),
        ("5", ["5.1"]),
        ("4", ["4.1"]),
        ("another", ["4.1"]),
        ("pledge", ["2.1"]),
        ("pledge.room", ["2.1c"]),
        ("state", ["3.1"]),
        ("STATE", ["3.1"]),
        ("Coun", ["2.1"]),
        ("about", ["1.1"]),
        ("share it", ["5.1"]),
        ("are there", ["2.2"]),
        ("nowhere", []),
        ("", []),
        ("9" * 5000, []),
    ],
)
def test_finding_a_place_from_within_the_first_funder(wanted: str, found: list[str]) -> None:
    assert [stop.address for stop in find(at("pledge", "county"), wanted)] == found


def test_words_that_could_be_several_give_them_all() -> None:
    assert [stop.address for stop in find(at("how-many"), "are there")] == ["2.2", "3.2"]
