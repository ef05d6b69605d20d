"""What went wrong, said on standard error: where, what, and how to mend it."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from assessor.cli.lines import printable
from assessor.errors import AssessError, DocumentError, Place, Problem


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


def problem_lines(problem: Problem) -> list[str]:
    """A problem with its source line underlined, in the shape that editors link."""
    warning = "warning: " if problem.severity == "warning" else ""
    said = f"{problem.code} {warning}{problem.what}".strip()
    lines = [f"{problem.where}: {said}", *_underlined(problem, "^")]
    for place in problem.related:
        lines += [] if place.file == problem.file else [f"{_MARGIN}{place.where}:"]
        lines += _underlined(place, "-") or [f"{_MARGIN}{place.where}: {place.what}"]
    return [*lines, f"{_MARGIN}{problem.hint}"] if problem.hint else lines


_MARGIN = " " * 7


def _underlined(place: Problem | Place, mark: str) -> list[str]:
    """The line of a place with what is meant underlined; nothing where no line is shown.

    What is at a related place stands behind its marks.
    """
    if not place.excerpt:
        return []
    before = place.excerpt[: place.column - 1]
    # Tabs stay, so that the marks stand below what they mean.
    indent = "".join("\t" if letter == "\t" else " " for letter in before)
    said = f" {place.what}" if isinstance(place, Place) else ""
    return [
        f"{place.line:>6} │ {place.excerpt}",
        f"{'':>6} │ {indent}{mark * max(place.width, 1)}{said}",
    ]


def _say(lines: Iterable[str]) -> None:
    for line in "\n".join(lines).split("\n"):
        sys.stderr.write(printable(line) + "\n")
