"""Whether a color can be read on paper, and the nearest one that can.

WCAG 2.2, “contrast ratio” and “relative luminance”: from 1 (alike) to 21 (black on white).
"""

from __future__ import annotations

WHITE = "ffffff"
TEXT = 4.5
"""The least contrast of text of usual size (WCAG 2.2, success criterion 1.4.3)."""


def contrast(color: str, ground: str = WHITE) -> float:
    """The contrast ratio of two colors, each six digits with or without `#`."""
    lighter, darker = sorted((_luminance(color), _luminance(ground)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def darkened(color: str, least: float = TEXT) -> str:
    """The color itself, or the lightest shade of it with that contrast on white, as `#1d5a63`."""
    shades = (_mixed(color, share / 100) for share in range(100, -1, -1))
    return next(shade for shade in shades if contrast(shade) >= least)


def _channels(color: str) -> tuple[int, int, int]:
    digits = color.removeprefix("#")
    return int(digits[:2], 16), int(digits[2:4], 16), int(digits[4:], 16)


def _luminance(color: str) -> float:
    red, green, blue = (_linear(channel / 255) for channel in _channels(color))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(channel: float) -> float:
    """A channel of sRGB as light."""
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def _mixed(color: str, share: float) -> str:
    """The color with black, of which it keeps a share from 0 to 1."""
    return "#" + "".join(f"{round(channel * share):02x}" for channel in _channels(color))
