"""Questions beside the question: a note, why something does not apply, whether to keep words.

Each leads back to `home`, the question itself. Commands work here too; `back` goes home.
"""

from __future__ import annotations

from collections.abc import Callable

from assessor.interview.asks import Ask, Turn, chosen
from assessor.interview.parts import Part, Parts
from assessor.interview.privacy import looks_personal
from assessor.interview.replies import Jumped, NotApplicable, Noted
from assessor.interview.words import command
from assessor.model.assessment import NA_REASONS

LONGEST_NOTE = 10_000
_SAFE = {"keep": "Keep it as it is", "rewrite": "Write it again", "drop": "Drop it"}


def note(home: Ask, before: str, typed: str) -> Turn:
    """Ask for a note, or add what was typed with the command; what was there stays."""
    if typed:
        return _noted(home, before, typed)
    here = (Part("detail", "Note", more=before),) if before else ()
    about = Part("text", "How do we know, or what should we remember? No names are needed.")
    leave = "what to add, remove, or Enter to leave it" if before else "the note, or Enter for none"
    return _words(home, (*here, about), "Note", leave, lambda text: _take_note(home, before, text))


def _take_note(home: Ask, before: str, text: str) -> Turn:
    if not text:
        return home
    return Noted("") if before and text.casefold() == "remove" else _noted(home, before, text)


def _noted(home: Ask, before: str, text: str) -> Turn:
    whole = f"{before}\n{text}" if before else text
    if len(whole) > LONGEST_NOTE:
        return home.refusing("There is no more room in this note. Shorten it with note, remove.")
    retry = _words(home, (), "Note", "the note", lambda again: _take_note(home, before, again))
    return guarded(home, text, Noted(whole), retry)


def not_applicable(home: Ask, typed: str) -> Turn:
    """Ask for the reason that a question does not apply, or take the one typed with it."""
    if typed:
        return _reason(home, typed)
    about = Part("text", "Why does it not apply?")
    return _choice(home, (about,), "Reason", NA_REASONS, lambda one: _because(home, one))


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
    ask = _words(home, about, "Reason", "one sentence", take)
    return ask


def guarded(home: Ask, text: str, kept: Turn, retry: Ask) -> Turn:
    """`kept`, after asking where the text looks as if it pointed to a person."""
    found = looks_personal(text)
    if not found:
        return kept
    about = (
        Part("text", f"This looks as if it holds {' and '.join(found)}: “{text}”"),
        Part("text", "Words that point to a person can put them at risk if this file is seen."),
    )
    leads: dict[str, Turn] = {"keep": kept, "rewrite": retry, "drop": home}
    return _choice(home, about, "Keep it?", _SAFE, leads.__getitem__)


def where_to(home: Ask, find: Callable[[str], Turn], following: Jumped | None) -> Ask:
    """Ask which question to go to; Enter for the next open one."""

    def take(text: str) -> Turn:
        return find(text) if text else following or home

    enter = ", or Enter for the next open one" if following else ""
    about = (Part("text", "Which question? Type list to see them all."),)
    return _words(home, about, "Jump", f"a number, a word of it{enter}", take)


def _words(home: Ask, parts: Parts, label: str, accepted: str, take: Callable[[str], Turn]) -> Ask:
    def then(typed: str) -> Turn:
        return _commanded(home, typed) or take(typed)

    return Ask(then, label, f"Type {accepted}; back to leave this", parts)


def _choice(
    home: Ask, parts: Parts, label: str, choices: dict[str, str], take: Callable[[str], Turn]
) -> Ask:
    def then(typed: str) -> Turn:
        choice = chosen(typed, choices)
        if choice:
            return take(choice)
        wrong = f"“{typed}” is not one of these: {numbered}."
        return _commanded(home, typed) or ask.refusing(wrong)

    numbered = ", ".join(f"{n} ({words})" for n, words in enumerate(choices.values(), start=1))
    rows = tuple(Part("option", words, mark=str(n)) for n, words in enumerate(choices.values(), 1))
    accepted = f"Type a number from 1 to {len(choices)}; back to leave this"
    ask = Ask(then, label, accepted, (*parts, *rows))
    return ask


def _commanded(home: Ask, typed: str) -> Turn | None:
    """Where a command at a side question leads; None if the line is none."""
    name = command(typed)
    return home if name == "back" else home.then(typed) if name else None
