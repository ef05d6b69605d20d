"""What is used of the YAML reader's events, and of the marks that say where each stands."""

from __future__ import annotations

from typing import Protocol


class Mark(Protocol):
    """A place as the YAML reader gives it."""

    line: int
    """From 0."""
    column: int
    """From 0."""


class Event(Protocol):
    """A piece of a text, from its start to what comes behind it."""

    start_mark: Mark
    end_mark: Mark


class AliasEvent(Event, Protocol):
    """A name that stands for a value elsewhere."""

    anchor: str


class ValueEvent(Event, Protocol):
    """A value, or the start of one, with the marks that may stand before it."""

    anchor: str | None
    """The name behind “&”."""
    tag: str | None
    """The word that starts with “!”."""


class ScalarEvent(ValueEvent, Protocol):
    """A text, number or word."""

    value: str
    """Without its quotes, and with what its codes stand for."""
    implicit: tuple[bool, bool]
    """Whether it may be read as something other than text, and as text."""
    style: str | None
    """The quote that it stands in, or the sign before it; empty or None without either."""
