"""A rubric's questions, unfolded into the items that are asked."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from assessor.engine.kept import kept
from assessor.model.base import Id
from assessor.model.conditions import AnyOf, Condition, Is
from assessor.model.items import Item, Kind
from assessor.model.questions import (
    AnyQuestion,
    ChoiceQuestion,
    ContextQuestion,
    ManyQuestion,
    NumberQuestion,
    ScaledQuestion,
    on_rungs,
)
from assessor.model.rubric import Rubric, Section, part_key
from assessor.model.scales import (
    AIM,
    AIMS,
    FOLLOW_UPS,
    PRESENT,
    ROOM,
    RUNGS,
    WRITTEN,
    FollowUp,
    Option,
)


@kept
def items(rubric: Rubric) -> tuple[Item, ...]:
    """Every item of a rubric, in the order of its questions; follow-ups behind their condition."""
    return tuple(item for section in rubric.sections for item in _items_in(rubric, section))


@kept
def every_item(rubric: Rubric) -> tuple[Item, ...]:
    """Every item, and behind each section on rungs its aim, even where that is not asked for."""
    return tuple(
        item
        for section in rubric.sections
        for item in (*_items_in(rubric, section), *_offered(rubric, section))
    )


def aim_in(rubric: Rubric, section: Id) -> Item | None:
    """The aim of a section; None where nothing of it stands on rungs."""
    aims = (item for item in every_item(rubric) if item.is_aim)
    return next((item for item in aims if item.section == section), None)


def _items_in(rubric: Rubric, section: Section) -> Iterator[Item]:
    for question in section.questions:
        yield from _items_of(rubric, section, question)
    if section.aim:
        yield _aim(rubric, section)


def _offered(rubric: Rubric, section: Section) -> Iterator[Item]:
    if not section.aim and any(on_rungs(question) for question in section.questions):
        yield _aim(rubric, section).model_copy(update={"is_offered": True})


def _aim(rubric: Rubric, section: Section) -> Item:
    """The question of a section's aim; it applies wherever a question of the section does."""
    key = part_key(section.id, "aim")
    short, ask, why = AIM
    return Item(
        key=key,
        question=key,
        section=section.id,
        once=section.once or rubric.repeat is None,
        kind="options",
        role="context",
        ask=ask,
        short=short,
        why=why,
        options=AIMS,
        is_aim=True,
        when=_wherever(section),
    )


def _wherever(section: Section) -> tuple[Condition, ...]:
    """What must hold for any question of a section to apply."""
    conditions = [question.when for question in section.questions]
    needed = tuple(one for one in conditions if one is not None)
    return (AnyOf(any=needed),) if len(needed) == len(conditions) else ()


def _items_of(rubric: Rubric, section: Section, question: AnyQuestion) -> Iterator[Item]:
    common: dict[str, Any] = {
        "question": question.id,
        "section": section.id,
        "once": section.once or rubric.repeat is None,
        "source": question.source,
        "when": (question.when,) if question.when else (),
    }
    own: dict[str, Any] = {
        "key": question.id,
        "ask": question.ask,
        "short": question.short or question.ask,
    }
    own["why"] = question.why or ""
    if not isinstance(question, ScaledQuestion):
        kind = _KINDS[question.kind]
        own |= {"role": "context", "kind": kind, "shown": question.shown}
        yield Item(**common, **own, **_asked(question))
        return
    yield Item(**common, **own, **_scaled(rubric, question))
    if rubric.scale(question.scale).role == "condition":
        yield from _follow_ups(rubric, question, common)


_KINDS: dict[str, Kind] = {
    "text": "text",
    "number": "number",
    "day": "day",
    "choice": "options",
    "many": "many",
}


def _asked(question: ContextQuestion) -> dict[str, Any]:
    if isinstance(question, NumberQuestion):
        return {"minimum": question.minimum, "maximum": question.maximum}
    if isinstance(question, ChoiceQuestion | ManyQuestion):
        return {"options": question.options}
    return {}


def _scaled(rubric: Rubric, question: ScaledQuestion) -> dict[str, Any]:
    scale = rubric.scale(question.scale)
    return {
        "kind": "options",
        "role": scale.role,
        "options": anchored(scale.options, question.anchors),
        "weight": question.weight,
        "top": scale.top,
        "obligation": question.obligation,
        "gate": question.gate,
        "always_applies": question.always_applies,
        "family": question.family,
    }


def anchored(options: tuple[Option, ...], anchors: dict[Id, str]) -> tuple[Option, ...]:
    """The options, each with its anchor in place of the general meaning where it has one."""
    return tuple(
        option.model_copy(update={"meaning": anchors.get(option.id, option.meaning)})
        for option in options
    )


def _follow_ups(rubric: Rubric, question: ScaledQuestion, common: dict[str, Any]) -> Iterator[Item]:
    subject = rubric.repeat.subject if rubric.repeat else "body"
    response = question.response
    parts: dict[FollowUp, dict[str, Any]] = {
        "written": {"options": _about(WRITTEN, subject), "role": "context"},
        "response": {
            "options": anchored(RUNGS.options, response.anchors if response else {}),
            "role": "practice",
            "top": RUNGS.top,
            "weight": question.weight,
            "obligation": question.obligation,
        },
        "room": {"options": _about(ROOM, subject), "role": "context"},
    }
    there = Is(question=question.id, answer=PRESENT)
    for part, given in parts.items():
        short, ask, why = FOLLOW_UPS[part]
        if part == "response" and response and response.ask:
            ask = response.ask
        yield Item(
            **{**common, "when": (*common["when"], there)},
            **given,
            kind="options",
            part=part,
            key=part_key(question.id, part),
            family=question.family,
            ask=ask,
            short=short,
            why=why.format(subject=subject),
        )


def _about(options: tuple[Option, ...], subject: str) -> tuple[Option, ...]:
    return tuple(
        option.model_copy(update={"meaning": (option.meaning or "").format(subject=subject)})
        for option in options
    )
