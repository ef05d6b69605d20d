"""An item: one thing to ask, with everything needed to ask it and to read the reply.

A rubric's question becomes one item; a condition becomes four (itself, where it is written,
our response, room to move). Asking on paper, in a form or in a terminal all start from items.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from assessor.model.base import Id, Key, Obligation, Record, Value
from assessor.model.conditions import Condition
from assessor.model.days import as_day, day
from assessor.model.questions import Citation
from assessor.model.scales import Option, Role

Kind = Literal["options", "many", "number", "day", "text"]


class Item(Record):
    """One thing to ask."""

    key: Key
    """What its answer is kept under."""
    question: Key
    """The question of the rubric that it belongs to; of an aim, its own key."""
    part: Literal["answer", "written", "response", "room"] = "answer"
    section: Id
    once: bool
    """Asked once, rather than for each subject."""
    kind: Kind
    role: Role
    ask: str
    short: str
    why: str = ""
    source: Citation | None = None
    options: tuple[Option, ...] = ()
    minimum: int = 0
    maximum: int = 0
    weight: int = 1
    top: int = 0
    """The most points an option gives; 0 where nothing is scored."""
    obligation: Obligation | None = None
    gate: bool = False
    always_applies: bool = False
    is_aim: bool = False
    """Asks for the rung that the organization aims for in its section."""
    is_offered: bool = False
    """Never asked: it is there from when a person says it."""
    shown: bool = False
    """Its answer is shown beside each later question about the same subject."""
    family: Id | None = None
    when: tuple[Condition, ...] = ()
    """Conditions that must all hold for it to apply."""

    @property
    def is_scored(self) -> bool:
        """Whether its points enter a position."""
        return self.role == "practice"

    @property
    def is_context(self) -> bool:
        """Whether it is told for context alone: not counted, and no follow-up of what is."""
        return self.role == "context" and self.part == "answer" and not self.is_aim

    @property
    def is_counted(self) -> bool:
        """Whether its answers count, as points, in a count or as a rating.

        Such an answer can have evidence, what some saw instead, and “not agreed”.
        """
        return self.role != "context"

    @property
    def takes_unknown(self) -> bool:
        """Whether “don't know” is an answer: for all but words."""
        return self.kind != "text"

    @property
    def takes_not_applicable(self) -> bool:
        """Whether “not applicable” is an answer."""
        counted = self.role != "context" and self.part == "answer"
        return counted and not self.always_applies

    def option(self, option_id: str) -> Option | None:
        """The option of that id, or None."""
        return next((option for option in self.options if option.id == option_id), None)

    def number_of(self, option: Option) -> int:
        """The number a person types for an option: its points where each has its own."""
        return self.numbers[self.options.index(option)]

    @property
    def numbers(self) -> tuple[int, ...]:
        """The number of each option, in order."""
        points = [option.points for option in self.options if option.points is not None]
        are_told_apart = len(set(points)) == len(self.options)
        return tuple(points if are_told_apart else range(1, len(self.options) + 1))

    def wording(self, value: Value | None) -> str:
        """A value in words; an option that the rubric no longer has stands as its id.

        So does what is kept for a day and is none.
        """
        if isinstance(value, tuple):
            return ", ".join(self.wording(one) for one in value)
        if self.kind == "day":
            return _wording_of_day(value)
        found = self.option(value) if isinstance(value, str) else None
        return found.label if found else "" if value is None else str(value)

    def wordings(self, options: tuple[Id, ...]) -> str:
        """Several options in words: `Not yet, Started and In place`."""
        words = [self.wording(one) for one in options]
        return " and ".join(filter(None, (", ".join(words[:-1]), *words[-1:])))

    def in_order(self, options: Iterable[Id]) -> tuple[Id, ...]:
        """Each of its options that is named, once, in the order in which they are shown."""
        named = set(options)
        return tuple(option.id for option in self.options if option.id in named)

    def parse(self, typed: str) -> Value:
        """The value that typed text means. Raises ValueError, saying what is accepted."""
        return _PARSERS[self.kind](self, typed.strip())


def _parse_option(item: Item, typed: str) -> str:
    wanted = typed.casefold()
    numbered = tuple(zip(item.numbers, item.options, strict=True))
    for number, option in numbered:
        if wanted in (str(number), option.id, option.label.casefold()):
            return option.id
    starts = [o.id for o in item.options if wanted and o.label.casefold().startswith(wanted)]
    starts = starts or [o.id for o in item.options if wanted and o.id.startswith(wanted)]
    if len(starts) == 1:
        return starts[0]
    accepted = ", ".join(f"{number} ({option.label})" for number, option in numbered)
    what = f"“{typed}” could mean several of these" if starts else f"“{typed}” is not one of these"
    raise ValueError(f"{what}: {accepted}.")


def _parse_many(item: Item, typed: str) -> tuple[str, ...]:
    words = [word.strip() for word in typed.split(",") if word.strip()]
    return tuple(dict.fromkeys(_parse_option(item, word) for word in words))


def _parse_number(item: Item, typed: str) -> int:
    span = f"a whole number from {item.minimum} to {item.maximum}"
    if not (typed.isascii() and typed.isdigit() and len(typed) < 10):
        raise ValueError(f"“{typed}” is not {span}.")
    if not item.minimum <= int(typed) <= item.maximum:
        raise ValueError(f"{typed} is not {span}.")
    return int(typed)


def _parse_day(item: Item, typed: str) -> str:
    try:
        return as_day(typed).isoformat()
    except ValueError:
        what = f"“{typed}” is not a day, written year-month-day: 2026-11-01."
        raise ValueError(what) from None


def _wording_of_day(value: Value | None) -> str:
    try:
        return day(as_day(value))
    except ValueError:
        return "" if value is None else str(value)


def _parse_text(item: Item, typed: str) -> str:
    if not typed:
        raise ValueError("Type a few words, or skip.")
    return typed


_PARSERS: dict[Kind, Callable[[Item, str], Value]] = {
    "options": _parse_option,
    "many": _parse_many,
    "number": _parse_number,
    "day": _parse_day,
    "text": _parse_text,
}
