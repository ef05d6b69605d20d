"""One answer for the room: what some saw instead is kept without names; so is not agreeing."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial

from assessor.interview.asks import Ask, Turn, plainly
from assessor.interview.parts import Part, Parts
from assessor.interview.prompts import Prompt
from assessor.interview.replies import NotAgreed, SomeSaw
from assessor.interview.side import words_wanted
from assessor.model.items import Item

_BETWEEN = re.compile(r"[,;&/]|\b(?:and|or|to)\b|(?<=\d)\s+(?=\d)")


def some(prompt: Prompt, home: Ask, typed: str) -> Turn:
    """Keep what some saw instead of the agreed answer, or take it away."""
    if prompt.item is None or not prompt.item.is_counted:
        return home.refusing(_NOT_HERE)
    if prompt.answer and prompt.answer.state == "not-agreed":
        return home.refusing(_ALREADY)
    if plainly(typed) == "remove":
        return SomeSaw(())
    take = partial(_some, prompt, prompt.item)
    about = "What did some see instead? No names: it is kept that some saw it so."
    return _options_wanted(home, prompt.item, "Some saw", about, take, typed)


_NOT_HERE = "This one is not counted, so it keeps one answer only. A note works here."
_ALREADY = "This is not agreed already. To say it anew, type not agreed and what people see."


def _some(prompt: Prompt, item: Item, ask: Ask, seen: tuple[str, ...]) -> Turn:
    agreed = prompt.answer.value if prompt.answer else None
    if agreed in seen:
        return ask.refusing(f"“{item.wording(agreed)}” is what you agreed on. What else?")
    return SomeSaw(seen)


def not_agreed(prompt: Prompt, home: Ask, typed: str) -> Turn:
    """Keep that the room does not agree, and between what."""
    if prompt.item is None or not prompt.item.is_counted:
        return home.refusing(_NOT_HERE)
    about = "Between which answers? It counts as a range, from the lowest to the highest."
    return _options_wanted(home, prompt.item, "Between", about, _not_agreed, typed)


def _not_agreed(ask: Ask, seen: tuple[str, ...]) -> Turn:
    if len(seen) < 2:
        return ask.refusing("Name two answers or more, such as 0 and 2.")
    return NotAgreed(seen)


def _options_wanted(
    home: Ask,
    item: Item,
    label: str,
    about: str,
    take: Callable[[Ask, tuple[str, ...]], Turn],
    typed: str,
) -> Turn:
    """What `take` makes of the options that are named, in this line or in the next one."""

    def then(line: str) -> Turn:
        try:
            return take(ask, named(item, line)) if line else home
        except ValueError as error:
            return ask.refusing(str(error))

    ask = words_wanted(home, (Part("text", about), *_rows(item)), label, "numbers or words", then)
    return then(typed) if typed else ask


def _rows(item: Item) -> Parts:
    return tuple(
        Part("option", option.label, mark=str(item.number_of(option))) for option in item.options
    )


def named(item: Item, line: str) -> tuple[str, ...]:
    """The options in a line such as `saw 0, 1` or `between not yet and in place`.

    Raises ValueError, saying what is accepted.
    """
    words = re.sub(r"^(saw|between)\b:?\s*", "", line, flags=re.IGNORECASE)
    try:
        return (str(item.parse(words)),)
    except ValueError:
        pieces = [piece.strip() for piece in _BETWEEN.split(words)]
        return item.in_order(str(item.parse(piece)) for piece in pieces if piece)


def talk(prompt: Prompt, home: Ask, _: str) -> Turn:
    """How to talk a question over, for whoever leads the talk."""
    rows = tuple(Part("row", text, mark=str(n)) for n, text in enumerate(_TALK, start=1))
    return home.showing((Part("heading", "To talk it over"), *rows, *home.parts))


_TALK = (
    "Who has the least power here speaks first; who leads speaks last.",
    "Each says what they see before anybody says why.",
    "Between two rungs next to each other, choose the lower.",
    "A lasting objection is kept, without names: some 0.",
    "Further apart, and no agreement: not agreed 0 and 2.",
)
