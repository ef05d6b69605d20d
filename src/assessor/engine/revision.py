"""What changed since an earlier version of a rubric, where ids or the version should say so.

Answers are kept under the ids of questions, and say which version they were given to. So a
question keeps its meaning while the version stays, and its kind for as long as it has its id.
"""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.walk import Asked, asked
from assessor.engine.meaning import Part, answered_by, changed_parts
from assessor.errors import Finding, Route
from assessor.model.rubric import Rubric


def revised(before: Rubric, now: Rubric) -> Iterator[Finding]:
    """What changed and does not say so, each with its route in the present rubric."""
    if before.id != now.id:
        what = f"this is “{now.id}”, and what it is held against is “{before.id}”"
        yield Finding(("id",), what, "compare a rubric with an earlier version of it", code="R703")
        return
    if _numbers(now) < _numbers(before):
        what = f"the version is {now.version}, and was {before.version} before"
        yield Finding(("version",), what, f"write a higher one: “{_next(before)}”", code="R702")
    yield from _changed(before, now)
    yield from _gone(before, now)


def _numbers(rubric: Rubric) -> tuple[int, ...]:
    return tuple(map(int, rubric.version.split(".")))


def _next(rubric: Rubric) -> str:
    """The version after a rubric's, for a change of meaning."""
    first, second, _ = _numbers(rubric)
    return f"{first}.{second + 1}.0"


def _changed(before: Rubric, now: Rubric) -> Iterator[Finding]:
    """Questions that are not what they were, under the same id."""
    old = {one.question.id: one.question for one in asked(before)}
    for one in asked(now):
        if (was := old.get(one.question.id)) is None:
            continue
        then, since = answered_by(before, was), answered_by(now, one.question)
        if then != since:
            yield _another(one, then, since)
        elif before.version == now.version:
            yield from _meaning(one, before, changed_parts(before, was, now, one.question))


def _another(one: Asked, then: str, since: str) -> Finding:
    what = f"“{one.question.id}” was answered {then} before, and is answered {since} now"
    hint = "give the question an id of its own; answers are kept under ids, and would not fit"
    return Finding((*one.route, "id"), what, hint, code="R704")


def _meaning(one: Asked, before: Rubric, parts: list[Part]) -> Iterator[Finding]:
    for part in parts[:1]:
        named = " and another ".join(each.name for each in parts)
        what = f"“{one.question.id}” has another {named}, and the version is the same"
        hint = f"write “version: {_next(before)}”; a question that is another needs another id"
        yield Finding((*one.route, part.key), what, hint, code="R701")


def _gone(before: Rubric, now: Rubric) -> Iterator[Finding]:
    """Questions of before that are asked no more, and that none replaces."""
    ids = {one.question.id for one in asked(now)}
    replaced = {old for one in asked(now) for old in one.question.replaces}
    sections = {section.id: ("sections", n) for n, section in enumerate(now.sections)}
    for section, question in before.questions():
        if question.id not in ids | replaced:
            route: Route = sections.get(section.id, ("sections",))
            what = f"“{question.id}” of version {before.version} is gone, and nothing replaces it"
            hint = f"write “replaces: [{question.id}]” on the question that takes its answers over"
            yield Finding((*route, "id"), what, hint, code="R626", severity="warning")
