"""What each reply about the list of subjects does to it, and which prompt follows."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import takewhile

from assessor.engine.progress import Step, is_open, steps
from assessor.engine.subjects import brought_back, copied, let_go, moved, removed, starts
from assessor.engine.walk import next_step, walk
from assessor.interview.places import noun
from assessor.interview.prompts import Prompt
from assessor.interview.removals import answers, names
from assessor.interview.replies import (
    AllNamed,
    BroughtBack,
    Copied,
    LetGo,
    Moved,
    Named,
    Removed,
    Renamed,
)
from assessor.model.assessment import Assessment

InPlace = Renamed | Moved | BroughtBack | LetGo
Listing = Named | AllNamed | Copied | Removed | InPlace


def listed_anew(prompt: Prompt, reply: Listing, today: date) -> Prompt:
    """The prompt that follows a reply about the list, holding the list as it is now."""
    match reply:
        case Named(name=name):
            return _named(prompt, name, today)
        case AllNamed():
            done = prompt.holding(prompt.assessment.with_all_named(True))
            return done.at(next_step(done.rubric, done.assessment, Step()))
        case Copied():
            return _copied(prompt, reply, today)
        case Removed(subject=subject):
            return _removed(prompt, subject, today)
        case _:
            return _again(prompt, *_changed(prompt.assessment, reply, today))


def _again(prompt: Prompt, assessment: Assessment, told: str) -> Prompt:
    """The same place, asked again."""
    return replace(prompt.holding(assessment), told=told, is_brief=False)


def _changed(assessment: Assessment, reply: InPlace, today: date) -> tuple[Assessment, str]:
    """The list after a reply that leads nowhere else, and what the person is told."""
    match reply:
        case Renamed(subject=subject, name=name):
            return assessment.with_name(subject, name, today), f"The name is now: {name}"
        case Moved(subject=subject, to=to):
            now = moved(assessment, subject, to, today)
            return now, f"{now.subject(subject).name} is now number {to + 1}."
        case BroughtBack(subject=subject):
            now = brought_back(assessment, subject, today)
            back = now.subject(subject)
            return now, f"Back as number {len(now.subjects)}: {back.name}, with {answers(back)}."
        case LetGo():
            return let_go(assessment, today), f"Let go for good: {names(assessment.removed)}"


def _named(prompt: Prompt, name: str, today: date) -> Prompt:
    """A named subject's questions come next; then another may be named."""
    named = prompt.assessment.with_subject(noun(prompt.rubric), name, today)
    if prompt.rubric.by_question:
        return _among_others(prompt, named, f"Saved: {name}")
    named = named.with_all_named(False)
    return _at_first_open(prompt.holding(named), named.subjects[-1].id, f"Saved: {name}")


def _among_others(prompt: Prompt, named: Assessment, told: str) -> Prompt:
    """Question by question, more are named first, and one named later catches up with the others:

    where rounds have passed it by, what is asked there comes next, and then this place again.
    """
    if prompt.kind == "naming":
        return _again(prompt, named.with_all_named(False), told)
    there = _at_first_open(prompt.holding(named), named.subjects[-1].id, told)
    return there if _is_passed(there, prompt.step) else _again(prompt, named, told)


def _is_passed(prompt: Prompt, here: Step | None) -> bool:
    """Whether the place of a prompt comes before another in the order of asking."""
    places = [step.place for step in walk(prompt.rubric, prompt.assessment)]
    if here is None or prompt.step is None or here.place not in places:
        return True
    return places.index(prompt.step.place) < places.index(here.place)


def _at_first_open(prompt: Prompt, subject: str, told: str) -> Prompt:
    mine = (step for step in steps(prompt.rubric, prompt.assessment) if step.subject == subject)
    first = next((step for step in mine if is_open(prompt.assessment, step)), prompt.step)
    return prompt.at(first, told)


def _copied(prompt: Prompt, reply: Copied, today: date) -> Prompt:
    """Where it was copied to another than the one at hand, the first open question of that."""
    now = copied(prompt.rubric, prompt.assessment, reply.source, reply.target, today)
    if reply.source is None:
        return _again(prompt, now, "What was copied and not looked at is taken away again.")
    number = starts(now.subject(reply.target))
    several = "1 answer is" if number == 1 else f"{number} answers are"
    told = f"{several} copied from {now.subject(reply.source).name}. {_COPIED}"
    if prompt.step and (prompt.rubric.by_question or prompt.step.subject == reply.target):
        return _again(prompt, now, told)  # in a round, its turn comes
    return _at_first_open(prompt.holding(now), reply.target, told)


_COPIED = (
    "Notes, evidence and what some saw are not: they speak of that one.\n"
    "Each question is still asked. Press Enter where the answer holds here too, or give another."
)


def _removed(prompt: Prompt, subject: str, today: date) -> Prompt:
    """From a subject that is gone, on to the next open question behind it."""
    now = removed(prompt.assessment, subject, today)
    name = prompt.assessment.subject(subject).name
    told = f"Removed: {name}. To have it back, type bring back {len(now.everyone)}."
    here = prompt.step
    if here is None or here.subject != subject:
        return _again(prompt, now, told)
    passed = takewhile(lambda one: one.place != here.place, walk(prompt.rubric, prompt.assessment))
    before = [step for step in passed if step.subject != subject][-1:]
    return prompt.holding(now).at(next_step(prompt.rubric, now, *before), told)
