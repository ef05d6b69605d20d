"""The rows of a plan's actions, filled from the same material as its pages."""

from __future__ import annotations

from collections.abc import Iterable

from assessor.model.plan import Action
from assessor.model.weighing import Spread
from assessor.report.matrix_drawn import QUARTERS, median
from assessor.report.method import bibliography
from assessor.report.plan_cards import first_step, found, shares_power
from assessor.report.plan_material import PlanMaterial
from assessor.report.plan_records import ActionRow
from assessor.report.plan_words import PLACES, PROMISED, STANDS, UPDATED, said, sayings
from assessor.report.planned import Backing, Saying
from assessor.report.words import day


def action_rows(material: PlanMaterial) -> tuple[ActionRow, ...]:
    """A row for each action: the plan's in order, then those that wait."""
    return tuple(_row(material, one) for one in material.plan.every_action)


def _row(material: PlanMaterial, action: Action) -> ActionRow:
    in_plan = action in material.plan.actions
    weighed, stands = material.weighed.get(action.id), material.standings[action.id]
    backing = material.backing(action)
    return ActionRow(
        number=material.numbers[action.id],
        in_plan=in_plan,
        action=action.name,
        place=PLACES[action.place],
        standing=STANDS[stands.state] if in_plan or action.updates else "",
        is_own=action.is_own,
        advice=action.advice or "",
        basis=_each(one.basis for one in backing),
        obligation=_each(one.obligation for one in backing),
        source=_each(_source(material, one) for one in backing),
        found=_each(_found(one.asked, one.said, one.who) for one in found(material, action)),
        advised_step=action.first_step or "",
        effort=action.effort or "",
        shares_power=shares_power(action),
        impact=_rating(weighed.impact if weighed else None),
        resources=_rating(weighed.resources if weighed else None),
        sustainability=_rating(weighed.sustainability if weighed else None),
        tier=weighed.tier if weighed else None,
        steadiness=weighed.steadiness if weighed else None,
        quarter=QUARTERS[weighed.quarter] if weighed else "",
        first_step_by=first_step(material, action) if in_plan else "",
        review=day(stands.review) if stands.review else "",
        more=_each(_more(action)),
        updates=_each(_updates(action)),
        **{field: _promised(action, key) for field, key in _FIELDS.items()},
    )


_FIELDS = {
    "reasons": "reasons",
    "first_step": "first-step",
    "owner": "owner",
    "in_the_room": "in-the-room",
    "paid": "paid",
    "hours": "hours",
    "money": "money",
    "depends_on": "depends-on",
    "sign": "sign",
    "tell": "tell",
    "tell_by": "tell-by",
}
"""The columns that hold an answer of the form, each with its key."""


def _each(texts: Iterable[str]) -> str:
    """Several texts in one cell, each once."""
    return "\n".join(dict.fromkeys(filter(None, texts)))


def _source(material: PlanMaterial, one: Backing) -> str:
    book = bibliography(material.books)[one.citation.number - 1].text
    return " ".join(filter(None, (book, one.citation.place)))


def _found(asked: str, answered: str, who: str) -> str:
    return f"{asked} {answered}{f' ({who})' if who else ''}"


def _rating(spread: Spread | None) -> str:
    return median(spread) if spread else ""


def _promised(action: Action, key: str) -> str:
    answer = action.answers.get(key)
    return said(answer) if answer and answer.is_settled else ""


def _more(action: Action) -> Iterable[str]:
    """Answers without a column of their own, and what was said beside any."""
    columns = {PROMISED[key] for key in _FIELDS.values()}
    for one in sayings(action.answers, PROMISED):
        yield from _lines(one, but_text=one.label in columns)


def _updates(action: Action) -> Iterable[str]:
    for update in action.updates:
        for one in sayings(update.answers, UPDATED):
            yield from (f"{update.on.isoformat()}, {line}" for line in _lines(one))


def _lines(one: Saying, *, but_text: bool = False) -> Iterable[str]:
    if not but_text:
        yield f"{one.label}: {one.text}"
    yield from (f"{one.label}, {line.label}: {line.text}" for line in one.details)
    if one.note:
        yield f"{one.label}, note: {one.note}"
