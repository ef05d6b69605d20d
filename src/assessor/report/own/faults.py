"""A mistake in a template as a problem: its file and line, what is wrong, and how to mend it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from types import FrameType, TracebackType
from typing import Any

from jinja2 import TemplateError, TemplateNotFound, TemplateSyntaxError

from assessor.errors import Problem
from assessor.model.layout import Layout
from assessor.nearest import did_you_mean
from assessor.report.html import PAGE
from assessor.report.own.sandbox import FILTER_NAMES, OURS, names

Place = tuple[str, int]
"""The name of a template's file, and a line of it."""


def problem(error: BaseException, layout: Layout) -> Problem:
    """What an error says of the templates of a folder."""
    what, _, hint = _said(error, layout).partition("\n")
    return at(_place(error, layout), what, hint, layout)


def at(place: Place, what: str, hint: str, layout: Layout) -> Problem:
    """A problem at a place, with the line that is there."""
    file, line = place
    text = layout.texts.get(file.removeprefix(f"{layout.folder}/"), "")
    lines = text.splitlines()
    excerpt = lines[line - 1] if 0 < line <= len(lines) else ""
    indent = len(excerpt) - len(excerpt.lstrip())
    return Problem(file, what, hint, line, indent + 1 if line else 0, excerpt, len(excerpt.strip()))


def place_of_frame(frame: FrameType | None, layout: Layout) -> Place:
    """Where a template is, while it runs; of the folder's own, if any."""
    places: list[Place] = []
    while frame is not None:
        if (template := frame.f_globals.get("__jinja_template__")) is not None:
            places.append((template.filename, _line(template, frame.f_lineno)))
        frame = frame.f_back
    return _likely(places[::-1], layout)


def _place(error: BaseException, layout: Layout) -> Place:
    if words := getattr(error, "words", ""):
        return _line_with(words, layout)
    if frame := getattr(error, "frame", None):
        return place_of_frame(frame, layout)
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or layout.folder, error.lineno
    return _likely(list(_places(error.__traceback__)), layout)


def _line_with(words: str, layout: Layout) -> Place:
    """The first line of the folder's own templates that has these words."""
    for name, text in layout.texts.items():
        for number, line in enumerate(text.splitlines(), 1):
            if words.lower() in line.lower():
                return f"{layout.folder}/{name}", number
    return f"{layout.folder}/{PAGE}", 0


def _likely(places: list[Place], layout: Layout) -> Place:
    """Of the lines of templates that called each other the last; of the folder's own, if any."""
    own = [place for place in places if not place[0].startswith(OURS)]
    return (own or places or [(f"{layout.folder}/{PAGE}", 0)])[-1]


def _places(trace: TracebackType | None) -> Iterator[Place]:
    while trace is not None:
        known = trace.tb_frame.f_globals
        if "__jinja_exception__" in known:  # jinja2 puts its own lines in place of Python's
            yield known["__file__"], trace.tb_lineno
        elif (template := known.get("__jinja_template__")) is not None:
            yield template.filename, _line(template, trace.tb_lineno)
        trace = trace.tb_next


def _line(template: Any, number: int) -> int:
    return int(template.get_corresponding_lineno(number))


def _said(error: BaseException, layout: Layout) -> str:
    """What is wrong, and behind a line break how to mend it."""
    if isinstance(error, TemplateNotFound):
        name = str(error.name)
        known = names(layout)
        near = did_you_mean(name, known)
        return (
            f"there is no template “{name}”\n{near} a template takes only files of its folder, "
            f"and: {', '.join(one for one in known if one.startswith(OURS))}"
        ).replace("\n ", "\n")
    if isinstance(error, RecursionError):
        return _WITHOUT_END
    if isinstance(error, MemoryError):
        return "this takes more memory than a report may\nplace less, or repeat it less often"
    if isinstance(error, TemplateSyntaxError):
        return _of_syntax(error.message or "")
    if isinstance(error, TemplateError):
        return str(error) if "\n" in str(error) else f"{error}\n{_CONTRACT}"
    return f"this cannot be worked out: {error}\n{_CONTRACT}"


_WITHOUT_END = (
    "this calls itself without end, or is nested too deeply\n"
    "let a template include, call or extend others alone"
)
_CONTRACT = "docs/templates.md says what a template can use"


def _of_syntax(message: str) -> str:
    if found := re.match(r"No filter named '(.*)'", message):
        known = (*FILTER_NAMES, "picture")
        near = did_you_mean(found[1], known)
        return f"there is no filter “{found[1]}”\n{near} there are: {', '.join(known)}".replace(
            "\n ", "\n"
        )
    if "\n" in message:
        return message
    text = message[:1].lower() + message[1:]
    return f"this is not a template: {text.rstrip('.')}\nsee that each {{% … %}} has its end"
