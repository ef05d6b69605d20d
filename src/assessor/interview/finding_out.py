"""After “don’t know” is saved: who could find out, and by when. Both can stay open."""

from __future__ import annotations

import re

from assessor.interview.asks import Ask, Turn, plainly
from assessor.interview.parts import Part, Parts
from assessor.interview.prompts import Prompt
from assessor.interview.replies import FindingOut, Jumped, Kept
from assessor.interview.side import guarded
from assessor.interview.typed_days import typed_day
from assessor.interview.words import Name
from assessor.model.assessment import FindOut

LONGEST_ROLE = 200
_WORDS = re.compile(r"[^\W\d_]{2}")
_NOBODY = ("nobody", "no one", "none", "no", "n")


def who(prompt: Prompt, home: Ask, line: str) -> Turn:
    """The role that a line names; Enter where nobody comes to mind."""
    if not line or plainly(line) in _NOBODY:
        return Kept()
    if not _WORDS.search(line) or len(line) > LONGEST_ROLE:
        return home.refusing("Type a role in a few words, or press Enter to leave it open.")
    return guarded(home, line, FindingOut(who=line), home)


def by(prompt: Prompt, home: Ask, line: str) -> Turn:
    """The day that a line names; Enter for none."""
    if not line:
        return Kept()
    try:
        return FindingOut(by=typed_day(line, prompt.today))
    except ValueError as error:
        return home.refusing(f"{error} Or press Enter to leave it open.")


def leaving(prompt: Prompt, name: Name) -> Turn | None:
    """Where a command leads from here that is about answering; None for the other commands."""
    if name == "back" and prompt.step:
        return Jumped(prompt.step)
    return Kept() if name in ("dont-know", "not-applicable", "next", "skip") else None


def asked_who(prompt: Prompt) -> Parts:
    """The first of the two questions."""
    return (
        Part("question", "Who could find out?"),
        Part("text", "A role, never a name: our bookkeeper, or someone at the county office."),
        *_so_far(prompt),
    )


def asked_by(prompt: Prompt) -> Parts:
    """The second."""
    return (Part("question", "By when?"), *_so_far(prompt))


def _so_far(prompt: Prompt) -> Parts:
    found = prompt.answer.find_out if prompt.answer else None
    return (Part("detail", "So far", more=in_words(found)),) if found else ()


def in_words(found: FindOut) -> str:
    """Who finds out and by when: `our bookkeeper, by 2026-11-01`."""
    return ", ".join(filter(None, (found.who, f"by {found.by}" if found.by else "")))
