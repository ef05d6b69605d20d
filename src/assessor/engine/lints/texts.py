"""What people read in a rubric: its questions, its anchors, and every other text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from assessor.errors import Route
from assessor.model.base import Record
from assessor.model.questions import Question, ScaledQuestion
from assessor.model.rubric import Rubric

Said = tuple[Route, str]
"""A text, and where it stands."""

_NO_TEXTS = {
    *("id", "version", "kind", "scale", "role", "family", "replaces", "when", "on"),
    *("obligation", "basis", "effort", "sources", "source"),
}
"""Keys with names and words of the format, and with titles and headings that others chose."""


def asks(route: Route, question: Question) -> Iterator[Said]:
    """What a question asks, and what it asks about our response if that is put its own way."""
    yield (*route, "ask"), question.ask
    if isinstance(question, ScaledQuestion) and question.response and question.response.ask:
        yield (*route, "response", "ask"), question.response.ask


def anchors(route: Route, question: ScaledQuestion) -> Iterator[Said]:
    """Each anchor of a question, and of its response; its option is the end of its route."""
    for name, text in question.anchors.items():
        yield (*route, "anchors", name), text
    if question.response is not None:
        for name, text in question.response.anchors.items():
            yield (*route, "response", "anchors", name), text


def texts(rubric: Rubric) -> Iterator[Said]:
    """Every text of a rubric that a person reads; cited titles and headings are none."""
    return _texts((), rubric)


def _texts(route: Route, node: Any) -> Iterator[Said]:
    for name, child in _below(node):
        if isinstance(child, str):
            yield (*route, name), child
        else:
            yield from _texts((*route, name), child)


def _below(node: Any) -> Iterable[tuple[str | int, Any]]:
    """What stands in a list, a mapping or a record, by place or name; nothing in other values."""
    # Records last: whether something is one takes pydantic longer to say than all the rest.
    if isinstance(node, tuple):
        return enumerate(node)
    if isinstance(node, dict):
        return node.items()
    if isinstance(node, Record):
        return [(n, child) for n, child in vars(node).items() if child and n not in _NO_TEXTS]
    return ()
