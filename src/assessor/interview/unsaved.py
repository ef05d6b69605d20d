"""When something said could not be saved: it stays on the screen, and the person decides.

Enter tries again with the very words, `back` takes them back, and `quit` leaves; then they are
shown once more, since they are nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.progress import answer_at
from assessor.engine.subjects import starts
from assessor.interview.asks import Ask, Turn, plainly
from assessor.interview.overview import in_words
from assessor.interview.parts import Part, Parts, problem
from assessor.interview.prompts import Prompt, Unsaved
from assessor.interview.replies import Back, Kept, Paused
from assessor.interview.screens import said_beside
from assessor.interview.words import command
from assessor.model.assessment import Assessment


def asked_again(prompt: Prompt, unsaved: Unsaved) -> Ask:
    """The question what to do about it, with all that was typed."""

    def then(line: str) -> Turn:
        return _meant(line) or ask.refusing(_NOT_TAKEN)

    why = problem(f"This could not be saved: {unsaved.error.what}.")
    parts = (*why, *_typed(prompt, unsaved), Part("text", _MEND))
    ask = Ask(then, "Not saved", _ACCEPTED, parts)
    return ask


_ACCEPTED = "Press Enter to try again, or type back to change it, or quit"
_NOT_TAKEN = "That was not taken: what you said before it waits to be saved. Enter tries again."
_MEND = "It is kept here as you typed it. Make room, or see that the folder can be written to."


def _meant(line: str) -> Turn | None:
    if plainly(line) in ("", "again", "try again", "retry"):
        return Kept()
    match command(line):
        case "back":
            return Back()
        case "quit":
            return Paused()
        case _:
            return None


def left_unsaved(prompt: Prompt) -> tuple[str, ...]:
    """What was said last and is not saved, in lines; empty where everything is."""
    typed = _typed(prompt, prompt.unsaved) if prompt.unsaved else ()
    return tuple(f"{part.text}: {part.more}" for part in typed)


def _typed(prompt: Prompt, unsaved: Unsaved) -> Parts:
    return tuple(Part("detail", what, more=words) for what, words in _said(prompt, unsaved))


def _said(prompt: Prompt, unsaved: Unsaved) -> Iterator[tuple[str, str]]:
    """What the person said, each with what it is: found in what differs, whatever was typed."""
    now = unsaved.following.assessment
    answer = answer_at(now, prompt.step) if prompt.step else None
    if prompt.item and answer and answer != prompt.answer:
        yield "Question", prompt.item.ask
        yield "Answer", in_words(answer) or "none yet"
        yield from ((part.text, part.more) for part in said_beside(prompt.item, answer))
        if answer.note:
            yield "Note", answer.note
    yield from _listed(prompt.assessment, now)


def _listed(before: Assessment, now: Assessment) -> Iterator[tuple[str, str]]:
    """What was said about the list of subjects."""
    names = {one.name for one in before.subjects}
    yield from (("Name", one.name) for one in now.subjects if one.name not in names)
    there = {one.id for one in before.removed}
    yield from (("Removed", one.name) for one in now.removed if one.id not in there)
    copied = {one.id: starts(one) for one in before.subjects}
    yield from (("Copied to", s.name) for s in now.subjects if starts(s) > copied.get(s.id, 0))
    order = [one.id for one in now.subjects]
    if order != [one.id for one in before.subjects] and {*order} == {s.id for s in before.subjects}:
        yield "Order", ", ".join(one.name for one in now.subjects)
    if now.all_named and not before.all_named:
        yield "Names", "these are all"
