"""From a result to the report as it will be printed. After this, nothing is computed."""

from __future__ import annotations

from assessor.engine.edition import Edition, shareable
from assessor.engine.scoring import score
from assessor.model.assessment import Assessment
from assessor.model.brand import BrandPack
from assessor.model.result import Result
from assessor.model.rubric import Rubric
from assessor.report.branded import brand_colors, brand_view
from assessor.report.cards import cards, cards_title, find_out, strengths
from assessor.report.cover import cover, read_first
from assessor.report.differences import differences
from assessor.report.grid import grids
from assessor.report.material import Material
from assessor.report.messages import messages
from assessor.report.method import glossary, method, sources
from assessor.report.pages import ReportView
from assessor.report.parts import parts, profile


def build_view(
    rubric: Rubric,
    assessment: Assessment,
    result: Result,
    edition: Edition = "internal",
    pack: BrandPack | None = None,
) -> ReportView:
    """The whole report in words and places. `result` is the score of that assessment.

    For an edition that may be shared, what may not is taken out before anything else is done.
    """
    if edition == "shareable":
        assessment = shareable(rubric, assessment)
        result = score(rubric, assessment)
    material = Material(rubric, assessment, result, edition, pack.brand if pack else None)
    title, intro = cards_title(material)
    every = parts(material)
    return ReportView(
        language="en",
        title=f"{rubric.title}: {assessment.organization}",
        running_head=f"{rubric.title}, {assessment.organization}",
        cover=cover(material),
        read_first=read_first(material),
        messages=messages(material),
        strengths=strengths(material),
        cards_title=title,
        cards_intro=intro,
        cards=cards(material),
        profile=profile(material, every),
        grids=grids(material),
        parts=every,
        find_out=find_out(material),
        differences=differences(material),
        glossary=glossary(material),
        method=method(material),
        sources=sources(material),
        brand=brand_view(pack, edition),
        colors=brand_colors(pack),
    )
