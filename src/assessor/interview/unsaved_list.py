"""What was said about the list of subjects and is not saved: found in what differs."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.subjects import starts
from assessor.model.assessment import Assessment, Subject


def list_said(before: Assessment, now: Assessment) -> Iterator[tuple[str, str]]:
    """Each change of the list, with what it is."""
    names, gone = {one.name for one in before.subjects}, _ids(before.removed)
    yield from (("Name", one.name) for one in now.subjects if one.name not in names)
    yield from (("Removed", one.name) for one in now.removed if one.id not in gone)
    kept = _ids(now.everyone)
    yield from (("Let go", one.name) for one in before.removed if one.id not in kept)
    yield from (("Copied to", name) for name in _begun(before, now))
    if _order(now) != _order(before) and set(_order(now)) == set(_order(before)):
        yield "Order", ", ".join(one.name for one in now.subjects)
    if now.all_named and not before.all_named:
        yield "Names", "these are all"


def _begun(before: Assessment, now: Assessment) -> Iterator[str]:
    copied = {one.id: starts(one) for one in before.subjects}
    yield from (one.name for one in now.subjects if starts(one) > copied.get(one.id, 0))


def _order(assessment: Assessment) -> list[str]:
    return [one.id for one in assessment.subjects]


def _ids(subjects: tuple[Subject, ...]) -> set[str]:
    return {one.id for one in subjects}
