"""What is said before the first question: one screen, and more behind it for whoever asks."""

from __future__ import annotations

from assessor.interview.parts import Part, Parts, paragraphs
from assessor.interview.prompts import Prompt
from assessor.interview.times import asked_in, core_lasting, lasting, shorter
from assessor.model.rubric import Rubric

MOST_SECTIONS = 12
"""So many sections are named one by one; of more, how many there are says enough."""


def opening(prompt: Prompt) -> Parts:
    """What will be asked, who will see it, and what helps people through it: one screen."""
    return (
        Part("title", _title(prompt)),
        *paragraphs(prompt.rubric.summary),
        *prompt.promised,
        Part("detail", "Asked", more=_asked(prompt.rubric)),
        Part("detail", "Time", more=f"{_takes(prompt)}, in one sitting or several."),
        Part("detail", "Skip", more=_SKIPPING),
        Part("detail", "Seen by", more=_SEEN_BY),
        Part("detail", "Kept", more=_keeping(prompt.kept_in)),
        Part("detail", "Care", more=_CARE),
    )


def foreword(prompt: Prompt) -> Parts:
    """The rest: what the rubric says first, who should be there, its sources, and how it works."""
    rubric = prompt.rubric
    sources = (f"{one.title} ({one.publisher}, {one.year})" for one in rubric.sources.values())
    return (
        Part("heading", "Before we begin"),
        *paragraphs(rubric.before),
        *paragraphs("" if rubric.review.status == "reviewed" else _DRAFT),
        Part("heading", "About this rubric"),
        Part("detail", "Who", more=rubric.who),
        *_shorter(prompt),
        *(Part("detail", "From", more=source) for source in sources),
        Part("heading", "How it works"),
        Part("detail", "Answer", more=_ANSWERING),
        Part("detail", "Agree", more=_AGREEING),
        Part("detail", "Move", more=_MOVING),
        Part("detail", "Protect", more=_PROTECTING),
    )


_SKIPPING = "Every question can be skipped, and not knowing is an answer."
_SEEN_BY = (
    "Whoever you give the file or a report to. The internal edition shows all that was said, the "
    "shareable one no names and no notes."
)
_CARE = (
    "Some questions can be about harm. Pause or stop at any time. Agree beforehand whom people "
    "can turn to."
)
_DRAFT = "This rubric is a draft: its review is not finished."
_ANSWERING = "With a number or a word. Not knowing is an answer too: type d."
_AGREEING = "One answer for the room. What some see differently is kept; type talk for how."
_MOVING = "At any question: back, skip, note, why, list, jump or quit, and ? for help."
_PROTECTING = "Please type no names and no stories of the people you serve."


def _title(prompt: Prompt) -> str:
    core = ", core questions" if prompt.assessment.core else ""
    draft = "" if prompt.rubric.review.status == "reviewed" else " (draft)"
    return f"{prompt.rubric.title}{core}{draft}"


def _keeping(kept_in: str) -> str:
    where = f" in {kept_in}" if kept_in else ""
    return f"Every answer is saved at once{where}. Nothing leaves this computer."


def _asked(rubric: Rubric) -> str:
    """`Up to 9 questions, in 2 sections: Safety 4; Trust 5.`"""
    sections = rubric.sections
    told = f"{asked_in(rubric)[:1].upper()}{asked_in(rubric)[1:]}"
    if len(sections) > 1:
        told += f", in {len(sections)} sections"
    if 1 < len(sections) <= MOST_SECTIONS:
        told += f": {'; '.join(f'{one.title} {len(one.questions)}' for one in sections)}"
    return " ".join(filter(None, (f"{told}.", _going_round(rubric))))


def _going_round(rubric: Rubric) -> str:
    plural = rubric.repeat.plural if rubric.repeat and rubric.by_question else ""
    return f"One question at a time goes round all {plural}." if plural else ""


def _takes(prompt: Prompt) -> str:
    core = prompt.assessment.core
    return core_lasting(prompt.rubric).capitalize() if core else lasting(prompt.rubric)


def _shorter(prompt: Prompt) -> Parts:
    label, more = "Shorter", shorter(prompt.rubric)
    if prompt.assessment.core:
        label, more = "Walk", "The core questions only. The rest can follow later, with --all."
    return (Part("detail", label, more=more),) if more else ()
