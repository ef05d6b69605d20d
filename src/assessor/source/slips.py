"""Slips of the keyboard that the YAML reader stumbles over: at the line itself or at the next."""

from __future__ import annotations

import re

from assessor.errors import Problem
from assessor.source.cleaning import code
from assessor.source.lines import Span
from assessor.source.quoting import shortened
from assessor.source.spots import Spot


def tab(spot: Spot) -> Problem | None:
    """A tab for spaces."""
    indent = spot.before[: len(spot.before) - len(spot.before.lstrip())]
    if not spot.after.startswith("\t") and "\t" not in indent:
        return None
    what = "a tab stands where spaces belong"
    return spot.here("R020", what, "indent with spaces, two for each level")


def odd_space(spot: Spot) -> Problem | None:
    """A character that looks like a space, or like nothing, where YAML wants a space."""
    for row in spot.near:
        if found := _ODD_SPACE.match(spot.lines.row(row.number)):
            what = f"a space of another kind ({code(found.group(1))}) stands here"
            hint = "delete it and type a space; text copied from elsewhere can bring it along"
            span = Span(row.number, found.start(1) + 1)
            return spot.lines.problem(span, "R036", what, hint)
    return None


_ODD = "\u00a0\u00ad\u1680\u2000-\u200f\u202f\u205f\u2060\u3000"
_ODD_SPACE = re.compile(rf"(?:[ -]*|[^:{_ODD}]*:)([{_ODD}])")
"""One where a line starts, behind its dash, or behind its colon."""


def odd_dash(spot: Spot) -> Problem | None:
    """An item of a list behind a dash without a space, or behind a sign that is no hyphen."""
    for row in spot.near:
        if found := _ODD_DASH.fullmatch(row.text):
            what = "an item of a list starts with a hyphen and a space"
            hint = f"write “{shortened(f'- {found.group(2)}')}”"
            return spot.problem(row, "R035", what, hint, name=found.group(1))
    return None


_ODD_DASH = re.compile(r"(-(?=[^-\s.])|[–—•·‣◦] *|\* +)(.+)")


def no_space(spot: Spot) -> Problem | None:
    """A key whose colon has no space behind it."""
    for row in (*spot.near, *spot.text[1:]):
        if row.key is None and (found := NO_SPACE.fullmatch(row.text)):
            what = "a space is missing after the “:”"
            key, text = found.groups()
            name = " ".join([*("-" for _ in row.dashes), f"{key}:"])
            return spot.problem(row, "R034", what, f"write “{shortened(f'{key}: {text}')}”", name)
    return None


def no_space_in_brackets(spot: Spot) -> Problem | None:
    """A key in braces whose colon has no space behind it, before a bracket or brace."""
    found = re.match(r"([A-Za-z_][A-Za-z0-9_-]*):(?=[\[{])", spot.after)
    if found is None:
        return None
    what, key = "a space is missing after the “:”", found.group(1)
    hint = f"write “{key}: {spot.after[found.end()]}”"
    return spot.here("R034", what, hint, width=len(found.group()))


NO_SPACE = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*):([^\s:/].*)")
"""`key:text`, but no address such as https://."""


def other_comment(spot: Spot) -> Problem | None:
    """A comment as other languages write it."""
    found = _OTHER_COMMENT.match(spot.row.text)
    if found is None:
        return None
    text = spot.row.text[found.end() :].removesuffix("-->").removesuffix("*/").strip()
    what = "this line has no “:” after its key"
    hint = f"if it is a comment, start it with “# ”: “{shortened(f'# {text}')}”"
    return spot.problem(spot.row, "R027", what, hint, name=spot.row.text)


_OTHER_COMMENT = re.compile(r"//+|;+|<!--|/\*+|--")


def other_colon(spot: Spot) -> Problem | None:
    """A key with “=” or a colon of another script behind it."""
    found = _OTHER_COLON.fullmatch(spot.row.text)
    if found is None:
        return None
    what = "this line has no “:” after its key"
    hint = f"write “{shortened(': '.join(found.groups()))}”"
    return spot.problem(spot.row, "R027", what, hint, name=spot.row.text)


_OTHER_COLON = re.compile(r"([A-Za-z_][A-Za-z0-9_-]*) *[=：﹕] *(.+)")
