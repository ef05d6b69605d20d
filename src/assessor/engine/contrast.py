"""Whether a color can be read on paper, and the nearest one that can.

WCAG 2.2, “contrast ratio” and “relative luminance”: from 1 (alike) to 21 (black on white).
"""

from __future__ import annotations

from collections.abc import Iterable

WHITE = "ffffff"
BLACK = "000000"
TEXT = 4.5
"""The least contrast of text of usual size (WCAG 2.2, success criterion 1.4.3)."""
MARK = 3.0
"""The least contrast of marks, and of what shows where one is (1.4.11)."""


def contrast(color: str, ground: str = WHITE) -> float:
    """The contrast ratio of two colors, each six digits with or without `#`."""
    lighter, darker = sorted((_luminance(color), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def darkened(color: str, least: float = TEXT, grounds: Iterable[str] = (WHITE,)) -> str:
    """The color itself, or the lightest shade of it with that contrast, as `#1d5a63`."""
    return _first(color, BLACK, least, tuple(grounds))


def lightened(color: str, least: float = TEXT, grounds: Iterable[str] = (BLACK,)) -> str:
    """The color itself, or the darkest tint of it with that contrast, as `#1d5a63`."""
    return _first(color, WHITE, least, tuple(grounds))


def mixed(color: str, other: str, share: float) -> str:
    """A share from 0 to 1 of a color, and the rest of another one."""
    pairs = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(one * share + two * (1 - share)):02x}" for one, two in pairs)


def _first(color: str, other: str, least: float, grounds: tuple[str, ...]) -> str:
    """The color with as little of the other as that contrast to every ground needs."""
    steps = (mixed(color, other, share / 100) for share in range(100, -1, -1))
    return next(one for one in steps if all(contrast(one, ground) >= least for ground in grounds))


def _channels(color: str) -> tuple[int, int, int]:
    digits = color.removeprefix("#")
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """A channel of sRGB as light."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4
