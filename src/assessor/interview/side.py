"""The shapes of questions beside the question: words wanted, or one of a few choices.

Each leads back to `home`, the question itself. Commands work here too; `back` goes home.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assessor.interview.asks import Ask, Choice, Draft, Turn, chosen, plainly
from assessor.interview.parts import Part, Parts
from assessor.interview.privacy import looks_personal
from assessor.interview.words import command

_SAFE = {"keep": "Keep it as it is", "edit": "Edit it", "discard": "Discard it"}


def words_wanted(
    home: Ask, parts: Parts, label: str, accepted: str, take: Callable[[str], Turn]
) -> Ask:
    """Ask for words; `take` says where they lead."""

    def then(typed: str) -> Turn:
        return commanded(home, typed) or take(typed)

    return Ask(then, label, f"Type {accepted}; back to leave this", parts, pasted="joined")


def choice_wanted(
    home: Ask,
    parts: Parts,
    label: str,
    choices: Mapping[Choice, str],
    take: Callable[[Choice], Turn],
    besides: Mapping[str, Turn] | None = None,
) -> Ask:
    """Ask for one of a few choices, by number or words; `take` is given its id.

    `besides` holds words that lead elsewhere, without a number of their own.
    """

    def then(typed: str) -> Turn:
        choice = chosen(typed, choices)
        if choice:
            return take(choice)
        if besides and plainly(typed) in besides:
            return besides[plainly(typed)]
        said = f"“{typed}” is not one of these:" if typed else "Nothing was typed. There is"
        wrong = f"{said} {numbered}."
        return commanded(home, typed) or ask.refusing(wrong)

    numbered = ", ".join(f"{n} ({words})" for n, words in enumerate(choices.values(), start=1))
    rows = tuple(Part("option", words, mark=str(n)) for n, words in enumerate(choices.values(), 1))
    accepted = f"Type a number from 1 to {len(choices)}; back to leave this"
    ask = Ask(then, label, accepted, (*parts, *rows))
    return ask


def commanded(home: Ask, typed: str) -> Turn | None:
    """Where a command at a side question leads; None if the line is none."""
    name = "subjects" if is_plural(home, typed) else command(typed)
    return home if name == "back" else home.then(typed) if name else None


def is_plural(home: Ask, typed: str) -> bool:
    """Whether a line is what all subjects of a rubric are called: `funders`."""
    return bool(home.plural) and plainly(typed) == plainly(home.plural)


def guarded(home: Ask, text: str, kept: Turn, retry: Ask | Draft) -> Turn:
    """`kept`, after asking where the text looks as if it pointed to a person.

    `retry` is where the text can be changed; at `home` nothing of it is kept.
    """
    found = looks_personal(text)
    if not found:
        return kept
    about = (
        Part("text", f"This looks as if it holds {' and '.join(found)}: “{text}”"),
        Part("text", "Words that point to a person can put them at risk if this file is seen."),
    )
    return keep_wanted(home, about, text, kept, retry)


def keep_wanted(home: Ask, parts: Parts, text: str, kept: Turn, retry: Ask | Draft) -> Ask:
    """Ask whether to keep a text as it is, to edit it or to discard it."""
    again = retry.holding(text)
    leads: dict[str, Turn] = {"keep": kept, "edit": again, "discard": home}
    besides: dict[str, Turn] = {"rewrite": again, "drop": home}
    return choice_wanted(home, parts, "Keep it?", _SAFE, leads.__getitem__, besides)
