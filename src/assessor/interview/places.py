"""Where each step is: numbered groups of numbered questions, and how to find one again.

A group is a section, or everything about one subject. `3.4b` is the second follow-up of the
fourth question in the third group; within a group, `4b` is enough.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from assessor.engine.kept import kept
from assessor.engine.progress import Step, steps
from assessor.interview.prompts import Prompt
from assessor.model.assessment import Assessment
from assessor.model.items import Item
from assessor.model.rubric import Rubric
from assessor.model.scales import FOLLOW_UPS

_LETTERS: dict[str, str] = {"answer": "", **dict(zip(FOLLOW_UPS, "abcdefgh", strict=False))}


@dataclass(frozen=True)
class Stop:
    """A step with its number within its group."""

    step: Step
    number: str
    address: str
    """The number that finds it from anywhere."""


@dataclass(frozen=True)
class Group:
    """Steps that are asked together."""

    number: str
    title: str
    kind: str
    """`Funder 2 of 5`, `Section 1 of 6`, or empty."""
    stops: tuple[Stop, ...]

    @property
    def last(self) -> str:
        """How many questions it has, follow-ups not counted."""
        return str(sum(1 for s in self.stops if s.step.item and s.step.item.part == "answer"))


@kept
def groups(rubric: Rubric, assessment: Assessment) -> tuple[Group, ...]:
    """Every group of an interview, in the order of asking."""
    runs = [tuple(run) for _, run in groupby(steps(rubric, assessment), key=_together)]
    return tuple(
        _group(rubric, assessment, run, number, len(runs))
        for number, run in enumerate(runs, start=1)
    )


def _together(step: Step) -> tuple[str, str]:
    if step.item is None:
        return "naming", ""
    return ("subject", step.subject) if step.subject else ("section", step.item.section)


def _group(
    rubric: Rubric, assessment: Assessment, run: Sequence[Step], place: int, of: int
) -> Group:
    first, number = run[0], str(place)
    if first.item is None:
        stops: tuple[Stop, ...] = (Stop(first, "1", f"{number}.1"),)
        return Group(number, f"Name another {noun(rubric)}", "", stops)
    stops = tuple(
        Stop(step, own, f"{number}.{own}") for step, own in zip(run, _numbers(run), strict=True)
    )
    if first.subject:
        title = assessment.subject(first.subject).name
        return Group(number, title, _which_subject(rubric, assessment, first.subject), stops)
    # Where nothing repeats, each group is a section; those that do not apply have no number.
    kind = "" if rubric.repeat else f"Section {place} of {of}"
    return Group(number, _title_of(rubric, first.item.section), kind, stops)


def _numbers(run: Iterable[Step]) -> Iterator[str]:
    """`1`, `2`, `2a`, `2b`, `3`: follow-ups share the number of their question."""
    questions: dict[str, int] = {}
    for item in (step.item for step in run if step.item):
        number = questions.setdefault(item.question, len(questions) + 1)
        yield f"{number}{_LETTERS[item.part]}"


def noun(rubric: Rubric) -> str:
    """What one subject is called, in small letters."""
    return rubric.repeat.subject if rubric.repeat else "subject"


def in_all(rubric: Rubric, assessment: Assessment) -> int | None:
    """How many subjects there are in all, where the rubric asks and the answer is known."""
    count = rubric.repeat.count if rubric.repeat else None
    answer = assessment.answers.get(count) if count else None
    return answer.value if answer and isinstance(answer.value, int) else None


def _which_subject(rubric: Rubric, assessment: Assessment, subject: str) -> str:
    named = [one.id for one in assessment.subjects]
    which = f"{noun(rubric).capitalize()} {named.index(subject) + 1}"
    total = in_all(rubric, assessment) or (len(named) if assessment.all_named else 0)
    return f"{which} of {total}" if total >= len(named) else which


def _title_of(rubric: Rubric, section: str) -> str:
    return next(one.title for one in rubric.sections if one.id == section)


def here(prompt: Prompt) -> tuple[Group, Stop] | None:
    """The group and the stop of a prompt; None in the opening, at the end, or where it is gone."""
    if prompt.step is None:
        return None
    for group in groups(prompt.rubric, prompt.assessment):
        for stop in group.stops:
            if stop.step.place == prompt.step.place:
                return group, stop
    return None


def find(prompt: Prompt, wanted: str) -> tuple[Stop, ...]:
    """The stops that a number, an id or words can mean; the first kind of match that finds any."""
    wanted = wanted.strip().casefold()
    every = groups(prompt.rubric, prompt.assessment)
    place = here(prompt)
    mine = place[0].stops if place else every[0].stops if len(every) == 1 else ()
    stops = [stop for group in every for stop in group.stops]
    ways: tuple[Iterable[Stop], ...] = (
        (stop for stop in stops if stop.address == wanted),
        (stop for stop in mine if stop.number == wanted),
        (group.stops[0] for group in every if group.number == wanted),
        _one(stop for stop in (*mine, *stops) if _is_called(stop.step, wanted)),
        (group.stops[0] for group in every if group.title.casefold() == wanted),
        (group.stops[0] for group in every if _is_in(wanted, group.title)),
        (stop for stop in mine if speaks_of(stop.step.item, wanted)),
        (stop for stop in stops if speaks_of(stop.step.item, wanted)),
    )
    found = (tuple(way) for way in ways)
    return next((stops for stops in found if stops), ()) if wanted else ()


def _one(stops: Iterable[Stop]) -> Iterator[Stop]:
    yield from list(stops)[:1]


def _is_called(step: Step, wanted: str) -> bool:
    return wanted in (step.subject, step.item.key if step.item else "another")


def speaks_of(item: Item | None, wanted: str, title: str = "") -> bool:
    """Whether words stand in a question, or in the title of its section where that is given."""
    return item is not None and _is_in(wanted.casefold(), f"{item.short} {item.ask} {title}")


def _is_in(wanted: str, words: str) -> bool:
    """Fewer than three letters stand in almost any words, and find nothing."""
    return len(wanted) > 2 and wanted in words.casefold()
