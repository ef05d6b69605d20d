"""Going to what a person means: by number, id or words; asking back where that is unclear."""

from __future__ import annotations

from assessor.engine.items import items
from assessor.engine.progress import steps
from assessor.interview.asks import Ask, Turn
from assessor.interview.overview import called
from assessor.interview.parts import Part
from assessor.interview.places import Stop, find, speaks_of
from assessor.interview.prompts import Prompt
from assessor.interview.replies import Jumped
from assessor.source.cleaning import quoted

MOST = 8
"""How many places are listed where words could mean several."""


def going(prompt: Prompt, home: Ask, wanted: str) -> Turn:
    """The jump to what was meant, or a question back where that is none or several."""
    found = find(prompt, wanted)
    if len(found) == 1:
        return Jumped(found[0].step)
    if not found:
        return home.refusing(f"{_nowhere(prompt, wanted)} Type list to see what is asked.")
    rows = tuple(_could_be(prompt, stop) for stop in found[:MOST])
    several = Part("problem", f"{quoted(wanted)} could be any of these. Type jump and a number.")
    return home.showing((several, *rows))


def _nowhere(prompt: Prompt, wanted: str) -> str:
    """That nothing is called so; or that it is there, and does not apply."""
    asked = {step.item.key for step in steps(prompt.rubric, prompt.assessment) if step.item}
    title = {section.id: section.title for section in prompt.rubric.sections}
    apart = (item for item in items(prompt.rubric) if item.key not in asked)
    if any(wanted == one.key or speaks_of(one, wanted, title[one.section]) for one in apart):
        return f"{quoted(wanted)} does not apply so far, and is not asked."
    return f"Nothing here is called {quoted(wanted)}."


def _could_be(prompt: Prompt, stop: Stop) -> Part:
    subject = stop.step.subject
    name = prompt.assessment.subject(subject).name if subject else ""
    return Part("row", called(prompt.rubric, stop.step.item), mark=stop.address, more=name)
