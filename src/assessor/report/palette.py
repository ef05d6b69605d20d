"""The colors of a report as CSS: custom properties, and the pictures that are drawn in them.

A picture behind an address cannot ask for a custom property, so those with the accent in them
are drawn here.
"""

from __future__ import annotations

from assessor.model.palette import Palette, Tones

_STOPS = (5, 16, 27, 38)
"""Where the four rungs stand on their path."""


def css(colors: Palette) -> str:
    """The custom properties of both styles: accent, ink, tint, wash, rung-0 to rung-3, hills."""
    light = _properties(colors.light, "857e71")
    dark = _properties(colors.dark, "8f8a80")
    night = f"@media screen {{ @media (prefers-color-scheme: dark) {{ html {{ {dark} }} }} }}"
    return f"html {{ {light} }}\n{night}\n"


def _properties(tones: Tones, path: str) -> str:
    named = {name: str(color) for name, color in tones.model_dump().items()}
    named |= {f"rung-{rung}": _rung(rung, tones.accent, path) for rung in range(len(_STOPS))}
    named["hills"] = _hills(tones.accent)
    return " ".join(f"--{name}: {value};" for name, value in named.items())


def _rung(rung: int, accent: str, path: str) -> str:
    """A path of four stops, and a dot where we stand."""
    others = "".join(
        f"<circle cx='{x}' cy='5' r='1.6'/>" for n, x in enumerate(_STOPS) if n != rung
    )
    return _picture(
        "0 0 43 10",
        f"<path d='M5 5h33' stroke='#{path}'/><g fill='#{path}'>{others}</g>"
        f"<circle cx='{_STOPS[rung]}' cy='5' r='4.4' fill='{accent}'/>",
    )


def _hills(accent: str) -> str:
    """Two circles that meet, at the foot of the cover."""
    return _picture(
        "0 0 150 120",
        "<circle cx='64' cy='78' r='50' fill='#a8843f' fill-opacity='.1'/>"
        f"<circle cx='116' cy='92' r='60' fill='{accent}' fill-opacity='.08'/>"
        "<path d='M64 28a50 50 0 1 0 .1 0zM116 32a60 60 0 1 0 .1 0z' fill='none' "
        "stroke='#b9ab90' stroke-width='.3'/>",
    )


def _picture(box: str, drawn: str) -> str:
    svg = f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='{box}'>{drawn}</svg>"
    escaped = svg.replace("#", "%23").replace("<", "%3C").replace(">", "%3E")
    return f'url("data:image/svg+xml,{escaped}")'
