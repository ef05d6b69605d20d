"""What is printed of a priority matrix: its picture, and the same as a table."""

from __future__ import annotations

from typing import Literal

from assessor.model.base import Record
from assessor.report.pieces import Line, Table

Shape = Literal["lasting", "planned", "lapsing"]
"""Whether an action would last, needs a plan to last, or would lapse; each has its own shape."""


class Dot(Record):
    """One action. Places run from 0 to 100, from the left and from the top."""

    number: str
    title: str
    x: float
    y: float
    x_from: float
    x_to: float
    """The middle half of the ratings of resources lies between these."""
    y_from: float
    y_to: float
    """The same of impact."""
    shape: Shape
    is_split: bool
    """Whether the ratings are split: it is drawn with a question mark, and talked about first."""


class Scatter(Record):
    """Actions by what they change and what they take."""

    anchor: str
    title: str
    about: tuple[str, ...]
    """How to read it."""
    sentence: str
    """The whole of it in words: the text alternative of the picture."""
    up: tuple[str, str]
    """What lies at the foot and at the head of the picture: `less impact`, `more impact`."""
    across: tuple[str, str]
    """What lies at its left and at its right."""
    quarters: tuple[str, str, str, str]
    """Names of the quarters: above left, above right, below left, below right."""
    dots: tuple[Dot, ...]
    key: tuple[Line, ...]
    """What each shape means."""
    table: Table
    notes: tuple[Line, ...]
    """What to talk about first, and what is not rated yet."""
    decided: tuple[Line, ...] = ()
    """What was decided before any weighing, by number: it stands above the frame."""
