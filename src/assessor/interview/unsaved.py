"""When something said could not be saved: it stays on the screen, and the person decides.

Enter tries again with the very words, `back` takes them back, and `quit` leaves; then they are
shown once more, since they are nowhere else.
"""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.progress import answer_at
from assessor.interview.asks import Ask, Turn, plainly
from assessor.interview.overview import in_words
from assessor.interview.parts import Part, Parts, problem
from assessor.interview.prompts import Prompt, Unsaved
from assessor.interview.replies import Back, Kept, Paused
from assessor.interview.screens import said_beside
from assessor.interview.unsaved_list import list_said
from assessor.interview.words import command
from assessor.model.assessment import Answer, Assessment


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
    answer = _answer(prompt, now)
    if prompt.item and answer and answer != _answer(prompt, prompt.assessment):
        yield "Question", prompt.item.ask
        yield "Answer", in_words(answer) or "none yet"
        yield from ((part.text, part.more) for part in said_beside(prompt.item, answer))
        if answer.note:
            yield "Note", answer.note
    yield from list_said(prompt.assessment, now)


def _answer(prompt: Prompt, assessment: Assessment) -> Answer | None:
    """What is said at the question; None where that is nothing, or only copied, or gone."""
    step = prompt.step
    if step is None or step.subject not in (None, *(one.id for one in assessment.subjects)):
        return None
    answer = answer_at(assessment, step) or Answer(state="open")
    said = answer.model_copy(update={"copied": None})
    return None if said.is_bare else said
