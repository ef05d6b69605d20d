"""What a file of answers gives at each step, and what of it a rubric cannot take."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from assessor.engine.items import every_item
from assessor.engine.progress import Step
from assessor.errors import Finding, Route
from assessor.interview.given_beside import finding_out, misplaced, replies_beside
from assessor.interview.places import noun
from assessor.interview.replies import Answered, DontKnow, NotAgreed, NotApplicable, Reply, Skipped
from assessor.model.assessment import NA_REASONS, Assessment
from assessor.model.base import Value
from assessor.model.items import Item
from assessor.model.rubric import Rubric
from assessor.model.script import Given, GivenAnswer, Script
from assessor.nearest import did_you_mean
from assessor.source.cleaning import quoted


def route_of(script: Script, assessment: Assessment, step: Step) -> Route | None:
    """Where a script keeps its answer to a step; None where it has none."""
    key = step.item.key if step.item else ""
    if step.subject is None:
        return ("answers", key) if key in script.answers else None
    names = [subject.name for subject in script.subjects]
    name = assessment.subject(step.subject).name
    if name not in names or key not in script.subjects[names.index(name)].answers:
        return None
    return ("subjects", names.index(name), "answers", key)


def given_at(script: Script, route: Route) -> Given:
    """What a script says at a route."""
    match route:
        case ("subjects", int(place), "answers", str(key)):
            return script.subjects[place].answers[key]
        case _:
            return script.answers[str(route[-1])]


def replies_to(item: Item, given: Given, route: Route) -> list[Reply] | Finding:
    """The replies that give an answer with what is beside it, or why that cannot be taken."""
    said = given if isinstance(given, GivenAnswer) else GivenAnswer(answer=given)
    reply = next(misplaced(item, said, route), None) or _reply(item, said, route)
    if isinstance(reply, Finding):
        return reply
    beside = list(replies_beside(item, said))
    return [*beside, *([reply] if reply else []), *finding_out(said)]


_STATES = ("dont-know", "not-agreed", "not-applicable")
"""Never words of an answer: a question takes them as what they say, or not at all."""


def _reply(item: Item, said: GivenAnswer, route: Route) -> Reply | Finding | None:
    typed = ", ".join(said.answer) if isinstance(said.answer, tuple) else said.answer
    if said.reason and typed != "not-applicable":
        what = f"“{item.key}” has a reason without “not-applicable”"
        return Finding((*route, "reason"), what, "take the reason out, or answer not-applicable")
    if typed is None:
        return None
    if typed == "skipped":
        return Skipped()
    if typed == "dont-know" and item.takes_unknown:
        return DontKnow()
    if typed == "not-agreed" and item.is_counted:
        return _not_agreed(item, said, route)
    if typed == "not-applicable" and item.takes_not_applicable:
        return _not_applicable(item, said, route)
    value = None if typed in _STATES else _parsed(item, str(typed))
    if value is None:
        what = f"{quoted(str(typed))} is not an answer to “{item.key}”"
        return Finding(route, what, f"it takes {_accepted(item)}")
    return Answered(value)


def _parsed(item: Item, typed: str) -> Value | None:
    try:
        return item.parse(typed)
    except ValueError:
        return None


def _not_agreed(item: Item, said: GivenAnswer, route: Route) -> Reply | Finding:
    seen = item.in_order(said.between)
    if len(seen) < 2:
        what = f"“{item.key}” is not agreed, and fewer than two answers say between what"
        ends = ", ".join(option.id for option in (item.options[0], item.options[-1]))
        return Finding(route, what, f"name what people saw: between: [{ends}]")
    return NotAgreed(seen)


def _not_applicable(item: Item, said: GivenAnswer, route: Route) -> Reply | Finding:
    if said.reason not in NA_REASONS:
        what = f"“{item.key}” does not apply, and no reason that we know says why"
        return Finding(route, what, f"give it a reason: {', '.join(NA_REASONS)}")
    if said.reason == "other" and not said.note:
        what = f"“{item.key}” does not apply for another reason, and no note says which"
        return Finding(route, what, "give it a note of one sentence")
    return NotApplicable(said.reason)


def _accepted(item: Item) -> str:
    """What a question takes, in the words of a file."""
    own = [option.id for option in item.options]
    if item.kind == "number":
        own = [f"a whole number from {item.minimum} to {item.maximum}"]
    if item.kind == "day":
        own = ["a day (2026-11-01)"]
    if item.kind == "text":
        own = ["words"]
    unknown = ["dont-know"] if item.takes_unknown else []
    unknown += ["not-agreed"] if item.is_counted else []
    other = ["not-applicable"] if item.takes_not_applicable else []
    return f"{', '.join([*own, *unknown, *other])} or skipped"


def unused(rubric: Rubric, script: Script, done: Collection[Route]) -> Iterator[Finding]:
    """What a script says that no question asked for."""
    for key in script.answers:
        route: Route = ("answers", key)
        if route not in done:
            yield _unasked(rubric, key, route, is_once=True)
    names = Counter(subject.name for subject in script.subjects)
    for place, subject in enumerate(script.subjects):
        about: Route = ("subjects", place)
        if rubric.repeat is None:
            yield Finding(about, f"{quoted(subject.name)} is not asked about", _ONE_ONLY)
            continue
        if names[subject.name] > 1:
            yield Finding((*about, "name"), f"{quoted(subject.name)} is named twice", _OWN_NAME)
        for key in subject.answers:
            if (*about, "answers", key) not in done:
                yield _unasked(rubric, key, (*about, "answers", key), is_once=False)


_ONE_ONLY = "this rubric is answered once: put the answers under “answers”"
_OWN_NAME = "give each its own name, or put their answers together"


def _unasked(rubric: Rubric, key: str, route: Route, *, is_once: bool) -> Finding:
    """Why an answer was not asked for: no such question, another place, or it did not apply."""
    known = {item.key: item for item in every_item(rubric)}
    if key not in known:
        what = f"“{key}” is no question of the rubric “{rubric.id}”"
        return Finding(route, what, did_you_mean(key, known), at_key=True)
    if known[key].once and not is_once:
        hint = "put it under “answers”, at the top of the file"
        return Finding(route, f"“{key}” is asked once, not for each {noun(rubric)}", hint, True)
    if is_once and not known[key].once:
        hint = f"put it under the answers of a {noun(rubric)}"
        return Finding(route, f"“{key}” is asked for each {noun(rubric)}", hint, at_key=True)
    what = f"“{key}” was not asked, since other answers here do not lead to it"
    return Finding(route, what, "take it out, or look at those answers again", at_key=True)
