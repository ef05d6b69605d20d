"""What went wrong, said on standard error: where, what, and how to mend it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal, TextIO

from assessor.cli.lines import printable
from assessor.errors import AssessError, DocumentError, Place, Problem
from assessor.source import clean

Role = Literal["place", "error", "warning", "related", "margin", "hint"]
"""What a piece of a message is."""
Paint = Callable[[Role, str], str]
"""Gives a piece of a message the look of what it is."""


def plainly(role: Role, text: str) -> str:
    """The text as it is: for files, pipes, and whoever asked for no color."""
    return text


def in_color(role: Role, text: str) -> str:
    """The text in the look of a terminal; nothing is said by color alone."""
    from typer import style

    return style(text, **_LOOKS[role]) if text else text


_LOOKS: dict[Role, dict[str, Any]] = {
    "place": {"bold": True},
    "error": {"fg": "red", "bold": True},
    "warning": {"fg": "magenta", "bold": True},
    "related": {"fg": "blue"},
    "margin": {"dim": True},
    "hint": {"fg": "cyan"},
}
"""Colors that can be read on a light ground and on a dark one."""


def paint_for(stream: TextIO, environment: Mapping[str, str]) -> Paint:
    """How messages look on a stream: in color on a terminal that wants it (no-color.org)."""
    wanted = not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
    return in_color if wanted and stream.isatty() else plainly


def tell(error: AssessError) -> None:
    """Say what is wrong and what to do about it."""
    _say(lines_of(error))


def note(text: str) -> None:
    """Say something that is not the output itself: where a file is, what was set aside."""
    _say([text])


def lines_of(error: AssessError) -> list[str]:
    """An error as lines of text, every problem of a file among them."""
    lines: list[str] = []
    if isinstance(error, DocumentError):
        for problem in error.problems:
            lines += [*problem_lines(problem), ""]
    lines.append(error.what)
    return [*lines, f"  {error.hint}"] if error.hint else lines


def problem_lines(problem: Problem, paint: Paint = plainly) -> list[str]:
    """A problem with its source line underlined, in the shape that editors link; clean."""
    code = paint(problem.severity, clean(problem.code))
    warning = "warning: " if problem.severity == "warning" else ""
    said = f"{code} {warning}{clean(problem.what)}".strip()
    head = paint("place", f"{clean(problem.where)}:")
    lines = [f"{head} {said}", *_underlined(problem, "^", paint)]
    for place in problem.related:
        lines += _related(place, problem.file, paint)
    return [*lines, f"{_MARGIN}{paint('hint', clean(problem.hint))}"] if problem.hint else lines


_MARGIN = " " * 7


def _related(place: Place, file: str, paint: Paint) -> list[str]:
    where = f"{_MARGIN}{clean(place.where)}:"
    if not place.excerpt:
        return [f"{where} {clean(place.what)}"]
    return [*([] if place.file == file else [where]), *_underlined(place, "-", paint)]


def _underlined(place: Problem | Place, mark: str, paint: Paint) -> list[str]:
    """The line of a place with what is meant underlined; nothing where no line is shown.

    What is at a related place stands behind its marks.
    """
    if not place.excerpt:
        return []
    before = place.excerpt[: place.column - 1]
    # Tabs stay, so that the marks stand below what they mean.
    indent = "".join("\t" if letter == "\t" else " " for letter in before)
    role: Role = "related" if isinstance(place, Place) else place.severity
    said = f" {clean(place.what)}" if isinstance(place, Place) else ""
    return [
        f"{paint('margin', f'{place.line:>6} │')} {clean(place.excerpt)}",
        f"{paint('margin', f'{chr(32):>6} │')} {indent}"
        f"{paint(role, mark * max(place.width, 1) + said)}",
    ]


def _say(lines: Iterable[str]) -> None:
    for line in "\n".join(lines).split("\n"):
        sys.stderr.write(printable(line) + "\n")
