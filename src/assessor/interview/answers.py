"""A line that is no command: the answer, a name, a place to go to, or Enter."""

from __future__ import annotations

from collections.abc import Callable

from assessor.interview import finding_out
from assessor.interview.asks import Ask, Turn, plainly
from assessor.interview.invitations import has_answer
from assessor.interview.jumps import going
from assessor.interview.names import naming
from assessor.interview.parts import problem
from assessor.interview.prompts import Kind, Prompt
from assessor.interview.removals import ending
from assessor.interview.replies import Answered, Kept
from assessor.interview.side import guarded
from assessor.interview.taken_over import kept_start
from assessor.interview.typed_days import typed_day
from assessor.interview.welcome import foreword
from assessor.model.items import Item


def taken(prompt: Prompt, home: Ask, line: str) -> Turn:
    """What a line says at a prompt, when it is no command."""
    return _TAKEN[prompt.kind](prompt, home, line)


def _at_opening(prompt: Prompt, home: Ask, line: str) -> Turn:
    if plainly(line) == "more":
        return home.showing(foreword(prompt))
    return home.refusing(f"{home.accepted}.") if line else Kept()


def _at_question(prompt: Prompt, home: Ask, line: str) -> Turn:
    item = prompt.item
    if item is None:
        return home
    if not line and prompt.start:
        return kept_start(home, prompt.start)
    if not line:
        return Kept() if has_answer(prompt) else home.showing((*problem(_NOTHING), *home.parts))
    if item.kind == "many" and plainly(line) in ("none", "none of these"):
        return Answered(())
    return _parsed(prompt, item, home, line)


_NOTHING = "Nothing was typed. To leave this one for later, type skip."


def _parsed(prompt: Prompt, item: Item, home: Ask, line: str) -> Turn:
    try:
        value = item.parse(_dated(prompt, line) if item.kind == "day" else line)
    except ValueError as error:
        return home.refusing(_with_the_rest(item, str(error)))
    return guarded(home, line, Answered(value), home) if item.kind == "text" else Answered(value)


def _dated(prompt: Prompt, line: str) -> str:
    """The ISO text of the day that a line names. Raises ValueError where it names none."""
    return typed_day(line, prompt.today).isoformat()


def _with_the_rest(item: Item, what: str) -> str:
    unknown = " Or d if nobody knows." if item.takes_unknown else ""
    return f"{what}{unknown}"


def _at_review(prompt: Prompt, home: Ask, line: str) -> Turn:
    said = plainly(line)
    if said in ("", "finish", "done", "yes", "y"):
        return ending(prompt, home)
    if said in ("no", "n"):
        return home.refusing("Type the number of a question to go to it, or quit to stop for now.")
    return going(prompt, home, line)


_TAKEN: dict[Kind, Callable[[Prompt, Ask, str], Turn]] = {
    "opening": _at_opening,
    "question": _at_question,
    "naming": naming,
    "who": finding_out.who,
    "by": finding_out.by,
    "review": _at_review,
}
