"""Lines such as `%TAG`, of which a file can hold so many that the YAML reader stalls."""

from __future__ import annotations

import re
from itertools import islice

from assessor.errors import Problem
from assessor.source.lines import BREAK, Lines, Span

NOT_OURS = "this is not a line that these files have"
REMOVE_THEM = "remove lines that start with “%”"
MOST = 20
_TAG = re.compile("^%TAG", re.MULTILINE)


def directives(lines: Lines) -> Problem | None:
    """The problem of a text with very many directives, or None.

    The YAML reader compares each with all before it, and gives no event until the last one.
    """
    text = BREAK.sub("\n", lines.text) if lines.text.count("%TAG") > MOST else ""
    found = next(islice(_TAG.finditer(text), MOST, None), None)
    if found is None:
        return None
    span = Span(text.count("\n", 0, found.start()) + 1, 1, len(found.group()))
    return lines.problem(span, "R032", NOT_OURS, REMOVE_THEM)
