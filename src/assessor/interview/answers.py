"""A line that is no command: the answer, a name, a place to go to, or Enter."""

from __future__ import annotations

from collections.abc import Callable

from assessor.interview.asides import guarded
from assessor.interview.asks import Ask, Turn, plainly
from assessor.interview.invitations import has_answer
from assessor.interview.places import find, noun
from assessor.interview.prompts import Kind, Prompt
from assessor.interview.replies import AllNamed, Answered, Finished, Jumped, Kept, Named
from assessor.model.items import Item
from assessor.source.cleaning import quoted

LONGEST_NAME = 200


def taken(prompt: Prompt, home: Ask, line: str) -> Turn:
    """What a line says at a prompt, when it is no command."""
    return _TAKEN[prompt.kind](prompt, home, line)


def _at_opening(prompt: Prompt, home: Ask, line: str) -> Turn:
    return home.refusing("Press Enter to begin, or type quit to leave.") if line else Kept()


def _at_question(prompt: Prompt, home: Ask, line: str) -> Turn:
    item = prompt.item
    if item is None:
        return home
    if not line:
        return Kept() if has_answer(prompt) else home.refusing(_NOTHING)
    if item.kind == "many" and plainly(line) in ("none", "none of these"):
        return Answered(())
    return _parsed(item, home, line)


_NOTHING = "Nothing was typed. To leave this one for later, type skip."


def _parsed(item: Item, home: Ask, line: str) -> Turn:
    try:
        value = item.parse(line)
    except ValueError as error:
        return home.refusing(_with_the_rest(item, str(error)))
    return guarded(home, line, Answered(value), home) if item.kind == "text" else Answered(value)


def _with_the_rest(item: Item, what: str) -> str:
    unknown = " Or d if nobody knows." if item.takes_unknown else ""
    return f"{what}{unknown}"


def _at_naming(prompt: Prompt, home: Ask, line: str) -> Turn:
    named = [subject.name for subject in prompt.assessment.subjects]
    what = noun(prompt.rubric)
    if not line:
        return _no_more(prompt, home, what)
    if line.casefold() in (name.casefold() for name in named):
        return home.refusing(f"There is a {what} called {quoted(line)} already.")
    if len(line) > LONGEST_NAME:
        return home.refusing(f"Please keep the name under {LONGEST_NAME} characters.")
    return guarded(home, line, Named(line), home)


def _no_more(prompt: Prompt, home: Ask, what: str) -> Turn:
    if not prompt.assessment.subjects:
        return home.refusing(
            f"No {what} is named yet. Type the name of one; skip to go on without; quit to stop."
        )
    return Kept() if prompt.assessment.all_named else AllNamed()


def _at_review(prompt: Prompt, home: Ask, line: str) -> Turn:
    if not line or plainly(line) in ("finish", "done", "yes", "y"):
        return Finished()
    found = find(prompt, line)
    if found:
        return Jumped(found[0].step)
    return home.refusing(
        f"Nothing here is called {quoted(line)}. Press Enter to finish, or type list."
    )


_TAKEN: dict[Kind, Callable[[Prompt, Ask, str], Turn]] = {
    "opening": _at_opening,
    "question": _at_question,
    "naming": _at_naming,
    "review": _at_review,
}
