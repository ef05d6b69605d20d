"""`when:` of questions: what it looks at must be there, and be known by then."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from assessor.engine.checks.names import PARTS
from assessor.engine.checks.rings import rings, told
from assessor.engine.checks.walk import Asked, asked, ids_of, scale_named, unknown
from assessor.errors import Finding, Related, Route
from assessor.model.conditions import AllOf, AnyOf, Condition, Is, IsNot, Not
from assessor.model.questions import (
    AnyQuestion,
    ChoiceQuestion,
    ManyQuestion,
    ScaledQuestion,
)
from assessor.model.rubric import Rubric, part_key


class KeyAsked(NamedTuple):
    """What a condition can look at: where it is asked, and its options if they are known."""

    asked: Asked
    options: Sequence[str] | None


def whens(rubric: Rubric) -> Iterator[Finding]:
    """Conditions on questions or options that are not there, or not known by then."""
    keys = keys_asked(rubric)
    looks = [
        (one, route, leaf, keys.get(leaf.question))
        for one in asked(rubric)
        if one.question.when is not None
        for route, leaf in leaves(one.question.when, (*one.route, "when"))
    ]
    found = rings((one, key.asked) for one, _, _, key in looks if key is not None)
    ringed = {
        (waits.place, at.place) for ring in found for waits, others in ring.ahead for at in others
    }
    for one, route, leaf, key in looks:
        if key is None:
            yield no_question(leaf, route, keys)
        elif (one.place, key.asked.place) not in ringed:
            yield from _looks_at(leaf, route, one, key)
    yield from map(told, found)


def leaves(condition: Condition, route: Route) -> Iterator[tuple[Route, Is | IsNot]]:
    """The conditions on one question each, inside all the others."""
    match condition:
        case AllOf():
            for n, one in enumerate(condition.all):
                yield from leaves(one, (*route, "all", n))
        case AnyOf():
            for n, one in enumerate(condition.any):
                yield from leaves(one, (*route, "any", n))
        case Not():
            yield from leaves(condition.negated, (*route, "not"))
        case Is() | IsNot():
            yield route, condition


def _looks_at(leaf: Is | IsNot, route: Route, one: Asked, key: KeyAsked) -> Iterator[Finding]:
    place = (*route, "question")
    if key.asked.place == one.place:
        what = "a question cannot look at its own answer"
        yield Finding(
            place, what, "look at an earlier question, or remove this condition", code="R302"
        )
    elif key.asked.place > one.place:
        what = f"“{leaf.question}” is not asked before this question"
        hint = "look at an earlier question, or move this one further down"
        later = Related((*key.asked.route, "id"), "it is asked here")
        yield Finding(place, what, hint, code="R303", related=(later,))
    elif one.once and not key.asked.once:
        what = f"“{leaf.question}” is asked for each subject, and this question only once"
        hint = "look at a question that is asked once, or remove “once: true” from this section"
        yield Finding(place, what, hint, code="R304")
    else:
        yield from of_options(leaf, route, key)


def no_question(leaf: Is | IsNot, route: Route, known: Iterable[str]) -> Finding:
    """The finding for a condition that looks at a question which is not there."""
    place, names = (*route, "question"), list(known)
    name, _, part = leaf.question.partition(".")
    if part and name in names:
        parts = [key for key in names if key.startswith(f"{name}.")]
        what = f"“{name}” has no follow-up “{part}”"
        hint = "" if parts else f"look at “{name}” itself: only a condition has follow-ups"
        return unknown(place, "R301", what, leaf.question, parts, hint=hint)
    what = f"there is no question “{leaf.question}”"
    return unknown(place, "R301", what, leaf.question, names)


def of_options(leaf: Is | IsNot, route: Route, key: KeyAsked) -> Iterator[Finding]:
    """Options that the question which a condition looks at does not have."""
    if key.options == ():
        what = f"“{leaf.question}” has no options to look at"
        hint = "look at a question that is answered with an option, or remove this condition"
        yield Finding((*route, "question"), what, hint, code="R305")
    elif key.options is not None:
        yield from _options(leaf, route, key.options)


def _options(leaf: Is | IsNot, route: Route, options: Sequence[str]) -> Iterator[Finding]:
    word = "is" if isinstance(leaf, Is) else "is_not"
    is_list = isinstance(leaf.answer, tuple)
    for n, name in enumerate(leaf.answer if isinstance(leaf.answer, tuple) else (leaf.answer,)):
        if name in options:
            continue
        place = (*route, word, n) if is_list else (*route, word)
        what = f"“{name}” is not an option of “{leaf.question}”"
        yield unknown(place, "R306", what, name, options)


def keys_asked(rubric: Rubric) -> dict[str, KeyAsked]:
    """Everything that a condition can look at, by key."""
    keys: dict[str, KeyAsked] = {}
    for one in asked(rubric):
        options = options_of(rubric, one.question)
        keys.setdefault(one.question.id, KeyAsked(one, options))
        if has_parts(rubric, one.question):
            for part, part_options in PARTS.items():
                keys.setdefault(part_key(one.question.id, part), KeyAsked(one, part_options))
    return keys


def has_parts(rubric: Rubric, question: AnyQuestion) -> bool:
    """Whether the follow-ups of a condition are asked about a question."""
    scale = scale_named(rubric, question.scale) if isinstance(question, ScaledQuestion) else None
    return scale is not None and scale.role == "condition"


def options_of(rubric: Rubric, question: AnyQuestion) -> Sequence[str] | None:
    """A question's options: none for words and numbers; None where its scale is not known."""
    match question:
        case ScaledQuestion():
            scale = scale_named(rubric, question.scale)
            return ids_of(scale.options) if scale else None
        case ChoiceQuestion() | ManyQuestion():
            return ids_of(question.options)
        case _:
            return ()
