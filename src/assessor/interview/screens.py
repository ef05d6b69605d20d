"""What is shown at each kind of prompt, as plain parts. Words only: faces decide how they look."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assessor.interview.finding_out import asked_by, asked_who
from assessor.interview.finding_out import in_words as found_out_by
from assessor.interview.heads import is_new, progress, section, subject
from assessor.interview.overview import condition_of, in_words, review
from assessor.interview.parts import Part, Parts, paragraphs
from assessor.interview.places import in_all
from assessor.interview.prompts import Kind, Prompt
from assessor.interview.reasons import cited, place_of
from assessor.interview.shown import shown
from assessor.interview.taken_over import names_then, offers
from assessor.interview.welcome import opening
from assessor.model.assessment import Answer, Subject
from assessor.model.items import Item
from assessor.model.rubric import Rubric


def screen(prompt: Prompt) -> Parts:
    """Everything that is shown at a prompt."""
    told = tuple(Part("told", line) for line in prompt.told.splitlines())
    if prompt.is_brief and prompt.kind == "question":
        return told + _so_far(prompt)
    return told + _SCREENS[prompt.kind](prompt)


def again(prompt: Prompt) -> Parts:
    """A question in short, for when something else was shown in between."""
    if prompt.finding_out or prompt.is_noting:
        return _SCREENS[prompt.kind](prompt)
    if prompt.item is None:
        return ()
    asked = _asked(prompt.rubric, prompt.item)
    return (*progress(prompt), *subject(prompt), *shown(prompt), *asked, *_so_far(prompt))


def _question(prompt: Prompt) -> Parts:
    item = prompt.item
    if item is None:
        return ()
    return (
        *progress(prompt),
        *section(prompt, item),
        *subject(prompt),
        *shown(prompt),
        *_asked(prompt.rubric, item),
        *(_because(prompt.rubric, item) if is_new(prompt, item) else ()),
        *_so_far(prompt),
    )


def _asked(rubric: Rubric, item: Item) -> Parts:
    return (*_about(rubric, item), Part("question", item.ask), *options(item))


def _about(rubric: Rubric, item: Item) -> Parts:
    """For a follow-up: the condition that it is about."""
    if item.part == "answer":
        return ()
    return (Part("detail", "About", more=condition_of(rubric, item)),)


def options(item: Item) -> Parts:
    """What can be chosen, each with what to type for it."""
    listed = tuple(
        Part("option", option.label, mark=str(item.number_of(option)), more=option.meaning or "")
        for option in item.options
    )
    unknown = (Part("option", "Don’t know", mark="d"),) if item.takes_unknown else ()
    other = (Part("option", "Does not apply", mark="na"),) if item.takes_not_applicable else ()
    return listed + unknown + other


def _because(rubric: Rubric, item: Item) -> Parts:
    """Why it is asked, and the passage it comes from; of the only source, just the place."""
    why = (Part("detail", "Why", more=item.why),) if item.why else ()
    place = place_of(item.source) if item.source and item.part == "answer" else ""
    if place and item.source and len(rubric.sources) > 1:
        place = cited(rubric, item.source)
    return (*why, Part("detail", "From", more=place)) if place else why


def _so_far(prompt: Prompt) -> Parts:
    said = in_words(prompt.answer)
    answered = (Part("detail", "So far", more=said),) if said else ()
    note = (Part("detail", "Note", more=prompt.note),) if prompt.note else ()
    beside = said_beside(prompt.item, prompt.answer) if prompt.item and prompt.answer else ()
    return (*answered, *offers(prompt), *beside, *note)


def said_beside(item: Item, answer: Answer) -> Parts:
    """What was said beside an answer, each under its name; but for its note."""
    told = {
        "Some saw": item.wordings(answer.some_saw),
        "Evidence": answer.known_by,
        "Find out": found_out_by(answer.find_out) if answer.find_out else "",
        "Flag": _FLAGGED if answer.flagged else "",
    }
    return tuple(Part("detail", label, more=more) for label, more in told.items() if more)


_FLAGGED = "To come back to later."


def _naming(prompt: Prompt) -> Parts:
    repeat, named = prompt.rubric.repeat, prompt.assessment.subjects
    if repeat is None:
        return ()
    total = in_all(prompt.rubric, prompt.assessment)
    of = f"{len(named)} of {total}" if total and total >= len(named) else str(len(named))
    along = Part("progress", f"{repeat.plural.capitalize()} · {of} named")
    then = names_then(prompt)
    if not named:
        asked = f"What is the first {repeat.subject} called?"
        return (along, *paragraphs(repeat.intro), *then, Part("question", asked))
    another = Part("question", f"Is there another {repeat.subject}?")
    return (along, *_names(prompt.rubric, named), *then, another)


LAST_NAMES = 8
"""So many of the names that were given last stay in sight while more are given."""


def _names(rubric: Rubric, named: Sequence[Subject]) -> Parts:
    """The names so far; where all are named before the first question, one below the other."""
    if not rubric.by_question:
        return (Part("detail", "So far", more=", ".join(one.name for one in named)),)
    rows = [Part("row", one.name, mark=str(number)) for number, one in enumerate(named, start=1)]
    return tuple(rows[-LAST_NAMES:])


_SCREENS: dict[Kind, Callable[[Prompt], Parts]] = {
    "opening": opening,
    "question": _question,
    "naming": _naming,
    "note": lambda prompt: (),
    "who": asked_who,
    "by": asked_by,
    "review": review,
}
