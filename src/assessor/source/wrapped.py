"""Lines of a text, and lines that the YAML reader takes for some."""

from __future__ import annotations

import re

from assessor.errors import Problem
from assessor.source.quoting import shortened
from assessor.source.rows import Row, opens_text
from assessor.source.spots import Spot


def comment_within(spot: Spot) -> Problem | None:
    """A comment between the lines of one text."""
    row, above = spot.row, spot.above
    if row.pieces or above is None or row.number == above.number + 1 or not above.value:
        return None
    comments = range(above.number + 1, row.number)
    line = next((n for n in comments if spot.lines.row(n).strip().startswith("#")), None)
    if line is None:
        return None
    text = spot.lines.row(line)
    indent = len(text) - len(text.lstrip())
    comment = Row(line, indent, (), None, text.strip(), text.strip())
    what = "a comment cannot stand between the lines of a text"
    hint = "move it above the key of this text; if it is text too, put the whole text in quotes"
    return spot.problem(comment, "R015", what, hint, name=comment.text)


def text_too_far_out(spot: Spot) -> Problem | None:
    """A line of a text that is not as far in as the lines of the text above."""
    row, above = spot.row, spot.above
    beside = next((piece for piece in spot.open if piece.name != "-"), None)
    if row.pieces or above is None or beside is None or not above.value:
        return None
    goes_on = above.indent if not above.pieces else beside.column + 2
    if row.indent >= goes_on:
        return None
    what = "this line is too far to the left to go on with the text above"
    return spot.moved(row, goes_on, what, beside)


def no_colon(spot: Spot) -> Problem | None:
    """A line without a colon behind its key, or one of a text that is too far to the left."""
    found = _WORDS.fullmatch(spot.row.text)
    key = f"{found.group(1)}: {found.group(2)}" if found else "key: text"
    told = text_too_far_out(spot)
    if told is None or (is_whole(spot.above) and not opens_text(spot.above)):
        what = "this line has no “:” after its key"
        return spot.problem(spot.row, "R027", what, f"write “{shortened(key)}”", spot.row.text)
    if found is None or opens_text(spot.above):
        return told
    more = f"; or, if “{found.group(1)}” is a key, write “{shortened(key)}”"
    return told._replace(hint=told.hint + more)


_WORDS = re.compile("([a-z_][a-z_-]*) +(.+)")


def no_colon_above(spot: Spot) -> Problem | None:
    """A line above, in the column of this key, that has no colon behind its own."""
    above, key = spot.above, spot.row.key
    if above is None or above.key is not None or key is None:
        return None
    found = _WORDS.fullmatch(above.text)
    column = spot.lines.row(above.number).index(above.text)
    if found is None or column != key.column:
        return None
    what = "this line has no “:” after its key"
    hint = f"write “{shortened(': '.join(found.groups()))}”"
    told = spot.problem(above, "R027", what, hint, above.text)
    return told._replace(column=column + 1)


def is_whole(above: Row | None) -> bool:
    """Whether a line has one word, or ends like a sentence, so that the next hardly goes on."""
    text = above.value if above else ""
    return " " not in text or text.endswith((".", "?", "!", "]", "}", '"', "'"))
