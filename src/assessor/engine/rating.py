"""The actions of a plan as the subjects of a priority matrix, and the ratings of several people."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from assessor.engine.gathering import free_id
from assessor.engine.items import items
from assessor.engine.last_time import known_by
from assessor.engine.matrix import CRITERIA, rated
from assessor.engine.planning import changed
from assessor.engine.tracing import Answered
from assessor.model.assessment import Answer, Assessment, RubricMark, Subject
from assessor.model.items import Item
from assessor.model.plan import Action, Plan, Ratings
from assessor.model.rubric import Rubric
from assessor.model.weighing import Rated

FROM, EFFORT = "comes-from", "stated-effort"
"""The questions of the priority matrix that a plan has the answers to."""
AT_A_SITTING = 12
"""So many actions are rated before people tire, at some eight minutes each at most."""


def to_rate(plan: Plan, most: int = AT_A_SITTING) -> tuple[Action, ...]:
    """The actions to rate, at most so many: those that the sources ask most, as gathered.

    One that shares power and resources is among them, wherever it stands.
    """
    every = [one for one in plan.every_action if one.place == "weigh"]
    taken = every[:most]
    sharing = next((one for one in every if one.shares_power), None)
    if sharing and taken and not any(one.shares_power for one in taken):
        taken = [*taken[:-1], sharing]
    return tuple(taken)


def sheet(rubric: Rubric, mark: RubricMark, plan: Plan, most: int, on: date) -> Assessment:
    """The priority matrix of a plan, with its actions and what is known of each, not rated yet."""
    empty = Assessment(
        rubric=mark, organization=plan.organization, started=on, updated=on, all_named=True
    )
    return with_actions(rubric, empty, plan, most)


def with_actions(rubric: Rubric, made: Assessment, plan: Plan, most: int) -> Assessment:
    """The same matrix, with the actions that are to be rated and are not in it yet."""
    there = {one.id for one in made.everyone} | {known_by(one) for one in made.everyone}
    asked = {item.key: item for item in items(rubric)}
    new = (_subject(asked, plan, one) for one in to_rate(plan, most))
    subjects = tuple(one for one in new if not {one.id, known_by(one)} & there)
    return made.model_copy(update={"subjects": (*made.subjects, *subjects)}) if subjects else made


def _subject(asked: dict[str, Item], plan: Plan, action: Action) -> Subject:
    told = {FROM: behind(plan, action), EFFORT: action.effort or "own"}
    answers = {
        key: Answer(asked=asked[key].ask, value=value, said=asked[key].wording(value))
        for key, value in told.items()
        if key in asked and value
    }
    return Subject(id=action.id, name=action.name, answers=answers)


def behind(plan: Plan, action: Action) -> str:
    """What an action comes from, in a few words: `Funding audit: Certification, 5 of 8 funders`."""
    return "; ".join(_behind(plan, action, rubric) for rubric in _rubrics(action))


def _rubrics(action: Action) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one.rubric for one in action.findings))


def _behind(plan: Plan, action: Action, rubric: str) -> str:
    mine = [one for one in action.findings if one.rubric == rubric]
    known = next((one for one in plan.gathered if one.rubric.id == rubric), None)
    questions = ", ".join(dict.fromkeys(one.short or one.asked for one in mine))
    told = f"{known.title if known else rubric}: {questions}"
    subjects = {one.subject for one in mine if one.subject}
    if not (known and known.plural and subjects):
        return told
    return f"{told}, {len(subjects)} of {known.subjects} {known.plural}"


def with_ratings(plan: Plan, sheets: Sequence[Answered], on: date) -> Plan:
    """The plan with the ratings of these matrices put together, in place of earlier ones.

    An action is known again by its name, else by its id; one that is in a matrix alone was
    written in there, and waits in the plan from now on. Ratings lie lowest first, so that their
    order tells of nobody.
    """
    plan = _with_own(plan, sheets, on)
    told: dict[str, list[Rated]] = {}
    for each in sheets:
        names = {one.id: _found(plan, one) for one in each.assessment.subjects}
        for one in rated(each.rubric, each.assessment):
            told.setdefault(names[one.id] or "", []).append(one)

    def with_mine(actions: Iterable[Action]) -> tuple[Action, ...]:
        return tuple(
            one.model_copy(update={"ratings": _together(told[one.id])}) if one.id in told else one
            for one in actions
        )

    update = {
        "actions": with_mine(plan.actions),
        "waiting": with_mine(plan.waiting),
        "raters": len(sheets),
    }
    return changed(plan, update, on)


def _found(plan: Plan, subject: Subject) -> str | None:
    """The id of the action that a subject is."""
    by_name = {" ".join(one.name.casefold().split()): one.id for one in plan.every_action}
    ids = {one.id for one in plan.every_action}
    return by_name.get(known_by(subject)) or (subject.id if subject.id in ids else None)


def _with_own(plan: Plan, sheets: Sequence[Answered], on: date) -> Plan:
    """The plan with the actions that were written into a matrix, each once."""
    for subject in (one for each in sheets for one in each.assessment.subjects):
        if _found(plan, subject) is None:
            taken = {one.id for one in plan.every_action}
            own = Action(id=free_id(subject.id, taken), name=subject.name)
            plan = changed(plan, {"waiting": (*plan.waiting, own)}, on)
    return plan


def _together(ratings: Sequence[Rated]) -> Ratings:
    several = {name: tuple(sorted(_all(ratings, name))) for name in CRITERIA}
    return Ratings.model_validate(several)


def _all(ratings: Sequence[Rated], name: str) -> list[int]:
    return [number for one in ratings for number in getattr(one, name)]
