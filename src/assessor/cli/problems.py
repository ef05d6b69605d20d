"""What went wrong, said on standard error: where, what, and how to mend it."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from assessor.errors import AssessError, DocumentError, Problem
from assessor.source import clean


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
    lines = [f"{problem.where}: {said}"]
    if problem.excerpt:
        margin = f"{problem.line:>6} │ "
        lines.append(f"{margin}{problem.excerpt}")
        before = problem.excerpt[: problem.column - 1]
        # Tabs stay, so that the marks stand below what they mean.
        indent = "".join("\t" if letter == "\t" else " " for letter in before)
        lines.append(f"{'':>6} │ {indent}{'^' * max(problem.width, 1)}")
    return [*lines, f"       {problem.hint}"] if problem.hint else lines


def _say(lines: Iterable[str]) -> None:
    for line in lines:
        sys.stderr.write(clean(line) + "\n")
