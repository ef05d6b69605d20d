"""The language of this field: words that rubrics keep out, and what they write instead."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from assessor.engine.lints.texts import Said, texts
from assessor.engine.lints.words import Words, uses
from assessor.errors import Finding
from assessor.model.rubric import Rubric

KEPT_OUT = (
    Words(
        "prostitut*",
        "people in the sex trades, or sex worker for consensual adult labor",
        allowed=("Prostitution Pledge",),
    ),
    Words(
        "the life",
        "the sex trades",
        allowed=("the life of the grant", "the life of a grant", "the life of the project"),
    ),
    Words(
        "victim*",
        "survivor, person who experienced trafficking, people with lived experience",
        allowed=("Trafficking Victims Protection Act", "Office for Victims of Crime"),
    ),
    Words("modern-day-slave*, sex-slave*, slave, slaves", "human trafficking"),
    Words(
        "abolition*",
        "ending human trafficking",
        allowed=("the words of slavery and abolition",),
    ),
    Words(
        "chain, chains",
        "what really happens to people",
        allowed=("supply chain", "supply chains", "chain of custody", "pictures of chains"),
    ),
    Words("rescu*", "connect, support, offer, refer"),
    Words(
        "save, saves, saved, saving",
        "connect, support, offer, refer",
        allowed=("save money", "save time", "saves money", "saves time"),
    ),
    Words("restore, restores, restored, restoring", "support, repair"),
    Words("rehabilitat*", "support, offer"),
    Words(
        "empower*",
        "share power, make room",
        allowed=("Empowerment, voice, and choice", "Empowerment, voice and choice"),
    ),
    Words("criminal-justice-system", "criminal legal system"),
    Words("offender, offenders", "person who caused harm"),
    Words("fail, fails, failed, failing, failure, failures", "not yet"),
    Words("violation, violations", "harm, what was found"),
    Words("worst", "not yet"),
    Words("red-flag, red-flags", "talk first, a sign"),
    Words("non-complian*, noncomplian*", "not yet"),
)
"""Words that turn people into what was done to them, or that blame; with better ones."""


def hurtful(rubric: Rubric) -> Iterator[Finding]:
    """Words that can hurt people who read them, and trafficking without a word of labor."""
    said = list(texts(rubric))
    yield from _kept_out(said)
    yield from _labor_unnamed(said)


def _kept_out(said: Iterable[Said]) -> Iterator[Finding]:
    for route, word, row in uses(KEPT_OUT, said):
        what = f"“{word}” can hurt or blame people who read it"
        yield Finding(route, what, f"write instead: {row.instead}", code="R619")


def _labor_unnamed(said: Iterable[Said]) -> Iterator[Finding]:
    lowered = [(route, text.lower()) for route, text in said]
    if _ANY_LABOR.search("\n".join(text for _, text in lowered)):
        return
    first = next((route for route, text in lowered if "trafficking" in text), None)
    if first is not None:
        what = "trafficking is named from here on, and labor trafficking nowhere"
        hint = "name labor trafficking too, or write “in any form of labor”"
        yield Finding(first, what, hint, code="R620")


_ANY_LABOR = re.compile("labou?r trafficking|any form of labou?r")
