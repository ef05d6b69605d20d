"""What YAML allows and these files do not: each refusal says so, and reading goes on."""

from __future__ import annotations

import re

from assessor.errors import Problem
from assessor.source.cleaning import quoted
from assessor.source.events import ValueEvent
from assessor.source.lines import Lines, Span
from assessor.source.nodes import Group, Leaf, Listing, Node
from assessor.source.quoting import shortened


def spelled_out(sign: str) -> str:
    """The hint on a sign that stands for text elsewhere."""
    return f"write out what is meant; put text that starts with “{sign}” in quotes"


def refused_marks(lines: Lines, event: ValueEvent) -> list[Problem]:
    """The anchor and the tag that stand before a value, each as a problem."""
    problems = []
    if event.anchor is not None:
        what = f"{quoted('&' + event.anchor)} marks a text for use elsewhere"
        problems.append(lines.problem(_piece(lines, event, "&"), "R010", what, spelled_out("&")))
    if event.tag is not None:
        span = _piece(lines, event, "!")
        hint = "remove it; put text that starts with “!” in quotes"
        problems.append(lines.problem(span, "R012", "this is a tag", hint))
    return problems


def refused_key(lines: Lines, group: Group, key: Node) -> Problem | None:
    """Why a key cannot be kept in a group, or None where it can."""
    if not isinstance(key, Leaf) or not isinstance(key.value, str) or _merges(key):
        return lines.problem(lines.span(key.start, key.end), *_no_name(key))
    earlier = group.values.get(key.value)
    return _repeated(lines, group, key, earlier) if earlier else None


def _merges(key: Leaf) -> bool:
    return key.text == "<<" and key.bare


def _no_name(key: Node) -> tuple[str, str, str]:
    """Why a key names nothing: the code, what is wrong, and how to mend it."""
    if not isinstance(key, Leaf):
        noun = "list" if isinstance(key, Listing) else "group of keys"
        hint = "put text that starts with a bracket or brace in quotes"
        return "R017", f"a key must be text, and this is a {noun}", hint
    if _merges(key):
        return "R013", "“<<” merges keys from elsewhere", "write the keys themselves here"
    if key.value is None:
        return "R018", "a key is missing before this “:”", "write one before it, or remove this"
    what = f"the key {quoted(key.text)} is read as {_READ_AS[type(key.value)]}"
    return "R019", what, f"write a name that starts with a letter, such as “r{key.text}”"


_READ_AS = {bool: "true or false", int: "a number", float: "a number"}


def _repeated(lines: Lines, group: Group, key: Leaf, earlier: Node) -> Problem:
    what = f"the key {quoted(key.text)} is here twice"
    span = lines.span(key.start, key.end)
    hint = f"keep one of the two{_for_another(lines, group, key)}"
    problem = lines.problem(span, "R016", what, hint)
    if earlier.key is None:
        return problem
    first = lines.place(lines.span(earlier.key.start, earlier.key.end), "the first is here")
    return problem._replace(related=(first,))


def starts_over(group: Group, key: Node) -> bool:
    """Whether a key is the one that a group starts with."""
    return isinstance(key, Leaf) and next(iter(group.values), None) == key.value


def _for_another(lines: Lines, group: Group, key: Leaf) -> str:
    """What else to do where the key may start another item, or another file."""
    if not starts_over(group, key):
        return ""
    before = lines.row(group.start.line + 1)[: group.start.column]
    if before.rstrip().endswith("-"):
        row = lines.row(key.start.line + 1).strip()
        return f"; if another item starts here, write “- {shortened(row)}”, below the “-” above"
    return "; if another file starts here, give it one of its own" if not before else ""


def _piece(lines: Lines, event: ValueEvent, sign: str) -> Span:
    """The word that starts with a sign, on the line where a value's own marks stand."""
    start = event.start_mark
    row = lines.row(start.line + 1)
    found = re.compile(rf"{re.escape(sign)}[^\s,\[\]{{}}]*").search(row, start.column)
    if found is None:
        return Span(start.line + 1, start.column + 1)
    return Span(start.line + 1, found.start() + 1, len(found.group()))
