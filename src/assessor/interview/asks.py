"""A question put to a person, and what their line then leads to: a reply, or another question."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from assessor.interview.parts import Parts, problem
from assessor.interview.replies import Reply


@dataclass(frozen=True)
class Ask:
    """What to show, what to say just before the line is typed, and where the line leads."""

    then: Callable[[str], Turn]
    """Takes the line, clean and with single spaces between its words."""
    label: str
    """Where we are, in a few words: `Question 4 of 7`."""
    accepted: str
    """What can be typed."""
    parts: Parts = ()
    plural: str = ""
    """What all its subjects are called, which asks for their list as a command does."""

    def showing(self, parts: Parts) -> Ask:
        """The same question with other things shown before it."""
        return replace(self, parts=parts)

    def refusing(self, text: str) -> Ask:
        """The same question, after saying why a line could not be taken."""
        return self.showing(problem(text))


Turn = Reply | Ask


Choice = TypeVar("Choice", bound=str)


def chosen(typed: str, choices: Mapping[Choice, str]) -> Choice | None:
    """The id of the choice that was typed, by number, id, words or the start of one of them."""
    wanted = plainly(typed)
    for number, (choice, words) in enumerate(choices.items(), start=1):
        if wanted in (str(number), plainly(choice), plainly(words)):
            return choice
    starts = [
        choice
        for choice, words in choices.items()
        if wanted and any(plainly(one).startswith(wanted) for one in (choice, words))
    ]
    return starts[0] if len(starts) == 1 else None


def plainly(typed: str) -> str:
    """Typed words without what people type differently: case, apostrophes, hyphens, spaces."""
    bare = typed.casefold().replace("’", "").replace("'", "").replace("-", " ")
    return " ".join(bare.rstrip(".!").split())
