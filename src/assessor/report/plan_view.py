"""From a plan to its reports as they will be printed. After this, nothing is computed."""

from __future__ import annotations

from assessor.engine.edition import Edition
from assessor.engine.plan_edition import shareable_plan
from assessor.model.plan import Plan
from assessor.report.method import bibliography
from assessor.report.pages import ReportView
from assessor.report.plan_front import cover, facts, messages, read_first
from assessor.report.plan_material import PlanMaterial
from assessor.report.plan_method import method
from assessor.report.plan_page import plan_view
from assessor.report.seal import seal
from assessor.report.words import isolated


def build_plan_view(plan: Plan, edition: Edition = "internal") -> ReportView:
    """The report on a plan: what is acted on, what was promised, and what became of each.

    For an edition that may be shared, what may not is taken out before anything else is done.
    """
    material = material_of(plan, edition)
    organization, made = isolated(material.plan.organization), seal([material.plan], edition)
    return ReportView(
        language="en",
        title=f"Plan: {organization}",
        running_head=f"Plan, {organization}",
        cover=cover(material, "Plan", facts(material)),
        read_first=read_first(material),
        messages=messages(material),
        method=method(material, made),
        sources=bibliography(material.books),
        seal=str(made),
        plan=plan_view(material),
    )


def material_of(plan: Plan, edition: Edition) -> PlanMaterial:
    """A plan as an edition may know it."""
    return PlanMaterial(shareable_plan(plan) if edition == "shareable" else plan, edition)
