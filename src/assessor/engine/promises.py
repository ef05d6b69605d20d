"""What an earlier assessment promised, and what became of it.

A table of what promises: the things that somebody was to find out, the rungs that were aimed
for, and what was flagged to come back to. Another kind of promise is another row.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assessor.engine.held import Held, Place
from assessor.engine.measures import rung_share, span_of
from assessor.engine.progress import answer_at
from assessor.model.assessment import Answer
from assessor.model.base import Id
from assessor.model.comparison import Outcome, Promise
from assessor.model.items import Item


def promises(held: Held) -> tuple[Promise, ...]:
    """Everything that was promised then, kind by kind, in the order of asking."""
    return tuple(promise for made in _KINDS for promise in made(held))


def _said(held: Held) -> Iterator[tuple[Id | None, str, Answer]]:
    """Every answer of then with its subject of then."""
    yield from ((None, key, answer) for key, answer in held.before.answers.items())
    for subject in held.before.subjects:
        yield from ((subject.id, key, answer) for key, answer in subject.answers.items())


def _find_out(held: Held) -> Iterator[Promise]:
    for subject, key, answer in _said(held):
        if answer.find_out and answer.state == "dont-know":
            place = held.place(subject, key)
            yield Promise(
                kind="find-out",
                key=key,
                subject=place[0] if place else None,
                outcome=_found(held, place),
                who=answer.find_out.who or "",
                by=answer.find_out.by,
            )


def _found(held: Held, place: Place | None) -> Outcome:
    both = held.compared.get(place) if place else None
    if both is None:
        return "apart"
    shift = both.move.shift
    return "done" if shift == "known" else "set-aside" if shift == "set-aside" else "open"


def _flags(held: Held) -> Iterator[Promise]:
    for subject, key, answer in _said(held):
        if answer.flagged:
            place = held.place(subject, key)
            about = place[0] if place else None
            yield Promise(kind="flag", key=key, subject=about, outcome=_looked_at(held, place))


def _looked_at(held: Held, place: Place | None) -> Outcome:
    """Whether a flagged answer was looked at again: it is settled, and flagged no more."""
    step = held.now_asked.get(place) if place else None
    if step is None:
        return "apart"
    now = answer_at(held.now, step)
    return "done" if now and now.is_settled and not now.flagged else "open"


def _aims(held: Held) -> Iterator[Promise]:
    for (subject, key), step in held.then_asked.items():
        answer = answer_at(held.before, step)
        rung = answer.value if answer and answer.is_known else None
        if step.item and step.item.is_aim and isinstance(rung, str) and step.item.option(rung):
            yield _aim(held, subject, key, step.item, rung)


def _aim(held: Held, subject: Id | None, key: str, item: Item, rung: Id) -> Promise:
    """An aim of then against the practices that can be compared, then and now."""
    mine = [
        both
        for (about, _), both in held.compared.items()
        if (about, both.item.section) == (subject, item.section) and both.item.is_scored
    ]
    asked = [both for both in mine if both.move.after.state != "not-applicable"]
    then = sum(_is_at(both.item, both.then, rung) for both in asked)
    now = sum(_is_at(both.item, both.now, rung) for both in asked)
    moved = any(both.move.shift == "up" for both in asked)
    return Promise(
        kind="aim",
        key=key,
        subject=subject,
        outcome=_reached(then, now, len(asked), moved),
        rung=rung,
        then=then,
        now=now,
        of=len(asked),
    )


def _is_at(item: Item, answer: Answer | None, rung: Id) -> bool:
    span = span_of(item, answer)
    return span is not None and span[0] >= rung_share(rung)


def _reached(then: int, now: int, of: int, moved: bool) -> Outcome:
    if not of:
        return "apart"
    return "done" if now == of else "under-way" if moved or now > then else "open"


_KINDS: tuple[Callable[[Held], Iterator[Promise]], ...] = (_find_out, _aims, _flags)
