"""The words of a plan that come from no form, and how what was said of an action is told."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping

from assessor.engine.standing import Awaited, State, day_of
from assessor.model.assessment import NA_REASONS, Answer, Answers
from assessor.model.plan import Place, Rule
from assessor.report.pieces import Line
from assessor.report.planned import Saying
from assessor.report.words import STATES, day, found_out_by

PLACES: dict[Place, str] = {
    "act-first": "Act first",
    "find-out": "Find out",
    "weigh": "Weighed",
}
STANDS: dict[State, str] = {
    "open": "Open",
    "under-way": "Under way",
    "late": "Late",
    "kept": "Kept",
    "dropped": "Dropped",
}
AWAITED: dict[Awaited, str] = {
    "first-step": "First step",
    "tell": "Telling those it affects",
    "review": "Review",
}
RULES: dict[Rule, str] = {
    "seven": "Seven actions at most",
    "act-first": "All that is acted on first",
    "find-out": "Something to find out",
    "power": "Something that shares power and resources",
}
"""The parts of the plan rule."""
OWN = "Our own action: no source that we read asks for it."
REWORDED = "Put in our own words; the advice that it comes from stands below."
PROMISED: dict[str, str] = {
    "grave": "How grave",
    "many": "How many people",
    "undone": "Can be undone",
    "reasons": "Possible reasons",
    "first-step": "First step",
    "owner": "Who sees to it",
    "in-the-room": "In the room",
    "paid": "How they are paid",
    "hours": "Hours",
    "money": "Money",
    "depends-on": "Depends on",
    "sign": "How we will know",
    "shares-power": "Shares power",
    "tell": "Whom we tell",
    "tell-by": "We tell them by",
    "review": "Review",
}
"""What each answer of the form is called, in the order of telling."""
UPDATED: dict[str, str] = {
    "became": "What became of it",
    "did": "What we did",
    "changed": "What it changed",
    "why-not": "Why not",
    "told": "Whom we told",
    "learned": "What we learned",
    "review": "Next review",
}
"""The same for an update."""
OF_PLAN: dict[str, str] = {"decided-by": "Who decided"}


def sayings(
    answers: Answers, labels: Mapping[str, str], but: Collection[str] = ()
) -> tuple[Saying, ...]:
    """What was said, in the order of the labels; behind it whatever has no label here."""
    keys = [*(key for key in labels if key in answers), *(k for k in answers if k not in labels)]
    return tuple(
        saying(labels.get(key) or answers[key].asked or key, answers[key])
        for key in keys
        if key not in but and is_said(answers[key])
    )


def is_said(answer: Answer | None) -> bool:
    """Whether there is anything to tell of an answer, if only a note."""
    if answer is None:
        return False
    has_more = answer.note or answer.evidence or answer.flagged or answer.some_saw
    return bool(answer.is_settled or has_more)


def saying(label: str, answer: Answer) -> Saying:
    """What was said, with what was said beside it."""
    return Saying(
        label=label, text=said(answer), details=tuple(_beside(answer)), note=answer.note or ""
    )


def said(answer: Answer) -> str:
    """An answer in words: its own, a day, or that it is not known."""
    if answer.is_known:
        named = day_of(answer)
        return day(named) if named else answer.said or str(answer.value)
    more = answer.said if answer.state == "not-agreed" else NA_REASONS.get(answer.reason or "", "")
    between = _ids(answer.between) if answer.state == "not-agreed" and not more else ""
    return ": ".join(filter(None, (STATES[answer.state], more or between)))


def _beside(answer: Answer) -> Iterator[Line]:
    if answer.known_by:
        yield Line(label="How we know", text=answer.known_by)
    if answer.flagged:
        yield Line(label="Flag", text="To come back to")
    if answer.some_saw:
        yield Line(label="Some saw", text=_ids(answer.some_saw))
    if answer.find_out:
        yield Line(label="Who finds out", text=found_out_by(answer.find_out))


def _ids(ids: tuple[str, ...]) -> str:
    """Options without their form at hand: their ids, as words."""
    return ", ".join(one.replace("-", " ") for one in ids)


def lines_of(one: Saying) -> Iterator[Line]:
    """A saying as plain lines, where a page has no room of its own for its parts."""
    yield Line(label=one.label, text=one.text)
    yield from one.details
    if one.note:
        yield Line(label="Note", text=one.note)


def first_sentence(text: str) -> str:
    """The first sentence of a text, whole; the text itself, where it has one."""
    found = _SENTENCE.match(text)
    return found[0] if found else text


_SENTENCE = re.compile(r".+?[.!?…؟。](?=\s)", re.DOTALL)


def titled(text: str) -> str:
    """The first sentence as a heading: on one line, without a full stop."""
    return " ".join(first_sentence(text.strip()).split()).removesuffix(".")


_NUMBERS = ("none", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def in_words(number: int) -> str:
    """A small number as a word."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)
