"""Questions beside the question: why something does not apply, where to go."""

from __future__ import annotations

from collections.abc import Callable

from assessor.interview.asks import Ask, Turn, chosen
from assessor.interview.parts import Part
from assessor.interview.replies import Jumped, NotApplicable
from assessor.interview.side import choice_wanted, guarded, words_wanted
from assessor.model.assessment import NA_REASONS


def not_applicable(home: Ask, typed: str) -> Turn:
    """Ask for the reason that a question does not apply, or take the one typed with it."""
    if typed:
        return _reason(home, typed)
    about = Part("text", "Why does it not apply?")
    return choice_wanted(home, (about,), "Reason", NA_REASONS, lambda one: _because(home, one))


def _reason(home: Ask, typed: str) -> Turn:
    reason = chosen(typed, NA_REASONS)
    return _because(home, reason) if reason else not_applicable(home, "")


def _because(home: Ask, reason: str) -> Turn:
    if reason != "other":
        return NotApplicable(reason)

    def take(text: str) -> Turn:
        if not text:
            return ask.refusing("Type a few words, or back.")
        return guarded(home, text, NotApplicable(reason, text), ask)

    about = (Part("text", "In one sentence: why does it not apply?"),)
    ask = words_wanted(home, about, "Reason", "one sentence", take)
    return ask


def where_to(home: Ask, find: Callable[[str], Turn], following: Jumped | None) -> Ask:
    """Ask which question to go to; Enter for the next open one."""

    def take(text: str) -> Turn:
        return find(text) if text else following or home

    enter = ", or Enter for the next open one" if following else ""
    about = (Part("text", "Which question? Type list to see them all."),)
    return words_wanted(home, about, "Jump", f"a number, a word of it{enter}", take)
