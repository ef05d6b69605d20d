"""The colors of a report from the two of a brand: each can be read wherever it stands.

A color is kept where it can be. What is too pale for a tinted page is darkened as little as
it takes; for the dark style the same color is lightened, until it is easy to read there.
"""

from __future__ import annotations

from assessor.engine.contrast import TEXT, WHITE, darkened, lightened, mixed
from assessor.model.brand import Colors
from assessor.model.palette import OURS, Palette, Tones

LIGHT = (WHITE, "fdfbf7", "f5efe4")
"""What text and marks stand on: paper, a screen, and the tinted pages, which are the darkest."""
DARK = ("151a1c", "1e2527", "2b2a25")
"""The same in the dark style; the last is the lightest."""
_ACCENT_IN_THE_DARK = 7.0
_INK_IN_THE_DARK = 10.0
"""More than the least that is allowed: what just suffices in the dark looks faint there."""


def palette(colors: Colors) -> Palette:
    """The colors of a report with a brand's; those of ours stay as they were chosen by hand."""
    return OURS if colors == Colors() else Palette(light=_light(colors), dark=_dark(colors))


def corrected(colors: Colors) -> tuple[tuple[str, str, str], ...]:
    """The name, the color and the shade that is used of it, where it could not stay as it is."""
    used = palette(colors).light
    pairs = (("accent", colors.accent, used.accent), ("ink", colors.ink, used.ink))
    return tuple((name, _hex(own), shade) for name, own, shade in pairs if _hex(own) != shade)


def _light(colors: Colors) -> Tones:
    accent = darkened(_hex(colors.accent), TEXT, LIGHT)
    tint = mixed(accent, WHITE, 0.14)
    ink = darkened(_hex(colors.ink), TEXT, (*LIGHT, tint, behind_hills(accent)))
    return Tones(accent=accent, ink=ink, tint=tint, wash=mixed(accent, WHITE, 0.21))


def behind_hills(accent: str) -> str:
    """The ground where the hills of the cover meet, which a long cover may be written over."""
    return mixed(accent, mixed("a8843f", LIGHT[-1], 0.1), 0.08)


def _dark(colors: Colors) -> Tones:
    accent, ink = OURS.dark.accent, OURS.dark.ink
    if colors.accent != Colors().accent:
        accent = lightened(_hex(colors.accent), _ACCENT_IN_THE_DARK, DARK)
    if colors.ink != Colors().ink:
        ink = lightened(_hex(colors.ink), _INK_IN_THE_DARK, DARK)
    tint, wash = mixed(accent, DARK[0], 0.16), mixed(accent, DARK[0], 0.28)
    return Tones(accent=accent, ink=ink, tint=tint, wash=wash)


def _hex(color: str) -> str:
    return f"#{color.removeprefix('#').lower()}"
