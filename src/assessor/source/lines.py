"""A file's text, line by line, and how to point at a place in it."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from typing import NamedTuple

from assessor.errors import Place, Problem, Severity
from assessor.source.cleaning import FORBIDDEN, clean, code
from assessor.source.events import Mark
from assessor.source.limits import Limits

BREAK = re.compile("[\n\u2028\u2029]")
"""What the YAML reader counts as the end of a line, once all are written alike."""
LONGEST_EXCERPT = 200
MOST_CONTROLS = 20


class Span(NamedTuple):
    """A place in a file: line and column from 1, and how many characters are meant."""

    line: int
    column: int
    width: int = 1


@dataclass(frozen=True)
class Lines:
    """The text of one file, as it was read."""

    file: str
    text: str

    @cached_property
    def rows(self) -> list[str]:
        """The lines, made when a problem needs one: most files have none."""
        return BREAK.split(self.text)

    def span(self, start: Mark, end: Mark) -> Span:
        """A piece of the text, as far as its first line goes."""
        last = end.column if end.line == start.line else len(self.row(start.line + 1).rstrip())
        return Span(start.line + 1, start.column + 1, max(last - start.column, 0))

    def row(self, line: int) -> str:
        """The text of a line, counted from 1; empty where the file has none."""
        return self.rows[line - 1] if 0 < line <= len(self.rows) else ""

    def problem(
        self,
        span: Span | None,
        code: str,
        what: str,
        hint: str = "",
        severity: Severity = "error",
    ) -> Problem:
        """A problem at a place, with its line; without a line where it is the whole file."""
        if span is None:
            return Problem(self.file, what, hint, code=code, severity=severity)
        place = (span.line, span.column, *self._shown(span))
        return Problem(self.file, what, hint, *place, code, severity)

    def place(self, span: Span, what: str) -> Place:
        """Another place that a problem is about, with its line."""
        return Place(self.file, what, span.line, span.column, *self._shown(span))

    def _shown(self, span: Span) -> tuple[str, int]:
        """The line to show of a place, unless it is too long, and how much of it is meant."""
        row = self.row(span.line)
        excerpt = row if len(row) <= LONGEST_EXCERPT else ""
        return excerpt, max(1, min(span.width, len(excerpt) - span.column + 1))


def lines_of(file: str, raw: bytes, limits: Limits) -> tuple[Lines | None, list[Problem]]:
    """A file's text, or None and why it cannot be read as text.

    Control characters are taken out, since the YAML reader would stop at them; they are
    problems too where the limits say so.
    """
    if len(raw) > limits.size:
        most = f"{limits.size / 1_000_000:g} MB"
        hint = "split it into smaller files"
        return None, [Problem(file, f"the file is larger than {most}", hint, code="R003")]
    plain = raw.removeprefix(codecs.BOM_UTF8)
    try:
        text = plain.decode("utf-8")
    except UnicodeDecodeError as error:
        return None, [_not_utf8(file, plain, error.start)]
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if FORBIDDEN.search(text) is None:
        return Lines(file, text), []
    if not limits.tells_controls:
        return Lines(file, FORBIDDEN.sub("", text)), []
    # A mark in place of each character keeps the columns true to the file.
    lines = Lines(file, FORBIDDEN.sub("\N{REPLACEMENT CHARACTER}", text))
    return lines, _controls(lines, text)


def _not_utf8(file: str, raw: bytes, start: int) -> Problem:
    """The problem of the first byte that no text in UTF-8 has, with a mark where it stands."""
    before = raw[:start].decode("utf-8").replace("\r\n", "\n").replace("\r", "\n")
    rows = BREAK.split(before)
    rest = raw[start : start + LONGEST_EXCERPT].splitlines()[0].decode("utf-8", "replace")
    hint = "save the file again, with UTF-8 as its encoding"
    if raw.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        rest, hint = "", "save the file again, with UTF-8 as its encoding rather than UTF-16"
    return Problem(
        file,
        "the text is not written in UTF-8",
        hint,
        line=len(rows),
        column=len(rows[-1]) + 1,
        excerpt=clean(rows[-1] + rest) if rest and len(rows[-1] + rest) <= LONGEST_EXCERPT else "",
        code="R002",
    )


def _controls(lines: Lines, text: str) -> list[Problem]:
    """One problem for each line with control characters, up to a number that can be read."""
    rows = enumerate(BREAK.split(text), 1)
    hits = ((number, hit) for number, row in rows if (hit := FORBIDDEN.search(row)))
    return [
        lines.problem(
            Span(number, hit.start() + 1),
            "R008",
            f"a control character ({code(hit.group())}) stands here",
            "delete it; many editors do not show it",
        )
        for number, hit in islice(hits, MOST_CONTROLS)
    ]
