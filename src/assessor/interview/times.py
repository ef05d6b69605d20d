"""How much a rubric asks and how long it takes, and days, in words."""

from __future__ import annotations

from assessor.model.days import day as day
from assessor.model.rubric import Rubric


def lasting(rubric: Rubric) -> str:
    """`About 60 minutes`, or `About 5 minutes, and 20 for each partner`."""
    each = rubric.repeat.minutes if rubric.repeat else None
    more = f", and {each} for each {rubric.repeat.subject}" if rubric.repeat and each else ""
    return f"About {_minutes(rubric.minutes)}{more}"


def core_lasting(rubric: Rubric) -> str:
    """What its core takes: `about 35 minutes with one partner`; empty where it has none."""
    if rubric.core_minutes is None:
        return ""
    more = f" with one {rubric.repeat.subject}" if rubric.repeat else ""
    return f"about {_minutes(rubric.core_minutes)}{more}"


def _minutes(number: int) -> str:
    return f"{number} {'minute' if number == 1 else 'minutes'}"


def shorter(rubric: Rubric) -> str:
    """What its core takes, in a sentence; empty where it has none."""
    core = core_lasting(rubric)
    return f"Its core questions alone take {core}: --core." if core else ""


def asked_in(rubric: Rubric) -> str:
    """`24 questions`, or `up to 12 questions, 10 of them about each funder`."""
    count = sum(1 for _ in rubric.questions())
    each = sum(1 for section, _ in rubric.questions() if not section.once) if rubric.repeat else 0
    some = any(question.when for _, question in rubric.questions())
    told = f"{'up to ' if some else ''}{count} {'question' if count == 1 else 'questions'}"
    return f"{told}, {each} of them about each {rubric.repeat.subject}" if rubric.repeat else told
