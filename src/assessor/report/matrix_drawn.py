"""A priority matrix as it is drawn: marks by impact and resources, their table, and its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from assessor.engine.weighing import FIRST, LINE, WAYS
from assessor.model.weighing import Criterion, Quarter, Spread, Weighed
from assessor.report.pieces import Line, Table
from assessor.report.scatter import Dot, Scatter, Shape
from assessor.report.words import counted, listed

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


@dataclass(frozen=True)
class Named:
    """What an action is called beside its mark."""

    number: str
    title: str
    """Where it stands alone."""
    name: str
    """Within a sentence."""


def drawn(
    actions: Sequence[Weighed],
    named: Mapping[str, Named],
    anchor: str,
    unrated: Sequence[str] = (),
    decided: Iterable[Line] = (),
    chosen: Collection[str] = (),
) -> Scatter:
    """The picture of weighed actions, in the order of their table.

    `unrated` names actions without all three ratings, `decided` those that were never weighed.
    Where there are too many to be drawn, those that were `chosen` are.
    """
    return Scatter(
        anchor=anchor,
        title="Where to begin",
        about=_ABOUT,
        sentence=_sentence(actions, named),
        up=("Less impact", "More impact"),
        across=("Takes less", "Takes more"),
        quarters=(
            QUARTERS["start-now"],
            QUARTERS["plan-and-fund"],
            QUARTERS["when-there-is-room"],
            QUARTERS["not-now"],
        ),
        dots=_dots(_most(actions, chosen), named),
        key=_KEY,
        table=_table(actions, named),
        notes=(*_split(actions, named), *_unrated(unrated)),
        decided=tuple(decided),
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


def _sentence(actions: Sequence[Weighed], named: Mapping[str, Named]) -> str:
    """Which action lies in which quarter."""
    told = [
        f"{name}: {listed([named[one.id].name for one in mine])}"
        for quarter, name in QUARTERS.items()
        if (mine := [one for one in actions if one.quarter == quarter])
    ]
    return f"{'; '.join(told)}. The table gives each rating."


def _most(actions: Sequence[Weighed], chosen: Collection[str]) -> list[Weighed]:
    """As many as can be told apart, in their order."""
    seen = sorted(actions, key=lambda one: one.id not in chosen)[:MOST_DRAWN]
    return [one for one in actions if one in seen]


def _dots(actions: Sequence[Weighed], named: Mapping[str, Named]) -> tuple[Dot, ...]:
    taken: Counter[tuple[Fraction, Fraction]] = Counter()
    dots = []
    for one in actions:
        place = (one.resources.median, one.impact.median)
        dots.append(_dot(named[one.id], one, _APART[taken[place] % len(_APART)]))
        taken[place] += 1
    return tuple(dots)


_APART = ((0, 0), (9, 0), (-9, 0), (0, 9), (0, -9), (9, 9), (-9, -9), (9, -9), (-9, 9))
"""How far marks at one place are moved apart, the first of them not at all."""


def _dot(named: Named, one: Weighed, apart: tuple[int, int]) -> Dot:
    across, down = apart
    return Dot(
        number=named.number,
        title=named.title,
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


def _table(actions: Sequence[Weighed], named: Mapping[str, Named]) -> Table:
    return Table(
        caption="Actions in order: tier, then steadiness, then what is less split",
        head=("Action", "Impact", "Takes", "Lasts", "Tier", "Steadiness", "Quarter"),
        rows=tuple(_row(named[one.id], one) for one in actions),
    )


def _row(named: Named, one: Weighed) -> tuple[str, ...]:
    return (
        f"{named.number}. {named.name}",
        median(one.impact),
        median(one.resources),
        median(one.sustainability),
        str(one.tier),
        f"{one.steadiness} of {len(WAYS)}",
        QUARTERS[one.quarter],
    )


def median(spread: Spread) -> str:
    """A median, which may be a half, with a question mark where ratings are split."""
    whole, half = divmod(spread.median, 1)
    return f"{whole}{'.5' if half else ''}{'?' if spread.is_split else ''}"


def split_on(one: Weighed) -> str:
    """The criteria on which ratings are split: `impact and resources`; empty for none."""
    return listed([CRITERIA[name] for name in one.splits])


def _split(actions: Sequence[Weighed], named: Mapping[str, Named]) -> list[Line]:
    return [
        Line(label="Talk first", text=f"{named[one.id].name}: split on {split_on(one)}")
        for one in actions
        if one.splits
    ]


def _unrated(names: Sequence[str]) -> list[Line]:
    if not names:
        return []
    lead = counted(len(names), "action has", "actions have")
    return [Line(label="Not placed", text=f"{lead} not all three ratings yet: {listed(names)}")]
