"""Going to what a person means: by number, id or words; asking back where that is unclear."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from assessor.engine.items import items
from assessor.engine.progress import Step, steps
from assessor.interview.asks import Ask, Turn
from assessor.interview.overview import called
from assessor.interview.parts import Part
from assessor.interview.places import groups, here, is_round
from assessor.interview.prompts import Prompt
from assessor.interview.replies import Jumped
from assessor.interview.stops import Stop
from assessor.model.items import Item
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


def find(prompt: Prompt, wanted: str) -> tuple[Stop, ...]:
    """The stops that a number, an id or words can mean; the first kind of match that finds any."""
    wanted = wanted.strip().casefold()
    every = groups(prompt.rubric, prompt.assessment)
    place = here(prompt)
    mine = place[0].stops if place else every[0].stops if len(every) == 1 else ()
    stops = [stop for group in every for stop in group.stops]
    near = (*mine, *stops)
    ways: tuple[Iterable[Stop], ...] = (
        (stop for stop in stops if stop.address == wanted),
        (stop for stop in mine if stop.number == wanted),
        (group.stops[0] for group in every if group.number == wanted),
        _one(stop for stop in near if _is_called(stop.step, wanted)),
        (group.stops[0] for group in every if group.title.casefold() == wanted),
        _about(prompt, near, lambda name: name == wanted),
        (group.stops[0] for group in every if _is_in(wanted, group.title)),
        _about(prompt, near, lambda name: _is_in(wanted, name)),
        () if is_round(prompt, prompt.step) else _speaking(prompt, mine, wanted),
        _speaking(prompt, stops, wanted),
    )
    found = (tuple(way) for way in ways)
    return next((stops for stops in found if stops), ()) if wanted else ()


def _one(stops: Iterable[Stop]) -> Iterable[Stop]:
    return list(stops)[:1]


def _is_called(step: Step, wanted: str) -> bool:
    return wanted in (step.subject, step.item.key if step.item else "another")


def _about(prompt: Prompt, near: Sequence[Stop], is_meant: Callable[[str], bool]) -> Iterable[Stop]:
    """Of each subject with a name that is meant, the nearest stop."""
    meant = [one.id for one in prompt.assessment.subjects if is_meant(one.name.casefold())]
    return (stop for one in meant for stop in _one(s for s in near if s.step.subject == one))


def _speaking(prompt: Prompt, stops: Sequence[Stop], wanted: str) -> Iterator[Stop]:
    """Those whose question speaks of it; of a round, only the first."""
    found = (stop for stop in stops if speaks_of(stop.step.item, wanted))
    rounds: set[str] = set()
    for stop in found:
        key = stop.step.item.key if stop.step.item else ""
        if not (prompt.rubric.by_question and key in rounds):
            yield stop
        rounds.add(key)


def speaks_of(item: Item | None, wanted: str, title: str = "") -> bool:
    """Whether words stand in a question, or in the title of its section where that is given."""
    return item is not None and _is_in(wanted.casefold(), f"{item.short} {item.ask} {title}")


def _is_in(wanted: str, words: str) -> bool:
    """Fewer than three letters stand in almost any words, and find nothing."""
    return len(wanted) > 2 and wanted in words.casefold()
