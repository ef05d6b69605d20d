"""The main messages of a report on several assessments, each composed from all the results."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assessor.model.scales import GATE
from assessor.report.material import Material
from assessor.report.messages import common, not_known, seen_differently
from assessor.report.words import listed

MOST_NAMED = 3
"""How many things of one kind are named in a sentence; the rest are counted."""


def joined_messages(materials: Sequence[Material]) -> tuple[str, ...]:
    """A strength, what comes first, what is common, what is seen differently, and not known."""
    return tuple(one for make in _MESSAGES if (one := make(materials)))


def _strength(materials: Sequence[Material]) -> str:
    """What is in place, by rubric: counts are never summed across rubrics."""
    done = [(*_reached(material), material.rubric.title) for material in materials]
    done = sorted((one for one in done if one[0]), key=lambda one: -one[0])[:MOST_NAMED]
    told = [f"{some} of {known} known practices in “{title}”" for some, known, title in done]
    return f"In place or kept up: {listed(told)}." if told else ""


def _reached(material: Material) -> tuple[int, int]:
    """How many practices are in place or kept up, of how many known."""
    known = [reply.share for reply in material.result.replies if reply.share is not None]
    return sum(share >= GATE for share in known), len(known)


def _first(materials: Sequence[Material]) -> str:
    found = [material.short(item.key) for material in materials for item, _ in material.pressing]
    named = [f"“{name}”" for name in found[:MOST_NAMED]]
    more = len(found) - len(named)
    named += [f"{more} more"] if more else []
    return f"Act first on {listed(named)}." if found else ""


def _common(materials: Sequence[Material]) -> str:
    return next((told for material in materials if (told := common(material))), "")


def _differently(materials: Sequence[Material]) -> str:
    return seen_differently([answer for one in materials for _, _, answer in one.said])


def _unknown(materials: Sequence[Material]) -> str:
    return not_known(unknown for material in materials for unknown in material.unknowns)


_MESSAGES: tuple[Callable[[Sequence[Material]], str], ...] = (
    _strength,
    _first,
    _common,
    _differently,
    _unknown,
)
