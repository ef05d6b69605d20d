"""The colors that a report is set in, by day and by night."""

from __future__ import annotations

from typing import Annotated

from pydantic import StringConstraints

from assessor.model.base import Record

Shade = Annotated[str, StringConstraints(pattern=r"^#[0-9a-f]{6}$")]
"""A color as a stylesheet takes it."""


class Tones(Record):
    """Colors that are used together, each of them readable where it stands."""

    accent: Shade
    """Of labels and marks."""
    ink: Shade
    """Of the text."""
    tint: Shade
    """Behind the text of a cell where something is there."""
    wash: Shade
    """Of the bar that shows a range."""


class Palette(Record):
    """The colors of a report on a light ground, as on paper, and on a dark one."""

    light: Tones
    dark: Tones


OURS = Palette(
    light=Tones(accent="#1d5a63", ink="#1d292d", tint="#dfe9e6", wash="#cfdedb"),
    dark=Tones(accent="#9fd0d3", ink="#e8e4db", tint="#24393b", wash="#2f4b4d"),
)
"""A report without a brand: a quiet teal and warm ink, chosen by hand."""
