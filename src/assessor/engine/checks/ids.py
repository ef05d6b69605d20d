"""Ids: each names one thing, and none is a word that answers need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assessor.engine.checks.walk import asked, own_options
from assessor.errors import Finding, Related, Route
from assessor.model.rubric import Rubric

RESERVED = ("dont-know", "not-agreed", "not-applicable", "skipped")
"""What an answer can be instead of an option; see `model.script`."""


def duplicates(rubric: Rubric) -> Iterator[Finding]:
    """Ids that two sections, two questions or two options of one list share."""
    sections = [(("sections", n), section.id) for n, section in enumerate(rubric.sections)]
    yield from _repeated("section", sections)
    yield from _repeated("question", [(one.route, one.question.id) for one in asked(rubric)])
    talks = [(("conversations", n), one.id) for n, one in enumerate(rubric.conversations)]
    yield from _repeated("conversation", talks)
    for route, options in own_options(rubric):
        numbered = enumerate(options)
        yield from _repeated("option", [((*route, n), option.id) for n, option in numbered])


def _repeated(noun: str, named: Iterable[tuple[Route, str]]) -> Iterator[Finding]:
    seen: dict[str, Route] = {}
    for route, name in named:
        if name in seen:
            why = _WHY.get(noun, _WHY["question"])
            hint = f"give this one another id, such as “{name}-2”, since {why}"
            what = f"there is another {noun} “{name}” above"
            first = Related((*seen[name], "id"), "the first is here")
            yield Finding((*route, "id"), what, hint, code="R201", related=(first,))
        seen.setdefault(name, route)


_WHY = {"question": "answers are kept under ids", "conversation": "an id names one thing"}


def reserved(rubric: Rubric) -> Iterator[Finding]:
    """Options named like an answer that every question takes anyway."""
    for route, options in own_options(rubric):
        for n, option in enumerate(options):
            if option.id in RESERVED:
                what = f"no option can have the id “{option.id}”"
                hint = "give it another id, or remove it: every question takes that answer anyway"
                yield Finding((*route, n, "id"), what, hint, code="R202")


DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)))
)
"""Names that mean a device on Windows, with whatever ending: no file there can be called so."""


def devices(rubric: Rubric) -> Iterator[Finding]:
    """A rubric whose file could not be kept on every system, since files are named by ids."""
    if rubric.id in DEVICES:
        what = f"no rubric can have the id “{rubric.id}”"
        hint = "Windows keeps this name for a device, so no file can have it: choose another"
        yield Finding(("id",), what, hint, code="R106")


def replaced(rubric: Rubric) -> Iterator[Finding]:
    """Replaced questions that are still asked, or that two questions replace."""
    ids = {one.question.id: one.route for one in asked(rubric)}
    heirs: dict[str, tuple[str, Route]] = {}
    for one in asked(rubric):
        for n, old in enumerate(one.question.replaces):
            route = (*one.route, "replaces", n)
            heir, place = heirs.setdefault(old, (one.question.id, route))
            if old in ids:
                hint = f"remove “{old}” here, since its answers stay with it"
                what = f"“{old}” is still a question of this rubric"
                asked_at = Related((*ids[old], "id"), "it is asked here")
                yield Finding(route, what, hint, code="R203", related=(asked_at,))
            elif heir != one.question.id:
                what = f"“{old}” is replaced twice, here and by “{heir}”"
                hint = "remove it here or there, since its answers can only move to one question"
                first = Related(place, "the first is here")
                yield Finding(route, what, hint, code="R204", related=(first,))
