"""docs/coverage.md: what came from where, and what is left out.

Where a passage is carried, and why one is left out, is written by hand in docs/coverage.yaml.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from markdown_tables import anchor, table
from rubrics_page import advice_sources, library
from source_coverage import Coverage, Part, SourceDocument, coverage

from assessor.model.questions import Citation
from assessor.model.rubric import Rubric

Place = tuple[str, str | None]
"""The id of a document, and a section of it."""
Asked = dict[Place, list[str]]
Advised = Counter[Place]


def coverage_page() -> str:
    """Per source and section: the questions and advice that cite it, and its points."""
    told, rubrics = coverage(), library()
    asked, advised = _cited(rubrics)
    parts = [_COVERAGE_INTRO, _counts(told, asked, advised), _all_left_out(told)]
    for document in told.documents:
        parts.append(f"## {document.title}\n\n{document.publisher}, {document.year}.\n")
        parts += [_part(document, part, asked, advised) for part in document.sections]
    return "\n".join(parts)


_COVERAGE_INTRO = """\
# What comes from where

The rubrics are drawn from five published texts. This page walks each of them from start to end:
what a section asks, in our own words, which questions carry it, and what is left out and why. Where
a point is not for an organization that works against trafficking, it says whom it is for. Where a
heading is lost in the copy that we read, or the source has none, the name is ours and says so.

“Cited by” names the questions whose source is that section, and counts the advice, as the table
does. A point may be carried by a question that cites another passage which asks the same.
"""


def _cited(rubrics: list[Rubric]) -> tuple[Asked, Advised]:
    """The questions, as rubric/question, and the number of advice, by the place that they cite."""
    asked: Asked = {}
    advised: Advised = Counter()
    for rubric in rubrics:
        for _, question in rubric.questions():
            if question.source:
                asked.setdefault(_place(question.source), []).append(f"{rubric.id}/{question.id}")
            advised.update(_place(source) for source in advice_sources(question))
    return asked, advised


def _place(citation: Citation) -> Place:
    return citation.document, citation.section


def _counts(told: Coverage, asked: Asked, advised: Advised) -> str:
    rows = []
    for document in told.documents:
        points = [point for _, point in document.points()]
        places = [(document.id, part.name) for part in document.sections]
        rows.append(
            (
                f"[{document.title}](#{anchor(document.title)})",
                len(document.sections),
                len(points),
                sum(bool(point.by) for point in points),
                sum(bool(point.left_out) for point in points),
                sum(len(asked.get(place, [])) for place in places),
                sum(advised[place] for place in places),
            )
        )
    total = ("All", *(sum(column) for column in list(zip(*rows, strict=True))[1:]))
    of_whom = ", ".join(f"{whom} {number}" for whom, number in told.asked_of().most_common())
    return f"{table(_COUNTED, [*rows, total])}\nOf whom the points ask: {of_whom}.\n"


_COUNTED = ["source", "sections", "points", "carried", "left out", "questions", "advice"]


def _all_left_out(told: Coverage) -> str:
    lines = ["## What is left out, and why", ""]
    for document in told.documents:
        left = list(_left_out(document))
        lines += [f"**{document.title}**", "", *(left or ["- Nothing."]), ""]
    return "\n".join(lines)


def _left_out(document: SourceDocument) -> Iterator[str]:
    for part in document.sections:
        if part.left_out:
            yield f"- {_heading(part)}, as a whole: {part.left_out}"
        for point in part.points:
            if point.left_out:
                yield f"- {_heading(part)}: “{point.says}” {point.left_out}"


def _part(document: SourceDocument, part: Part, asked: Asked, advised: Advised) -> str:
    place = (document.id, part.name)
    number = advised[place]
    cited = [_keys(asked.get(place, []))] if asked.get(place) else []
    cited += [f"{number} {'piece' if number == 1 else 'pieces'} of advice"] if number else []
    lines = [f"### {_heading(part)}", "", f"Cited by: {'; '.join(cited) or 'nothing'}.", ""]
    if part.left_out:
        lines += [f"Left out: {part.left_out}", ""]
    if part.points:
        lines.append(table(("what it asks", "of whom", "where it is carried"), _rows(part)))
    return "\n".join(lines)


def _rows(part: Part) -> Iterator[tuple[str, str, str]]:
    for point in part.points:
        where = _keys(point.by) if point.by else f"Left out: {point.left_out}"
        yield point.says, point.to or "us", where


def _keys(keys: Iterable[str]) -> str:
    """Questions, gathered by rubric: `racial-equity`: `one`, `two`; `six-tenets`: `three`."""
    gathered: dict[str, list[str]] = {}
    for key in keys:
        rubric, question = key.split("/")
        gathered.setdefault(rubric, []).append(f"`{question}`")
    return "; ".join(f"{rubric}: {', '.join(names)}" for rubric, names in gathered.items())


def _heading(part: Part) -> str:
    ours = " (our name)" if part.named_by_us else ""
    pages = "–".join(str(page) for page in part.pages)
    return f"{part.name}{ours}{', p. ' if pages else ''}{pages}"
