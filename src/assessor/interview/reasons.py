"""What `why` tells: the reason of a question, its source, how its answer counts, its words."""

from __future__ import annotations

import re

from assessor.interview.parts import Part, Parts
from assessor.model.items import Item
from assessor.model.questions import Citation
from assessor.model.rubric import Rubric
from assessor.model.scales import Role


def reasons(rubric: Rubric, item: Item) -> Parts:
    """What `why` tells: why it is asked, where from, how an answer counts, what words mean."""
    why = Part("detail", "Why", more=item.why or "The rubric gives no reason for this one.")
    source = (Part("detail", "From", more=cited(rubric, item.source)),) if item.source else ()
    word = f"The source’s word for it is “{item.obligation}”." if item.obligation else ""
    gate = "It is a foundation: it is shown on its own, never averaged away." if item.gate else ""
    counts = (Part("text", one) for one in (word, gate, _COUNTS[item.role]) if one)
    return (why, *source, *counts, *_terms(rubric, item))


def _terms(rubric: Rubric, item: Item) -> Parts:
    """The words of the question, or of its options, that the rubric explains."""
    options = (f"{option.label} {option.meaning or ''}" for option in item.options)
    said = " ".join((item.ask, *options)).casefold()
    return tuple(
        Part("detail", one.term, more=one.meaning)
        for one in rubric.glossary
        if re.search(rf"\b{re.escape(one.term.casefold().removesuffix('s'))}s?\b", said)
    )


_COUNTS: dict[Role, str] = {
    "practice": "The answer counts toward a position.",
    "condition": "What is asked of you is counted; only what you do about it is scored.",
    "signal": "What you noticed is listed; it is not scored.",
    "criterion": "It is a rating, compared with the other ratings.",
    "context": "It is not scored.",
}


def cited(rubric: Rubric, citation: Citation) -> str:
    """A passage in words: title, heading, page."""
    text = rubric.sources.get(citation.document)
    title = text.title if text else citation.document
    return ", ".join(part for part in (title, place_of(citation)) if part)


def place_of(citation: Citation) -> str:
    """Where in its text a passage stands: heading and page."""
    section = f"“{citation.section}”" if citation.section else ""
    page = f"page {citation.page}" if citation.page is not None else ""
    return ", ".join(part for part in (section, page) if part)
