"""From the YAML reader's events to a tree of values.

Events come one after another, without recursion, before anything is built: a file that is
too deep or too large is refused at once. The tree's own stack is a list, for the same reason.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import yaml
from yaml.events import (
    AliasEvent,
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingStartEvent,
    ScalarEvent,
)

from assessor.errors import Problem
from assessor.source.cleaning import quoted
from assessor.source.leaves import leaf_of
from assessor.source.limits import Limits
from assessor.source.lines import Extent, Lines, extent
from assessor.source.nodes import Group, Leaf, Listing, Node
from assessor.source.refusals import refused_key, refused_marks, spelled_out
from assessor.source.syntax import directives, syntax_problem

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The reader built on libyaml where there is one; it is ten times as fast."""

MOST = 200
"""With more problems than this, the file is something else, or made to take long."""

_SURPRISES = (yaml.YAMLError, ValueError, OverflowError, RecursionError)
"""What the reader raises: its own errors, and Python's for codes such as `\\UFFFFFFFF`."""


def tree_of(
    lines: Lines, limits: Limits, loader: Any = LOADER
) -> tuple[Node | None, list[Problem]]:
    """The tree of a text's values, and every problem; None where reading had to stop."""
    if flood := directives(lines):
        return None, [flood]
    tree = _Tree(lines, limits)
    try:
        for number, event in enumerate(yaml.parse(lines.text, Loader=loader)):
            tree.take(event, number)
    except _StopReading:
        return None, tree.problems
    except _SURPRISES as error:
        return None, [*tree.problems, syntax_problem(lines, error)]
    if tree.root is None:
        tree.problems.append(lines.problem(None, "R001", "the file is empty"))
    return tree.root, tree.problems


class _StopReading(Exception):
    """Reading on would cost too much, or mean nothing."""


@dataclass(slots=True)
class _Open:
    """A list or group that is being read, with the key that waits for its value."""

    node: Listing | Group
    key: Node | None = None


class _Tree:
    """Takes events, grows the tree, and collects problems on the way."""

    def __init__(self, lines: Lines, limits: Limits) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._lines = lines
        self._limits = limits
        self._open: list[_Open] = []

    def take(self, event: Event, number: int) -> None:
        """One more event. Raises _StopReading at a limit, with its problem noted."""
        if len(self.problems) >= MOST:
            raise _StopReading
        if number >= self._limits.events:
            what = f"the file holds more than {self._limits.events:,} pieces"
            self._stop(event, "R004", what, "split it into smaller files")
        match event:
            case DocumentStartEvent() if self.root is not None:
                what = "a second document starts here"
                self._stop(event, "R014", what, "keep one in each file")
            case AliasEvent():
                self._alias(event)
            case ScalarEvent():
                self._scalar(event)
            case CollectionStartEvent():
                self._start(event)
            case CollectionEndEvent():
                self._close(event)

    def _stop(self, event: Event, code: str, what: str, hint: str) -> None:
        self._tell(event, code, what, hint)
        raise _StopReading

    def _tell(self, event: Event, code: str, what: str, hint: str) -> None:
        span = self._lines.span(extent(event))
        self.problems.append(self._lines.problem(span, code, what, hint))

    def _alias(self, event: AliasEvent) -> None:
        what = f"{quoted(f'*{event.anchor}')} stands for a text elsewhere"
        self._tell(event, "R011", what, spelled_out("*"))
        self._place(Leaf(extent=extent(event), value=None, text="", flawed=True))

    def _scalar(self, event: ScalarEvent) -> None:
        leaf, problems = leaf_of(self._lines, event, self._limits)
        self.problems += [*refused_marks(self._lines, event), *problems]
        self._place(leaf)

    def _start(self, event: CollectionStartEvent) -> None:
        if len(self._open) >= self._limits.depth:
            what = f"this is more than {self._limits.depth} levels deep"
            self._stop(event, "R005", what, "check the brackets and the indentation")
        self.problems += refused_marks(self._lines, event)
        kind: type[Group | Listing] = Group if isinstance(event, MappingStartEvent) else Listing
        node = kind(extent=extent(event))
        self._place(node)
        self._open.append(_Open(node))

    def _close(self, event: CollectionEndEvent) -> None:
        node = self._open.pop().node
        node.extent = Extent(node.extent.start, extent(event).end)

    def _place(self, node: Node) -> None:
        """Puts a value where it belongs: at the top, in a list, as a key, or under one."""
        if not self._open:
            self.root = node
            return
        within = self._open[-1]
        if isinstance(within.node, Listing):
            within.node.items.append(node)
        elif within.key is None:
            within.key = node
        else:
            self._pair(within.node, within.key, node)
            within.key = None

    def _pair(self, group: Group, key: Node, value: Node) -> None:
        problem = None if key.flawed else refused_key(self._lines, group, key)
        if problem:
            self.problems.append(problem)
        if problem or not isinstance(key, Leaf) or not isinstance(key.value, str):
            group.flawed = True
            return
        value.key = key
        group.values[key.value] = value
