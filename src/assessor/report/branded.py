"""What a brand adds to a report: whose work it is, how to reach them, and in which colors.

A brand's client names the organization, so an edition that may be shared goes without.
"""

from __future__ import annotations

from assessor.engine.edition import Edition
from assessor.engine.palette import palette
from assessor.model.brand import Brand, BrandPack
from assessor.model.palette import OURS, Palette
from assessor.report.pages import BrandView
from assessor.report.pieces import Line, Passage


def brand_view(pack: BrandPack | None, edition: Edition) -> BrandView:
    """The words and the picture of a brand; all empty without one."""
    if pack is None:
        return BrandView()
    brand = pack.brand
    return BrandView(
        assessor=brand.assessor,
        client=_client(brand, edition),
        contact=brand.contact or "",
        logo=pack.picture,
        logo_alt=brand.logo.alt if brand.logo else "",
        cover=_paragraphs(brand.cover),
        footer=brand.footer or "",
    )


def brand_colors(pack: BrandPack | None) -> Palette:
    """The colors of the report."""
    return palette(pack.brand.colors) if pack else OURS


def brand_lines(brand: Brand | None, edition: Edition) -> tuple[Line, ...]:
    """Who made the report, for whom, and how to reach them, for the cover."""
    if brand is None:
        return ()
    said = {
        "Made by": brand.assessor,
        "Made for": _client(brand, edition),
        "Contact": brand.contact or "",
    }
    return tuple(Line(label=label, text=text) for label, text in said.items() if text)


def disclaimer(brand: Brand | None) -> Passage | None:
    """What the assessor says of the whole, for the method."""
    if brand is None or brand.disclaimer is None:
        return None
    return Passage(title=f"From {brand.assessor}", paragraphs=_paragraphs(brand.disclaimer))


def has_client(brand: Brand | None) -> bool:
    """Whether a brand names whom the report is for."""
    return brand is not None and brand.client is not None


def _client(brand: Brand, edition: Edition) -> str:
    return (brand.client or "") if edition == "internal" else ""


def _paragraphs(text: str | None) -> tuple[str, ...]:
    return tuple(line for line in (text or "").splitlines() if line.strip())
