"""The face for a terminal: the same words, with some room and weight, and no moving cursor."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import groupby

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.rule import Rule
from rich.table import Table
from rich.text import Text

from assessor.interview.asks import Editor
from assessor.interview.faces import TypedFace, forgiving, is_waiting
from assessor.interview.parts import Part, Parts, Role
from assessor.source.cleaning import clean

try:
    import readline
except ImportError:  # Windows has none; elsewhere it lets a typed line be edited
    readline = None  # type: ignore[assignment]

WIDEST = 88
"""Lines are no longer than this, however wide the window: longer ones are hard to read."""
LONGEST_LABEL = 16
ROOM_FOR_COLUMNS = 64
"""Options stand in columns where no label is longer and the window no narrower than this."""


class TerminalFace(TypedFace):
    """Draws on a console, and reads with `read`: `input` unless told otherwise."""

    def __init__(
        self,
        console: Console,
        read: Callable[[str], str] = input,
        edit: Editor | None = None,
    ) -> None:
        self.edit = edit
        self._console = console
        self._read_line = read
        forgiving(console.file)

    @property
    def waits(self) -> bool:
        """Whether the opening waits for Enter: a terminal has a person at it."""
        return True

    def show(self, parts: Parts) -> None:
        """Draw the parts below what is there, with a line of space where a new matter begins."""
        if not parts:
            return
        before: Role | None = None
        for role, run in groupby(parts, key=lambda part: part.role):
            if (before, role) not in _TIGHT:
                self._print(Text())
            self._print(_DRAWN[role](list(run), self._width))
            before = role
        self._print(Text())

    @property
    def _width(self) -> int:
        return min(self._console.width, WIDEST)

    def _print(self, drawn: RenderableType) -> None:
        self._console.print(drawn, width=self._width)

    def read(self, label: str, accepted: str, begin: str) -> str:
        """A typed line. Its prompt holds no escape codes: they would mislead line editing."""
        hint = Text(clean(accepted), style="dim")
        self._print(hint)
        self._console.file.flush()
        with _on_the_line(begin):
            return self._read_line(f"{clean(label)} > ")

    def is_more_waiting(self) -> bool:
        """Whether more lines were put in at once than were read."""
        return is_waiting(sys.stdin)

    def read_more(self) -> str:
        """The next of them."""
        return self._read_line("")


@contextmanager
def _on_the_line(text: str) -> Iterator[None]:
    """Until the next line is read: a text that stands on it already."""
    if not text or readline is None:
        yield
        return
    readline.set_startup_hook(lambda: readline.insert_text(text))
    try:
        yield
    finally:
        readline.set_startup_hook()


_TIGHT: set[tuple[Role | None, Role]] = {
    (None, "told"),
    ("heading", "text"),
    ("heading", "row"),
    ("heading", "detail"),
    ("problem", "row"),
}
"""Neighbors without a line of space between them."""


def _words(part: Part, style: str = "") -> Text:
    return Text(clean(part.text), style=style)


def _told(run: list[Part], width: int) -> RenderableType:
    return Group(*(_words(part, "italic") for part in run))


def _progress(run: list[Part], width: int) -> RenderableType:
    return Group(Rule(style="dim"), *(_words(part) for part in run))


def _title(run: list[Part], width: int) -> RenderableType:
    return Group(Rule(style="dim"), *(_words(part, "bold") for part in run))


def _heading(run: list[Part], width: int) -> RenderableType:
    return Group(*(_words(part, "underline") for part in run))


def _text(run: list[Part], width: int) -> RenderableType:
    return Text("\n\n").join(_words(part) for part in run)


def _subject(run: list[Part], width: int) -> RenderableType:
    """The name alone: what it is one of stands above it."""
    return Group(*(Text(clean(part.more), style="bold") for part in run))


def _question(run: list[Part], width: int) -> RenderableType:
    return Group(*(_words(part, "bold") for part in run))


def _problem(run: list[Part], width: int) -> RenderableType:
    return Group(*(_words(part, "bold") for part in run))


def _options(run: list[Part], width: int) -> RenderableType:
    """Meanings stand beside their labels where there is room, else below them."""
    told = [part for part in run if part.more]
    longest = max((len(part.text) for part in told), default=0)
    beside = longest <= LONGEST_LABEL and width >= ROOM_FOR_COLUMNS
    marks = max(len(part.mark) for part in run)
    tables = [_grid(marks) for _ in (told, run)]
    for part in run:
        label = Text(clean(part.text), style="bold")
        more = [Text(clean(part.more))] if part.more else []
        cells = [label, *more] if beside else [Text("\n").join([label, *more])]
        tables[0 if part.more else 1].add_row(Text(clean(part.mark)), *cells)
    return Padding(Group(*(table for table in tables if table.row_count)), (0, 0, 0, 2))


def _rows(run: list[Part], width: int) -> RenderableType:
    table = _grid()
    for part in run:
        words = _words(part, "" if part.mark else "bold")
        table.add_row(Text(clean(part.mark)), words, Text(clean(part.more)))
    return Padding(table, (0, 0, 0, 2))


def _details(run: list[Part], width: int) -> RenderableType:
    table = _grid()
    for part in run:
        table.add_row(_words(part, "italic"), Text(clean(part.more)))
    return table


def _grid(first: int = 0) -> Table:
    table = Table.grid(padding=(0, 2, 0, 0))
    table.add_column(justify="right" if first else "left", no_wrap=True, min_width=first)
    return table


_DRAWN: dict[Role, Callable[[list[Part], int], RenderableType]] = {
    "told": _told,
    "progress": _progress,
    "title": _title,
    "heading": _heading,
    "text": _text,
    "subject": _subject,
    "question": _question,
    "option": _options,
    "row": _rows,
    "detail": _details,
    "problem": _problem,
}
