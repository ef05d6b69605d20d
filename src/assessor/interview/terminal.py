"""The face for a terminal: the same words, with some room and weight, and no moving cursor."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from contextlib import suppress
from itertools import groupby

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from assessor.interview.faces import TypedFace, forgiving
from assessor.interview.parts import Part, Parts, Role
from assessor.source.cleaning import clean

with suppress(ImportError):  # Windows has none; elsewhere it lets a typed line be edited
    import readline  # noqa: F401

WIDEST = 88
"""Lines are no longer than this, however wide the window: longer ones are hard to read."""


class TerminalFace(TypedFace):
    """Draws on a console, and reads with `read`: `input` unless told otherwise."""

    def __init__(self, console: Console, read: Callable[[str], str] = input) -> None:
        self._console = console
        self._read = read
        forgiving(console.file)

    @property
    def waits(self) -> bool:
        """Whether the opening waits for Enter: a terminal has a person at it."""
        return True

    def show(self, parts: Parts) -> None:
        """Draw the parts below what is there."""
        for role, run in groupby(parts, key=lambda part: part.role):
            for drawn in _DRAWN[role](list(run)):
                self._console.print(drawn, width=min(self._console.width, WIDEST))
        self._console.print()

    def read(self, label: str, accepted: str) -> str:
        """A typed line. Its prompt holds no escape codes: they would mislead line editing."""
        hint = Text(clean(accepted), style="dim")
        self._console.print(hint, width=min(self._console.width, WIDEST))
        self._console.file.flush()
        return self._read(f"{clean(label)} > ")


def _words(part: Part, style: str = "") -> Text:
    return Text(clean(part.text), style=style)


def _told(run: list[Part]) -> Iterable[RenderableType]:
    return [_words(part, "italic") for part in run]


def _progress(run: list[Part]) -> Iterable[RenderableType]:
    return [Rule(_words(part), align="left", style="dim") for part in run]


def _title(run: list[Part]) -> Iterable[RenderableType]:
    return [Rule(_words(part, "bold"), align="left") for part in run]


def _heading(run: list[Part]) -> Iterable[RenderableType]:
    return [item for part in run for item in (Text(), _words(part, "underline"))]


def _text(run: list[Part]) -> Iterable[RenderableType]:
    return [item for part in run for item in (Text(), _words(part))]


def _question(run: list[Part]) -> Iterable[RenderableType]:
    return [item for part in run for item in (Text(), _words(part, "bold"), Text())]


def _options(run: list[Part]) -> Iterable[RenderableType]:
    table = Table.grid(padding=(0, 2))
    table.add_column(justify="right", no_wrap=True)
    table.add_column()
    for part in run:
        said = _words(part, "bold")
        if part.more:
            said.append(Text(f"  {clean(part.more)}", style="not bold"))
        table.add_row(Text(clean(part.mark), style="bold cyan"), said)
    return [Padding(table, (0, 0, 0, 2), expand=False)]


def _rows(run: list[Part]) -> Iterable[RenderableType]:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    table.add_column()
    for part in run:
        more = Text(clean(part.more), style="dim")
        table.add_row(Text(clean(part.mark), style="cyan"), _words(part), more)
    return [Padding(table, (0, 0, 0, 2), expand=False)]


def _details(run: list[Part]) -> Iterable[RenderableType]:
    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True)
    table.add_column()
    for part in run:
        table.add_row(_words(part, "dim"), Text(clean(part.more), style="dim"))
    return [Text(), table]


def _problem(run: list[Part]) -> Iterable[RenderableType]:
    return [item for part in run for item in (Text(), _words(part, "bold"))]


_DRAWN: dict[Role, Callable[[list[Part]], Iterable[RenderableType]]] = {
    "told": _told,
    "progress": _progress,
    "title": _title,
    "heading": _heading,
    "text": _text,
    "question": _question,
    "option": _options,
    "row": _rows,
    "detail": _details,
    "problem": _problem,
}
