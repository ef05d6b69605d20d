"""The menu in words: what is open and how far along, and what each rubric asks of people."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from assessor.cli.entries import Entry, open_already
from assessor.cli.found import Found, Unusable
from assessor.cli.opening import Opened
from assessor.cli.restoring import offered
from assessor.engine.core import core_of, has_core
from assessor.engine.tally import tally
from assessor.engine.walk import next_step
from assessor.errors import AssessError, DocumentError, RubricError
from assessor.interview.parts import Part, Parts
from assessor.interview.places import in_all
from assessor.interview.times import asked_in, core_lasting, lasting
from assessor.model.days import day
from assessor.model.rubric import Rubric
from assessor.source.cleaning import one_line
from assessor.storage.whole import LATER


def menu(entries: Sequence[Entry], closed: Sequence[Unusable], more: int) -> Parts:
    """Everything that can be chosen; `more` is how many open assessments are not among it."""
    going = [Part("option", e.title, str(e.number), _along(e)) for e in entries if _is_open(e)]
    starting = tuple(_start(entries, entry) for entry in entries if not _is_open(entry))
    heads = [Part("heading", "Go on with")] if going or closed else []
    return (
        *(heads + going),
        *(Part("text", _why_closed(one)) for one in closed),
        *([Part("text", _older(more))] if more else []),
        Part("heading", "Start"),
        *starting,
    )


def _is_open(entry: Entry) -> bool:
    return isinstance(entry.what, Found)


def _older(more: int) -> str:
    what = "1 older one is" if more == 1 else f"{more} older ones are"
    return f"{what} here too. To go on with such a file: assess run --file FILE"


def _along(entry: Entry) -> str:
    """How far along an open assessment is, when it last changed, and where it is kept."""
    found = entry.what
    if not isinstance(found, Found):
        return ""
    told = (*_progress(found), f"last changed {day(found.assessment.updated)}")
    return f"{'; '.join(told)}\n{entry.id}"


def _progress(found: Found) -> Iterator[str]:
    rubric, assessment = found.rubric, found.assessment
    counted = tally(rubric, assessment)
    of = " of the core" if assessment.core else ""
    yield f"{counted.settled} of {counted.applicable} questions{of} answered"
    if rubric.repeat:
        named, total = len(assessment.subjects), in_all(rubric, assessment)
        many = f"{named} of {total}" if total and total >= named else str(named)
        yield f"{many} {rubric.repeat.subject if many == '1' else rubric.repeat.plural} named"
    if next_step(rubric, assessment) is None:
        left = counted.applicable - counted.settled
        yield f"{left} left for later" if left else "finished"


def _why_closed(one: Unusable) -> str:
    """Why a file cannot be gone on with, and how that can be mended, in one line."""
    name = one_line(one.path.name)
    return f"{name} cannot be opened: {_why(one.error)}. {_mend(one)}"


def _why(error: AssessError) -> str:
    if not isinstance(error, DocumentError) or not error.problems:
        return one_line(error.what)
    first, *others = error.problems
    line = f"line {first.line}: " if first.line else ""
    rest = f", and {len(others)} more" if others else ""
    return f"{'its rubric, ' if isinstance(error, RubricError) else ''}{line}{first.what}{rest}"


def _mend(one: Unusable) -> str:
    if not isinstance(one.error, DocumentError) or _is_later(one.error):
        return f"{one.error.hint[:1].upper()}{one.error.hint[1:]}."
    if isinstance(one.error, RubricError):
        return f"See: assess validate {shlex.quote(one.error.problems[0].file)}"
    command = "Go back with: assess restore" if _is_kept(one) else "See: assess validate"
    return f"{command} {shlex.quote(one_line(str(one.path)))}"


def _is_later(error: DocumentError) -> bool:
    return any(problem.code == LATER for problem in error.problems)


def _is_kept(one: Unusable) -> bool:
    try:
        return bool(offered(one.path))
    except AssessError:
        return False


def _start(entries: Sequence[Entry], entry: Entry) -> Part:
    opened = entry.what
    if not isinstance(opened, Opened):
        return Part("option", entry.title, str(entry.number))
    rubric = opened.rubric
    here = open_already(entries, rubric)
    lines = [rubric.summary, f"In the room: {_first_sentence(rubric.who)}", takes(rubric)]
    if here:
        lines.append(
            f"Open here as number {here.number}. For another one, name its file: --file NAME."
        )
    title = f"{entry.title} ({rubric.id})"
    return Part("option", title, str(entry.number), "\n".join(map(_on_one_line, lines)))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


def _first_sentence(text: str) -> str:
    sentence, stop, _ = _on_one_line(text).partition(". ")
    return f"{sentence}." if stop else sentence


def takes(rubric: Rubric) -> str:
    """How much it asks and how long that takes, all of it and its core."""
    told = f"{all_takes(rubric)}."
    core = f" The core: {core_takes(rubric)}." if has_core(rubric) else ""
    return f"{told[:1].upper()}{told[1:]}{core}"


def all_takes(rubric: Rubric) -> str:
    """How much all of it asks, and how long that takes."""
    return f"{asked_in(rubric)}; {lasting(rubric).lower()}"


def core_takes(rubric: Rubric) -> str:
    """How much its core asks, and how long that takes."""
    return "; ".join(filter(None, (asked_in(core_of(rubric)), core_lasting(rubric))))
