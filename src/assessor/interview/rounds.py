"""One round: a question with its follow-ups, asked about every subject before the next one."""

from __future__ import annotations

from assessor.interview.stops import LETTERS, Group, Run, stops
from assessor.model.assessment import Assessment
from assessor.model.items import Item
from assessor.model.rubric import Rubric


def round_of(rubric: Rubric, assessment: Assessment, run: Run, kind: str, number: str) -> Group:
    """The group of one question; its stops have the numbers and names of the subjects."""
    asked = [(step.item, step.subject) for step in run if step.item and step.subject]
    known = {one.id: (str(place), one.name) for place, one in enumerate(assessment.subjects, 1)}
    numbers = [f"{known[subject][0]}{LETTERS[item.part]}" for item, subject in asked]
    names = [_named(item, known[subject][1]) for item, subject in asked]
    noun = rubric.repeat.subject if rubric.repeat else ""
    title, every = _title(rubric, asked[0][0]), stops(number, run, numbers, names)
    return Group(number, title, kind, every, noun, str(len(known)))


def _named(item: Item, subject: str) -> str:
    """A subject's name, and for a follow-up which it is."""
    more = f": {item.short[:1].lower()}{item.short[1:]}" if item.part != "answer" else ""
    return f"{subject}{more}"


def _title(rubric: Rubric, item: Item) -> str:
    """A question in short; of an aim, which section it belongs to."""
    section = next(one.title for one in rubric.sections if one.id == item.section)
    return f"{item.short}: {section}" if item.is_aim else item.short
