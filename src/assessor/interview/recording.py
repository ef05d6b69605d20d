"""What each reply about a question makes of its answer. What was said beside it stays."""

from __future__ import annotations

from typing import Any

from assessor.interview.replies import (
    Answered,
    DontKnow,
    Evidenced,
    FindingOut,
    Flagged,
    NotAgreed,
    NotApplicable,
    Noted,
    SomeSaw,
)
from assessor.model.assessment import NA_REASONS, Answer, FindOut
from assessor.model.items import Item

LONGEST_TOLD = 60
"""A longer answer is cut where the person is told that it is saved."""

Settling = Answered | DontKnow | NotAgreed | NotApplicable
Beside = Noted | Evidenced | Flagged | SomeSaw | FindingOut


def settled(item: Item, before: Answer | None, reply: Settling) -> tuple[Answer, str]:
    """The answer that a reply gives, and what the person is told about it."""
    more, told = _said(item, before, reply)
    return _changed(item, before, {"asked": item.ask, **_BARE, **more}), f"Saved: {told}"


_BARE: dict[str, Any] = {
    "value": None,
    "said": "",
    "reason": None,
    "between": (),
    "find_out": None,
    "copied": None,
}
"""What an answer of another kind does not keep."""


def _said(item: Item, before: Answer | None, reply: Settling) -> tuple[dict[str, Any], str]:
    match reply:
        case Answered(value=value):
            said = item.wording(value) or "None of these"
            some_saw = tuple(one for one in _some_saw(before) if one != value)
            more = {"state": "answered", "value": value, "said": said, "some_saw": some_saw}
            return more, _cut(said)
        case NotAgreed(between=between):
            between = item.in_order((*between, *_some_saw(before)))
            said = item.wordings(between)
            more = {"state": "not-agreed", "said": said, "between": between, "some_saw": ()}
            return more, f"not agreed ({said})"
        case DontKnow():
            found = before.find_out if before else None
            return {"state": "dont-know", "find_out": found}, "don’t know"
        case NotApplicable(reason=reason, note=why):
            noted = before.note if before else None
            note = "\n".join(text for text in (noted, why) if text) or None
            told = f"does not apply ({NA_REASONS.get(reason, reason)})"
            return {"state": "not-applicable", "reason": reason, "note": note}, told


def _some_saw(before: Answer | None) -> tuple[str, ...]:
    return before.some_saw if before else ()


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TOLD else f"{text[:LONGEST_TOLD].rstrip()}…"


def left(item: Item, before: Answer | None) -> Answer:
    """The answer of a question that is left for later."""
    return _changed(item, before, {"state": "skipped"})


def beside(item: Item, before: Answer | None, reply: Beside) -> tuple[Answer, str]:
    """The answer with something more beside it, and what the person is told."""
    more, told = _beside(before, reply)
    return _changed(item, before, more), told


def _beside(before: Answer | None, reply: Beside) -> tuple[dict[str, Any], str]:
    match reply:
        case Noted(text=text):
            return {"note": text or None}, f"The note is {'saved' if text else 'removed'}."
        case Evidenced(evidence=kind, reference=reference):
            told = f"The evidence is {'saved' if kind else 'removed'}."
            return {"evidence": kind, "reference": reference}, told
        case Flagged(flagged=flagged):
            told = "Flagged, to come back to later." if flagged else "The flag is taken away."
            return {"flagged": flagged}, told
        case SomeSaw(options=options):
            return {"some_saw": options}, f"What some saw is {'kept' if options else 'removed'}."
        case FindingOut(who=who, by=by):
            known = (before.find_out if before else None) or FindOut()
            told = f"Saved: {_cut(who) if who else f'by {by}'}"
            return {"find_out": FindOut(who=who or known.who, by=by or known.by)}, told


def _changed(item: Item, before: Answer | None, more: dict[str, Any]) -> Answer:
    answer = before or Answer(asked=item.ask, state="open")
    return answer.model_copy(update=more)
