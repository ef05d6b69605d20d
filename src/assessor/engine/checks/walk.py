"""A rubric's questions with their routes, for checks to walk over."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from assessor.engine.kept import kept
from assessor.errors import Finding, Route
from assessor.model.questions import AnyQuestion, ChoiceQuestion, ManyQuestion, ScaledQuestion
from assessor.model.rubric import Rubric
from assessor.model.scales import BUILT_IN, Option, Scale
from assessor.nearest import did_you_mean, most_like

MOST_LISTED = 12
"""A hint with more names than this would help nobody."""


class Asked(NamedTuple):
    """A question where it stands."""

    route: Route
    question: AnyQuestion
    place: int
    """How many questions come before it."""
    once: bool
    """Asked once, rather than for each subject."""


@kept
def asked(rubric: Rubric) -> tuple[Asked, ...]:
    """Every question with its route, in order."""
    routes = [
        (("sections", i, "questions", j), question, section.once or rubric.repeat is None)
        for i, section in enumerate(rubric.sections)
        for j, question in enumerate(section.questions)
    ]
    return tuple(Asked(route, one, n, alone) for n, (route, one, alone) in enumerate(routes))


@kept
def scaled(rubric: Rubric) -> tuple[tuple[Route, ScaledQuestion, Scale | None], ...]:
    """Every question on a scale, with the scale; None where the rubric has none of that name."""
    return tuple(
        (one.route, one.question, scale_named(rubric, one.question.scale))
        for one in asked(rubric)
        if isinstance(one.question, ScaledQuestion)
    )


def scale_named(rubric: Rubric, name: str) -> Scale | None:
    """The scale of that name, or None."""
    return rubric.scales.get(name) or BUILT_IN.get(name)


def own_options(rubric: Rubric) -> Iterator[tuple[Route, tuple[Option, ...]]]:
    """Every list of options that the rubric writes itself."""
    for name, scale in rubric.scales.items():
        yield ("scales", name, "options"), scale.options
    for one in asked(rubric):
        if isinstance(one.question, ChoiceQuestion | ManyQuestion):
            yield (*one.route, "options"), one.question.options


def ids_of(options: Iterable[Option]) -> list[str]:
    """The ids of options, in order."""
    return [option.id for option in options]


def unknown(
    route: Route,
    code: str,
    what: str,
    name: str,
    known: Iterable[str],
    at_key: bool = False,
    hint: str = "",
) -> Finding:
    """The finding for a name that names nothing, with the nearest one or all that there are."""
    names = list(known)
    hint = hint or did_you_mean(name, names) or _listed(name, names)
    return Finding(route, what, hint, at_key, code)


def _listed(name: str, names: list[str]) -> str:
    """The names that there are; of many, those most like another."""
    if len(names) > MOST_LISTED:
        return f"of {len(names)}, these are most like it: {', '.join(most_like(name, names))}"
    return f"there are: {', '.join(names)}" if names else "there are none yet"
