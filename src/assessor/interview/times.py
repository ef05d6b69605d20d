"""How long a rubric takes, in words: said in the menu, in the opening, and when it is read."""

from __future__ import annotations

from assessor.model.rubric import Rubric


def lasting(rubric: Rubric, core: bool = False) -> str:
    """`About 60 minutes`, or `about 5 minutes, and 20 for each partner`; of its core if asked."""
    minutes = rubric.core_minutes if core and rubric.core_minutes else rubric.minutes
    each = rubric.repeat.minutes if rubric.repeat else None
    more = f", and {each} for each {rubric.repeat.subject}" if rubric.repeat and each else ""
    return f"About {minutes} minutes{more}"


def shorter(rubric: Rubric) -> str:
    """What its core takes, in a sentence; empty where it has none."""
    if rubric.core_minutes is None:
        return ""
    return f"Its core questions alone take about {rubric.core_minutes} minutes: --core."
