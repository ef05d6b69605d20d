"""Messages kept beside the files that they are about: what a person reads, to the letter."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from assessor.cli.problems import problem_lines
from assessor.errors import Problem

Held = Callable[[Path, Iterable[Problem]], None]
"""Holds the problems of a file against the message that is kept beside it."""


def message(path: Path, problems: Iterable[Problem]) -> str:
    """What is told of a file, which is called by its name alone."""
    blocks = ("\n".join(problem_lines(problem)) for problem in problems)
    return "".join(block.replace(str(path), path.name) + "\n" for block in blocks)


def kept(path: Path) -> str:
    """The message beside a file."""
    return path.with_suffix(".txt").read_text(encoding="utf-8")


def first_code(path: Path) -> str:
    """The code of the first problem in the message beside a file."""
    return kept(path).split()[1]
