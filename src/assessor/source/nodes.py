"""The tree that a file is read into: its values, each with its place."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from dataclasses import dataclass, field

from assessor.source.events import Mark
from assessor.source.scalars import Scalar

Plain = Scalar | list["Plain"] | dict[str, "Plain"]
"""What a file comes to: text, numbers, true and false, nothing, lists, and groups of keys."""


# Values are never compared, and making comparisons for their classes would delay each start.
@dataclass(slots=True, eq=False)
class Node(ABC):
    """One value of a file, from where to where it goes."""

    start: Mark
    end: Mark
    key: Leaf | None = field(default=None, init=False)
    """The key it stands under, in a group."""
    flawed: bool = field(default=False, init=False)
    """Whether something that stands here was left out, so that its lack is no second problem."""

    def child(self, part: str | int) -> Node | None:
        """The value under a key, or at a place of a list; None where there is none."""
        return None

    @abstractmethod
    def plain(self) -> Plain:
        """The value as plain data. Reading has bounded how deep it can be."""


@dataclass(slots=True, eq=False)
class Leaf(Node):
    """A text, number or word."""

    value: Scalar
    text: str
    """As it was written, before it was taken for a number or a word."""
    bare: bool = field(default=False, init=False)
    """Whether it was written without quotes."""

    def plain(self) -> Plain:
        """The text, number or word."""
        return self.value


@dataclass(slots=True, eq=False)
class Listing(Node):
    """A list."""

    items: list[Node] = field(default_factory=list, init=False)

    def child(self, part: str | int) -> Node | None:
        """The value at a place."""
        is_place = isinstance(part, int) and 0 <= part < len(self.items)
        return self.items[int(part)] if is_place else None

    def plain(self) -> Plain:
        """The values, in order."""
        return [item.plain() for item in self.items]


@dataclass(slots=True, eq=False)
class Group(Node):
    """A group of keys, each with its value."""

    values: dict[str, Node] = field(default_factory=dict, init=False)

    def child(self, part: str | int) -> Node | None:
        """The value under a key."""
        return self.values.get(part) if isinstance(part, str) else None

    def plain(self) -> Plain:
        """The values by key."""
        return {key: value.plain() for key, value in self.values.items()}


def leaves(top: Node) -> Iterator[Leaf]:
    """Every text, number and word below a value, without recursion, whatever the depth."""
    waiting: list[Node] = [top]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Leaf):
            yield node
        elif isinstance(node, Listing):
            waiting += reversed(node.items)
        elif isinstance(node, Group):
            waiting += reversed(node.values.values())
