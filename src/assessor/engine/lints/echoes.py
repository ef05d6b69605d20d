"""Anchors that say again what people see anyway: an option, or the question."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.walk import scaled
from assessor.engine.lints.texts import anchors
from assessor.errors import Finding
from assessor.model.rubric import Rubric
from assessor.model.scales import RUNGS, Option


def echoing(rubric: Rubric) -> Iterator[Finding]:
    """Anchors that say what an option or the question says, and nothing more."""
    for route, question, scale in scaled(rubric):
        own = _said_by(scale.options) if scale and scale is not RUNGS else {}
        said = {**_SAID_BY_RUNGS, **own, _bare(question.ask): "the question"}
        for place, text in anchors(route, question):
            if echoed := said.get(_bare(text)):
                what = f"this says what {echoed} says, and no more"
                hint = "say what a visitor could see where it is so"
                yield Finding(place, what, hint, code="R622")


def _said_by(options: tuple[Option, ...]) -> dict[str, str]:
    """What options say of themselves, and which one does."""
    labels = {_bare(option.label): f"the option “{option.id}”" for option in options}
    meanings = {_bare(one.meaning): f"the option “{one.id}”" for one in options if one.meaning}
    return labels | meanings


def _bare(text: str) -> str:
    """A text by which two are told to be the same: in small letters, without what ends it."""
    return text.casefold().strip(" .!?…")


_SAID_BY_RUNGS = _said_by(RUNGS.options)
