"""What cases reach of a rubric, and what none of them does: its options, gates and advice.

An option that no case chooses, or an advice that none calls for, is a rule that nobody has
tried. Nothing here runs a case: the answers of each come in as an assessment.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal

from assessor.engine.advice import calls_for
from assessor.engine.checks.conditions import leaves
from assessor.engine.checks.walk import asked
from assessor.engine.conversations import suggestions
from assessor.engine.items import items
from assessor.engine.measures import share_of
from assessor.engine.progress import answer_at, steps
from assessor.errors import Finding, Route
from assessor.model.assessment import Answer, Assessment
from assessor.model.conditions import Condition
from assessor.model.items import Item
from assessor.model.questions import ScaledQuestion
from assessor.model.rubric import Rubric
from assessor.model.scales import GATE

Kind = Literal["option", "gate", "advice", "conversation"]


@dataclass(frozen=True)
class Target:
    """Something of a rubric that a case can reach. Its place is no part of what it is."""

    kind: Kind
    key: str
    """The question or follow-up of an option, gate or advice; or the conversation's id."""
    option: str | None = None
    """The id of an option."""
    advice: int | None = None
    """The number of an advice among those of its question, from 1."""
    route: Route = field(default=(), compare=False)
    """The way to it in the rubric's file."""


def targets(rubric: Rubric) -> tuple[Target, ...]:
    """All that cases should reach: options first, then gates, advice and next conversations.

    Of questions told for context, only those that a `when` looks at have options to reach.
    """
    return tuple(target for one in _TARGETS for target in one(rubric))


def reached(rubric: Rubric, assessment: Assessment) -> frozenset[Target]:
    """What one case's answers reach. An answer to what does not apply reaches nothing."""
    every = steps(rubric, assessment)
    said = [
        (step.item, answer)
        for step in every
        if step.item and (answer := answer_at(assessment, step))
    ]
    talks = {one.conversation for one in suggestions(rubric, assessment, every)}
    return frozenset(
        (
            *(target for pair in said for target in _by_answer(*pair)),
            *_advice_called_for(rubric, said),
            *(Target("conversation", talk) for talk in talks),
        )
    )


def unreached(rubric: Rubric, assessments: Iterable[Assessment]) -> tuple[Target, ...]:
    """What none of the cases' answers reaches, in the order of `targets`."""
    found = frozenset[Target]().union(*(reached(rubric, one) for one in assessments))
    return tuple(target for target in targets(rubric) if target not in found)


def told(target: Target) -> Finding:
    """That no case reaches it, in words, with the way to it."""
    what, hint = _WORDS[target.kind](target), _MENDS[target.kind]
    return Finding(target.route, what, hint, code="R627", severity="warning")


_WORDS: dict[Kind, Callable[[Target], str]] = {
    "option": lambda one: f"no case answers “{one.key}” with “{one.option}”",
    "gate": lambda one: f"no case opens the gate “{one.key}”",
    "advice": lambda one: f"no case calls for advice {one.advice} of “{one.key}”",
    "conversation": lambda one: f"no case leads to the conversation “{one.key}”",
}
_MENDS: dict[Kind, str] = {
    "option": "give this answer in a case",
    "gate": "answer it below “in place” in a case",
    "advice": "give an answer that it names in a case",
    "conversation": "write a case with a subject for which its “when” is the first that holds",
}


def _options(rubric: Rubric) -> Iterator[Target]:
    ways, looked_at = _ways(rubric), _looked_at(rubric)
    for item in items(rubric):
        if item.role != "context" or item.key in looked_at:
            for place, option in enumerate(item.options):
                way = _option_way(item, place, option.id)
                yield Target("option", item.key, option.id, route=(*ways[item.question], *way))


def _option_way(item: Item, place: int, option: str) -> Route:
    """Where a question says what an option is or looks like."""
    if item.role == "context":
        return ("options", place)
    return ("response", "anchors", option) if item.part == "response" else ("anchors", option)


def _gates(rubric: Rubric) -> Iterator[Target]:
    ways = _ways(rubric)
    for item in items(rubric):
        if item.gate:
            yield Target("gate", item.key, route=(*ways[item.question], "gate"))


def _advice(rubric: Rubric) -> Iterator[Target]:
    for one in asked(rubric):
        if isinstance(one.question, ScaledQuestion):
            for place, _ in enumerate(one.question.advice):
                route = (*one.route, "advice", place)
                yield Target("advice", one.question.id, advice=place + 1, route=route)


def _conversations(rubric: Rubric) -> Iterator[Target]:
    for place, one in enumerate(rubric.conversations):
        yield Target("conversation", one.id, route=("conversations", place))


_TARGETS: tuple[Callable[[Rubric], Iterable[Target]], ...] = (
    _options,
    _gates,
    _advice,
    _conversations,
)


def _ways(rubric: Rubric) -> dict[str, Route]:
    """The route of each question."""
    return {one.question.id: one.route for one in asked(rubric)}


def _looked_at(rubric: Rubric) -> set[str]:
    """The keys that a `when` of a question or of a conversation looks at."""
    holders = (*(one.question for one in asked(rubric)), *rubric.conversations)
    whens: list[Condition] = [one.when for one in holders if one.when is not None]
    return {leaf.question for when in whens for _, leaf in leaves(when, ())}


def _by_answer(item: Item, answer: Answer) -> Iterator[Target]:
    """What an answer reaches by itself: the options it names, and a gate that it opens."""
    if not answer.is_known:
        return
    for value in answer.value if isinstance(answer.value, tuple) else (answer.value,):
        if isinstance(value, str) and item.option(value):
            yield Target("option", item.key, value)
    share = share_of(item, answer)
    if item.gate and share is not None and share < GATE:
        yield Target("gate", item.key)


def _advice_called_for(rubric: Rubric, said: list[tuple[Item, Answer]]) -> Iterator[Target]:
    for one in asked(rubric):
        if isinstance(one.question, ScaledQuestion):
            mine = [pair for pair in said if pair[0].question == one.question.id]
            for place, advice in enumerate(one.question.advice):
                if any(calls_for(advice, *pair) for pair in mine):
                    yield Target("advice", one.question.id, advice=place + 1)
