"""Answers at a glance: marks, and positions with their range."""

from __future__ import annotations

from assessor.engine.bands import shown
from assessor.engine.measures import rung_share
from assessor.model.assessment import NA_REASONS, Answer
from assessor.model.items import Item
from assessor.model.result import Aim, Measure, Summary
from assessor.model.scales import AIMS, NOT_LOOKED, PRESENT, SEEN, Role
from assessor.report.pieces import Line, Mark, Position, Tone
from assessor.report.words import BANDS, STATES

_TONES: dict[str, Tone] = {
    "dont-know": "unknown",
    "not-agreed": "unknown",
    "not-applicable": "set-aside",
    "skipped": "blank",
    "open": "blank",
}
_RUNGS: tuple[Tone, ...] = ("rung-0", "rung-1", "rung-2", "rung-3")


def mark_of(item: Item, answer: Answer | None) -> Mark:
    """An answer in a word or two, with its tone."""
    state = answer.state if answer else "open"
    if answer is None or state != "answered":
        return Mark(text=STATES[state], tone=_TONES[state])
    return Mark(text=item.wording(answer.value), tone=_tone(item, answer))


def _tone(item: Item, answer: Answer) -> Tone:
    if item.role in _FOUND and item.part == "answer":
        return _FOUND[item.role].get(answer.value, "absent")
    option = item.option(answer.value) if isinstance(answer.value, str) else None
    if item.role == "practice" and option and option.points is not None and item.top == 3:
        return _RUNGS[option.points]
    return "plain"


_FOUND: dict[Role, dict[object, Tone]] = {
    "condition": {PRESENT: "present"},
    "signal": {SEEN: "present", NOT_LOOKED: "unknown"},
}
"""What an answer says about something to be found; any other answer says that it is absent."""


def meaning_of(item: Item, answer: Answer | None) -> str:
    """What an answer says: the anchor of an option, between what, or why it was set aside."""
    if answer is None:
        return ""
    if answer.state == "not-applicable":
        return NA_REASONS.get(answer.reason or "", "")
    if answer.state == "not-agreed":
        return f"Between {item.wordings(answer.between)}." if answer.between else ""
    option = item.option(answer.value) if isinstance(answer.value, str) else None
    return (option.meaning or "") if option and answer.is_known else ""


def notes_of(label: str, answer: Answer | None) -> tuple[Line, ...]:
    """The note of an answer under a label, or nothing."""
    return (Line(label=label, text=answer.note),) if answer and answer.note else ()


def position_of(summary: Summary, aim: Aim | None = None, *, with_band: bool) -> Position | None:
    """A position as printed and drawn, with the rung aimed for; None where nothing applies."""
    measure = summary.measure
    if measure.low is None or measure.high is None:
        return None
    low, high = shown(measure.low), shown(measure.high)
    at = None if measure.position is None else shown(measure.position)
    return Position(
        at=at,
        low=low,
        high=high,
        text="–" if at is None else str(at),
        range_text=f"{low} to {high}",
        band=band_text(summary) if with_band else "",
        sentence=_spoken(measure, at, low, high),
        aim_at=shown(rung_share(aim.rung)) if aim else None,
        aim=aim_text(aim) if aim else "",
    )


def aim_text(aim: Aim) -> str:
    """The rung aimed for, and how many known practices are still below it."""
    label = next(option.label for option in AIMS if option.id == aim.rung)
    if not aim.known:
        return f"We aim for “{label}”; no practice here is known yet."
    if not aim.below:
        return f"We aim for “{label}”, and every known practice is there."
    verb = "is" if aim.below == 1 else "are"
    return f"We aim for “{label}”; {aim.below} of {aim.known} known practices {verb} below it."


def _spoken(measure: Measure, at: int | None, low: int, high: int) -> str:
    if at is None:
        return "Nothing is known yet, so the position could be anything from 0 to 100."
    if low == high:
        return f"Position {at} of 100; nothing is unknown."
    return f"Position {at} of 100 for what is known; between {low} and {high} once all is known."


def band_text(summary: Summary) -> str:
    """The band or bands in words, and whether they are provisional."""
    if not summary.bands:
        return "Too little known to summarize"
    words = " to ".join(BANDS[band] for band in summary.bands)
    return f"{words}, provisional" if summary.provisional else words
