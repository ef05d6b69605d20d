"""From a file's bytes to a document, or to every reason why not."""

from __future__ import annotations

from collections.abc import Iterable

from assessor.errors import Problem
from assessor.source.cut import cut_short
from assessor.source.document import Document
from assessor.source.limits import Limits
from assessor.source.lines import lines_of
from assessor.source.swallowed import swallowed
from assessor.source.tree import tree_of


def read(file: str, raw: bytes, limits: Limits) -> tuple[Document | None, list[Problem]]:
    """A file's document and every problem of its text, in the order of its lines.

    `file` is the name that problems carry. The document is None where nothing could be built;
    it may be there beside problems, so that the rest of it can be checked in the same run.
    No other exception leaves here, whatever the bytes.
    """
    lines, problems = lines_of(file, raw, limits)
    if lines is None:
        return None, problems
    root, found = tree_of(lines, limits)
    if root is None:
        return None, in_order([*problems, *found])
    lost = [*cut_short(lines, root), *swallowed(lines, root)] if limits.tells_controls else []
    return Document(lines, root), in_order([*problems, *found, *lost])


def in_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems by line and column."""
    return sorted(problems, key=lambda problem: (problem.line, problem.column))
