"""Going to what a person means: by number, id or words; asking back where that is unclear."""

from __future__ import annotations

from assessor.interview.asks import Ask, Turn
from assessor.interview.overview import called
from assessor.interview.parts import Part
from assessor.interview.places import Stop, find
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
        return home.refusing(f"Nothing here is called {quoted(wanted)}. Type list to see it all.")
    rows = tuple(_could_be(prompt, stop) for stop in found[:MOST])
    several = Part("problem", f"{quoted(wanted)} could be any of these. Type jump and a number.")
    return home.showing((several, *rows))


def _could_be(prompt: Prompt, stop: Stop) -> Part:
    subject = stop.step.subject
    name = prompt.assessment.subject(subject).name if subject else ""
    return Part("row", called(prompt.rubric, stop.step.item), mark=stop.address, more=name)
