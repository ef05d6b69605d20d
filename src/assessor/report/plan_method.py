"""How a plan comes about, what an edition of it leaves out, and which form it answers."""

from __future__ import annotations

from assessor.engine.edition import GROUP
from assessor.engine.weighing import WAYS
from assessor.report.method import LEFT_OUT, checking, handled
from assessor.report.pieces import Line, Passage
from assessor.report.plan_front import raters
from assessor.report.plan_material import PlanMaterial
from assessor.report.seal import Seal


def method(material: PlanMaterial, made: Seal) -> tuple[Passage, ...]:
    """The pages behind a plan; a passage with nothing to say is left out."""
    weighing = _weighing(material) if material.weighed else None
    left_out = LEFT_OUT_OF_PLAN if material.is_shared else None
    passages = (weighing, _days(), left_out, _form(material), handled(), checking(made))
    return tuple(one for one in passages if one)


def _weighing(material: PlanMaterial) -> Passage:
    told = raters(material)
    return Passage(
        title="How actions are weighed",
        paragraphs=(
            *([told] if told else []),
            "Each is rated from 1 to 5 for its impact on people, for what it takes, and for "
            "whether it would last. Of several ratings the middle one counts. Ratings are split "
            "where a third or more say 1 or 2, and a third or more say 4 or 5: then talk first.",
            f"Steadiness adds ratings under {len(WAYS)} ways of weighing, and only asks whether "
            "the order stays the same. Ratings are an order and not amounts, so no total is shown.",
        ),
    )


def _days() -> Passage:
    return Passage(
        title="Days",
        paragraphs=(
            "The first step of an action is to be taken two weeks after it begins. Of those that "
            "come first, three are begun at a time. A review date holds until another is named. "
            "Telling those it affects stays due until somebody was told, whatever became of it.",
        ),
    )


LEFT_OUT_OF_PLAN = Passage(
    title=LEFT_OUT,
    paragraphs=(
        "The name of our organization; whom findings are about; actions in our own words; reasons, "
        "first steps, roles, what an action depends on, how we will know, and whom we tell; every "
        "note; what we learned; and why a part of the plan rule was set aside.",
        f"Ratings, unless at least {GROUP} people rated: then their middle alone. Actions are "
        "weighed among those that are shown.",
        "What was done, what it changed, why it was not, and whom we told are words that were "
        "written for others. A name in them that the plan knows stands as a word in brackets.",
    ),
)


def _form(material: PlanMaterial) -> Passage:
    mark = material.plan.plan
    return Passage(
        title="The form",
        lines=(
            Line(label="Form", text=f"{mark.id}, version {mark.version}"),
            Line(label="Fingerprint", text=mark.digest.removeprefix("sha256:")[:16] or "–"),
        ),
    )
