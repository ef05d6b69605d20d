"""What one assessment asks for, as actions: what its rubric advises, and what is not known."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from typing import NamedTuple

from assessor.engine.advice import STRENGTH, recommendations
from assessor.engine.pressing import pressing
from assessor.engine.tracing import Answered, Where
from assessor.engine.unknowns import ORDER
from assessor.model.items import Item
from assessor.model.plan import Action, Place
from assessor.model.questions import Citation
from assessor.model.result import Finding, Recommendation


class Asked(NamedTuple):
    """An action, and how soon its turn comes among those of its place: 0 is first."""

    rank: int
    action: Action


def asked_for(each: Answered) -> Iterator[Asked]:
    """All that an assessment asks for.

    Advice that answers call for is acted on first where it is pressing, found out where nobody
    knows any of its answers, and weighed else. What is pressing or not known, and calls for no
    such advice, is an action without one. What is only not answered yet is none.
    """
    advice = [(_place(each, made), made) for made in recommendations(each.rubric, each.assessment)]
    for place, made in advice:
        yield Asked(_rank(each, place, made), _advised(each, place, made))
    told = {at for place, made in advice if place != "weigh" for at in _where(made.findings)}
    yield from _pressing(each, told)
    yield from _unknown(each, told)


def _where(findings: Iterable[Finding]) -> list[Where]:
    return [(one.subject, one.key) for one in findings]


def _place(each: Answered, made: Recommendation) -> Place:
    if made.act_first:
        return "act-first"
    is_unknown = all(at in each.unknown for at in _where(made.findings))
    return "find-out" if is_unknown else "weigh"


def _rank(each: Answered, place: Place, made: Recommendation) -> int:
    """Among what is found out, the order of `unknowns`; among what is weighed, of obligations."""
    if place == "find-out":
        return min(ORDER.index(each.unknown[at]) for at in _where(made.findings))
    return STRENGTH[made.obligation] if place == "weigh" else 0


def _advised(each: Answered, place: Place, made: Recommendation) -> Action:
    advice, words = made.advice, " ".join(made.advice.do.split())
    return Action(
        id=made.question,
        name=first_sentence(words),
        place=place,
        advice=words,
        findings=each.traces(_where(made.findings)),
        sources=(each.passage(advice.source, advice.basis, made.obligation),),
        first_step=" ".join(advice.first_step.split()),
        effort=advice.effort,
        shares_power=advice.shares_power,
    )


SHORTEST = 25
"""A sentence with fewer letters says too little alone: `Be open meanwhile`."""


def first_sentence(words: str) -> str:
    """What an action is called: the first sentence of its advice, or two where that is short."""
    sentences = re.split(r"(?<=[^.][.!?])\s", words)
    enough = 1 if len(sentences[0]) >= SHORTEST else 2
    return " ".join(sentences[:enough]).removesuffix(".")


def _pressing(each: Answered, told: set[Where]) -> Iterator[Asked]:
    for item, findings in pressing(each.rubric, each.assessment):
        left = [at for at in _where(findings) if at not in told]
        if left:
            words = f"Agree on what to do about this: {_in_full(each, item)}"
            yield Asked(0, _unadvised(each, "act-first", item, left, words))


def _unknown(each: Answered, told: set[Where]) -> Iterator[Asked]:
    """What nobody knows, one action for each question, in the order of finding out.

    What is asked for context alone, and stands on no source, is no action.
    """
    left = [
        (key, ORDER.index(reason), subject)
        for (subject, key), reason in each.unknown.items()
        if reason != "blank" and (subject, key) not in told and not each.items[key].is_context
    ]
    ranked = sorted(left, key=lambda one: (one[1], list(each.items).index(one[0])))
    for key, same in groupby(ranked, key=lambda one: one[0]):
        rows = list(same)
        words = f"Find out: {_in_full(each, each.items[key])}"
        places = [(subject, key) for _, _, subject in rows]
        yield Asked(rows[0][1], _unadvised(each, "find-out", each.items[key], places, words))


def _in_full(each: Answered, item: Item) -> str:
    """The question in full; of a follow-up, after what it is about."""
    if item.part == "answer":
        return item.ask
    return f"on “{each.items[item.question].short}”, {item.ask[:1].lower()}{item.ask[1:]}"


def _unadvised(
    each: Answered, place: Place, item: Item, places: Sequence[Where], words: str
) -> Action:
    """An action for which the rubric has no words; it stands on the passage of the question."""
    cited: Citation | None = item.source or each.items[item.question].source
    passages = (each.passage(cited, "ours", item.obligation),) if cited else ()
    return Action(
        id=item.question,
        name=" ".join(words.split()),
        place=place,
        advice=" ".join(words.split()),
        findings=each.traces(places),
        sources=passages,
    )
