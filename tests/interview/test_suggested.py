"""A start that no subject gave: suggested, kept by Enter, and counted nowhere until then."""

from __future__ import annotations

from typing import Any

import pytest

from assessor.model.assessment import Answer, Assessment, Copied, Subject
from tests.builder import assessment, rubric
from tests.interview.talk import FACES, talk

faces = pytest.mark.parametrize("face", FACES)

LOW_HIGH = [{"id": "low", "label": "Low"}, {"id": "high", "label": "High"}]
MADE = rubric(
    repeat={"subject": "action", "plural": "actions", "by": "question"},
    sections=[
        {
            "id": "s",
            "title": "Actions",
            "questions": [
                {"id": "from", "kind": "text", "ask": "Where from?", "shown": True},
                {"id": "effort", "kind": "choice", "ask": "Effort?", "options": LOW_HIGH},
                {"id": "hours", "kind": "number", "ask": "Hours?"},
                {"id": "kinds", "kind": "many", "ask": "Kinds?", "options": LOW_HIGH},
                {"id": "gain", "ask": "Gain?", "scale": "five"},
            ],
        }
    ],
)
STARTS: dict[str, tuple[Any, str]] = {
    "from": ("Funding audit: certification", "Funding audit: certification"),
    "effort": ("low", "Low"),
    "hours": (12, "12"),
    "kinds": (("low", "high"), "Low, High"),
    "gain": ("r4", "4"),
}


def suggested(key: str) -> Answer:
    value, said = STARTS[key]
    return Answer(state="open", copied=Copied(value=value, said=said))


def prepared(*keys: str) -> Assessment:
    """A file about two actions, with something suggested about the first; nobody said a word."""
    pay = Subject(id="pay", name="Pay", answers={key: suggested(key) for key in keys})
    new = assessment().model_copy(update={"subjects": (pay, Subject(id="sing", name="Sing"))})
    return new.with_all_named(True)


@faces
@pytest.mark.parametrize(("place", "key"), list(enumerate(STARTS, start=2)))
def test_enter_keeps_it_whatever_it_is(face: str, place: int, key: str) -> None:
    talked = talk(face, MADE, [f"jump {place}.1", ""], prepared(key))
    kept = talked.outcome.assessment.subject("pay").answers[key]
    assert (kept.state, kept.value, kept.said) == ("answered", *STARTS[key])
    assert kept.copied is None


@faces
@pytest.mark.parametrize(
    ("typed", "state"), [("Ours", "answered"), ("skip", "skipped"), ("quit", "open")]
)
def test_another_answer_takes_its_place_and_leaving_it_keeps_it(
    face: str, typed: str, state: str
) -> None:
    now = talk(face, MADE, [typed], prepared("from")).outcome.assessment.subject("pay").answers
    assert now["from"].state == state
    assert (now["from"].copied is None) is (typed == "Ours")


def test_it_is_told_and_shown_as_suggested() -> None:
    shown = talk("plain", MADE, ["list", "actions"], prepared("from", "effort")).shown
    told = "So far: Funding audit: certification (suggested, not looked at yet)\n"
    assert told in shown
    assert "Press Enter to keep it, or type your answer or skip" in shown
    assert "  2.1: Pay: open, suggested: Funding audit: certification (you are here)\n" in shown
    assert "  1: Pay: 0 of 5 answered, 2 suggested and not looked at (you are here)\n" in shown
    assert "copied" not in shown.replace(" copy ", "")


def test_it_stays_out_of_sight_at_later_questions_until_it_is_kept() -> None:
    told = "Where from: Funding audit: certification"
    assert told not in talk("plain", MADE, ["jump 3.1"], prepared("from")).shown
    assert told in talk("plain", MADE, ["", "jump 3.1"], prepared("from")).shown


def test_what_nobody_looked_at_is_told_at_the_end() -> None:
    lines = ["jump 6.1", "next", "next"]
    shown = talk("plain", MADE, lines, prepared("from", "gain")).shown
    apart = shown.split("Suggested, and not looked at yet\n")
    assert apart[1].startswith("  2.1: Pay: Where from?\n  6.1: Pay: Gain?\n")
    assert "Pay: Where from?" not in apart[0].split("Still open\n")[1]
    assert "Copied, and not looked at yet" not in shown


def test_a_copy_leaves_what_is_suggested() -> None:
    said = {"from": Answer(value="A meeting", said="A meeting"), "gain": Answer(value="r2")}
    begun = prepared("from")
    sing = Subject(id="sing", name="Sing", answers=said)
    begun = begun.model_copy(update={"subjects": (begun.subjects[0], sing)})
    shown = talk("plain", MADE, ["actions", "copy 2 to 1", "actions", "copy none"], begun).shown
    assert "1 answer is copied from Sing." in shown
    assert "0 of 5 answered, 1 copied and not looked at, 1 suggested and not looked at" in shown


@faces
def test_a_file_that_was_only_prepared_opens_with_the_welcome(face: str) -> None:
    shown = talk(face, MADE, ["quit"], prepared("from")).shown
    assert "A small rubric." in shown
    assert "Welcome back" not in shown
    begun = talk(face, MADE, ["", "quit"], prepared("from")).outcome.assessment
    assert "Welcome back. 1 of 10 answered so far." in talk(face, MADE, [], begun).shown
