"""docs/coverage.yaml as records: what the sources ask, section by section, and where it is carried.

Written by hand. A page of docs/ is made from it, and tests hold the rubrics and it together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import yaml
from pydantic import Field

from assessor.model.base import Flag, Id, Record, Text, Whole

COVERAGE = Path(__file__).parents[1] / "docs" / "coverage.yaml"


class Point(Record):
    """One thing that a text recommends, asks or demands."""

    says: Text
    to: Literal["funder", "ally", "researcher", "court", "government"] | None = None
    by: tuple[Text, ...] = ()
    left_out: Text | None = None


class Part(Record):
    """A section of a document, with its points or the reason why it has none here."""

    name: Text
    named_by_us: Flag = False
    pages: tuple[Whole, ...] = Field(default=(), max_length=2)
    points: tuple[Point, ...] = ()
    left_out: Text | None = None


class SourceDocument(Record):
    """A source text, section by section."""

    id: Id
    title: Text
    publisher: Text
    year: Whole
    sections: tuple[Part, ...]

    def points(self) -> Iterator[tuple[Part, Point]]:
        """Every point with its section, in order."""
        for part in self.sections:
            for point in part.points:
                yield part, point


class Coverage(Record):
    """The file of what the sources ask, and why the library is cut as it is."""

    cut: tuple[Text, ...]
    documents: tuple[SourceDocument, ...]

    def asked_of(self) -> Counter[str]:
        """How many points are for whom; `us` where none is named."""
        points = (point for document in self.documents for _, point in document.points())
        return Counter(point.to or "us" for point in points)


def coverage() -> Coverage:
    """What docs/coverage.yaml says. Raises pydantic's ValidationError where it is mistaken."""
    return Coverage.model_validate(yaml.safe_load(COVERAGE.read_text(encoding="utf-8")))
