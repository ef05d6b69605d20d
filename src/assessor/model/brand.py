"""A brand: whose name, colors and words a report carries, besides those of who answered."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from assessor.model.base import Record, Text, Whole

COLOR_PATTERN = r"^#?[0-9a-fA-F]{6}$"

Color = Annotated[str, StringConstraints(pattern=COLOR_PATTERN)]
"""Red, green and blue, two digits from 0 to f each: `#1d5a63`; `#` may be left out."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]
"""A few words that fit on a line."""


class Logo(Record):
    """A picture for the cover."""

    file: Line = Field(description="A PNG, JPEG or SVG file beside the brand, or below it.")
    alt: Line = Field(description="What it shows, for those who do not see it.")


class Colors(Record):
    """The colors of a report, each dark enough to be read on white."""

    accent: Color = Field(default="#1d5a63", description="Of labels and marks.")
    ink: Color = Field(default="#1d292d", description="Of the text.")


def _one_format(value: int) -> int:
    if value != 1:
        raise ValueError(
            f"this program reads brands of format 1, not of format {value}\nwrite “brand: 1”"
        )
    return value


class Brand(Record):
    """A brand file: the look and the words that a consultant gives to reports."""

    brand: Annotated[Whole, AfterValidator(_one_format)] = Field(
        description="The format of this file, always 1."
    )
    assessor: Line = Field(description="Who made the report.")
    client: Line | None = Field(
        default=None, description="Whom it is for, if not the organization that answered."
    )
    contact: Line | None = Field(default=None, description="How to reach the assessor.")
    logo: Logo | None = Field(default=None, description="The assessor's picture on the cover.")
    colors: Colors = Field(default=Colors(), description="Colors of its own.")
    cover: Text | None = Field(default=None, description="A sentence or two on the cover.")
    footer: Line | None = Field(default=None, description="A few words at the foot of each page.")
    disclaimer: Text | None = Field(default=None, description="Said with the method, at the end.")


class BrandPack(Record):
    """A brand with its picture, ready for a report."""

    brand: Brand
    picture: str = ""
    """The logo as a `data:` address, or empty."""
