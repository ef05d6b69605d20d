"""What YAML allows and these files do not: each refusal says so, and reading goes on."""

from __future__ import annotations

import re
from dataclasses import replace

from yaml.events import CollectionStartEvent, ScalarEvent

from assessor.errors import Problem
from assessor.source.cleaning import quoted
from assessor.source.lines import Lines, Span, extent
from assessor.source.nodes import Group, Leaf, Listing, Node


def spelled_out(sign: str) -> str:
    """The hint on a sign that stands for text elsewhere."""
    return f"these files spell everything out; put text that starts with “{sign}” in quotes"


_READ_AS = {bool: "true or false", int: "a number", float: "a number"}


def refused_marks(lines: Lines, event: ScalarEvent | CollectionStartEvent) -> list[Problem]:
    """The anchor and the tag that stand before a value, each as a problem."""
    problems = []
    if event.anchor is not None:
        what = f"{quoted('&' + event.anchor)} marks a text for use elsewhere"
        problems.append(lines.problem(_piece(lines, event, "&"), "R010", what, spelled_out("&")))
    if event.tag is not None:
        span = _piece(lines, event, "!")
        hint = "these files have no tags: remove it, or put text that starts with “!” in quotes"
        problems.append(lines.problem(span, "R012", "this is a tag", hint))
    return problems


def refused_key(lines: Lines, group: Group, key: Node) -> Problem | None:
    """Why a key cannot be kept in a group, or None where it can."""
    span = lines.span(key.extent)
    if not isinstance(key, Leaf):
        noun = "list" if isinstance(key, Listing) else "group of keys"
        hint = "put text that starts with a bracket or brace in quotes"
        return lines.problem(span, "R017", f"a key must be text, and this is a {noun}", hint)
    if key.bare and key.text == "<<":
        hint = "these files spell everything out"
        return lines.problem(span, "R013", "“<<” merges keys from elsewhere", hint)
    if key.value is None:
        what = "a key is missing before this “:”"
        return lines.problem(span, "R018", what, "write “key: text”")
    if not isinstance(key.value, str):
        what = f"the key {quoted(key.text)} is read as {_READ_AS[type(key.value)]}"
        return lines.problem(span, "R019", what, "put it in quotes")
    return _repeated(lines, group, key, span)


def _repeated(lines: Lines, group: Group, key: Leaf, span: Span) -> Problem | None:
    earlier = group.child(str(key.value))
    if earlier is None or earlier.key is None:
        return None
    what = f"the key {quoted(key.text)} is here twice"
    problem = lines.problem(span, "R016", what, "keep one of the two")
    first = lines.place(lines.span(earlier.key.extent), "the first is here")
    return replace(problem, related=(first,))


def _piece(lines: Lines, event: ScalarEvent | CollectionStartEvent, sign: str) -> Span:
    """The word that starts with a sign, on the line where a value's own marks stand."""
    start = extent(event).start
    row = lines.row(start.line + 1)
    found = re.compile(rf"{re.escape(sign)}[^\s,\[\]{{}}]*").search(row, start.column)
    if found is None:
        return Span(start.line + 1, start.column + 1)
    return Span(start.line + 1, found.start() + 1, len(found.group()))
