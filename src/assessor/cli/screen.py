"""What commands show on the terminal. Data is text here, never markup."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from assessor.engine.bands import shown
from assessor.engine.items import items
from assessor.engine.leverage import narrowing, next_rungs
from assessor.model.assessment import Assessment
from assessor.model.items import Item
from assessor.model.result import Lever, Measure, Result, SectionResult
from assessor.model.rubric import Rubric
from assessor.report.pages import Block, Part, ReportView
from assessor.source import clean

WIDEST = 100
"""Lines longer than this are hard to read."""


def screen() -> Console:
    """The terminal, or whatever standard output is."""
    console = Console(markup=False, emoji=False, highlight=False)
    return Console(
        markup=False,
        emoji=False,
        highlight=False,
        width=min(console.width, WIDEST),
        soft_wrap=False,
    )


def heading(text: str) -> Text:
    """A heading with a line of space above."""
    return Text(f"\n{clean(text)}", style="bold")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> RenderableType:
    """Columns without lines, which a screen reader and a pipe can follow."""
    made = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for name in head:
        made.add_column(name, overflow="fold")
    for row in rows:
        made.add_row(*(Text(clean(cell)) for cell in row))
    return Padding(made, (0, 0, 0, 2))


def points(lines: Iterable[str]) -> Group:
    """Lines with a dash before each, wrapped under themselves."""
    return Group(*(_point(line) for line in lines))


def _point(line: str) -> RenderableType:
    made = Table.grid(padding=(0, 1, 0, 0))
    made.add_column(width=3, justify="right")
    made.add_column(overflow="fold")
    made.add_row("-", Text(clean(line)))
    return made


def listing(rubrics: Sequence[Rubric]) -> Group:
    """The shipped rubrics."""
    rows = [(rubric.id, rubric.summary, f"{rubric.minutes} min") for rubric in rubrics]
    return Group(
        table(("rubric", "what it does", "time"), rows),
        Text("\nRead one:    assess show RUBRIC\nAnswer one:  assess run RUBRIC"),
    )


def summary(view: ReportView) -> Group:
    """A result on one screen, in the words of its report."""
    shown_parts: list[RenderableType] = [
        Text(clean(view.title), style="bold"),
        heading("Main messages"),
        points(view.messages),
    ]
    if view.cards:
        shown_parts += [
            heading(view.cards_title),
            points(_card(c.title, c.who) for c in view.cards),
        ]
    shown_parts += _standings(view)
    if view.find_out:
        shown_parts += [
            heading("To find out"),
            points(_card(a.short, a.who) for a in view.find_out),
        ]
    return Group(*shown_parts)


def _card(title: str, who: str) -> str:
    return f"{title} ({who})" if who else title


def _standings(view: ReportView) -> list[RenderableType]:
    if view.grid:
        return [heading(view.grid.title), *(_subject(part) for part in view.parts)]
    rows_of = [(b.title, *_position(b)) for part in view.parts for b in part.blocks if b.position]
    return [heading("Sections"), table(("section", "position", "band"), rows_of)] if rows_of else []


def _subject(part: Part) -> RenderableType:
    """A subject in two lines: no columns to cut, and in reading order for a screen reader."""
    positions = [_position(block)[0] for block in part.blocks if block.position]
    counted = "; ".join([part.count_text, *(f"our response {at}" for at in positions)])
    lines = [Text(clean(line)) for line in (part.standing, counted)]
    return Padding(
        Group(Text(clean(part.title), style="bold"), Padding(Group(*lines), (0, 0, 0, 2))),
        (0, 0, 0, 2),
    )


def _position(block: Block) -> tuple[str, str]:
    at = block.position
    if at is None:
        return "", ""
    between = f" (range {at.range_text})" if at.low != at.high else ""
    return f"{at.text} of 100{between}", at.band


def explained(rubric: Rubric, assessment: Assessment, result: Result) -> Group:
    """Every sum in full, then the answers that would move it most."""
    by_key = {item.key: item for item in items(rubric)}
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
            by_key[r.key].wording(r.value) if r.share is not None else "not known",
            str(r.share) if r.share is not None else "?",
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


def _arithmetic(measure: Measure) -> list[str]:
    known, applicable, earned = measure.known, measure.applicable, measure.earned
    lines = []
    if measure.position is not None:
        lines.append(f"position: {earned} ÷ {known} known = {shown(measure.position)}")
    if measure.low is not None and measure.high is not None:
        lines.append(
            f"range: {earned} ÷ {applicable} = {shown(measure.low)} "
            f"to ({earned} + {applicable - known} unknown) ÷ {applicable} = {shown(measure.high)}"
        )
    return lines


def _lever(lever: Lever, by_key: dict[str, Item], names: dict[str, str]) -> str:
    who = names.get(lever.subject or "")
    what = by_key[by_key[lever.key].question].short
    return f"{what}{f' ({who})' if who else ''}: by {shown(lever.gain)}"


def reading(rubric: Rubric) -> Group:
    """A whole rubric to read: sections, questions, what each answer means, sources."""
    noted = [f"{rubric.id}, version {rubric.version}, {rubric.review.status}"]
    noted += [f"About {rubric.minutes} minutes. In the room: {rubric.who}"]
    blocks: list[RenderableType] = [Text(rubric.title, style="bold"), Text(rubric.summary)]
    blocks += [Text(line) for line in noted]
    every = items(rubric)
    for section in rubric.sections:
        blocks += [heading(section.title), Text(section.intro or "")]
        mine = [i for i in every if i.section == section.id and i.part != "written"]
        for item in (i for i in mine if i.part in ("answer", "response")):
            blocks.append(_question(item, rubric))
    blocks += [heading("Sources"), points(_sources(rubric))]
    return Group(*blocks)


def _question(item: Item, rubric: Rubric) -> RenderableType:
    lines: list[RenderableType] = [
        Text(f"\n{item.ask}", style="bold" if item.part == "answer" else "")
    ]
    lines += [Text(f"Why: {item.why}")] if item.why else []
    if item.source and item.part == "answer":
        source = rubric.sources[item.source.document]
        place = ", ".join(filter(None, (item.source.section, _page(item.source.page))))
        lines.append(Text(f"From: {source.title}" + (f" ({place})" if place else "")))
    lines.append(points(f"{o.label}: {o.meaning}" if o.meaning else o.label for o in item.options))
    return Padding(Group(*lines), (0, 0, 0, 2 if item.part == "answer" else 4))


def _page(page: int | None) -> str:
    return f"page {page}" if page else ""


def _sources(rubric: Rubric) -> list[str]:
    return [
        f"{source.authors or source.publisher}, {source.title}, {source.year}"
        for source in rubric.sources.values()
    ]
