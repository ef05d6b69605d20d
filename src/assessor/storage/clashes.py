"""Subjects of a file that cannot be told apart: by their ids, or by their names."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from assessor.errors import Finding, Related, Route
from assessor.model.assessment import Assessment, Subject
from assessor.source.cleaning import quoted


def same_ids(assessment: Assessment) -> Iterator[Finding]:
    """Subjects with the id of another: an answer about one would be kept for both."""
    for route, first, one in _again(assessment, lambda subject: subject.id):
        what = f"{quoted(one.id)} is the id of another here too"
        related = (Related((*first, "id"), "it is here first"),)
        hint = "give it an id that no other has; its answers stay as they are"
        yield Finding((*route, "id"), what, hint, code="C103", related=related)


def same_names(assessment: Assessment) -> Iterator[Finding]:
    """Subjects with the name of another, but for capitals: nobody can tell which is meant."""
    for route, first, one in _again(assessment, lambda subject: subject.name.casefold()):
        what = f"{quoted(one.name)} is named twice"
        related = (Related((*first, "name"), "it is here first"),)
        hint = "give each a name of its own, or put their answers together"
        yield Finding((*route, "name"), what, hint, code="C104", related=related)


def _again(
    assessment: Assessment, known_by: Callable[[Subject], str]
) -> Iterator[tuple[Route, Route, Subject]]:
    """Each subject that is known by the same as one before it, with the ways to both."""
    first: dict[str, Route] = {}
    for route, subject in _routes(assessment):
        before = first.setdefault(known_by(subject), route)
        if before != route:
            yield route, before, subject


def _routes(assessment: Assessment) -> Iterator[tuple[Route, Subject]]:
    for key, subjects in (("subjects", assessment.subjects), ("removed", assessment.removed)):
        for place, subject in enumerate(subjects):
            yield (key, place), subject
