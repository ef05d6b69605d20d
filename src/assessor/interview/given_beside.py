"""What a file of answers says beside an answer, and what of it a question cannot take."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.errors import Finding, Route
from assessor.interview.replies import Evidenced, FindingOut, Flagged, Noted, Reply, SomeSaw
from assessor.model.items import Item
from assessor.model.script import GivenAnswer
from assessor.nearest import did_you_mean
from assessor.source.cleaning import quoted


def replies_beside(said: GivenAnswer) -> Iterator[Reply]:
    """The replies that say what is beside an answer; they come before the answer itself."""
    if said.note:
        yield Noted(said.note)
    if said.evidence:
        yield Evidenced(said.evidence, said.reference)
    if said.flagged:
        yield Flagged(True)
    if said.some_saw:
        yield SomeSaw(said.some_saw)


def finding_out(said: GivenAnswer) -> Iterator[Reply]:
    """The reply that says who finds out; it comes behind the answer."""
    if said.find_out:
        yield FindingOut(said.find_out.who, said.find_out.by)


def misplaced(item: Item, said: GivenAnswer, route: Route) -> Iterator[Finding]:
    """What is beside an answer and does not belong there."""
    yield from _evidence(item, said, route)
    yield from _differences(item, said, route)
    yield from _finding_out(item, said, route)


def _evidence(item: Item, said: GivenAnswer, route: Route) -> Iterator[Finding]:
    if said.evidence and not item.is_counted:
        what = f"“{item.key}” is not counted, so it takes no evidence"
        yield Finding((*route, "evidence"), what, "take it out; a note can say it")
    if said.reference and not said.evidence:
        what = f"“{item.key}” has a reference, and nothing says what kind of evidence it is"
        hint = "write evidence: said, written, seen or confirmed beside it"
        yield Finding((*route, "reference"), what, hint)


def _differences(item: Item, said: GivenAnswer, route: Route) -> Iterator[Finding]:
    for name, seen in (("some_saw", said.some_saw), ("between", said.between)):
        if seen and not item.is_counted:
            what = f"“{item.key}” is not counted, so it takes no “{name}”"
            yield Finding((*route, name), what, "take it out; a note can say it")
        for n, one in enumerate(seen):
            if item.is_counted and item.option(one) is None:
                what = f"{quoted(one)} is not an option of “{item.key}”"
                hint = did_you_mean(one, [option.id for option in item.options])
                yield Finding((*route, name, n), what, hint or f"it has {_options(item)}")
    if said.some_saw and said.answer in ("not-agreed", *said.some_saw):
        what = f"“{item.key}” says that some saw {quoted(str(said.answer))}, its own answer"
        hint = "name only what some saw instead"
        if said.answer == "not-agreed":
            what, hint = f"“{item.key}” is not agreed, and “some_saw” is not read then", _BETWEEN
        yield Finding((*route, "some_saw"), what, hint)
    if said.between and said.answer != "not-agreed":
        what = f"“{item.key}” says between what, and the answer is not “not-agreed”"
        yield Finding((*route, "between"), what, "take “between” out, or answer not-agreed")


_BETWEEN = "write everything that people saw under “between”"


def _options(item: Item) -> str:
    return ", ".join(option.id for option in item.options)


def _finding_out(item: Item, said: GivenAnswer, route: Route) -> Iterator[Finding]:
    if said.find_out and said.answer != "dont-know":
        what = f"“{item.key}” says who finds out, and the answer is not “dont-know”"
        yield Finding((*route, "find_out"), what, "take find_out out, or answer dont-know")
    if said.find_out and not (said.find_out.who or said.find_out.by):
        what = f"“{item.key}” has a find_out that says neither who nor by when"
        yield Finding((*route, "find_out"), what, "write who: and a role, or by: and a day")
