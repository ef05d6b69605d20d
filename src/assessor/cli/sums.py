"""How each number came about, and which answer would move it most."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from assessor.cli.screen import heading, points, table
from assessor.engine.bands import shown
from assessor.engine.items import every_item
from assessor.engine.leverage import narrowing, next_rungs
from assessor.model.assessment import Assessment
from assessor.model.items import Item
from assessor.model.result import Lever, Measure, Reply, Result, SectionResult
from assessor.model.rubric import Rubric
from assessor.source import clean


def explained(rubric: Rubric, assessment: Assessment, result: Result) -> Group:
    """Every sum in full, then the answers that would move it most."""
    by_key = {item.key: item for item in every_item(rubric)}
    names = {subject.id: subject.name for subject in assessment.subjects}
    blocks: list[RenderableType] = [heading("How each number came about")]
    for section in result.sections:
        if section.summary.measure.applicable:
            blocks += _sum(section, result, by_key, names)
    levers = {
        "The next rung that would raise a position most": next_rungs(rubric, result)[:3],
        "The answer that would narrow a range most": narrowing(rubric, result)[:3],
    }
    for title, found in levers.items():
        if found:
            blocks += [heading(title), points(_lever(lever, by_key, names) for lever in found)]
    return Group(*blocks)


def _sum(
    section: SectionResult, result: Result, by_key: dict[str, Item], names: dict[str, str]
) -> list[RenderableType]:
    mine = [
        r for r in result.replies if (r.section, r.subject) == (section.section, section.subject)
    ]
    rows = [
        (
            by_key[by_key[r.key].question].short,
            *_worth(by_key[r.key], r),
            str(by_key[r.key].weight),
        )
        for r in mine
        if by_key[r.key].is_scored and r.state != "not-applicable"
    ]
    title = " · ".join(filter(None, (names.get(section.subject or ""), section.section)))
    return [
        Text(f"\n  {clean(title)}"),
        table(("question", "answer", "share", "weight"), rows),
        Padding(points(_arithmetic(section.summary.measure)), (0, 0, 0, 2)),
    ]


def _worth(item: Item, reply: Reply) -> tuple[str, str]:
    """An answer in words, and the share of its points that it is worth or lies between."""
    if reply.share is not None:
        return item.wording(reply.value), str(reply.share)
    if reply.span is not None:
        return f"not agreed: {item.wordings(reply.between)}", " to ".join(map(str, reply.span))
    return "not known", "?"


def _arithmetic(measure: Measure) -> list[str]:
    known, applicable, earned = measure.known, measure.applicable, measure.earned
    lines = []
    if measure.position is not None:
        own, at = earned / known, measure.position
        held = f", held at {shown(at)} by the range" if at != own else ""
        lines.append(f"position: {earned} ÷ {known} known = {shown(own)}{held}")
    if measure.low is not None and measure.high is not None:
        least, most = (f" + {one} not agreed" for one in (measure.least, measure.most))
        low = f"({earned}{least})" if measure.not_agreed else str(earned)
        high = f"({earned}{most if measure.not_agreed else ''} + {measure.unknown} unknown)"
        lines.append(
            f"range: {low} ÷ {applicable} = {shown(measure.low)} "
            f"to {high} ÷ {applicable} = {shown(measure.high)}"
        )
    return lines


def _lever(lever: Lever, by_key: dict[str, Item], names: dict[str, str]) -> str:
    who = names.get(lever.subject or "")
    what = by_key[by_key[lever.key].question].short
    return f"{what}{f' ({who})' if who else ''}: by {shown(lever.gain)}"
