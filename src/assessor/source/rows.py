"""Lines as they look, whatever the YAML reader makes of them: columns, dashes, key and text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from assessor.source.lines import Lines


class Piece(NamedTuple):
    """A key or a dash where it stands: its line from 1, its column from 0."""

    line: int
    column: int
    name: str
    """As a person would call it: `ask:`, or `-`."""


@dataclass(frozen=True)
class Row:
    """A line that is neither empty nor a comment."""

    number: int
    """From 1."""
    indent: int
    """The column of its first character, from 0."""
    dashes: tuple[Piece, ...]
    """The dashes that it starts with."""
    key: Piece | None
    """Its key, behind the dashes; None where it has none."""
    text: str
    """All of it behind the dashes."""
    value: str
    """What stands behind its key, without a comment; all of the text where it has no key."""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """What starts in a column of its own: the dashes, then the key."""
        return (*self.dashes, self.key) if self.key else self.dashes

    @property
    def name(self) -> str:
        """How it begins: `- id:`, `ask:`, or its first words."""
        return " ".join(piece.name for piece in self.pieces) or self.text[:20]


def rows_of(lines: Lines, first: int, last: int) -> list[Row]:
    """The lines with words, from one to another, both counted from 1.

    Those of a text behind `|` or `>` have no dashes and no key, however they look.
    """
    rows: list[Row] = []
    least: int | None = None
    for number, line in enumerate(lines.rows[first - 1 : last], first):
        words = line.strip(" ")
        indent = len(line) - len(line.lstrip(" "))
        if words and least is not None and indent >= least:
            rows.append(Row(number, indent, (), None, words, words))
            least = indent if opens_text(rows[-2]) else least
        elif words and not words.startswith("#"):
            rows.append(_row(number, indent, words))
            least = _least(rows[-1])
    return rows


def opens_text(row: Row | None) -> bool:
    """Whether a line ends with the sign for a text of several lines below."""
    return row is not None and bool(row.pieces and _OPENS.fullmatch(row.value))


def _least(row: Row) -> int | None:
    """The column in which the lines of a text start at the least, where this line opens one."""
    return row.pieces[-1].column + 1 if opens_text(row) else None


_OPENS = re.compile(r"[|>][-+0-9]{0,2}")
"""The signs for a text of several lines below."""
_DASH = re.compile(r"-( +|$)")
_QUOTED_KEY = re.compile(r"""("[^"]*"|'[^']*') *(?=:( |$))""")
_COLON = re.compile(r":(?= |$)")
_COMMENT = re.compile(r"(^|\s)#.*")


def _row(number: int, indent: int, words: str) -> Row:
    at, dashes = 0, []
    while found := _DASH.match(words, at):
        dashes.append(Piece(number, indent + at, "-"))
        at = found.end()
    text = words[at:]
    end = _end_of_key(text)
    key = Piece(number, indent + at, f"{text[:end].rstrip()}:") if end is not None else None
    value = text if end is None else text[end + 1 :].strip()
    if not value.startswith(('"', "'")):
        value = _COMMENT.sub("", value)
    return Row(number, indent, tuple(dashes), key, text, value)


def _end_of_key(text: str) -> int | None:
    """Where the colon of a text's key stands; None where it starts with none."""
    if text.startswith(('"', "'")):
        quoted = _QUOTED_KEY.match(text)
        return quoted.end() if quoted else None
    found = None if text.startswith(tuple("{[|>#")) else _COLON.search(text)
    return found.start() if found else None


def open_pieces(rows: Sequence[Row]) -> Iterator[Piece]:
    """The keys and dashes that a line below could line up with, the innermost first."""
    least: int | None = None
    for piece in _upwards(rows):
        if least is None or piece.column < least:
            least = piece.column
            yield piece


def _upwards(rows: Sequence[Row]) -> Iterable[Piece]:
    return (piece for row in reversed(rows) for piece in reversed(row.pieces))
