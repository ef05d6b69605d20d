"""The plain face: whole lines in order, for screen readers, pipes and simple terminals.

No color, no box, no cursor movement; each prompt ends with where we are and what can be typed.
"""

from __future__ import annotations

import os
import re
import textwrap
from collections.abc import Callable
from typing import IO, Protocol

from assessor.interview.asks import Editor
from assessor.interview.faces import Readable, TypedFace, forgiving, is_waiting
from assessor.interview.parts import Part, Parts, Role
from assessor.source.cleaning import clean

_ASCII = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "·": "-", "\xa0": " "}
)
_SAID = {"? for help": "h for help", "? or help": "h or help", " · ": ", "}
"""Signs that speech passes over without a word or a pause, and what is put instead."""


class Lines(Readable, Protocol):
    """Where lines are read from: standard input, or whatever reads like it."""

    def readline(self) -> str:
        """The next line; empty at the end."""


class PlainFace(TypedFace):
    """Reads lines from one stream and writes lines to another."""

    def __init__(self, source: Lines, out: IO[str], edit: Editor | None = None) -> None:
        self.edit = edit
        self._source = source
        self._out = out
        forgiving(source, instead_of_ascii="utf-8")
        forgiving(out)

    @property
    def waits(self) -> bool:
        """Whether a person is there to press Enter."""
        return self._source.isatty()

    def show(self, parts: Parts) -> None:
        """Write the parts, a line each, and an empty line before them; nothing for none."""
        lines = [line for part in parts for line in _LINES[part.role](part).splitlines()]
        fit = (row for line in lines for row in _fitting(_said(line), self._width))
        self._write("".join(f"{line}\n" for line in ("", *fit)) if lines else "")

    def read(self, label: str, accepted: str, begin: str) -> str:
        """A typed line; the prompt is one line that ends in a colon."""
        self._write(f"{label}{'' if label.endswith('?') else '.'} {_spelled(accepted)}: ")
        line = self._source.readline()
        if not self._source.isatty():  # nobody's Enter was seen: end the line, say what was read
            self._write(f"{line.rstrip()}\n")
        if not line:
            raise EOFError
        return line.rstrip("\n")

    def is_more_waiting(self) -> bool:
        """Whether more lines were put in at once than were read."""
        return is_waiting(self._source)

    def read_more(self) -> str:
        """The next of them; it stands on the screen already."""
        return self._source.readline().rstrip("\n")

    def _write(self, text: str) -> None:
        self._out.write(clean(_said(text)))
        self._out.flush()

    @property
    def _width(self) -> int:
        """The columns of the window; 0 where there is none, as in a pipe."""
        return os.get_terminal_size(self._out.fileno()).columns if self._out.isatty() else 0


def _said(text: str) -> str:
    for sign, words in _SAID.items():
        text = text.replace(sign, words)
    return text.translate(_ASCII)


def _fitting(line: str, width: int) -> list[str]:
    """A line in rows that break between words: at its edge, a terminal breaks within one."""
    indent = line[: len(line) - len(line.lstrip())]
    if len(line) <= width or len(indent) >= width:
        return [line]
    return textwrap.wrap(
        line, width, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _spelled(choices: str) -> str:
    """Speech makes a word of “na” that nobody could type; “n/a” it spells."""
    return re.sub(r"\bna\b", "n/a", choices)


def _option(part: Part) -> str:
    return f"  {_spelled(part.mark)}. {part.text}" + (f": {part.more}" if part.more else "")


def _row(part: Part) -> str:
    return f"  {': '.join(words for words in (part.mark, part.text, part.more) if words)}"


def _text(part: Part) -> str:
    return part.text


_LINES: dict[Role, Callable[[Part], str]] = {
    "told": _text,
    "progress": _text,
    "title": _text,
    "heading": _text,
    "text": _text,
    "subject": lambda part: f"{part.text}: {part.more}",
    "question": _text,
    "option": _option,
    "row": _row,
    "detail": lambda part: f"{part.text}: {part.more}",
    "problem": _text,
}
