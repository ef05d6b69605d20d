"""The line that the YAML reader gave up on, among the lines around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice, takewhile

from assessor.errors import Problem
from assessor.source.events import Mark
from assessor.source.lines import Lines, Span
from assessor.source.rows import Piece, Row, open_pieces, rows_of

ABOVE = 5_000
BELOW = 50
"""How many lines above and below are looked at."""


@dataclass(frozen=True)
class Spot:
    """A line that the YAML reader gave up on, among the others."""

    lines: Lines
    rows: Sequence[Row]
    at: int
    """Which of the rows it is."""
    column: int
    """Where in it, from 0."""

    @property
    def row(self) -> Row:
        """The line itself."""
        return self.rows[self.at]

    @property
    def above(self) -> Row | None:
        """The line with words above it."""
        return self.rows[self.at - 1] if self.at else None

    @property
    def before(self) -> str:
        """The line as far as the reader came."""
        return self.lines.row(self.row.number)[: self.column]

    @property
    def after(self) -> str:
        """The rest of the line."""
        return self.lines.row(self.row.number)[self.column :].rstrip()

    @property
    def near(self) -> Sequence[Row]:
        """The line itself and the one above it: where one is wrong, the reader stumbles at both."""
        return self.rows[max(self.at - 1, 0) : self.at + 1][::-1]

    @property
    def text(self) -> Sequence[Row]:
        """The line itself and those above it, up to the first with a key or a dash of its own."""
        above = takewhile(lambda row: not row.pieces, reversed(self.rows[: self.at]))
        return (self.row, *islice(above, BELOW))

    @property
    def above_key(self) -> int | None:
        """Which of the lines above is the nearest with a key or a dash."""
        return next((n for n in range(self.at - 1, -1, -1) if self.rows[n].pieces), None)

    @cached_property
    def open(self) -> Sequence[Piece]:
        """The keys and dashes above that it could line up with, the innermost first."""
        return tuple(open_pieces(self.rows[: self.at]))

    def problem(self, row: Row, code: str, what: str, hint: str, name: str = "") -> Problem:
        """A problem of a line, at how it begins."""
        span = Span(row.number, row.indent + 1, len(name or row.name))
        return self.lines.problem(span, code, what, hint)

    def here(self, code: str, what: str, hint: str, width: int = 1) -> Problem:
        """A problem at the very place where the reader gave up."""
        return self.lines.problem(Span(self.row.number, self.column + 1, width), code, what, hint)

    def moved(self, row: Row, column: int, what: str, beside: Piece, more: str = "") -> Problem:
        """The problem of a line that belongs in another column, counted from 0, below a piece."""
        name = self.named(beside) if beside.name == "-" else beside.name
        hint = f"start it in column {column + 1}, below “{name}”{more}"
        told = self.problem(row, "R033", what, hint)
        span = Span(beside.line, beside.column + 1, len(name))
        place = self.lines.place(span, f"this starts in column {beside.column + 1}")
        return told._replace(related=(place,))

    def named(self, piece: Piece) -> str:
        """How the line of a piece begins."""
        return self.rows[self._places[piece.line]].name

    @property
    def beside(self) -> Sequence[tuple[int, Row]]:
        """The lines that this one could line up with, the innermost first, each with its place."""
        places = dict.fromkeys(self._places[piece.line] for piece in self.open)
        return [(n, self.rows[n]) for n in places]

    @cached_property
    def _places(self) -> dict[int, int]:
        return {row.number: n for n, row in enumerate(self.rows)}


def spot(lines: Lines, mark: Mark) -> Spot | None:
    """The line of a mark among the others; None where it has no words."""
    rows = rows_of(lines, max(mark.line + 1 - ABOVE, 1), mark.line + 1 + BELOW)
    at = next((n for n, row in enumerate(rows) if row.number == mark.line + 1), None)
    return None if at is None else Spot(lines, rows, at, mark.column)
