"""A plan on one screen: the matrix, what the plan holds, and what to do next."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from rich.text import Text

from assessor.cli.planning import Work, named
from assessor.cli.plotted import plotted
from assessor.cli.screen import heading, points, screen
from assessor.engine.plan_rule import ranked
from assessor.interview.plan_list import listed, numbered
from assessor.model.plan import Plan
from assessor.model.weighing import QUARTERS, Weighed
from assessor.report.words import listed as listed_words


def ended(work: Work) -> int:
    """Show the plan and what comes next; the exit code, 0."""
    plan = work.plan
    _show_matrix(plan, in_words=work.is_plain)
    if plan.actions:
        work.face.show(listed(plan))
    screen().print(heading("What to do next"), points(_next(plan, work.path)))
    return 0


def _show_matrix(plan: Plan, *, in_words: bool) -> None:
    weighed = ranked(plan.every_action)
    if not weighed:
        return
    numbers = {one.id: number for number, one in enumerate(numbered(plan), 1)}
    screen().print(heading("Where to begin"))
    first = [str(numbers[one.id]) for one in plan.every_action if one.place == "act-first"]
    if first:
        screen().print(points([f"Already decided, and not weighed: {listed_words(first)}"]))
    if in_words:
        screen().print(points(_quarters(weighed, numbers)))
    else:
        screen().print(Text("\n".join(plotted(weighed, numbers)), no_wrap=True))


def _quarters(weighed: Sequence[Weighed], numbers: Mapping[str, int]) -> Iterator[str]:
    for quarter, title in QUARTERS.items():
        mine = [str(numbers[one.id]) for one in weighed if one.quarter == quarter]
        if mine:
            yield f"{title}: {listed_words(mine)}"


def _next(plan: Plan, path: Path) -> Iterator[str]:
    here = named(path, "")
    if not plan.actions:
        yield f"Rate the actions together: assess plan{named(path)}"
        yield f"Or each alone: assess plan rate{here} --file RATER.yaml"
        return
    yield f"Change what it holds: assess plan choose{here}"
    yield f"Say who does what by when: assess plan edit{here}"
    yield f"Show it to your board: assess report {path}"
    yield f"See what is due: assess plan status{here}"
    yield f"Put the days into a calendar: assess plan calendar{here}"
    yield f"In three months, say what became of it: assess plan update{here}"
