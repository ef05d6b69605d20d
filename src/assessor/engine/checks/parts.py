"""What a rubric offers besides its questions: next conversations, aims, a core."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.conditions import keys_asked, leaves, no_question, of_options
from assessor.engine.checks.walk import asked
from assessor.engine.core import has_core
from assessor.errors import Finding, Related
from assessor.model.questions import ContextQuestion, on_rungs
from assessor.model.rubric import Rubric


def conversations(rubric: Rubric) -> Iterator[Finding]:
    """Conversations about nobody, behind one that is suggested anyway, or on unknown answers."""
    if rubric.conversations and rubric.repeat is None:
        what = "“conversations” says nothing here: this rubric does not repeat"
        hint = "remove it, or add “repeat:”"
        yield Finding(("conversations",), what, hint, at_key=True, code="R501")
    keys = keys_asked(rubric)
    for n, one in enumerate(rubric.conversations):
        if one.when is None and n + 1 < len(rubric.conversations):
            what = f"“{one.id}” has no “when”, so those behind it are not suggested to anyone"
            hint = "add a “when:”, or put it last"
            yield Finding(("conversations", n), what, hint, code="R502")
        for route, leaf in leaves(one.when, ("conversations", n, "when")) if one.when else ():
            key = keys.get(leaf.question)
            if key is None:
                yield no_question(leaf, route, keys)
            else:
                yield from of_options(leaf, route, key)


def aims(rubric: Rubric) -> Iterator[Finding]:
    """Aims in sections that ask about no practice on the four rungs."""
    for n, section in enumerate(rubric.sections):
        if section.aim and not any(on_rungs(one) for one in section.questions):
            what = f"“{section.id}” has no question on the scale “rungs” to aim for"
            route = ("sections", n, "aim")
            yield Finding(route, what, "remove “aim” here", at_key=True, code="R503")


def shown(rubric: Rubric) -> Iterator[Finding]:
    """Answers to be shown beside later questions, where none is later."""
    last = {one.once: one.place for one in asked(rubric)}
    for one in asked(rubric):
        question = one.question
        if isinstance(question, ContextQuestion) and question.shown and one.place == last[one.once]:
            which = "asked once" if one.once else "about each subject"
            what = f"“{question.id}” is the last question {which}, so it is shown beside none"
            hint = "remove “shown” here, or put the question before those beside which it is shown"
            yield Finding((*one.route, "shown"), what, hint, at_key=True, code="R509")


def cores(rubric: Rubric) -> Iterator[Finding]:
    """Core questions that wait for a question outside the core."""
    ids = {one.question.id: one for one in asked(rubric)}
    for one in asked(rubric):
        if not one.question.core or one.question.when is None:
            continue
        for route, leaf in leaves(one.question.when, (*one.route, "when")):
            name = leaf.question.partition(".")[0]
            if name in ids and not ids[name].question.core:
                what = f"“{one.question.id}” is in the core, and waits for “{name}”, which is not"
                hint = f"write “core: true” on “{name}” too"
                place = Related((*ids[name].route, "id"), "it is asked here")
                yield Finding((*route, "question"), what, hint, code="R504", related=(place,))


def core_times(rubric: Rubric) -> Iterator[Finding]:
    """A core without its minutes, and minutes without a core."""
    if has_core(rubric) and rubric.core_minutes is None:
        hint = "add “core_minutes:” below it, about a minute and a half for each of them"
        what = "some questions are “core”, and nothing says how long they take"
        yield Finding(("minutes",), what, hint, at_key=True, code="R505")
    if not has_core(rubric) and rubric.core_minutes is not None:
        hint = "write “core: true” on the questions of the short walk, or remove this"
        what = "no question is in the core"
        yield Finding(("core_minutes",), what, hint, at_key=True, code="R506")
