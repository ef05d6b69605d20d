"""The first pages on a plan: whose it is, how it was made, how to read it, and what it comes to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from assessor.engine.standing import CLOSED, Awaited, Due, State, day_of, is_told
from assessor.engine.weighing import WAYS
from assessor.model.plan import Action
from assessor.report.cover import EDITIONS, STATEMENT
from assessor.report.pages import Cover
from assessor.report.pieces import Line, Passage
from assessor.report.plan_cards import shares_power
from assessor.report.plan_material import PlanMaterial
from assessor.report.plan_words import OF_PLAN, STANDS, lines_of, sayings
from assessor.report.words import counted, day, days, listed

FEWEST_RATERS = 3
"""Of fewer, what comes out is one view and not yet a shared one."""


def cover(material: PlanMaterial, kicker: str, facts: tuple[Line, ...]) -> Cover:
    """The cover of a report on a plan."""
    return Cover(
        kicker=kicker,
        title=material.plan.organization,
        statement=STATEMENT,
        edition=EDITIONS[material.edition],
        handling=_SHARED if material.is_shared else _INTERNAL,
        draft="",
        facts=facts,
    )


_INTERNAL = (
    "This edition holds reasons, roles and notes, and may name whom findings are about. Keep it "
    "among the people it is meant for."
)
_SHARED = (
    "This edition leaves out names, reasons and notes. What was done and changed stands as it was "
    "written for others: read it once more before you pass it on."
)


def facts(material: PlanMaterial) -> tuple[Line, ...]:
    """When the plan was begun and last changed, and how much is in it."""
    plan = material.plan
    waits = f", {len(plan.waiting)} waiting" if plan.waiting else ""
    lines = [
        Line(label="Begun", text=day(plan.started)),
        Line(label="Last changed", text=day(plan.updated)),
        Line(label="Actions", text=f"{len(plan.actions)} in the plan{waits}"),
    ]
    titles = listed([one.title for one in plan.gathered])
    return (*lines, *([Line(label="Gathered from", text=titles)] if titles else []))


def period(material: PlanMaterial) -> str:
    """The days that a report on promises covers."""
    return days(material.plan.started, material.plan.updated)


def read_first(material: PlanMaterial) -> tuple[Passage, ...]:
    """What this is, how it was made, and how to read it."""
    return (_WHAT, _made(material), Passage(title="How to read it", lines=tuple(_how(material))))


_WHAT = Passage(
    title="What this is",
    paragraphs=(
        "A plan says what we set out to do about what we found, and what became of each promise.",
        "It is a record of a conversation. It ranks nobody, certifies nothing and decides nothing "
        "for anybody. It is no legal advice.",
    ),
)


def _made(material: PlanMaterial) -> Passage:
    plan = material.plan
    every, read = len(plan.every_action), len(plan.gathered)
    lines = [
        Line(
            label="Gathered",
            text=f"{counted(every, 'action', 'actions')}"
            + (f" from {counted(read, 'assessment', 'assessments')}" if read else "")
            + ". The same advice from several answers is one action, with every finding behind it.",
        ),
        Line(label="Set apart", text=_SET_APART),
        *([Line(label="Rated", text=raters(material))] if raters(material) else []),
        Line(label="Chosen", text=_chosen(material)),
    ]
    told = sayings(plan.answers, OF_PLAN)
    return Passage(
        title="How it was made", lines=(*lines, *(line for one in told for line in lines_of(one)))
    )


_SET_APART = (
    "What touches people's safety or choice, and what nobody knows yet, came before any weighing: "
    "neither is held against what it costs."
)


def raters(material: PlanMaterial) -> str:
    """How many ratings were put together; that few of them are one view."""
    number = material.plan.raters
    if not number:
        return ""
    told = f"{counted(number, 'set of ratings was', 'sets of ratings were')} put together"
    if number < FEWEST_RATERS:
        return f"{told}. With fewer than three, this is one view and not yet a shared one."
    return f"{told}; of each criterion, the middle rating counts."


def _chosen(material: PlanMaterial) -> str:
    plan = material.plan
    aside = len(plan.overruled)
    why = "" if material.is_shared else ", and why stands below"
    told = f" {counted(aside, 'part was', 'parts were')} set aside{why}."
    return (
        f"{len(plan.actions)} of {len(plan.every_action)}, by the plan rule: seven at most; all "
        "that is acted on first; at least one thing to find out; at least one that shares power "
        f"and resources.{told if aside else ''}"
    )


def _how(material: PlanMaterial) -> Iterator[Line]:
    places = {one.place for one in material.plan.every_action}
    yield from (line for place, line in _PLACE_LINES.items() if place in places)
    if material.weighed:
        yield Line(label="Tier", text=_TIER)
        yield Line(label="Holds under", text=_HOLDS)
    yield from _BASIS_LINES


_PLACE_LINES = {
    "act-first": Line(
        label="Act first",
        text="People's safety or choice is at stake. It is ordered by how grave it is for people, "
        "then by how many it touches, then by whether it can be undone.",
    ),
    "find-out": Line(
        label="Find out", text="Nobody knew, or we only assume it. Knowing is the action."
    ),
    "weigh": Line(
        label="Weighed", text="Rated for its impact on people, what it takes, and whether it lasts."
    ),
}
_TIER = "Tier 1 holds the actions that no other beats on all three; tier 2 the same among the rest."
_HOLDS = (
    f"There are {len(WAYS)} ways to share ten points among the three. An action that holds under "
    f"28 of {len(WAYS)} is among the first three in 28 of them."
)
_BASIS_LINES = (
    Line(
        label="From the source", text="Advice of a published text, in plain words, with its place."
    ),
    Line(label="Adapted from the source", text="Drawn from such a text for work like ours."),
    Line(label="Our suggestion", text="Of those who wrote the questions; no text says it."),
    Line(label="Our own words", text="What we promised, and whatever we wrote in ourselves."),
)


def messages(material: PlanMaterial) -> tuple[str, ...]:
    """At most five sentences: what comes first, what shares power, the next day, who hears."""
    has_news = any(one.updates for one in material.plan.actions)
    made = _WITH_NEWS if has_news else _AT_FIRST
    return tuple(one for make in made if (one := make(material)))


def standing_message(material: PlanMaterial) -> str:
    """How many actions stand where: `Of 8 actions, 2 are kept, 5 are under way and 1 is open.`"""
    actions = material.plan.actions
    found = Counter(material.standings[one.id].state for one in actions)
    told = [
        f"{found[state]} {'is' if found[state] == 1 else 'are'} {STANDS[state].lower()}"
        for state in _IN_ORDER
        if found[state]
    ]
    return f"Of {counted(len(actions), 'action', 'actions')}, {listed(told)}." if told else ""


_IN_ORDER: tuple[State, ...] = ("kept", "under-way", "late", "dropped", "open")


def _open(material: PlanMaterial, place: str) -> list[Action]:
    """The actions of a place that are not closed."""
    return [
        one
        for one in material.plan.actions
        if one.place == place and material.standings[one.id].state not in CLOSED
    ]


def _first(material: PlanMaterial) -> str:
    first = _open(material, "act-first")
    told = material.called(first)
    return f"We act first on {told}, since people's safety or choice is at stake." if first else ""


def _find_out(material: PlanMaterial) -> str:
    open_ = _open(material, "find-out")
    return f"We find out, before we decide: {material.called(open_)}." if open_ else ""


def _first_and_find_out(material: PlanMaterial) -> str:
    """Both in one sentence, by number, where there is news to tell too."""
    first, open_ = _open(material, "act-first"), _open(material, "find-out")
    parts = [f"act first on {_numbered(material, first)}" if first else ""]
    parts += [f"find out about {_numbered(material, open_)}" if open_ else ""]
    told = listed([part for part in parts if part])
    return f"We still {told}." if told else ""


def _numbered(material: PlanMaterial, actions: list[Action]) -> str:
    noun = "action" if len(actions) == 1 else "actions"
    return f"{noun} {listed([material.number(one) for one in actions])}"


def _power(material: PlanMaterial) -> str:
    shares = [one for one in material.plan.actions if shares_power(one)]
    if not material.plan.actions:
        return ""
    if not shares:
        return "No action in the plan shares power or resources with those it is for."
    told = _numbered(material, shares).capitalize()
    verb, they = ("shares", "it is") if len(shares) == 1 else ("share", "they are")
    return f"{told} {verb} power or resources with those {they} for."


def next_message(material: PlanMaterial) -> str:
    """The next day that is waited for, and whether days have passed."""
    ahead = [
        (due, one) for one in material.plan.actions for due in material.standings[one.id].ahead
    ]
    today = material.plan.updated
    coming = sorted((pair for pair in ahead if pair[0].on > today), key=lambda pair: pair[0].on)
    past = len(ahead) - len(coming)
    told = f"{counted(past, 'thing is', 'things are')} due"
    if not coming:
        return f"{told}, and no other day is named." if past else ""
    lead = f"{told}; the next is" if past else "Next comes"
    return f"{lead} {_next(material, coming)}."


def _next(material: PlanMaterial, coming: list[tuple[Due, Action]]) -> str:
    """What is waited for next: `the first step of actions 1 and 2, by November 23, 2026`."""
    first = coming[0][0]
    same = [one for due, one in coming if (due.on, due.what) == (first.on, first.what)]
    return f"{_NEXT[first.what].format(actions=_numbered(material, same))}, by {day(first.on)}"


_NEXT: dict[Awaited, str] = {
    "first-step": "the first step of {actions}",
    "tell": "telling those whom it affects, of {actions}",
    "review": "the review of {actions}",
}


def _hears(material: PlanMaterial) -> str:
    """Of how many actions those they affect are to hear, and from when."""
    actions = material.plan.actions
    days_named = [on for one in actions if (on := day_of(one.answers.get("tell-by")))]
    if not days_named:
        return ""
    of = _of_all(len(days_named), len(actions))
    return f"We tell those it affects of {of}, the first time by {day(min(days_named))}."


def told_message(material: PlanMaterial) -> str:
    """Of how many actions somebody whom they affect was told."""
    actions = material.plan.actions
    number = sum(is_told(one) for one in actions)
    if not actions:
        return ""
    if not number:
        return "Those it affects have not been told of any action yet."
    return f"Those it affects were told of {_of_all(number, len(actions))}."


def _of_all(some: int, every: int) -> str:
    """Some of all actions: `7 of 8 actions`, `all 8 actions`."""
    if some < every:
        return f"{some} of {every} actions"
    return "the action" if every == 1 else f"all {every} actions"


Message = Callable[[PlanMaterial], str]
_AT_FIRST: tuple[Message, ...] = (_first, _find_out, _power, next_message, _hears)
_WITH_NEWS: tuple[Message, ...] = (
    standing_message,
    _first_and_find_out,
    _power,
    next_message,
    told_message,
)
