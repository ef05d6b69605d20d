"""How much a rubric may hold: what is multiplied by its questions stays within bounds.

A file is bounded by its reader. But one scale with many options serves many questions, and each
question is unfolded with its own: so a small file can stand for very much.
"""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.names import PARTS
from assessor.engine.checks.walk import asked, own_options, scale_named
from assessor.engine.kept import kept
from assessor.errors import Finding
from assessor.model.questions import ChoiceQuestion, ManyQuestion, ScaledQuestion
from assessor.model.rubric import Rubric

MOST_OPTIONS = 100
"""In one list. Nobody reads as many."""
MOST_IN_ALL = 50_000
"""Options of all questions, each with those of its scale."""
LONGEST_NOUN = 100
"""What a subject is called stands in many sentences."""


@kept
def sizes(rubric: Rubric) -> tuple[Finding, ...]:
    """What is too much or too long to work with. Nothing else is worth saying then."""
    return tuple(_sizes(rubric))


def _sizes(rubric: Rubric) -> Iterator[Finding]:
    for route, options in own_options(rubric):
        if len(options) > MOST_OPTIONS:
            what = f"these are {len(options):,} options, and a list has {MOST_OPTIONS} at most"
            yield Finding(route, what, "keep those that people choose from", code="R004")
    if rubric.repeat is not None:
        for key, noun in (("subject", rubric.repeat.subject), ("plural", rubric.repeat.plural)):
            if len(noun) > LONGEST_NOUN:
                what = f"“{key}” is longer than {LONGEST_NOUN} characters"
                yield Finding(("repeat", key), what, "a word or two are enough", code="R006")
    if (total := sum(_options_of(rubric))) > MOST_IN_ALL:
        what = f"the questions have {total:,} options in all, and {MOST_IN_ALL:,} are the most"
        yield Finding(("sections",), what, "split it into several rubrics", code="R004")


def _options_of(rubric: Rubric) -> Iterator[int]:
    """How many options each question has, those of its follow-ups too."""
    for one in asked(rubric):
        match one.question:
            case ScaledQuestion(scale=name):
                scale = scale_named(rubric, name)
                yield len(scale.options) if scale else 0
                if scale and scale.role == "condition":
                    yield from map(len, PARTS.values())
            case ChoiceQuestion(options=options) | ManyQuestion(options=options):
                yield len(options)
