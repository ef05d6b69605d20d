"""What the two faces for people share: show, read a line, understand it, until there is a reply."""

from __future__ import annotations

import codecs
from abc import ABC, abstractmethod
from contextlib import suppress
from io import UnsupportedOperation

from assessor.interview.asks import Ask, Turn
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
        while isinstance(turn, Ask):
            self.show(turn.parts)
            turn = self._heard(turn)
        return turn

    def _heard(self, ask: Ask) -> Turn:
        try:
            return ask.then(self.line(ask.label, ask.accepted))
        except UnicodeDecodeError:
            return ask.refusing(NO_TEXT)

    def line(self, label: str, accepted: str) -> str:
        """A typed line, clean and with single spaces. Raises UnicodeDecodeError, or EOFError."""
        return " ".join(clean(self.read(label, accepted)).split())

    @property
    @abstractmethod
    def waits(self) -> bool:
        """Whether the opening waits for Enter: not where lines come from a pipe."""

    @abstractmethod
    def show(self, parts: Parts) -> None:
        """Draw the parts."""

    @abstractmethod
    def read(self, label: str, accepted: str) -> str:
        """A line that the person types. Raises EOFError at the end of input."""


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
