"""Positions as they are shown, and the bands they fall in (design, section 5)."""

from __future__ import annotations

from fractions import Fraction
from math import floor

from assessor.model.result import Band, Measure, Summary

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


def summarize(measure: Measure, *, gate_open: bool = False, gate_unknown: bool = False) -> Summary:
    """A measure with its bands.

    None where nothing applies or less than half the weight is known. Two where the range
    crosses a border. An open gate lets no band above Growing be named.
    """
    if measure.low is None or measure.high is None or measure.known * 2 < measure.applicable:
        return Summary(measure=measure, provisional=gate_unknown)
    ends = (band_at(shown(measure.low)), band_at(shown(measure.high)))
    if gate_open:
        ends = (_capped(ends[0]), _capped(ends[1]))
    bands = ends if ends[0] != ends[1] else ends[:1]
    return Summary(measure=measure, bands=bands, provisional=gate_unknown)


def _capped(band: Band) -> Band:
    return _ORDER[min(_ORDER.index(band), _CAP)]
