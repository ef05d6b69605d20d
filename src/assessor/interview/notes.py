"""A note: typed on one line or on several, or written in an editor.

Each line is saved as it is typed, so that stopping in the middle of a note loses nothing.
"""

from __future__ import annotations

from functools import partial

from assessor.interview.asks import Ask, Draft, Edited, Turn, plainly
from assessor.interview.parts import Part, Parts, problem
from assessor.interview.prompts import Prompt
from assessor.interview.replies import Noted, Paused
from assessor.interview.side import guarded, keep_wanted, words_wanted
from assessor.interview.words import command
from assessor.source.cleaning import clean

LONGEST_NOTE = 10_000


def note(prompt: Prompt, home: Ask, typed: str) -> Turn:
    """Ask for a note, or add what was typed with the command; what was there stays."""
    if plainly(typed) == "edit":
        return _draft(prompt, home)
    if typed:
        return _added(prompt, home, typed, _one_line(prompt, home))
    before = prompt.note
    here = (Part("detail", "Note", more=before),) if before else ()
    return _first_line(prompt, home).showing((*here, _ABOUT))


_ABOUT = Part("text", "What should we remember? No names are needed.")


def _one_line(prompt: Prompt, home: Ask) -> Ask:
    """Where a note that was typed with its command can be typed anew."""

    def take(line: str) -> Turn:
        return _added(prompt, home, line, ask) if line else home

    ask = words_wanted(home, (), "Note", "the note", take)
    return ask


def _first_line(prompt: Prompt, home: Ask) -> Ask:
    add = "what to add, remove, edit" if prompt.note else "the note, or edit"
    accepted = f"{add} for an editor; an empty line ends it"
    ask = words_wanted(home, (), "Note", accepted, partial(_begun, prompt, home))
    return ask.taking("lines")


def _begun(prompt: Prompt, home: Ask, line: str) -> Turn:
    match plainly(line):
        case "" | ".":
            return home
        case "edit":
            return _draft(prompt, home)
        case "remove" if prompt.note:
            return Noted("")
        case _:
            return _added(prompt, home, line, _first_line(prompt, home), goes_on=True)


def more(prompt: Prompt, home: Ask, line: str) -> Turn:
    """What a further line says: it is part of the note, unless it ends it."""
    if command(line) == "help":
        return home.refusing(_HELP)
    if command(line) == "quit":
        return Paused()
    if line in ("", ".") or command(line) == "back":
        return Noted(prompt.note)
    if plainly(line) == "edit":
        return _draft(prompt, home)
    return _added(prompt, home, line, home, goes_on=True)


_HELP = "Each line is saved with the note. An empty line ends it; edit opens an editor."


def _added(prompt: Prompt, home: Ask, text: str, retry: Ask, *, goes_on: bool = False) -> Turn:
    """The note with more at its end; what was typed can be changed, and never gets lost."""
    whole = f"{prompt.note}\n{text}".strip()
    kept = guarded(home, text, Noted(whole[:LONGEST_NOTE].rstrip(), goes_on), retry)
    return keep_wanted(home, _too_long(whole), text, kept, retry) if _too_long(whole) else kept


def _too_long(whole: str) -> Parts:
    """What is said of a note for which there is no room; nothing where there is."""
    if len(whole) <= LONGEST_NOTE:
        return ()
    told = f"The note has {len(whole):,} characters now, and there is room for {LONGEST_NOTE:,}."
    return (*problem(told), Part("text", "To keep it as it is would cut it there."))


def _draft(prompt: Prompt, home: Ask) -> Draft:
    asked = prompt.item.ask if prompt.item else ""
    return Draft(partial(_edited, prompt, home), prompt.note, (*_ABOUT_DRAFT, f"About: {asked}"))


_ABOUT_DRAFT = (
    "Write the note above, save it, and leave the editor. Lines like these are left out.",
    "No names are needed, and no stories of the people you serve.",
)


def _edited(prompt: Prompt, home: Ask, edited: Edited) -> Turn:
    """The note as it was saved in an editor, looked at like any other."""
    if edited.text is None:
        typing = home if prompt.is_noting else _first_line(prompt, home)
        return typing.refusing(edited.trouble)
    text = tidy(edited.text)
    if text == prompt.note:
        told = f"{edited.trouble} The note is as it was.".strip()
        return home.showing((Part("told", told), *home.parts))
    return _offered(prompt, home, text, edited.trouble)


def _offered(prompt: Prompt, home: Ask, text: str, trouble: str) -> Turn:
    retry = _draft(prompt, home)
    kept = guarded(home, text, Noted(text[:LONGEST_NOTE].rstrip()), retry)
    saved = Part("detail", "Saved in it", more=text or "nothing")
    broke = (*problem(trouble), saved) if trouble else ()
    doubtful = (*broke, *_too_long(text))
    return keep_wanted(home, doubtful, text, kept, retry) if doubtful else kept


def tidy(text: str) -> str:
    """A text of several lines: clean, without blank ends."""
    return "\n".join(clean(line).rstrip() for line in text.splitlines()).strip()
