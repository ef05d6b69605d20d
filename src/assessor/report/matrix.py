"""The priority matrix: a picture of actions by impact and resources, with its table."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from fractions import Fraction

from assessor.engine.matrix import is_matrix, rated
from assessor.engine.weighing import FIRST, LINE, WAYS, weighed
from assessor.model.weighing import Criterion, Quarter, Spread, Weighed
from assessor.report.material import Material
from assessor.report.pieces import Line, Table
from assessor.report.scatter import Dot, Scatter, Shape
from assessor.report.words import counted, isolated, listed

QUARTERS: dict[Quarter, str] = {
    "start-now": "Start now",
    "plan-and-fund": "Plan and fund",
    "when-there-is-room": "When there is room",
    "not-now": "Not now",
}
CRITERIA: dict[Criterion, str] = {
    "impact": "impact",
    "resources": "resources",
    "sustainability": "sustainability",
}
MOST_DRAWN = 40
"""More marks than this would lie on each other; the table holds all."""


def scatter(material: Material) -> Scatter | None:
    """The matrix of a rubric that rates actions; None without two that are rated."""
    if not is_matrix(material.rubric) or not material.tells_subjects_apart:
        return None
    actions = weighed(rated(material.rubric, material.assessment))
    if len(actions) < 2:
        return None
    return Scatter(
        anchor=material.anchor("matrix"),
        title="Where to begin",
        about=_ABOUT,
        sentence=_sentence(material, actions),
        up=("Less impact", "More impact"),
        across=("Takes less", "Takes more"),
        quarters=(
            QUARTERS["start-now"],
            QUARTERS["plan-and-fund"],
            QUARTERS["when-there-is-room"],
            QUARTERS["not-now"],
        ),
        dots=_dots(material, actions[:MOST_DRAWN]),
        key=_KEY,
        table=_table(material, actions),
        notes=(*_split(material, actions), *_unrated(material, actions)),
    )


_ABOUT = (
    f"Each action stands where its ratings put it, with lines at {LINE}: above it lies what would "
    "change much, and right of it what takes much. Nothing is added up to a grade.",
    "Tier 1 holds the actions that no other beats on impact, resources and sustainability; tier 2 "
    "those that only these beat, and so on. Steadiness asks: if we share ten points among the "
    f"three, in each of the {len(WAYS)} possible ways, how often is the action among the first "
    f"{FIRST}? What holds under all {len(WAYS)} stays, however we weigh.",
    "Neither finds the action that shares power or money: it looks costly here. Keep a place for "
    "at least one in the plan.",
)
_KEY = (
    Line(label="Circle", text="likely to last"),
    Line(label="Square", text="needs a plan to last"),
    Line(label="Diamond", text="would lapse"),
    Line(label="?", text="ratings are split: talk first"),
    Line(label="Thin line", text="the middle half of the ratings"),
)


def _sentence(material: Material, actions: Sequence[Weighed]) -> str:
    """Which action lies in which quarter."""
    told = [
        f"{name}: {listed([material.subject_name(one.id) for one in mine])}"
        for quarter, name in QUARTERS.items()
        if (mine := [one for one in actions if one.quarter == quarter])
    ]
    return f"{'; '.join(told)}. The table gives each rating."


def _dots(material: Material, actions: Sequence[Weighed]) -> tuple[Dot, ...]:
    taken: Counter[tuple[Fraction, Fraction]] = Counter()
    dots = []
    for number, one in enumerate(actions, 1):
        place = (one.resources.median, one.impact.median)
        dots.append(_dot(material, number, one, _APART[taken[place] % len(_APART)]))
        taken[place] += 1
    return tuple(dots)


_APART = ((0, 0), (9, 0), (-9, 0), (0, 9), (0, -9), (9, 9), (-9, -9), (9, -9), (-9, 9))
"""How far marks at one place are moved apart, the first of them not at all."""


def _dot(material: Material, number: int, one: Weighed, apart: tuple[int, int]) -> Dot:
    across, down = apart
    return Dot(
        number=str(number),
        title=material.subject_title(one.id),
        x=_from_left(one.resources.median) + across,
        y=100 - _from_left(one.impact.median) + down,
        x_from=_from_left(one.resources.low) + across,
        x_to=_from_left(one.resources.high) + across,
        y_from=100 - _from_left(one.impact.high) + down,
        y_to=100 - _from_left(one.impact.low) + down,
        shape=_shape(one.sustainability),
        is_split=bool(one.splits),
    )


def _from_left(rating: Fraction) -> float:
    """A rating from 1 to 5 as a place from 0 to 100."""
    return float((rating - 1) * 25)


def _shape(sustainability: Spread) -> Shape:
    if sustainability.median > LINE:
        return "lasting"
    return "planned" if sustainability.median > LINE - 1 else "lapsing"


def _table(material: Material, actions: Sequence[Weighed]) -> Table:
    return Table(
        caption="Actions in order: tier, then steadiness, then what is less split",
        head=("Action", "Impact", "Takes", "Lasts", "Tier", "Steadiness", "Quarter"),
        rows=tuple(_row(material, number, one) for number, one in enumerate(actions, 1)),
    )


def _row(material: Material, number: int, one: Weighed) -> tuple[str, ...]:
    return (
        f"{number}. {material.subject_name(one.id)}",
        _rating(one.impact),
        _rating(one.resources),
        _rating(one.sustainability),
        str(one.tier),
        f"{one.steadiness} of {len(WAYS)}",
        QUARTERS[one.quarter],
    )


def _rating(spread: Spread) -> str:
    """A median, which may be a half, with a question mark where ratings are split."""
    whole, half = divmod(spread.median, 1)
    return f"{whole}{'.5' if half else ''}{'?' if spread.is_split else ''}"


def _split(material: Material, actions: Sequence[Weighed]) -> list[Line]:
    return [
        Line(
            label="Talk first",
            text=f"{material.subject_name(one.id)}: split on "
            f"{listed([CRITERIA[name] for name in one.splits])}",
        )
        for one in actions
        if one.splits
    ]


def _unrated(material: Material, actions: Sequence[Weighed]) -> list[Line]:
    placed = {one.id for one in actions}
    names = [isolated(one.name) for one in material.assessment.subjects if one.id not in placed]
    if not names:
        return []
    lead = counted(len(names), "action has", "actions have")
    return [Line(label="Not placed", text=f"{lead} not all three ratings yet: {listed(names)}")]
