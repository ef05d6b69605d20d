"""A question put to a person, and what their line then leads to: a reply, or another question.

Or a draft: a text that they write in an editor of their own, where there is one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from typing import Literal, TypeVar

from assessor.interview.parts import Parts, problem
from assessor.interview.replies import Reply

Pasted = Literal["apart", "joined", "lines"]
"""A line for this question and the rest for those behind it; one line; or one text of them all.

Where words are wanted they belong together: else the end of a text that was pasted would answer
the questions that follow.
"""


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
    begin: str = ""
    """What the line holds already, to be changed, where a face can put it there."""
    pasted: Pasted = "apart"
    """What becomes of several lines that are put in at once."""
    plural: str = ""
    """What all its subjects are called, which asks for their list as a command does."""

    def showing(self, parts: Parts) -> Ask:
        """The same question with other things shown before it."""
        return replace(self, parts=parts)

    def refusing(self, text: str) -> Ask:
        """The same question, after saying why a line could not be taken."""
        return self.showing(problem(text))

    def taking(self, pasted: Pasted) -> Ask:
        """The same question, where lines that are put in at once are taken so."""
        return replace(self, pasted=pasted)

    def holding(self, text: str) -> Ask:
        """The same question, with a text to be changed on its line."""
        return replace(self, begin=text)


@dataclass(frozen=True)
class Edited:
    """What came of a draft."""

    text: str | None
    """The text as it was saved last; None where no editor could be opened."""
    trouble: str = ""
    """Why none could be opened, or how it ended where that was not in order."""


@dataclass(frozen=True)
class Draft:
    """A text to be written in an editor."""

    then: Callable[[Edited], Turn]
    """Takes what came of it."""
    text: str = ""
    """What is there already."""
    about: tuple[str, ...] = ()
    """What is told in the file, and is no part of the text."""

    def holding(self, text: str) -> Draft:
        """The same draft, of another text."""
        return replace(self, text=text)


Turn = Reply | Ask | Draft

Editor = Callable[[Draft], Edited]
"""Lets a person write a draft. It raises nothing: what went wrong is part of what came of it."""


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
