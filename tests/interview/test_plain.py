"""The plain face: whole lines, nothing but text, and each prompt complete in itself."""

from __future__ import annotations

import io
import re

from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.interview import session
from assessor.interview.plain import PlainFace
from tests.builder import DAY, assessment
from tests.interview.talk import MONEY_RUBRIC, small, talk

LINES = [
    *("2", "public", "hopes", "County", "y", "nonsense", "1", "3", "list", "d", "na", "note"),
    *("called 212-555-0175", "drop", "?", "n", "State", "why", "n", "n", "", "2", "jump 2.1", ""),
]


def test_nothing_but_lines_of_text() -> None:
    shown = talk("plain", MONEY_RUBRIC, LINES).shown
    assert "\x1b" not in shown
    assert "\r" not in shown
    assert not re.search("[\u2500-\u259f]", shown)
    assert shown.isascii()


def test_the_last_line_of_a_prompt_says_where_we_are_and_what_can_be_typed() -> None:
    shown = talk("plain", MONEY_RUBRIC, ["2", "1", "x", "County"]).shown
    asked = [line for line in shown.splitlines() if "; h for help: " in line]
    assert asked == [
        "Question 1 of 3. Type a whole number from 0 to 60 or d; h for help: 2",
        "Question 2 of 3. Type numbers with commas between, none or d; h for help: 1",
        "Question 3 of 3. Type your answer or skip; h for help: x",
        "Name. Type the name; h for help: County",
        "Question 1 of 2. Type 1, 2, d or n/a; h for help: ",
    ]


def test_a_prompt_in_full() -> None:
    shown = talk("plain", MONEY_RUBRIC, ["2", "1", "x", "County"]).shown
    assert f"{shown.rstrip()}\n".endswith("""\
Name. Type the name; h for help: County

Saved: County
Funder 1 of 2: County, question 1 of 2
What comes with it
Yes means that it is there.
Is there a pledge?
  1. Yes: This condition is there.
  2. No: We looked, and this condition is not there.
  d. Don't know
  n/a. Does not apply
Why: A pledge keeps people from help.
From: "Funding", page 12
Question 1 of 2. Type 1, 2, d or n/a; h for help:
""")


def test_of_several_sources_the_one_meant_is_named() -> None:
    source = {"title": "Another text", "publisher": "Them", "year": 2020}
    first = {"title": "A text", "publisher": "Us", "year": 2023}
    asked = {"id": "trust", "source": {"in": "other", "section": "Choice", "page": 4}}
    rubric = small(asked, sources={"text": first, "other": source})
    shown = talk("plain", rubric, []).shown
    assert "From: A text (Us, 2023)\nFrom: Another text (Them, 2020)\n" in shown
    assert 'From: Another text, "Choice", page 4\n' in shown


def test_why_tells_how_the_answer_counts() -> None:
    shown = talk("plain", MONEY_RUBRIC, ["1", "1", "x", "County", "n", "n", "", "why"]).shown
    assert (
        """\
Why: The rubric gives no reason for this one.
The source's word for it is "must".
It is a foundation: it is shown on its own, never averaged away.
The answer counts toward a position.
"""
        in shown
    )


def test_why_tells_what_the_words_of_the_question_mean() -> None:
    meant = {"source": {"in": "text"}, "meaning": "Money or goods with a condition."}
    terms = [{"term": term, **meant} for term in ("Grants", "Gift", "Pay")]
    asked = {"id": "a", "ask": "Is a grant, or a gift card, repaid?"}
    shown = talk("plain", small(asked, glossary=terms), ["why"]).shown
    told = shown.split("The answer counts toward a position.\n")[1]
    assert told.startswith("Grants: Money or goods with a condition.\nGift: Money")
    assert "Pay:" not in shown


def test_help_is_one_screen_and_enter_shows_the_question_again() -> None:
    shown = talk("plain", small(), ["?", ""]).shown
    help_, after = shown.split("What you can type")[1].split("Nothing was typed.")
    assert len(help_.splitlines()) <= 22
    assert max(map(len, help_.splitlines())) <= 80
    assert "What about trust?" not in help_
    assert "What about trust?\n  0. Not yet" in after


def test_an_encoding_without_the_letters_breaks_nothing() -> None:
    rubric = small({"id": "trust", "ask": "¿Confían en nosotras?"})
    raw = io.BytesIO()
    out = io.TextIOWrapper(raw, encoding="ascii")
    source = io.TextIOWrapper(io.BytesIO("note José\n1\n".encode()), encoding="ascii")
    outcome = session.run(rubric, assessment(), PlainFace(source, out), lambda _: None, DAY)
    said = outcome.assessment.answers["trust"]
    assert (said.value, said.note) == ("started", "José")
    assert b"?Conf?an en nosotras?" in raw.getvalue()


def test_a_line_that_is_no_text_is_asked_for_again() -> None:
    wide = b" " * 9000  # more than is decoded at once
    source = io.TextIOWrapper(io.BytesIO(b"\n" + wide + b"\xff\n" + wide + b"\n2\n"), "utf-8")
    source.readline()  # from now on it stays as strict as it is
    out = io.StringIO()
    outcome = session.run(small(), assessment(), PlainFace(source, out), lambda _: None, DAY)
    assert outcome.assessment.answers["trust"].value == "in-place"
    assert "could not be read as text" in out.getvalue()


@settings(deadline=None, max_examples=60)
@given(st.text(max_size=80))
def test_no_control_character_gets_through(text: str) -> None:
    shown = talk(
        "plain", small({"id": "hopes", "kind": "text", "ask": f"Why {text}?"}), [text]
    ).shown
    assert not re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", shown)
