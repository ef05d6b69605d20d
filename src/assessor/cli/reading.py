"""Rubrics to read: the list of those that are shipped, and one of them whole."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.text import Text

from assessor.cli.screen import heading, points
from assessor.engine.items import items
from assessor.interview.times import lasting, shorter
from assessor.model.items import Item
from assessor.model.questions import Advice, Citation, ScaledQuestion
from assessor.model.rubric import Rubric, Section


def listing(rubrics: Sequence[Rubric]) -> Group:
    """The shipped rubrics: no columns to cut, and in reading order for a screen reader."""
    return Group(
        *(_listed(Text(rubric.id, style="bold"), rubric) for rubric in rubrics),
        Text("Read one:    assess show RUBRIC\nAnswer one:  assess run RUBRIC"),
    )


def _listed(name: Text, rubric: Rubric) -> RenderableType:
    """A name with what the rubric does, and how long that takes."""
    times = filter(None, (f"{lasting(rubric)}.", shorter(rubric)))
    lines = (Text(rubric.summary), Text(" ".join(times)))
    return Group(name, Padding(Group(*lines), (0, 0, 1, 3)))


def reading(rubric: Rubric) -> Group:
    """A whole rubric to read: sections, questions, what each answer means, advice, sources."""
    blocks: list[RenderableType] = [
        Text(rubric.title, style="bold"),
        Text(rubric.summary),
        Text(f"{rubric.id}, version {rubric.version}, {rubric.review.status}"),
        Text(" ".join(filter(None, (f"{lasting(rubric)}.", shorter(rubric))))),
        Text(f"In the room: {rubric.who}"),
    ]
    for section in rubric.sections:
        blocks += [heading(section.title), *_opens(section)]
        blocks += _questions(rubric, section)
    blocks += _offered(rubric)
    blocks += [heading("Sources"), points(_sources(rubric))]
    return Group(*blocks)


def _opens(section: Section) -> Iterator[RenderableType]:
    """What is said where a section begins."""
    if section.care:
        yield Text(f"Care: {section.care}")
    if section.intro:
        yield Text(section.intro)


def _offered(rubric: Rubric) -> Iterator[RenderableType]:
    """The next conversations that it can suggest, and its words."""
    if rubric.conversations:
        talks = [f"{one.title}: {one.about}" for one in rubric.conversations]
        yield from (heading("Next conversations it can suggest"), points(talks))
    if rubric.glossary:
        terms = [f"{t.term}: {t.meaning} {_place(t.source, rubric)}" for t in rubric.glossary]
        yield from (heading("Words"), points(terms))


def _questions(rubric: Rubric, section: Section) -> Iterator[RenderableType]:
    """Each question with its follow-ups behind it, and then its advice."""
    every = items(rubric)
    for question in section.questions:
        mine = {item.part: item for item in every if item.question == question.id}
        yield from (_question(item, rubric) for item in mine.values())
        if isinstance(question, ScaledQuestion) and question.advice:
            advice = points(_advice(one, mine[one.on], rubric) for one in question.advice)
            yield Padding(Group(Text("\nAdvice"), advice), (0, 0, 0, 4))


def _question(item: Item, rubric: Rubric) -> RenderableType:
    own = item.part == "answer"
    lines: list[RenderableType] = [Text(f"\n{item.ask}", style="bold" if own else "")]
    if own and item.why:
        lines.append(Text(f"Why: {item.why}"))
    if own and item.source:
        lines.append(Text(f"From: {_place(item.source, rubric)}"))
    lines.append(points(f"{o.label}: {o.meaning}" if o.meaning else o.label for o in item.options))
    return Padding(Group(*lines), (0, 0, 0, 2 if own else 4))


def _advice(advice: Advice, item: Item, rubric: Rubric) -> str:
    labels = [found.label if (found := item.option(o)) else "Don't know" for o in advice.when]
    answers = " or ".join(f"“{label}”" for label in labels)
    lead = answers if item.part == "answer" else f"{item.short} {answers}"
    return f"{lead}: {advice.do} First step: {advice.first_step} {_place(advice.source, rubric)}"


def _place(citation: Citation, rubric: Rubric) -> str:
    number = list(rubric.sources).index(citation.document) + 1
    page = f"page {citation.page}" if citation.page else ""
    return " ".join([f"[{number}]", ", ".join(filter(None, (citation.section, page)))])


def _sources(rubric: Rubric) -> list[str]:
    return [
        f"[{number}] {source.authors or source.publisher}, {source.title}, {source.year}"
        for number, source in enumerate(rubric.sources.values(), 1)
    ]
