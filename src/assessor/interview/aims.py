"""The rung that the organization aims for in a section: asked at its end, or set from anywhere."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from assessor.engine.items import aim_in
from assessor.interview.asks import Ask, Turn, chosen, plainly
from assessor.interview.parts import Part, problem
from assessor.interview.prompts import Prompt
from assessor.interview.replies import Aimed, Answered, DontKnow
from assessor.interview.side import choice_wanted
from assessor.model.items import Item

_UNDECIDED = ("d", "dont know", "not decided", "not decided yet")


def aim(prompt: Prompt, home: Ask, typed: str) -> Turn:
    """Set the aim of the section we are in, or ask for it."""
    item = aim_in(prompt.rubric, prompt.item.section) if prompt.item else None
    if item is None:
        return home.refusing("Nothing here stands on rungs to aim for. Go to where it does first.")
    # Where the aim itself is asked, it is an answer like any other.
    reply = _answered if prompt.item == item else partial(Aimed, item)
    if plainly(typed) in _UNDECIDED:
        return reply(None)
    rung = chosen(typed, _rungs(item))
    ask = _asked(home, item, reply)
    wrong = problem(f"“{typed}” is none of these:") if typed else ()
    return reply(rung) if rung else ask.showing((*wrong, *ask.parts))


def _answered(rung: str | None) -> Turn:
    return Answered(rung) if rung else DontKnow()


def _rungs(item: Item) -> dict[str, str]:
    return {option.id: option.label for option in item.options}


def _asked(home: Ask, item: Item, reply: Callable[[str | None], Turn]) -> Ask:
    about = (Part("text", f"{item.ask} Type d if that is not decided yet."),)
    undecided = dict.fromkeys(_UNDECIDED, reply(None))
    return choice_wanted(home, about, item.short, _rungs(item), reply, undecided)
