"""Each action of a plan as it is told: what was found and advised, promised, and what became."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from assessor.engine.standing import AT_A_TIME, first_step_by, value_of
from assessor.engine.weighing import WAYS
from assessor.model.assessment import Answer
from assessor.model.plan import Action, Gathered, Trace, Update
from assessor.report.matrix_drawn import QUARTERS, split_on
from assessor.report.plan_material import PlanMaterial
from assessor.report.plan_words import (
    AWAITED,
    OWN,
    PLACES,
    PROMISED,
    REWORDED,
    STANDS,
    UPDATED,
    in_words,
    sayings,
    titled,
)
from assessor.report.planned import ActionView, Found, Told
from assessor.report.words import counted, day, isolated, listed


def action_view(material: PlanMaterial, action: Action) -> ActionView:
    """One action with all that is told of it."""
    title, number = titled(action.name), material.number(action)
    told = {_squeezed(title)}
    is_ours = action.is_own or action.is_reworded
    whole = _unless_told(action.name, told) if is_ours else ""
    return ActionView(
        anchor=f"action-{number}",
        number=number,
        title=title,
        kind=kind(material, action),
        standing=stands(material, action),
        about=tuple(_about(material, action)),
        whole=whole,
        advice=_unless_told(action.advice or "", told),
        step=_advised_step(action),
        backing=material.backing(action),
        found=found(material, action),
        promised=sayings(action.answers, PROMISED),
        became=tuple(_told(one) for one in action.updates),
    )


def _squeezed(text: str) -> str:
    return " ".join(text.split()).removesuffix(".")


def _unless_told(text: str, told: set[str]) -> str:
    """A text, unless the same stands above it already."""
    is_new = bool(text) and _squeezed(text) not in told
    told.add(_squeezed(text))
    return text if is_new else ""


def kind(material: PlanMaterial, action: Action) -> str:
    """What sort of action it is; of one that was weighed, where it came to stand."""
    place, weighed = PLACES[action.place], material.weighed.get(action.id)
    if action.place != "weigh":
        return place
    if weighed is None:
        return "To be weighed" if _may_be_weighed(material) else place
    told = f"tier {weighed.tier}, holds under {weighed.steadiness} of {len(WAYS)} ways of weighing"
    return f"{place}: {told}. {QUARTERS[weighed.quarter]}"


def _may_be_weighed(material: PlanMaterial) -> bool:
    """Whether this edition may know that somebody has not rated an action."""
    return not material.is_shared


def stands(material: PlanMaterial, action: Action) -> str:
    """Where it stood on the day of the last change, and what was due by then."""
    one = material.standings[action.id]
    due = listed([AWAITED[it.what].lower() for it in one.due])
    parts = [STANDS[one.state], f"due: {due}" if due else ""]
    parts += [f"review: {day(one.review)}" if one.review and "review" not in due else ""]
    return ". ".join(f"{part[:1].upper()}{part[1:]}" for part in parts if part)


def _about(material: PlanMaterial, action: Action) -> Iterator[str]:
    if action.is_own:
        yield OWN
    elif action.is_reworded:
        yield REWORDED
    if told := turn(material, action):
        yield told
    if shares_power(action):
        yield "It shares power or resources with those it is for."
    if (weighed := material.weighed.get(action.id)) and weighed.splits:
        yield f"Ratings are split on {split_on(weighed)}: talk first."


def shares_power(action: Action) -> bool:
    """Whether it shares power or resources: as people said, else as its rubric does."""
    said = value_of(action.answers.get("shares-power"))
    return said == "yes" if said else action.shares_power


def turn(material: PlanMaterial, action: Action) -> str:
    """When one of many that come first begins; empty for those that begin with the plan."""
    first = [one.id for one in material.plan.actions if one.place == "act-first"]
    before = first.index(action.id) if action.id in first else 0
    if before < AT_A_TIME:
        return ""
    begins = material.standings[action.id].begins
    done = before - AT_A_TIME + 1
    of_them = f"{in_words(done)} of the first {in_words(before)}"
    if begins:
        return f"It began on {day(begins)}, once {of_them} {'was' if done == 1 else 'were'} done."
    return f"It begins when {of_them} {'is' if done == 1 else 'are'} done."


def first_step(material: PlanMaterial, action: Action) -> str:
    """The day by which its first step is to be taken; a dash while it waits for its turn."""
    by = first_step_by(material.plan, action)
    return day(by) if by else "–"


def _advised_step(action: Action) -> str:
    """The first step that is advised, unless it was promised as it stands."""
    step = action.first_step or ""
    promised = value_of(action.answers.get("first-step"))
    return "" if _squeezed(step) == _squeezed(promised) else step


def found(material: PlanMaterial, action: Action) -> tuple[Found, ...]:
    """What was found, the same answer about several as one."""
    same: dict[tuple[object, ...], list[Trace]] = {}
    for one in action.findings:
        same.setdefault((one.rubric, one.question, one.asked, one.said, one.on), []).append(one)
    return tuple(_found(material, some) for some in same.values())


def _found(material: PlanMaterial, same: Sequence[Trace]) -> Found:
    first = same[0]
    gathered = material.gathered.get(first.rubric)
    return Found(
        asked=first.asked,
        said=first.said,
        who=whose(gathered, same),
        where=f"{gathered.title if gathered else first.rubric}, {day(first.on)}",
    )


def whose(gathered: Gathered | None, same: Sequence[Trace]) -> str:
    """How many subjects of how many, and which, where the edition knows: `2 of 8 funders: A, B`."""
    subjects = {one.subject: one.about for one in same if one.subject}
    if not subjects:
        return ""
    names = [isolated(name) for name in subjects.values() if name]
    every = max(gathered.subjects, len(subjects)) if gathered else 0
    if gathered is None or not (gathered.subject and gathered.plural):
        return listed(names)
    noun = gathered.subject if every == 1 else gathered.plural
    of = f"{len(subjects)} of {every} {noun}"
    return f"{of}: {listed(names)}" if names else of


def _told(update: Update) -> Told:
    became = update.answers.get("became", Answer(state="open"))
    state = next((words for key, words in STANDS.items() if key == value_of(became)), "")
    bare = became == Answer(asked=became.asked, value=became.value, said=became.said)
    return Told(
        day=day(update.on),
        state=state,
        sayings=sayings(update.answers, UPDATED, but=("became",) if state and bare else ()),
    )


def where_from(material: PlanMaterial, action: Action) -> str:
    """Which assessments an action comes from, and whose answers they were."""
    by_rubric: dict[str, list[Trace]] = {}
    for one in action.findings:
        by_rubric.setdefault(one.rubric, []).append(one)
    told = []
    for rubric, some in by_rubric.items():
        gathered = material.gathered.get(rubric)
        subjects = {one.subject for one in some if one.subject}
        every = max(gathered.subjects, len(subjects)) if gathered else len(subjects)
        noun = counted(every, gathered.subject or "", gathered.plural or "") if gathered else ""
        of = f" ({len(subjects)} of {noun})" if subjects and noun.strip() else ""
        told.append(f"{gathered.title if gathered else rubric}{of}")
    return listed(told) or "Our own"
