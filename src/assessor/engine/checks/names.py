"""Names that a rubric refers to: each must be there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from assessor.engine.checks.walk import asked, ids_of, scaled, unknown
from assessor.errors import Finding, Route
from assessor.model.questions import Advice, Citation, NumberQuestion, ScaledQuestion
from assessor.model.rubric import Rubric
from assessor.model.scales import BUILT_IN, ROOM, RUNGS, WRITTEN, Scale
from assessor.nearest import did_you_mean

PARTS = {"written": ids_of(WRITTEN), "response": ids_of(RUNGS.options), "room": ids_of(ROOM)}
"""The options of a condition's follow-ups."""


def scales(rubric: Rubric) -> Iterator[Finding]:
    """Scales that a question names and nobody defines."""
    known = [*BUILT_IN, *rubric.scales]
    for route, question, scale in scaled(rubric):
        if scale is None:
            what = f"there is no scale “{question.scale}”"
            yield unknown((*route, "scale"), "R205", what, question.scale, known)


def families(rubric: Rubric) -> Iterator[Finding]:
    """Families that a question names and the rubric does not."""
    for route, question, _ in scaled(rubric):
        name = question.family
        if name is not None and name not in rubric.families:
            what = f"there is no family “{name}”"
            hint = "" if rubric.families else "list it under “families:”, or remove this line"
            yield unknown((*route, "family"), "R206", what, name, rubric.families, hint=hint)


def citations(rubric: Rubric) -> Iterator[Finding]:
    """Sources that are cited and not listed."""
    for route, citation in cited(rubric):
        if citation.document not in rubric.sources:
            what = f"there is no source “{citation.document}”"
            yield unknown((*route, "in"), "R207", what, citation.document, rubric.sources)


def cited(rubric: Rubric) -> Iterator[tuple[Route, Citation]]:
    """Every citation of a source, with its route."""
    for one in asked(rubric):
        if one.question.source is not None:
            yield (*one.route, "source"), one.question.source
        if isinstance(one.question, ScaledQuestion):
            for n, advice in enumerate(one.question.advice):
                yield (*one.route, "advice", n, "source"), advice.source
    for n, term in enumerate(rubric.glossary):
        yield ("glossary", n, "source"), term.source


def anchored(rubric: Rubric) -> Iterator[Finding]:
    """Anchors for options that the scale, or our response, does not have."""
    for route, question, scale in scaled(rubric):
        if scale is not None:
            options = ids_of(scale.options)
            yield from _anchors((*route, "anchors"), question.anchors, options)
        if question.response is not None:
            route = (*route, "response", "anchors")
            yield from _anchors(route, question.response.anchors, PARTS["response"])


def _anchors(route: Route, anchors: Iterable[str], options: list[str]) -> Iterator[Finding]:
    for name in anchors:
        if name not in options:
            what = f"“{name}” is not an option here"
            hint = _of_question(name)
            yield unknown((*route, name), "R208", what, name, options, at_key=True, hint=hint)


def _of_question(name: str) -> str:
    """The hint on a key of the question that stands among its anchors."""
    if name not in ScaledQuestion.model_fields:
        return ""
    return f"“{name}:” belongs to the question: start it in the column of “anchors:”"


def advised(rubric: Rubric) -> Iterator[Finding]:
    """Advice for options that its question, or the follow-up it looks at, does not have."""
    for route, question, scale in scaled(rubric):
        for n, advice in enumerate(question.advice):
            yield from _called_for((*route, "advice", n, "when"), advice, scale)


def _called_for(route: Route, advice: Advice, scale: Scale | None) -> Iterator[Finding]:
    options = PARTS.get(advice.on) or (ids_of(scale.options) if scale else [])
    if not options:
        return
    for n, name in enumerate(advice.when):
        if name not in (*options, "dont-know"):
            what = f"“{name}” is not an option here"
            yield unknown((*route, n), "R209", what, name, [*options, "dont-know"])


def counts(rubric: Rubric) -> Iterator[Finding]:
    """The count of all subjects, where it is not a number question that is asked once."""
    name = rubric.repeat.count if rubric.repeat else None
    numbers = [o.question.id for o in asked(rubric) if o.once and _is_number(o.question)]
    if name is not None and name not in numbers:
        what = f"“{name}” is not a number question that is asked once"
        hint = "name one with “kind: number” in a section with “once: true”, or remove “count:”"
        hint = did_you_mean(name, numbers) or hint
        yield Finding(("repeat", "count"), what, hint, code="R507")


def _is_number(question: object) -> bool:
    return isinstance(question, NumberQuestion)
