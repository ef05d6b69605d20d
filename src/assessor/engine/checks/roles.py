"""What goes with a scale's role: gates, responses, points."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.engine.checks.walk import asked, ids_of, scaled
from assessor.errors import Finding, Route
from assessor.model.questions import NumberQuestion
from assessor.model.rubric import Rubric
from assessor.model.scales import PRESENT, Scale


def gates(rubric: Rubric) -> Iterator[Finding]:
    """Gates on questions that are not about our practice."""
    for route, question, scale in scaled(rubric):
        if question.gate and scale is not None and scale.role != "practice":
            what = f"a gate needs a practice, and “{question.scale}” is a {scale.role} scale"
            hint = "remove the gate, or use the scale “rungs”"
            yield Finding((*route, "gate"), what, hint, code="R401")


def responses(rubric: Rubric) -> Iterator[Finding]:
    """Conditions without a response; responses, and advice on them, without a condition."""
    for route, question, scale in scaled(rubric):
        if scale is None:
            continue
        if scale.role == "condition":
            if question.response is None:
                hint = "add “response:”, and in it “anchors:” for the rungs of what we do about it"
                what = "a condition needs “response” here"
                yield Finding((*route, "response"), what, hint, code="R402")
            continue
        if question.response is not None:
            hint = "remove it, or use a condition scale such as “presence”"
            what = f"there is nothing to respond to: “{question.id}” is not a condition"
            yield Finding((*route, "response"), what, hint, at_key=True, code="R403")
        for n, advice in enumerate(question.advice):
            if advice.on != "answer":
                what = f"“{question.id}” has no follow-up “{advice.on}”"
                hint = f"remove “on:”, and name options of “{question.scale}” in “when:”"
                yield Finding((*route, "advice", n, "on"), what, hint, code="R404")


def once(rubric: Rubric) -> Iterator[Finding]:
    """Sections asked once in a rubric where everything is."""
    for n, section in enumerate(rubric.sections):
        if section.once and rubric.repeat is None:
            what = "“once” says nothing here: this rubric does not repeat"
            hint = "remove it, or add “repeat:”"
            yield Finding(("sections", n, "once"), what, hint, at_key=True, code="R508")


def points(rubric: Rubric) -> Iterator[Finding]:
    """Scales that score, and whose options do not tell more from less."""
    for name, scale in rubric.scales.items():
        if scale.role in ("practice", "criterion"):
            route = ("scales", name, "options")
            yield from _points_of_each(scale, route)
            if len({option.points for option in scale.options}) == 1 and _is_scored(scale):
                what = f"every option of “{name}” has the same points"
                yield Finding(route, what, "give more points to what is better", code="R405")


def _is_scored(scale: Scale) -> bool:
    return all(option.points is not None for option in scale.options)


def _points_of_each(scale: Scale, route: Route) -> Iterator[Finding]:
    for n, option in enumerate(scale.options):
        place = (*route, n, "points")
        if option.points is None:
            what = f"“{option.id}” has no points, and a {scale.role} scale scores"
            yield Finding(place, what, "add “points:” with a whole number", code="R406")
        elif option.points < 0:
            what = f"“{option.id}” has less than no points"
            yield Finding(place, what, "write 0 or more", code="R407")


def presences(rubric: Rubric) -> Iterator[Finding]:
    """Condition scales without the option that says that the condition is there."""
    for name, scale in rubric.scales.items():
        if scale.role == "condition" and PRESENT not in ids_of(scale.options):
            what = f"the condition scale “{name}” has no option “{PRESENT}”"
            hint = f"give the id “{PRESENT}” to the option that says that the condition is there"
            yield Finding(("scales", name, "options"), what, hint, code="R408")


def numbers(rubric: Rubric) -> Iterator[Finding]:
    """Number questions that take no number."""
    for one in asked(rubric):
        question = one.question
        if isinstance(question, NumberQuestion) and question.minimum > question.maximum:
            what = f"the least, {question.minimum}, is more than the most, {question.maximum}"
            hint = "swap the two, or change one"
            yield Finding((*one.route, "minimum"), what, hint, code="R409")
