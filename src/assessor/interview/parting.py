"""What is said, once and gently, when a section is left of which much was set aside."""

from __future__ import annotations

from assessor.engine.progress import Step, is_open, steps
from assessor.engine.set_aside import SetAside, set_aside
from assessor.interview.prompts import Prompt
from assessor.model.rubric import Rubric

Place = tuple[str | None, str]
"""A subject's id, or None, and a section's."""


def parting(before: Prompt, after: Prompt) -> str:
    """A sentence where a reply ended a section and much of that is set aside; else empty."""
    here = _place(before.step)
    if here is None or here == _place(after.step) or _waits(after, here):
        return ""
    if not (before.finding_out or _waits(before, here)):
        return ""
    found = set_aside(after.rubric, after.assessment)
    return next((_told(after, one) for one in found if (one.subject, one.section) == here), "")


def _place(step: Step | None) -> Place | None:
    return (step.subject, step.item.section) if step and step.item else None


def _waits(prompt: Prompt, place: Place) -> bool:
    mine = (one for one in steps(prompt.rubric, prompt.assessment) if _place(one) == place)
    return any(is_open(prompt.assessment, step) for step in mine)


def _told(prompt: Prompt, one: SetAside) -> str:
    name = prompt.assessment.subject(one.subject).name if one.subject else ""
    title = f"“{title_of(prompt.rubric, one)}”{f' about {name}' if name else ''}"
    told = f"Much of {title} is set aside ({one.number} of {one.of})."
    return f"{told} That can be right; please look once more at why."


def title_of(rubric: Rubric, one: SetAside) -> str:
    """The heading of its section."""
    return next(section.title for section in rubric.sections if section.id == one.section)
