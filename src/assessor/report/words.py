"""The words of a report that do not come from its rubric, in tables, and how they are joined."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

from assessor.engine.unknowns import Reason
from assessor.model.assessment import FindOut
from assessor.model.days import day as day
from assessor.model.questions import Basis
from assessor.model.result import Band, Count, Standing

BANDS: dict[Band, str] = {
    "beginning": "Beginning",
    "growing": "Growing",
    "established": "Established",
    "sustaining": "Sustaining",
}
STANDINGS: dict[Standing, str] = {
    "none-found": "No listed condition found",
    "under-way": "Conditions found, response under way",
    "no-response": "Conditions found, no response yet",
    "unknown": "Not enough known",
}
BASES: dict[Basis, str] = {
    "guidelines": "From the source",
    "adapted": "Adapted from the source",
    "ours": "Our suggestion",
}
OPEN_BECAUSE: dict[Reason, str] = {
    "gate": "A foundation that nobody could speak to yet",
    "assumed": "We assume it; nobody has read it",
    "not-looked": "Nobody has looked yet",
    "dont-know": "Nobody in the room knew",
    "blank": "Not answered yet",
}
STATES: dict[str, str] = {
    "dont-know": "Not known",
    "not-agreed": "Not agreed",
    "not-applicable": "Set aside",
    "skipped": "Not answered yet",
    "open": "Not answered yet",
}


def days(first: date, last: date) -> str:
    """A span of days in words, as short as it can be."""
    if first == last:
        return day(first)
    if (first.year, first.month) == (last.year, last.month):
        return f"{first:%B} {first.day} to {last.day}, {last.year}"
    if first.year == last.year:
        return f"{first:%B} {first.day} to {day(last)}"
    return f"{day(first)} to {day(last)}"


def found_out_by(task: FindOut) -> str:
    """Who finds out and by when: `Our bookkeeper, by November 1, 2026`."""
    by = f"by {day(task.by)}" if task.by else ""
    who = task.who or "Not decided"
    return ", ".join(filter(None, (isolated(f"{who[:1].upper()}{who[1:]}"), by)))


def counted(number: int, one: str, many: str) -> str:
    """A number with its noun: `1 funder`, `3 funders`."""
    return f"{number} {one if number == 1 else many}"


def listed(names: Sequence[str]) -> str:
    """Names joined as in a sentence: `A, B and C`."""
    if len(names) < 2:
        return "".join(names)
    return f"{', '.join(names[:-1])} and {names[-1]}"


def isolated(text: str) -> str:
    """A name within a sentence, so that one from right to left leaves the rest in its order.

    Signs that only steer the order, and would reach beyond the name, are left out.
    """
    plain = text.translate(_STEERING)
    turns = any(unicodedata.bidirectional(one) in ("R", "AL", "AN") for one in plain)
    return f"\u2068{plain}\u2069" if turns else plain


_STEERING = dict.fromkeys((*range(0x202A, 0x202F), *range(0x2066, 0x206A)))


def sentence(text: str) -> str:
    """Text with a capital at its start and a full stop at its end."""
    stripped = text.strip()
    closed = stripped if stripped[-1:] in ".!?…”" else f"{stripped}."
    return closed[:1].upper() + closed[1:]


def count_text(count: Count, there: str = "present", unknown: str = "unknown") -> str:
    """How many are there: `3 of 7 present, 1 unknown, 1 set aside`."""
    parts = [f"{count.present} of {count.total} {there}"]
    parts += [f"{count.unknown} {unknown}"] if count.unknown else []
    parts += [f"{count.not_applicable} set aside"] if count.not_applicable else []
    return ", ".join(parts)


def seen_text(count: Count) -> str:
    """How many signals were seen: `2 of 6 signs seen, 3 not looked for yet`."""
    return count_text(count, "signs seen", "not looked for yet")
