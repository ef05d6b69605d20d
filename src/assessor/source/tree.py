"""From the YAML reader's events to a tree of values.

Events come one after another, without recursion, before anything is built: a file that is
too deep or too large is refused at once. The tree's own stack is a list, for the same reason.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from typing import Any

import yaml

from assessor.errors import Problem
from assessor.source.cleaning import quoted
from assessor.source.directives import directives
from assessor.source.events import AliasEvent, Event, ScalarEvent, ValueEvent
from assessor.source.leaves import leaf_of
from assessor.source.limits import Limits
from assessor.source.lines import Lines
from assessor.source.nodes import Group, Leaf, Listing, Node
from assessor.source.refusals import (
    refused_key,
    refused_marks,
    spelled_out,
    starts_over,
)

LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
"""The reader built on libyaml where there is one; it is ten times as fast."""

MOST = 200
"""With more problems than this, the file is something else, or made to take long."""

_START = "a rubric starts with “format: 1”; “assess new” writes one to begin with"
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
        # Straight from the reader: `yaml.parse` puts two calls of Python's between, for each event.
        tree.grow(iter(loader(lines.text).get_event, None))
    except _StopReading:
        return None, tree.problems
    except _SURPRISES as error:
        from assessor.source.syntax import syntax_problem  # takes longer than reading a file

        return None, [*tree.problems, syntax_problem(lines, error)]
    if tree.root is None:
        tree.problems.append(lines.problem(None, "R001", "the file is empty", _START))
    return tree.root, tree.problems


class _StopReading(Exception):
    """Reading on would cost too much, or mean nothing."""


@dataclass(slots=True, eq=False)
class _Open:
    """A list or group that is being read, with the key that waits for its value."""

    node: Listing | Group
    key: Node | None = None
    over: bool = False
    """Whether its first key is here again, so that what follows belongs to something else."""


class _Tree:
    """Takes events, grows the tree, and collects problems on the way."""

    def __init__(self, lines: Lines, limits: Limits) -> None:
        self.root: Node | None = None
        self.problems: list[Problem] = []
        self._lines = lines
        self._limits = limits
        self._open: list[_Open] = []

    def grow(self, events: Iterator[Any]) -> None:
        """Takes all events. Raises _StopReading at a limit, with its problem noted."""
        for event in islice(events, self._limits.events):
            if take := _TAKES.get(type(event)):
                take(self, event)
        for event in events:
            what = f"the file holds more than {self._limits.events:,} pieces"
            self._stop(event, "R004", what, "split it into smaller files")

    def _note(self, problem: Problem) -> None:
        self.problems.append(problem)
        if len(self.problems) >= MOST:
            raise _StopReading

    def _tell(self, event: Event, code: str, what: str, hint: str) -> None:
        span = self._lines.span(event.start_mark, event.end_mark)
        self._note(self._lines.problem(span, code, what, hint))

    def _tell_marks(self, event: ValueEvent) -> None:
        for problem in refused_marks(self._lines, event):
            self._note(problem)

    def _stop(self, event: Event, code: str, what: str, hint: str) -> None:
        self._tell(event, code, what, hint)
        raise _StopReading

    def _document(self, event: Event) -> None:
        if self.root is not None:
            what = "a second document starts here"
            hint = "remove this line, or move what follows to a file of its own"
            self._stop(event, "R014", what, hint)

    def _alias(self, event: AliasEvent) -> None:
        what = f"{quoted(f'*{event.anchor}')} stands for a text elsewhere"
        self._tell(event, "R011", what, spelled_out("*"))
        leaf = Leaf(event.start_mark, event.end_mark, value=None, text="")
        leaf.flawed = True
        self._place(leaf)

    def _scalar(self, event: ScalarEvent) -> None:
        if event.anchor is not None or event.tag is not None:
            self._tell_marks(event)
        self._place(leaf_of(event, self._limits, self._tell))

    def _listing(self, event: ValueEvent) -> None:
        self._start(event, Listing(event.start_mark, event.end_mark))

    def _group(self, event: ValueEvent) -> None:
        self._start(event, Group(event.start_mark, event.end_mark))

    def _start(self, event: ValueEvent, node: Listing | Group) -> None:
        if len(self._open) >= self._limits.depth:
            what = f"this is more than {self._limits.depth} levels deep"
            self._stop(event, "R005", what, "check the brackets and the indentation")
        if event.anchor is not None or event.tag is not None:
            self._tell_marks(event)
        self._place(node)
        self._open.append(_Open(node))

    def _close(self, event: Event) -> None:
        self._open.pop().node.end = event.end_mark

    def _place(self, node: Node) -> None:
        """Puts a value where it belongs: at the top, in a list, as a key, or under one."""
        if not self._open:
            self.root = node
            return
        within = self._open[-1]
        if not isinstance(within.node, Group):
            within.node.items.append(node)
        elif within.key is None:
            within.key = node
        else:
            if not within.over:
                self._pair(within.node, within.key, node)
                within.over = within.node.flawed and starts_over(within.node, within.key)
            within.key = None

    def _pair(self, group: Group, key: Node, value: Node) -> None:
        problem = None if key.flawed else refused_key(self._lines, group, key)
        if problem:
            self._note(problem)
        if problem or not isinstance(key, Leaf) or not isinstance(key.value, str):
            group.flawed = True
            return
        value.key = key
        group.values[key.value] = value


_TAKES: dict[type[yaml.Event], Callable[[_Tree, Any], None]] = {
    yaml.DocumentStartEvent: _Tree._document,
    yaml.AliasEvent: _Tree._alias,
    yaml.ScalarEvent: _Tree._scalar,
    yaml.SequenceStartEvent: _Tree._listing,
    yaml.SequenceEndEvent: _Tree._close,
    yaml.MappingStartEvent: _Tree._group,
    yaml.MappingEndEvent: _Tree._close,
}
"""What is done with each kind of event; nothing with those that only frame a text."""
