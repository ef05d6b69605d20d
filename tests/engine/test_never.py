"""What can never be asked or suggested, and what always is, held against every way to answer."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given, settings

from assessor.engine.checks.asking import Asking
from assessor.engine.checks.clashes import clash
from assessor.engine.checks.never import never_asked, unasked
from assessor.engine.checks.unsuggested import unsuggested
from assessor.engine.conditions import holds
from assessor.engine.conversations import suggestions
from assessor.engine.lints.needless import needless
from assessor.engine.progress import heard, lookup, steps
from assessor.errors import Finding, Route
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from tests.engine.every_way import every_way, rubrics


def asked_in(made: Rubric, way: Assessment) -> set[str]:
    """The questions that are asked, where it is answered in this way."""
    return {step.item.question for step in steps(made, way) if step.item}


def suggested_in(made: Rubric, way: Assessment) -> set[str]:
    """The conversation that is suggested."""
    return {one.conversation for one in suggestions(made, way, steps(made, way))}


def waiting(made: Rubric) -> dict[Route, str]:
    """The questions that wait for something, by the route to what they wait for."""
    return {
        ("sections", i, "questions", j, "when"): question.id
        for i, section in enumerate(made.sections)
        for j, question in enumerate(section.questions)
        if question.when is not None
    }


def told_of(made: Rubric, findings: Iterable[Finding]) -> set[str]:
    """The questions that findings are about."""
    routes = {finding.route for finding in findings}
    return {name for route, name in waiting(made).items() if route in routes}


def unsuggested_in(made: Rubric) -> set[str]:
    """The conversations told to be never suggested, and those behind one that always is."""
    names = [one.id for one in made.conversations]
    told = set()
    for finding in unsuggested(made):
        place = names.index(finding.what.split("”")[0].removeprefix("“"))
        told |= set(names[place:] if "all behind it" in finding.what else names[place : place + 1])
    open_ones = [n for n, one in enumerate(made.conversations) if one.when is None]
    return told.union(names[open_ones[0] + 1 :] if open_ones else ())


@settings(max_examples=200)
@given(rubrics())
def test_what_is_never_asked_is_told_and_nothing_else(made: Rubric) -> None:
    ways = [asked_in(made, way) for way in every_way(made)]
    every = set(waiting(made).values())
    assert told_of(made, unasked(made)) == every - set().union(*ways)
    assert told_of(made, needless(made)) == every.intersection(*ways)


@settings(max_examples=200)
@given(rubrics())
def test_what_is_never_suggested_is_told_and_nothing_else(made: Rubric) -> None:
    ways = [suggested_in(made, way) for way in every_way(made)]
    every = {one.id for one in made.conversations}
    assert unsuggested_in(made) == every - set().union(*ways)


@given(rubrics())
def test_the_last_conversation_needs_its_condition_or_it_is_told(made: Rubric) -> None:
    when = made.conversations[-1].when if made.conversations else None
    route = ("conversations", len(made.conversations) - 1, "when")
    always = when is not None and all(
        holds(when, lookup(heard(steps(made, way), way), "subject")) for way in every_way(made)
    )
    assert any(finding.route == route for finding in needless(made)) == always


@settings(max_examples=200)
@given(rubrics(mixed_up=True))
def test_whatever_else_is_wrong_what_is_told_is_true(made: Rubric) -> None:
    ways = list(every_way(made))
    asked = [asked_in(made, way) for way in ways]
    suggested = [suggested_in(made, way) for way in ways]
    assert told_of(made, unasked(made)).isdisjoint(set().union(*asked))
    assert told_of(made, needless(made)) <= set(waiting(made).values()).intersection(*asked)
    assert unsuggested_in(made).isdisjoint(set().union(*suggested))


@settings(max_examples=200)
@given(rubrics())
def test_each_condition_of_a_clash_is_needed_for_it(made: Rubric) -> None:
    asking = Asking(made)
    never = never_asked(asking)
    for name, found in never.items():
        own = asking.pieces_of(name)
        why = clash(asking, own, never)
        assert why == found.clash
        needed = {piece.route for piece in (*why.own, *why.others)}
        aside = {piece.route for piece in (*own, *asking.behind(own))} - needed
        assert not asking.can_hold(own, without=aside)
        assert all(asking.can_hold(own, without={*aside, route}) for route in needed)


@given(rubrics())
def test_what_follows_points_at_where_it_starts(made: Rubric) -> None:
    found = {finding.route: finding for finding in unasked(made)}
    for finding in found.values():
        starts = [found[one.route] for one in finding.related if one.route in found]
        assert all(start.code == "R308" for start in starts)
        assert bool(starts) == (finding.code == "R309")
