"""What stands above a question: where in the whole it is, its section, whom it is about now."""

from __future__ import annotations

from assessor.interview.parts import Part, Parts, paragraphs
from assessor.interview.places import groups, here, is_round, noun
from assessor.interview.prompts import Prompt
from assessor.model.items import Item


def progress(prompt: Prompt) -> Parts:
    """Where in the whole a question is: its group, and which one of it."""
    place = here(prompt)
    if place is None:
        return ()
    group, stop = place
    title = f"{group.kind}: {group.title}" if group.kind else group.title
    return (Part("progress", f"{title} · {group.which(stop)}"),)


def section(prompt: Prompt, item: Item) -> Parts:
    """Where a section begins: its heading, and the first time through its introduction.

    What is said where it can be heavy comes first in it, wherever a sitting enters it.
    """
    mine = next(one for one in prompt.rubric.sections if one.id == item.section)
    heavy = mine.care if mine.care and mine.id not in prompt.been else ""
    care = (Part("detail", "Care", more=" ".join(heavy.split())),) if heavy else ()
    if not _begins(prompt, item):
        return care
    if item.once:
        return (*care, *paragraphs(mine.intro))
    first = prompt.assessment.subjects[0].id
    is_first = prompt.rubric.by_question or (prompt.step and prompt.step.subject == first)
    return (Part("heading", mine.title), *care, *paragraphs(mine.intro if is_first else ""))


def _begins(prompt: Prompt, item: Item) -> bool:
    """Whether a section's first question is asked here, of those that apply.

    About each subject it begins anew, but where all of them go through it together.
    """
    place = here(prompt)
    if place is None:
        return False
    every = groups(prompt.rubric, prompt.assessment)
    stops = (stop for group in every for stop in group.stops)
    through = stops if is_round(prompt, prompt.step) else place[0].stops
    firsts = (one for one in through if one.step.item and one.step.item.section == item.section)
    return next(firsts, None) == place[1]


def subject(prompt: Prompt) -> Parts:
    """In a round: which subject the question is about now."""
    if prompt.step is None or not is_round(prompt, prompt.step):
        return ()
    name = prompt.assessment.subject(str(prompt.step.subject)).name
    return (Part("subject", noun(prompt.rubric).capitalize(), more=name),)


def is_new(prompt: Prompt, item: Item) -> bool:
    """Whether a question was not just asked about another: then its reason stands there already."""
    place = here(prompt)
    if place is None or not is_round(prompt, prompt.step):
        return True
    return place[1] == place[0].stops[0] or item.section not in prompt.been
