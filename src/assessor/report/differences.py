"""Where people see it differently: what is not agreed, and what some saw beside what is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from assessor.engine.progress import Step
from assessor.model.assessment import Answer
from assessor.model.items import Item
from assessor.report.marks import mark_of
from assessor.report.material import Material
from assessor.report.pages import Difference
from assessor.report.pieces import Line, Scale, Stop
from assessor.report.words import STATES, listed


def differences(material: Material) -> tuple[Difference, ...]:
    """Every question that people see differently: first what is not agreed, in order of asking."""
    found = [one for one in material.said if one[2].state == "not-agreed" or one[2].some_saw]
    found.sort(key=lambda one: one[2].state != "not-agreed")
    return tuple(_difference(material, *one) for one in found)


def _seen(answer: Answer) -> tuple[str, ...]:
    return answer.between if answer.state == "not-agreed" else answer.some_saw


def _difference(material: Material, step: Step, item: Item, answer: Answer) -> Difference:
    what, short = material.called(item)
    return Difference(
        what=what,
        short=f"{short}: {_told(item, answer)}",
        who=material.where([step.subject]),
        why=STATES.get(_kind(answer), "Agreed, and some see it differently"),
        lines=tuple(_lines(item, answer)),
        scale=_scale(item, answer),
    )


MOST_LETTERS = 56
"""Of all labels, were each as long as the longest: more do not fit below a bar side by side."""


def _scale(item: Item, answer: Answer) -> Scale | None:
    """The options and who saw them: how many did is not asked, so no part stands for a number."""
    longest = max((len(option.label) for option in item.options), default=0)
    if not _seen(answer) or longest * len(item.options) > MOST_LETTERS:
        return None
    agreed = answer.value if _kind(answer) == "agreed" else None
    stops = tuple(
        Stop(label=option.label, tone=_stop_tone(option.id, agreed, _seen(answer)))
        for option in item.options
    )
    labels = listed([stop.label for stop in stops])
    return Scale(stops=stops, sentence=f"Of {labels}: {_told(item, answer)}.")


def _stop_tone(
    option: str, agreed: object, seen: Sequence[str]
) -> Literal["agreed", "seen", "free"]:
    if option == agreed:
        return "agreed"
    return "seen" if option in seen else "free"


def _kind(answer: Answer) -> str:
    """`agreed`, or the state of an answer that is not agreed or not given."""
    return "agreed" if answer.is_settled and answer.state != "not-agreed" else answer.state


def _told(item: Item, answer: Answer) -> str:
    saw = item.wordings(_seen(answer))
    if answer.state == "not-agreed":
        return f"not agreed: {saw}" if saw else "not agreed"
    agreed = f"agreed {mark_of(item, answer).text}; " if answer.is_settled else ""
    return f"{agreed}some saw {saw}"


def _lines(item: Item, answer: Answer) -> Iterator[Line]:
    if _kind(answer) == "agreed":
        yield Line(label="We agreed", text=_whole(item, answer))
    for option in _seen(answer):
        yield Line(label="Some saw", text=_whole(item, Answer(value=option)))


def _whole(item: Item, answer: Answer) -> str:
    """An answer with what it means, where it is one of the options."""
    words = mark_of(item, answer).text
    option = item.option(answer.value) if isinstance(answer.value, str) else None
    return f"{words}. {option.meaning}" if option and option.meaning else words
