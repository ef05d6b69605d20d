"""Lists in brackets and groups in braces that do not end where they should."""

from __future__ import annotations

import re

from assessor.errors import Problem
from assessor.source.lines import Span
from assessor.source.quoting import LONGEST, quote_it
from assessor.source.spots import Spot

_PAIRS = {"[": "]", "{": "}"}


def comma(spot: Spot) -> Problem | None:
    """A comma with nothing before it."""
    if not spot.after.startswith(","):
        return None
    what = "a comma stands here with nothing before it"
    is_text = spot.row.key is not None and spot.row.value == spot.after
    hint = f"remove it, or {quote_it(spot.after, 'the whole text')}" if is_text else "remove it"
    return spot.here("R037", what, hint)


def other_bracket(spot: Spot) -> Problem | None:
    """A list that ends with a brace, or a group that ends with a bracket."""
    if not spot.after.startswith(("]", "}")):
        return None
    closes = spot.after[0]
    opens, wanted = ("[", "]") if closes == "}" else ("{", "}")
    what = f"“{closes}” closes here what “{opens}” opened"
    return spot.here("R024", what, f"write “{wanted}” in place of “{closes}”")


def none_open(spot: Spot) -> Problem | None:
    """A closing bracket or brace without the one that opens."""
    if not spot.after.startswith(("]", "}")):
        return None
    what = "a bracket or brace closes here, and none is open"
    return spot.here("R023", what, "remove it, or put the text in quotes")


def between(spot: Spot) -> Problem | None:
    """A key in braces without a comma before it, or a text there that needs quotes."""
    piece = re.split(r"[,{\[]", spot.before)[-1]
    found = re.fullmatch(r"\s*(\S+):\s+(.*)", piece)
    if found is None or spot.row.value.count("{") != spot.row.value.count("}"):
        return None
    key, text = found.groups()
    return _no_comma(spot, key, text) or _no_quotes(spot, text)


def _no_comma(spot: Spot, key: str, text: str) -> Problem | None:
    """Where a word stands before the “:” that looks like a key of ours."""
    found = re.fullmatch(r"(.*?[^\s;])[;\s]\s*([a-z_]+)", text)
    if found is None or not spot.after.startswith(":"):
        return None
    value, next_key = found.groups()
    what = f"a comma is missing before “{next_key}:”"
    hint = f"write “{key}: {value}, {next_key}:”"
    span = Span(spot.row.number, spot.column + 1 - len(next_key), len(next_key) + 1)
    return spot.lines.problem(span, "R037", what, hint)


def _no_quotes(spot: Spot, text: str) -> Problem | None:
    """Where a text goes on behind a “:” or a quote."""
    after = re.split(r"[,}\]]", spot.after)[0].rstrip()
    if spot.after.startswith(":"):
        what = "there is a second “:” in this text"
        return spot.here("R021", what, quote_it(text + after))
    if text.rstrip().endswith(('"', "'")):
        what = "text goes on here after a closing quote"
        return spot.here("R022", what, quote_it(text + after, "the whole text"))
    return None


def cut_by_comment(spot: Spot) -> Problem | None:
    """A list or group whose end stands behind a “#”, where nothing is read any more."""
    inside, _, comment = spot.after.partition(" #")
    if "]" not in comment and "}" not in comment:
        return None
    what = "what follows this “#” is read as a comment, and the end of the list or group with it"
    span = Span(spot.row.number, spot.column + len(inside) + 2, len(comment) + 1)
    return spot.lines.problem(span, "R015", what, "put the text that holds the “#” in quotes")


def never_closed(spot: Spot) -> Problem | None:
    """A list or group that has no end, though its line has."""
    text = spot.after.partition(" #")[0].rstrip()
    if text[:1] not in _PAIRS or not (missing := _missing(text)):
        return None
    noun = "list" if text.startswith("[") else "group"
    hint = f"add the missing “{missing}” at its end"
    if len(text) <= LONGEST and not text.endswith(","):
        hint = f"{hint}: “{text}{missing}”"
    return spot.here("R024", f"a {noun} that opens here is never closed", hint)


def _missing(text: str) -> str:
    """The brackets that are still open at the end of a text; empty where they do not fit."""
    still: list[str] = []
    for letter in text:
        if letter in _PAIRS:
            still.append(_PAIRS[letter])
        elif letter in "]}" and (not still or still.pop() != letter):
            return ""
    return "".join(reversed(still))
