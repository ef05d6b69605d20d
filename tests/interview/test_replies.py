"""What is typed, and the answers that come of it: one table, held at both faces."""

from __future__ import annotations

from typing import Any

import pytest

from assessor.model.rubric import Rubric
from tests.interview.talk import FACES, MONEY_RUBRIC, YES_NO, small, talk

faces = pytest.mark.parametrize("face", FACES)

CHOICE = small({"id": "open", "kind": "choice", "options": YES_NO}, {"id": "trust"})
LETTERS = small(
    {
        "id": "letter",
        "kind": "choice",
        "options": [{"id": "a", "label": "A"}, {"id": "b", "label": "B"}],
    }
)
NUMBER = small({"id": "beds", "kind": "number", "minimum": 2, "maximum": 40}, {"id": "trust"})
MANY = small(
    {
        "id": "which",
        "kind": "many",
        "options": [{"id": "rent", "label": "Rent"}, {"id": "food", "label": "Food"}],
    },
    {"id": "trust"},
)
DATED = small({"id": "review", "kind": "day"}, {"id": "trust"})
WORDS = small({"id": "hopes", "kind": "text"}, {"id": "trust"})

ROWS = [
    # a number, a word, the start of a word
    pytest.param(small(), ["2"], {"trust": "in-place"}, id="number"),
    pytest.param(small(), ["In place"], {"trust": "in-place"}, id="label"),
    pytest.param(small(), ["in-place"], {"trust": "in-place"}, id="id"),
    pytest.param(small(), ["KEPT"], {"trust": "kept-up"}, id="start-of-a-word"),
    pytest.param(small(), ["  3  "], {"trust": "kept-up"}, id="spaces-around"),
    pytest.param(CHOICE, ["y"], {"open": "yes"}, id="y"),
    pytest.param(CHOICE, ["n"], {"open": "no"}, id="n"),
    pytest.param(LETTERS, ["b"], {"letter": "b"}, id="a-choice-on-the-screen-before-a-command"),
    pytest.param(small(), ["7", "great", "1"], {"trust": "started"}, id="wrong-then-right"),
    pytest.param(small(), ["1" * 5000, "1"], {"trust": "started"}, id="a-very-long-line"),
    pytest.param(small(), ["", "1"], {"trust": "started"}, id="enter-is-no-answer"),
    pytest.param(NUMBER, ["1", "41", "ten", "7.5", "12"], {"beds": 12}, id="number-in-its-span"),
    pytest.param(MANY, ["1, food"], {"which": ("rent", "food")}, id="several"),
    pytest.param(MANY, ["none"], {"which": ()}, id="none-of-several"),
    pytest.param(DATED, ["2026-12-01"], {"review": "2026-12-01"}, id="a-day"),
    pytest.param(DATED, ["Dec 1, 2026"], {"review": "2026-12-01"}, id="a-day-in-words"),
    pytest.param(DATED, ["in 2 weeks"], {"review": "2026-03-15"}, id="a-day-from-today"),
    pytest.param(
        DATED,
        ["12/1/2026", "soon", "2026-02-30", "", "in 3 months"],
        {"review": "2026-06-01"},
        id="what-is-no-day-then-a-day",
    ),
    pytest.param(DATED, ["skip", "1"], {"review": "skipped", "trust": "started"}, id="no-day"),
    pytest.param(
        DATED, ["na", "some 1", "tomorrow"], {"review": "2026-03-02"}, id="a-day-is-not-counted"
    ),
    pytest.param(WORDS, ["More  time\t."], {"hopes": "More time ."}, id="words"),
    pytest.param(WORDS, ["note this down"], {"hopes": "note this down"}, id="words-like-a-note"),
    pytest.param(WORDS, ["go back"], {"hopes": "go back"}, id="words-with-a-command-in-them"),
    # not knowing, and not applying
    pytest.param(small(), ["d"], {"trust": "dont-know"}, id="d"),
    pytest.param(small(), ["dk"], {"trust": "dont-know"}, id="dk"),
    pytest.param(small(), ["Don’t know"], {"trust": "dont-know"}, id="dont-know-curly"),
    pytest.param(small(), ["don't know."], {"trust": "dont-know"}, id="dont-know-straight"),
    pytest.param(small(), ["dont-know"], {"trust": "dont-know"}, id="dont-know-as-in-files"),
    pytest.param(NUMBER, ["d"], {"beds": "dont-know"}, id="dont-know-a-number"),
    pytest.param(DATED, ["d", "", "1"], {"review": "dont-know", "trust": "started"}, id="d-a-day"),
    pytest.param(WORDS, ["dk", "a lot"], {"hopes": "a lot"}, id="dont-know-needs-no-words"),
    pytest.param(small(), ["na", "1"], {"trust": "not-applicable"}, id="na-number"),
    pytest.param(small(), ["n/a", "there is"], {"trust": "not-applicable"}, id="na-words"),
    pytest.param(small(), ["na decided"], {"trust": "not-applicable"}, id="na-at-once"),
    pytest.param(
        small(), ["does not apply none-here"], {"trust": "not-applicable"}, id="na-said-in-full"
    ),
    pytest.param(small(), ["na", "9", "2"], {"trust": "not-applicable"}, id="na-wrong-reason"),
    pytest.param(small(), ["na", "back", "1"], {"trust": "started"}, id="na-taken-back"),
    pytest.param(small(), ["na", "skip"], {"trust": "skipped"}, id="command-at-a-side-question"),
    pytest.param(
        small(), ["1", "na", "2"], {"trust": "started", "pay": "in-place"}, id="na-refused"
    ),
    pytest.param(CHOICE, ["na", "y"], {"open": "yes"}, id="na-on-what-is-not-counted"),
    # moving
    pytest.param(small(), ["skip", "1"], {"trust": "skipped", "pay": "started"}, id="skip"),
    pytest.param(
        small(), ["s", "S", "1"], {"trust": "skipped", "pay": "skipped", "share": "started"}, id="s"
    ),
    pytest.param(small(), ["1", "back", "3"], {"trust": "kept-up"}, id="back-and-change"),
    pytest.param(
        small(), ["1", "B", "", "2"], {"trust": "started", "pay": "in-place"}, id="back-and-keep"
    ),
    pytest.param(small(), ["back", "1"], {"trust": "started"}, id="nothing-before-the-first"),
    pytest.param(
        small(),
        ["1", "back", "skip", "2"],
        {"trust": "started", "pay": "in-place"},
        id="skip-keeps",
    ),
    pytest.param(
        small(),
        ["1", "1", "jump 1", "", "2"],
        {"trust": "started", "pay": "started", "share": "in-place"},
        id="enter-keeps-and-goes-to-the-next-open-one",
    ),
    pytest.param(
        small(),
        ["1", "1", "jump 1", "skip", "3"],
        {"trust": "started", "pay": "kept-up"},
        id="skip-keeps-and-goes-to-the-next",
    ),
    pytest.param(
        small(),
        ["jump 2", "skip", "1"],
        {"pay": "skipped", "share": "started"},
        id="skip-goes-on-from-there",
    ),
    pytest.param(
        small(),
        ["jump 2", "d", "our bookkeeper", "2026-11-01", "1"],
        {"pay": "dont-know", "share": "started"},
        id="who-finds-out-goes-on-from-there",
    ),
    pytest.param(small(), ["next", "1"], {"pay": "started"}, id="next-leaves-no-mark"),
    pytest.param(
        small(),
        ["1", "1", "jump 1", "next", "3"],
        {"trust": "started", "pay": "kept-up"},
        id="next-keeps-and-goes-to-the-next",
    ),
    pytest.param(
        small(),
        ["jump 3", "next", "next", "back", "1"],
        {"share": "started"},
        id="behind-the-last-is-the-end",
    ),
    pytest.param(
        MONEY_RUBRIC,
        ["next", "next", "next", "next", "2"],
        {"share": "in-place"},
        id="next-where-a-name-is-asked-for",
    ),
    pytest.param(small(), ["jump 3", "1"], {"share": "started"}, id="jump-by-number"),
    pytest.param(small(), ["j share", "1"], {"share": "started"}, id="jump-by-id"),
    pytest.param(small(), ["jump", "pay", "1"], {"pay": "started"}, id="jump-asks-where"),
    pytest.param(
        small(), ["jump 3", "jump", "", "1"], {"trust": "started"}, id="jump-to-the-next-open"
    ),
    pytest.param(small(), ["jump nowhere", "1"], {"trust": "started"}, id="jump-nowhere"),
    pytest.param(
        small(),
        ["jump about", "2", "1"],
        {"trust": "in-place", "pay": "started"},
        id="jump-to-several",
    ),
    pytest.param(
        small(), ["list", "why", "?", "help", "1"], {"trust": "started"}, id="looking-around"
    ),
    # notes
    pytest.param(small(), ["note we asked", "1"], {"trust": "started"}, id="note-at-once"),
    pytest.param(small(), ["note", "we asked", "", "1"], {"trust": "started"}, id="note-asked-for"),
    pytest.param(small(), ["note", "", "1"], {"trust": "started"}, id="no-note-after-all"),
    pytest.param(small(), ["note we asked"], {"trust": "open"}, id="only-a-note"),
    # subjects
    pytest.param(
        MONEY_RUBRIC,
        ["2", "1", "x", "County", "n", "n", "State", "d", "", "no", "", "2"],
        {
            "how-many": 2,
            "kinds": ("public",),
            "hopes": "x",
            "County/pledge": "no",
            "County/reports": "no",
            "State/pledge": "dont-know",
            "State/reports": "no",
            "share": "in-place",
        },
        id="two-funders",
    ),
    pytest.param(
        MONEY_RUBRIC,
        ["s", "s", "s", "County", "y", "assumed", "2", "soften"],
        {
            "how-many": "skipped",
            "kinds": "skipped",
            "hopes": "skipped",
            "County/pledge": "yes",
            "County/pledge.written": "assumed",
            "County/pledge.response": "in-place",
            "County/pledge.room": "soften",
        },
        id="follow-ups",
    ),
    pytest.param(
        MONEY_RUBRIC,
        ["s", "s", "s", "County", "y", "1", "back", "back", "no"],
        {
            "how-many": "skipped",
            "kinds": "skipped",
            "hopes": "skipped",
            "County/pledge": "no",
            "County/pledge.written": "law",
        },
        id="an-answer-that-no-longer-applies-is-kept",
    ),
    pytest.param(
        MONEY_RUBRIC,
        [
            "s",
            "s",
            "s",
            "County",
            "s",
            "s",
            "county",
            "na",
            "why",
            "note",
            "County ",
            "jump 2.2",
            "n",
        ],
        {
            "how-many": "skipped",
            "kinds": "skipped",
            "hopes": "skipped",
            "County/pledge": "skipped",
            "County/reports": "no",
        },
        id="the-same-funder-is-not-named-twice",
    ),
]


@faces
@pytest.mark.parametrize(("asked", "lines", "expected"), ROWS)
def test_lines_become_answers(
    face: str, asked: Any, lines: list[str], expected: dict[str, Any]
) -> None:
    talked = talk(face, asked, lines)
    assert talked.answers == expected
    assert not talked.outcome.is_finished


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        (["1"], "Saved: Started"),
        (["d"], "Saved: don't know"),
        (["d", "our bookkeeper"], "Saved: our bookkeeper"),
        (["d", "our bookkeeper", "2026-11-01"], "Saved: by 2026-11-01"),
        (["na 1"], "Saved: does not apply (Outside our work)"),
        (["skip"], "Left for later."),
        (["note n"], "The note is saved."),
        (["note n", "note", "remove"], "The note is removed."),
        (["evidence said by all", "evidence remove"], "The evidence is removed."),
        (["flag"], "Flagged, to come back to later."),
        (["flag", "flag"], "The flag is taken away."),
        (["some 0", "some remove"], "What some saw is removed."),
    ],
)
def test_what_became_of_it_is_told_once(lines: list[str], told: str) -> None:
    shown = talk("plain", small(), [*lines, "note", "in", "lines"]).shown
    assert shown.count(f"\n{told}\n") == 1


@faces
def test_an_answer_carries_the_words_of_its_question(face: str) -> None:
    said = talk(face, small(), ["2"]).outcome.assessment.answers["trust"]
    assert (said.asked, said.said) == ("What about trust?", "In place")


@faces
def test_answers_stand_in_the_order_of_asking(face: str) -> None:
    talked = talk(face, small(), ["jump 3", "1", "2", "3"])
    assert list(talked.outcome.assessment.answers) == ["trust", "pay", "share"]


@faces
@pytest.mark.parametrize(
    ("lines", "note"),
    [
        pytest.param(["note one", "note two", "1"], "one\ntwo", id="a-second-is-added"),
        pytest.param(["note one", "note", "remove", "1"], None, id="removed"),
        pytest.param(["note one", "note", "", "1"], "one", id="left-as-it-is"),
        pytest.param(["1", "back", "note later", ""], "later", id="on-an-answer"),
        pytest.param(["note one", "skip"], "one", id="kept-when-skipping"),
        pytest.param(["note one", "d"], "one", id="kept-when-nobody-knows"),
        pytest.param(
            ["note one", "na", "other", "A court decides."], "one\nA court decides.", id="na"
        ),
        pytest.param(
            ["note", "note", "b", "why", "note call 212-555-0175", "drop", "1"], None, id="dropped"
        ),
        pytest.param(["note call 212-555-0175", "keep", "1"], "call 212-555-0175", id="kept"),
        pytest.param(["note a@b.org", "2", "the office", "1"], "the office", id="written-again"),
        pytest.param(
            ["note a@b.org", "what", "e", "c@d.org", "k", "1"], "c@d.org", id="asked-again"
        ),
        pytest.param(
            ["na other", "", "File no. A-20931", "rewrite", "A court", "2"],
            "A court",
            id="na-other",
        ),
    ],
)
def test_notes(face: str, lines: list[str], note: str | None) -> None:
    assert talk(face, small(), lines).outcome.assessment.answers["trust"].note == note


@faces
@pytest.mark.parametrize(
    ("lines", "name"),
    [
        (["Ana 212-555-0175", "drop", "County"], "County"),
        (["ana@x.org", "keep"], "ana@x.org"),
        (["n" * 300, "County"], "County"),
        (["", "Jump Start Foundation"], "Jump Start Foundation"),
        (["yes", "County"], "County"),
        (["County", "n", "n", "no", "y"], "County"),
        (["Cuonty", "rename County", "y"], "County"),
        (["Cuonty", "rename", "rename Ana 212-555-0175", "drop", "rename County"], "County"),
        (["rename County"], "rename County"),
    ],
)
def test_names(face: str, lines: list[str], name: str) -> None:
    talked = talk(face, MONEY_RUBRIC, ["s", "s", "s", *lines])
    assert [subject.name for subject in talked.outcome.assessment.subjects] == [name]


@faces
@pytest.mark.parametrize(
    ("first", "kept"),
    [
        pytest.param(["Ana, 212-555-0175", "drop", "Peace"], "Peace", id="a-phone-number"),
        pytest.param(["Ask a@b.org", "discard", "Peace"], "Peace", id="an-e-mail-address"),
        pytest.param(["Case no. A-20931", "edit", "A case"], "A case", id="a-case-number"),
        pytest.param(["We told Ms. Smith", "edit", "An advocate"], "An advocate", id="a-name"),
        pytest.param(["We told Ms. Smith", "keep"], "We told Ms. Smith", id="kept-all-the-same"),
        pytest.param(["We told two advocates"], "We told two advocates", id="roles"),
    ],
)
def test_an_answer_in_words_is_questioned_too(face: str, first: list[str], kept: str) -> None:
    talked = talk(face, WORDS, first)
    assert talked.answers == {"hopes": kept}
    assert ("looks as if it holds" in talked.shown) == (len(first) > 1)


@faces
def test_the_reason_that_something_does_not_apply_is_kept(face: str) -> None:
    said = talk(face, small(), ["na 3"]).outcome.assessment.answers["trust"]
    assert (said.state, said.reason) == ("not-applicable", "none-here")


@faces
def test_what_is_repeated_may_be_several_words(face: str) -> None:
    asked = small({"id": "trust"}, repeat={"subject": "Partner organization", "plural": "partners"})
    subject = talk(face, asked, ["The clinic", "2"]).outcome.assessment.subjects[0]
    assert (subject.id, subject.name) == ("partner-organization-1", "The clinic")
    assert subject.answers["trust"].value == "in-place"


@faces
def test_a_note_has_room_for_much_but_not_for_everything(face: str) -> None:
    long = "word " * 700
    note = talk(face, small(), [f"note {long}"] * 5).outcome.assessment.answers["trust"].note
    assert note == "\n".join([long.strip()] * 2)


@pytest.mark.parametrize(
    ("made", "typed", "said"),
    [
        pytest.param(MANY, "none", "Saved: None of these\n", id="none"),
        pytest.param(DATED, "in 2 weeks", "Saved: March 15, 2026\n", id="a day, in words"),
        pytest.param(WORDS, "w" * 60, f"Saved: {'w' * 60}\n", id="as long as is told"),
        pytest.param(WORDS, f"{'w' * 59} more", f"Saved: {'w' * 59}...\n", id="cut, and no space"),
    ],
)
def test_what_was_understood_is_told(made: Rubric, typed: str, said: str) -> None:
    spoken = talk("plain", made, [typed, "1"])
    assert said in spoken.shown
