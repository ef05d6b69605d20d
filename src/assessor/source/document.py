"""A file that was read: its plain data, and the place of everything in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assessor.errors import Finding, Place, Problem, Related, Route
from assessor.source.lines import Lines, Span
from assessor.source.nodes import Group, Leaf, Node, Plain


@dataclass(frozen=True)
class Document:
    """A file that was read."""

    lines: Lines
    root: Node

    @property
    def file(self) -> str:
        """The name that its problems carry."""
        return self.lines.file

    @cached_property
    def data(self) -> Plain:
        """What the file says, as plain data."""
        return self.root.plain()

    def node(self, route: Route) -> Node | None:
        """The value at a route, or None where the file has none."""
        node, depth = self._deepest(route)
        return node if depth == len(route) else None

    def piece(self, node: Node) -> str:
        """A list in brackets or a group in braces, as it stands; empty if it takes more lines."""
        start, end = node.start, node.end
        row = self.lines.row(start.line + 1)[start.column : end.column]
        return row if end.line == start.line and row[:1] in ("[", "{") else ""

    def problem(self, finding: Finding) -> Problem:
        """A finding with its line, column and excerpt; a missing key points at its parent."""
        span = self._span_of(finding)
        said = (finding.code, finding.what, finding.hint, finding.severity)
        related = tuple(self.place(one) for one in finding.related)
        return self.lines.problem(span, *said)._replace(related=related)

    def place(self, related: Related) -> Place:
        """Another place that a finding is about, with its line."""
        return self.lines.place(self._span_of(related), related.what)

    def _span_of(self, one: Finding | Related) -> Span:
        node, depth = self._deepest(one.route)
        return self._span(node, one.at_key and depth == len(one.route))

    def problems(self, findings: Iterable[Finding]) -> list[Problem]:
        """Findings with their places, but for those that follow from a flaw already told."""
        told = [finding for finding in findings if not self._deepest(finding.route)[0].flawed]
        return [self.problem(finding) for finding in told]

    def _deepest(self, route: Route) -> tuple[Node, int]:
        """The last value on the way along a route that is there, and how far the way went."""
        node = self.root
        for depth, part in enumerate(route):
            child = node.child(part)
            if child is None:
                return node, depth
            node = child
        return node, len(route)

    def _span(self, node: Node, at_key: bool) -> Span:
        """Where a value stands; its key, where it has no extent or goes over several lines."""
        own = self.lines.span(node.start, node.end)
        spread = not isinstance(node, Leaf) and node.end.line > node.start.line
        key = node.key or _first_key(node)
        if key is not None and (at_key or spread or not own.width):
            return self.lines.span(key.start, key.end)
        return own


def _first_key(node: Node) -> Leaf | None:
    values = node.values.values() if isinstance(node, Group) else ()
    return next((value.key for value in values), None)
