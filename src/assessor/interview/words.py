"""The words that work at every prompt, and what each is said to do. Help is made from here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from assessor.interview.asks import plainly

Name = Literal[
    "dont-know",
    "not-applicable",
    "not-agreed",
    "some",
    "talk",
    "evidence",
    "note",
    "flag",
    "unflag",
    "aim",
    "why",
    "list",
    "jump",
    "back",
    "next",
    "skip",
    "subjects",
    "add",
    "rename",
    "move",
    "remove",
    "copy",
    "bring-back",
    "same",
    "help",
    "quit",
]


MOST_SHOWN = 12
"""Letters of two words for a command that still stand beside each other in help."""


@dataclass(frozen=True)
class Command:
    """One thing that can be typed instead of an answer."""

    name: Name
    typed: tuple[str, ...]
    """The words for it, the usual one first."""
    does: str
    """What it does, in words that leave help one line for each; empty where help is silent."""
    takes_more: bool = False
    """Whether words can follow it on its line."""
    needs_more: bool = False
    """Whether it means nothing by itself, so that its word stands for itself in other places."""

    @property
    def shown(self) -> str:
        """The words for it in help: the first, and the second where both are short."""
        first, *rest = self.typed
        return f"{first} or {rest[0]}" if rest and len(first + rest[0]) < MOST_SHOWN else first


COMMANDS: tuple[Command, ...] = (
    Command(
        "dont-know",
        ("d", "don’t know", "dk", "idk", "do not know", "I don’t know", "we don’t know", "unknown"),
        "We don’t know. It goes on the list of things to find out.",
    ),
    Command(
        "not-applicable",
        ("na", "n/a", "not applicable", "does not apply", "doesn’t apply"),
        "This does not apply to us. We ask for a reason.",
        takes_more=True,
    ),
    Command(
        "not-agreed",
        ("not agreed", "no agreement", "we don’t agree", "we do not agree"),
        "We see it differently: not agreed 0 and 2.",
        takes_more=True,
    ),
    Command("some", ("some",), "One answer, and some saw another: some 0.", takes_more=True),
    Command("talk", ("talk",), "How to talk it over: who speaks first, and then."),
    Command(
        "evidence",
        ("evidence",),
        "How we know: evidence written staff handbook, page 4.",
        takes_more=True,
    ),
    Command(
        "note",
        ("note",),
        "Add a note: note and your words, or note edit.",
        takes_more=True,
    ),
    Command("flag", ("flag",), "Mark it to come back to; flag again takes that away."),
    Command("unflag", ("unflag",), ""),
    Command("aim", ("aim",), "The rung we aim for in this section: aim in place.", takes_more=True),
    Command("why", ("why", "w"), "Why this is asked, where from, and what its words mean."),
    Command(
        "list",
        ("list", "l"),
        "How all of it stands: list, list open, list all.",
        takes_more=True,
    ),
    Command(
        "jump",
        ("jump", "j"),
        "Go elsewhere: jump 4, jump 2.4, or jump and a word of it.",
        takes_more=True,
    ),
    Command("back", ("back", "b"), "Go to the question before; next goes to the one after."),
    Command("next", ("next",), ""),
    Command("skip", ("skip", "s"), "Leave this for later. An answer that is there stays."),
    Command(
        "same",
        ("same", "same as last time", "same as last year", "as last time", "as last year"),
        "What was said last time still holds.",
    ),
    Command("subjects", ("subjects",), "The list of all that this is about, and how to change it."),
    Command("add", ("add",), "", takes_more=True, needs_more=True),
    Command("rename", ("rename",), "", takes_more=True),
    Command("move", ("move",), "", takes_more=True, needs_more=True),
    Command("remove", ("remove",), "", takes_more=True, needs_more=True),
    Command("copy", ("copy",), "", takes_more=True, needs_more=True),
    Command("bring-back", ("bring back",), "", takes_more=True, needs_more=True),
    Command("help", ("?", "help", "h"), "These words."),
    Command("quit", ("quit", "q", "exit"), "Stop for now. Everything is saved."),
)

OF_QUESTIONS: frozenset[Name] = frozenset(
    {"not-agreed", "some", "talk", "evidence", "flag", "unflag", "aim"}
)
"""Where a name is asked for, these words are a name like any other."""

_BY_WORD: dict[str, Name] = {
    plainly(word): one.name for one in COMMANDS if not one.needs_more for word in one.typed
}
_TAKING_MORE: dict[str, Name] = {
    plainly(word): one.name for one in COMMANDS if one.takes_more for word in one.typed
}


def command(typed: str) -> Name | None:
    """The command that a whole line is, or None."""
    return _BY_WORD.get(plainly(typed))


def with_more(typed: str) -> tuple[Name, str] | None:
    """A command with what follows it on the line (`note we asked`, `jump 2.4`), or None.

    Nothing may follow where the rest is asked for: `remove`.
    """
    words = typed.split()
    for count in range(1, min(5, len(words) + 1)):
        name = _TAKING_MORE.get(plainly(" ".join(words[:count]).rstrip(":")))
        if name:
            return name, " ".join(words[count:])
    return None
