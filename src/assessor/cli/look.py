"""The look of reports, as the command line asks for it: the paper, a brand, own templates."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assessor.cli.problems import note
from assessor.engine.edition import Edition
from assessor.model.brand import BrandPack
from assessor.model.layout import Layout
from assessor.report.formats import FORMATS, Rendered
from assessor.report.pages import ReportView
from assessor.report.paper import Paper


@dataclass(frozen=True)
class Look:
    """What reports look like, beside what they say."""

    paper: Paper = "a4"
    pack: BrandPack | None = None
    layout: Layout | None = None

    def on(self, view: ReportView, edition: Edition, organization: str = "") -> ReportView:
        """The report of that edition, with the brand.

        Raises RenderError where the brand names whom an edition that may be shared must not.
        """
        if self.pack is None:
            return view
        from assessor.report.branded import branded

        return branded(view, self.pack, edition, organization)

    def rendered(self, view: ReportView, form: str) -> Rendered:
        """The report in that format. Raises RenderError, or LayoutError of an own template."""
        if self.layout:
            from assessor.report.own.apart import render_own

            return render_own(view, self.paper, form, self.layout)
        return FORMATS[form].render(view, self.paper)


def look(paper: Paper, brand: Path | None, template: Path | None) -> Look:
    """The look that was asked for; says what of it is done in another way.

    Raises BrandError and LayoutError.
    """
    return Look(paper, _pack(brand) if brand else None, _layout(template) if template else None)


def _layout(folder: Path) -> Layout:
    from assessor.loading.layouts import read_layout
    from assessor.report.own.apart import unlimited

    if warning := unlimited():
        note(warning)
    return read_layout(folder)


def _pack(path: Path) -> BrandPack:
    from assessor.engine.palette import corrected
    from assessor.loading.brands import load_brand

    pack = load_brand(path)
    for name, own, shade in corrected(pack.brand.colors):
        note(
            f"The {name} {own} is too pale on tinted pages, so the report has {shade} instead."
            f" To choose it yourself, write it in {path}."
        )
    return pack
