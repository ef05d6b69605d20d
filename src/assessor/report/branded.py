"""What a brand adds to a report: whose work it is, how to reach them, and in which colors.

A brand's client names the organization, so an edition that may be shared goes without.
"""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.edition import Edition
from assessor.engine.palette import palette
from assessor.errors import RenderError
from assessor.model.brand import Brand, BrandPack
from assessor.report.method import LEFT_OUT
from assessor.report.pages import BrandView, ReportView
from assessor.report.pieces import Line, Passage


def branded(
    view: ReportView, pack: BrandPack, edition: Edition, organization: str = ""
) -> ReportView:
    """The report of that edition, with a brand.

    Raises RenderError where another word of the brand names the client or the organization, and
    the edition may name nobody.
    """
    brand = pack.brand
    if edition == "shareable":
        brand = brand.model_copy(update={"client": None})
        _check_names_nobody(brand, [name for name in (pack.brand.client, organization) if name])
    cover = view.cover.model_copy(update={"facts": (*_lines(brand), *view.cover.facts)})
    leaves_out = brand.client != pack.brand.client
    return view.model_copy(
        update={
            "cover": cover,
            "method": (*_method(view.method, leaves_out), *_disclaimer(brand)),
            "brand": _brand_view(brand, pack.picture),
            "colors": palette(brand.colors),
        }
    )


def _check_names_nobody(brand: Brand, names: list[str]) -> None:
    for place, text in _words(brand):
        for name in names:
            if name.casefold() in " ".join(text.split()).casefold():
                what = f"the “{place}” of the brand names “{name}”"
                raise RenderError(f"{what}, and this edition names nobody", _OTHER_WORDS)


_OTHER_WORDS = "take the name out, or use another brand file for the edition that may be shared"


def _words(brand: Brand) -> Iterator[tuple[str, str]]:
    """Every text of a brand, and the key that it stands under."""
    for place, value in brand:
        if isinstance(value, str):
            yield place, value
    if brand.logo:
        yield "alt", brand.logo.alt


def _brand_view(brand: Brand, picture: str) -> BrandView:
    return BrandView(
        assessor=brand.assessor,
        client=brand.client or "",
        contact=brand.contact or "",
        logo=picture,
        logo_alt=brand.logo.alt if brand.logo else "",
        cover=_paragraphs(brand.cover),
        footer=brand.footer or "",
    )


def _lines(brand: Brand) -> tuple[Line, ...]:
    """Who made the report, for whom, and how to reach them."""
    said = {"Made by": brand.assessor, "Made for": brand.client, "Contact": brand.contact}
    return tuple(Line(label=label, text=text) for label, text in said.items() if text)


def _method(passages: tuple[Passage, ...], leaves_out: bool) -> Iterator[Passage]:
    """The passages, of which one says too that the client is left out, where it is."""
    for one in passages:
        is_it = leaves_out and one.title == LEFT_OUT
        more = (*one.paragraphs, _CLIENT) if is_it else one.paragraphs
        yield one.model_copy(update={"paragraphs": more})


_CLIENT = "Whom the report was made for."


def _disclaimer(brand: Brand) -> tuple[Passage, ...]:
    """What the assessor says of the whole."""
    if brand.disclaimer is None:
        return ()
    paragraphs = _paragraphs(brand.disclaimer)
    return (Passage(title=f"From {brand.assessor}", paragraphs=paragraphs),)


def _paragraphs(text: str | None) -> tuple[str, ...]:
    return tuple(line for line in (text or "").splitlines() if line.strip())
