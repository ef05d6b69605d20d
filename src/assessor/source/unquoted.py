"""Text that YAML takes for something else, since it has no quotes, or the wrong ones."""

from __future__ import annotations

import re

from assessor.errors import Problem
from assessor.source.lines import Span
from assessor.source.quoting import LONGEST, in_quotes, quote_it, without_outer
from assessor.source.rows import Row
from assessor.source.spots import Spot


def second_colon(spot: Spot) -> Problem | None:
    """A text that holds “: ”, behind its key or in an item of a list."""
    if not spot.after.startswith(":") or not re.search(r":\s", spot.before):
        return None
    key, value = spot.row.key, spot.row.value
    if key and value.endswith("}") and "{" not in value:
        what = "a brace closes at the end of this line, and none is open"
        return spot.here("R023", what, f"add the missing “{{”: “{key.name} {{{value}”")
    is_key = key is not None and " " not in key.name
    what = "there is a second “:” in this line"
    return spot.here("R021", what, _quoted(spot, value if is_key else spot.row.text))


def after_quote(spot: Spot) -> Problem | None:
    """A text that goes on behind the quote that ends it, or starts with the quote of another."""
    before = spot.before.rstrip()
    if not before.endswith(('"', "'")):
        return None
    if _opens_only(spot.row, before) and (opened := _left_open(spot, before[-1])):
        return opened
    what = "text goes on here after a closing quote"
    if spot.row.value.startswith(before[-1]):
        return spot.here("R022", what, _quoted(spot, without_outer(spot.row.value)))
    hint = "put the whole text in the other kind of quotes; check that those above are closed"
    return spot.here("R022", what, hint)


def _opens_only(row: Row, before: str) -> bool:
    """Whether the one quote so far is that at the start of a text."""
    return row.value.startswith(before[-1]) and before.count(before[-1]) == 1


def _left_open(spot: Spot, quote: str) -> Problem | None:
    """The nearest text above that starts with a quote and has no other of the pair."""
    rows = (row for row in reversed(spot.rows[: spot.at]) if row.value.startswith(quote))
    row = next((row for row in rows if row.value.count(quote) % 2), None)
    return None if row is None else _open_quote(spot, row)


def _open_quote(spot: Spot, row: Row) -> Problem:
    at = spot.lines.row(row.number).index(row.value[:1], row.indent)
    what = "a quote that opens here is never closed"
    return spot.lines.problem(Span(row.number, at + 1), "R025", what, _closing(row.value))


def _closing(value: str) -> str:
    """The hint for a text whose quote is never closed."""
    quote = value[0]
    if value.count(quote) > 1 or len(value) > LONGEST:
        return "add the missing quote, or put the text in the other kind of quotes"
    hint = f"add the missing quote at its end: {value}{quote}"
    return hint if quote == '"' else f"{hint}, or put it in the other kind: {in_quotes(value)}"


def unclosed(spot: Spot) -> Problem | None:
    """A text whose quote is never closed."""
    return _open_quote(spot, spot.row) if spot.row.value == spot.after else None


def after_bracket(spot: Spot) -> Problem | None:
    """A text that starts with something in brackets or braces, and goes on."""
    before = spot.before.rstrip()
    if not before.endswith(("]", "}")) or not spot.row.value.startswith(("[", "{")):
        return None
    if spot.after.startswith(("]", "}")):
        return None
    what = "text goes on here after a closing bracket or brace"
    return spot.here("R038", what, _quoted(spot, spot.row.value))


def sign(spot: Spot) -> Problem | None:
    """A text that starts with a sign which YAML keeps for itself."""
    letter = spot.after[:1]
    if not letter or letter in "]}-|>!" or not spot.row.value.startswith(letter):
        return None
    what = f"text cannot start with “{letter}” unless it is in quotes"
    return spot.here("R028", what, _quoted(spot, spot.row.value))


def _quoted(spot: Spot, text: str) -> str:
    """The hint to put a text in quotes, written out where it ends on its line."""
    below = spot.rows[spot.at + 1] if spot.at + 1 < len(spot.rows) else None
    goes_on = below is not None and not below.pieces and below.indent > spot.row.indent
    return "put the whole text in quotes" if goes_on else quote_it(text, "the whole text")
