"""Positions as they are shown, and the bands they fall in (design, section 5)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import floor

from assessor.model.result import Band, Gap, Measure, Summary

BORDERS: tuple[tuple[int, Band], ...] = (
    (33, "beginning"),
    (67, "growing"),
    (90, "established"),
    (101, "sustaining"),
)
"""Each band with the position at which it ends."""

_ORDER: tuple[Band, ...] = tuple(band for _, band in BORDERS)
_CAP = _ORDER.index("growing")


def shown(share: Fraction) -> int:
    """A share from 0 to 1 as a whole number from 0 to 100, half rounded up."""
    return floor(share * 100 + Fraction(1, 2))


def band_at(position: int) -> Band:
    """The band of a position as shown: below 33, below 67, below 90, and above."""
    return next(band for end, band in BORDERS if position < end)


def summarize(measure: Measure, gates: Sequence[Gap]) -> Summary:
    """A measure with its bands, given the gates that are open or not known.

    None where nothing applies or less than half the weight is known. Two where the range
    crosses a border. An open gate lets no band above Growing be named.
    """
    is_provisional = any(not gap.known for gap in gates)
    if measure.low is None or measure.high is None or measure.known * 2 < measure.applicable:
        return Summary(measure=measure, provisional=is_provisional)
    ends = (band_at(shown(measure.low)), band_at(shown(measure.high)))
    if any(gap.known for gap in gates):
        ends = (_capped(ends[0]), _capped(ends[1]))
    bands = ends if ends[0] != ends[1] else ends[:1]
    return Summary(measure=measure, bands=bands, provisional=is_provisional)


def _capped(band: Band) -> Band:
    return _ORDER[min(_ORDER.index(band), _CAP)]
