"""The last line before a person types: where we are, and what can be typed."""

from __future__ import annotations

from collections.abc import Callable

from assessor.interview.places import here
from assessor.interview.prompts import Prompt
from assessor.model.items import Item, Kind


def invitation(prompt: Prompt) -> tuple[str, str]:
    """The label of a prompt, and what can be typed at it."""
    if prompt.is_noting:
        return "Note", "Type more, or press Enter to end it"
    if prompt.finding_out:
        return _FINDING_OUT[prompt.finding_out]
    item, place = prompt.item, here(prompt)
    if item is None or place is None:
        return _elsewhere(prompt)
    group, stop = place
    which = group.which(stop)
    label = f"{which[:1].upper()}{which[1:]}"
    wanted = _WANTED[item.kind](item)
    if has_answer(prompt):
        return label, f"Press Enter to keep it, or type {wanted}; ? for help"
    return label, f"Type {wanted}; ? for help"


_FINDING_OUT = {
    "who": ("Who", "Type a role, or press Enter to leave it open; ? for help"),
    "by": ("By", "Type a day, year-month-day, or press Enter to leave it open; ? for help"),
}


def has_answer(prompt: Prompt) -> bool:
    """Whether a question has something to keep: what was said, if only “later”, or its start."""
    return prompt.answer is not None and (prompt.answer.state != "open" or bool(prompt.start))


def _elsewhere(prompt: Prompt) -> tuple[str, str]:
    if prompt.kind == "opening":
        return "Ready?", "Press Enter to begin, or type more to read more about it, or quit"
    if prompt.kind == "review":
        return "Finish?", "Press Enter to finish, type a number to go there, or quit; ? for help"
    if not prompt.assessment.subjects:
        return "Name", "Type the name; ? for help"
    return "Name", "Type the next name, or press Enter if these are all; ? for help"


def _one_of(item: Item) -> str:
    return _or([*(str(item.number_of(option)) for option in item.options), *_always(item)])


def _some_of(item: Item) -> str:
    return _or(["numbers with commas between", "none", *_always(item)])


def _number(item: Item) -> str:
    return _or([f"a whole number from {item.minimum} to {item.maximum}", *_always(item)])


def _day(item: Item) -> str:
    return _or(["a day (year-month-day, or in 2 weeks)", *_always(item), "skip"])


def _words(item: Item) -> str:
    return "your answer or skip"


def _always(item: Item) -> list[str]:
    unknown = ["d"] if item.takes_unknown else []
    return [*unknown, "na"] if item.takes_not_applicable else unknown


def _or(words: list[str]) -> str:
    return f"{', '.join(words[:-1])} or {words[-1]}" if len(words) > 1 else words[0]


_WANTED: dict[Kind, Callable[[Item], str]] = {
    "options": _one_of,
    "many": _some_of,
    "number": _number,
    "day": _day,
    "text": _words,
}
