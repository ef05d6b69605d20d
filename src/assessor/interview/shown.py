"""Answers that stay in sight: shown beside each later question about the same subject."""

from __future__ import annotations

from itertools import takewhile

from assessor.engine.progress import Step, answer_at
from assessor.engine.walk import walk
from assessor.interview.overview import in_words
from assessor.interview.parts import Part, Parts
from assessor.interview.prompts import Prompt

LONGEST = 200
"""A longer answer is cut here; it stands whole at its own question."""
LONGEST_LABEL = 30
"""A question without a short name would leave its answer no room beside it."""


def shown(prompt: Prompt) -> Parts:
    """What was said at earlier questions of the same subject that are to stay in sight."""
    here = prompt.step
    if here is None:
        return ()
    every = walk(prompt.rubric, prompt.assessment)
    before = takewhile(lambda step: step.place != here.place, every)
    said = (_said(prompt, step) for step in before if step.subject == here.subject)
    return tuple(part for one in said for part in one)


def _said(prompt: Prompt, step: Step) -> Parts:
    answer = answer_at(prompt.assessment, step)
    if step.item is None or not step.item.shown or answer is None or not answer.is_settled:
        return ()
    words, label = in_words(answer), step.item.short.rstrip("?")
    cut = words if len(words) <= LONGEST else f"{words[:LONGEST].rstrip()}…"
    if len(label) > LONGEST_LABEL:
        return (Part("detail", "Earlier", more=f"{step.item.short} {cut}"),)
    return (Part("detail", label, more=cut),)
