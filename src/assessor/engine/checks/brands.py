"""What a brand must hold beyond its grammar: colors that can be read."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.contrast import TEXT, contrast, darkened
from assessor.errors import Finding
from assessor.model.brand import Brand


def brand_colors(brand: Brand) -> Iterator[Finding]:
    """Colors that are too pale for text on white, each with the nearest shade that is not."""
    for name, color in (("accent", brand.colors.accent), ("ink", brand.colors.ink)):
        if (found := contrast(color)) < TEXT:
            what = f"{color} is too pale to read on white: its contrast is {found:.1f} to 1"
            hint = f"{TEXT} to 1 is the least for text; this shade of it is dark enough: "
            yield Finding(("colors", name), what, f"{hint}“{darkened(color)}”", code="B102")
