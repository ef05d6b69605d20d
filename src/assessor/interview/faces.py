"""What the two faces for people share: show, read a line, understand it, until there is a reply."""

from __future__ import annotations

import codecs
from abc import ABC, abstractmethod
from contextlib import suppress
from io import UnsupportedOperation
from select import select
from typing import Protocol

from assessor.interview.asks import Ask, Draft, Edited, Editor, Turn
from assessor.interview.commands import first_ask
from assessor.interview.parts import Parts
from assessor.interview.prompts import Prompt
from assessor.interview.replies import Kept, Reply
from assessor.interview.unsaved import asked_again
from assessor.interview.welcome import foreword
from assessor.source.cleaning import clean

NO_TEXT = "That line could not be read as text. Please type it again."


class TypedFace(ABC):
    """A face that a person types to. A kind of screen adds how to show and how to read."""

    edit: Editor | None = None
    """Where a person can be given an editor, what does so."""

    def ask(self, prompt: Prompt) -> Reply:
        """The reply to a prompt. Raises EOFError or KeyboardInterrupt where the person is gone."""
        try:
            return self._asked(prompt)
        except OSError as error:  # the terminal was closed
            raise EOFError from error

    def _asked(self, prompt: Prompt) -> Reply:
        turn: Turn = asked_again(prompt, prompt.unsaved) if prompt.unsaved else first_ask(prompt)
        if prompt.is_opening and not self.waits and isinstance(turn, Ask):
            self.show((*turn.parts, *foreword(prompt)))  # nobody can ask for the rest
            return Kept()
        while isinstance(turn, Ask | Draft):
            turn = self._heard(turn) if isinstance(turn, Ask) else turn.then(self._edited(turn))
        return turn

    def _edited(self, draft: Draft) -> Edited:
        return self.edit(draft) if self.edit else Edited(None, _NO_EDITOR)

    def _heard(self, ask: Ask) -> Turn:
        self.show(ask.parts)
        try:
            typed = self._read(ask)
        except UnicodeDecodeError:
            return ask.refusing(NO_TEXT)
        lines = typed.splitlines() if ask.pasted == "lines" else [typed]
        return ask.then("\n".join(" ".join(clean(line).split()) for line in lines))

    def _read(self, ask: Ask) -> str:
        typed = self.read(ask.label, ask.accepted, ask.begin)
        while ask.pasted != "apart" and self.is_more_waiting():
            typed = f"{typed}\n{self.read_more()}"
        return typed

    def line(self, label: str, accepted: str) -> str:
        """A typed line, clean and with single spaces. Raises UnicodeDecodeError, or EOFError."""
        return " ".join(clean(self.read(label, accepted, "")).split())

    @property
    @abstractmethod
    def waits(self) -> bool:
        """Whether the opening waits for Enter: not where lines come from a pipe."""

    @abstractmethod
    def show(self, parts: Parts) -> None:
        """Draw the parts."""

    @abstractmethod
    def read(self, label: str, accepted: str, begin: str) -> str:
        """A line that the person types. Raises EOFError at the end of input.

        Where the screen allows, `begin` is there already, to be changed.
        """

    @abstractmethod
    def is_more_waiting(self) -> bool:
        """Whether the person put in more lines at once than were read: a text that was pasted."""

    @abstractmethod
    def read_more(self) -> str:
        """The next of these lines."""


_NO_EDITOR = "An editor opens only for a person at a terminal. Type the note here, line by line."


AT_ONCE = 0.01
"""Seconds within which the lines of a text that is pasted follow each other."""


def is_waiting(stream: Readable) -> bool:
    """Whether a line waits at a terminal to be read; never in a pipe, where all lines do."""
    try:
        return stream.isatty() and bool(select([stream.fileno()], [], [], AT_ONCE)[0])
    except (OSError, ValueError):  # on Windows, where only connections can be looked at
        return False


class Readable(Protocol):
    """What `is_waiting` looks at."""

    def isatty(self) -> bool:
        """Whether a person types there."""

    def fileno(self) -> int:
        """What the system calls it."""


def forgiving(stream: object, instead_of_ascii: str = "ascii") -> None:
    """Let a stream put or read “?” for what its encoding has no place for, not break off.

    A bare system calls its input ASCII though people type more: it can be read as another.
    """
    reconfigure = getattr(stream, "reconfigure", None)
    if reconfigure is None:
        return
    named = codecs.lookup(getattr(stream, "encoding", None) or "ascii").name
    with suppress(UnsupportedOperation):  # a stream that was read from stays as it is
        reconfigure(encoding=instead_of_ascii if named == "ascii" else named, errors="replace")
