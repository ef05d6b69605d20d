"""`assess plan FILE...`: gathering, and then what is still to be done, stage by stage."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from assessor.cli.opening import open_assessment
from assessor.cli.plan_summary import ended
from assessor.cli.planned import choose_for, edit_for
from assessor.cli.planning import Work, at_work, no_plan
from assessor.cli.rating import rate_together
from assessor.cli.screen import heading, points, screen
from assessor.engine.matrix import is_matrix
from assessor.engine.plan_rule import ranked
from assessor.engine.planning import with_gathered, with_proposal
from assessor.engine.rating import with_ratings
from assessor.engine.tracing import Answered
from assessor.errors import AssessError
from assessor.model.plan import Place, Plan


def gather(
    files: Sequence[Path], path: Path, most: int, *, ask: bool, only_ratings: bool, plain: bool
) -> int:
    """Gather assessments into a plan, put ratings together, and go on with what is left to do.

    The exit code: 0 done, 3 paused. Raises AssessError.
    """
    found, ratings = _sorted(files)
    _must_make_sense(path, found, ratings, files, only_ratings)
    organization = found[0].assessment.organization if found else None
    with at_work(path, plain=plain, organization=organization) as work:
        _must_be_one_organization(work.plan, (*found, *ratings))
        work.save(with_gathered(work.plan, found, work.today))
        if found:
            screen().print(heading("Gathered"), points(_gathered(work.plan)))
        if ratings:
            work.save(with_ratings(work.plan, ratings, work.today))
        if only_ratings or not ask:
            return _unasked(work)
        return _asked(work, most)


def _sorted(files: Sequence[Path]) -> tuple[list[Answered], list[Answered]]:
    """The assessments whose findings are gathered, and those that hold ratings."""
    every = [Answered(*open_assessment(file, None)) for file in dict.fromkeys(files)]
    ratings = [one for one in every if is_matrix(one.rubric)]
    return [one for one in every if one not in ratings], ratings


def _must_make_sense(
    path: Path,
    found: Sequence[Answered],
    ratings: Sequence[Answered],
    files: Sequence[Path],
    only_ratings: bool,
) -> None:
    """Raises AssessError where there is nothing to plan with."""
    if not found and not path.exists():
        raise no_plan(path)
    if only_ratings and not ratings:
        what = "none of these files holds ratings of a plan's actions"
        raise AssessError(what, "each rater makes one with: assess plan rate --file NAME.yaml")


def _must_be_one_organization(plan: Plan, answered: Sequence[Answered]) -> None:
    names = {one.assessment.organization for one in answered} - {plan.organization}
    if names:
        what = f"a plan is of one organization, and these are of “{plan.organization}” and "
        raise AssessError(
            f"{what}“{min(names)}”", "name the files of one; -o keeps a plan for each"
        )


def _gathered(plan: Plan) -> list[str]:
    """What was gathered, in numbers."""
    places = [one.place for one in plan.every_action]
    lines = [f"{places.count(place)} {words}" for place, words in _PLACES.items()]
    waits = sum(one.unanswered for one in plan.gathered)
    return (
        [*lines, f"{waits} questions are not answered yet and ask for nothing"] if waits else lines
    )


_PLACES: dict[Place, str] = {
    "act-first": "to act on first: decided before anything is weighed",
    "find-out": "to find out: what nobody knows yet",
    "weigh": "to weigh",
}


def _unasked(work: Work) -> int:
    """The plan as the rule proposes it, where nobody has chosen yet."""
    if not work.plan.actions and _is_rated(work.plan):
        work.save(with_proposal(work.plan, work.today))
    return ended(work)


def _is_rated(plan: Plan) -> bool:
    """Whether there is nothing to rate, or something was rated."""
    return bool(ranked(plan.every_action)) or not _to_weigh(plan)


def _to_weigh(plan: Plan) -> bool:
    return any(one.place == "weigh" for one in plan.every_action)


def _asked(work: Work, most: int) -> int:
    """Each part that is still to be done, until one is broken off."""
    if not work.plan.actions:
        if not _is_rated(work.plan) and (code := rate_together(work, most)):
            return code
        if code := choose_for(work):
            return code
    return edit_for(work) or ended(work)
