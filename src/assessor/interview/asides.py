"""Questions beside the question: a note, why something does not apply, where to go."""

from __future__ import annotations

from collections.abc import Callable

from assessor.interview.asks import Ask, Turn, chosen
from assessor.interview.parts import Part
from assessor.interview.replies import Jumped, NotApplicable, Noted
from assessor.interview.side import choice_wanted, guarded, words_wanted
from assessor.model.assessment import NA_REASONS

LONGEST_NOTE = 10_000


def note(home: Ask, before: str, typed: str) -> Turn:
    """Ask for a note, or add what was typed with the command; what was there stays."""
    if typed:
        return _noted(home, before, typed)
    here = (Part("detail", "Note", more=before),) if before else ()
    about = Part("text", "What should we remember? No names are needed.")
    leave = "what to add, remove, or Enter to leave it" if before else "the note, or Enter for none"
    parts = (*here, about)
    return words_wanted(home, parts, "Note", leave, lambda text: _take_note(home, before, text))


def _take_note(home: Ask, before: str, text: str) -> Turn:
    if not text:
        return home
    return Noted("") if before and text.casefold() == "remove" else _noted(home, before, text)


def _noted(home: Ask, before: str, text: str) -> Turn:
    whole = f"{before}\n{text}" if before else text
    if len(whole) > LONGEST_NOTE:
        return home.refusing("There is no more room in this note. Shorten it with note, remove.")
    retry = words_wanted(
        home, (), "Note", "the note", lambda again: _take_note(home, before, again)
    )
    return guarded(home, text, Noted(whole), retry)


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
