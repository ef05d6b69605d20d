"""docs/rubrics.md, every rubric with its questions, and docs/coverage.md, what came from where.

Where a passage is carried, and why one is left out, is written by hand in docs/coverage.yaml.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from source_coverage import Coverage, Part, SourceDocument, coverage

from assessor.loading.rubrics import all_rubrics, load_rubric
from assessor.loading.scripts import cases_beside, load_cases
from assessor.model.questions import AnyQuestion, Citation, ScaledQuestion
from assessor.model.rubric import Rubric
from assessor.resources import rubrics_folder

Place = tuple[str, str | None]
"""The id of a document, and a section of it."""
Asked = dict[Place, list[str]]
Advised = Counter[Place]


def library() -> list[Rubric]:
    """Every rubric that comes with the program, by name."""
    return [load_rubric(path).rubric for path in all_rubrics()]


def advice_sources(question: AnyQuestion) -> list[Citation]:
    """The passage behind each advice of a question."""
    return [a.source for a in question.advice] if isinstance(question, ScaledQuestion) else []


def is_gate(question: AnyQuestion) -> bool:
    """Whether a question is a gate."""
    return isinstance(question, ScaledQuestion) and question.gate


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


def rubrics_page() -> str:
    """Every rubric with its questions, gates and sources, and why the library is cut as it is."""
    told, rubrics = coverage(), library()
    reasons = "\n".join(f"- {reason}" for reason in told.cut)
    overview = table(_OVERVIEW, [_overview(rubric) for rubric in rubrics])
    return "\n".join(
        [
            _RUBRICS_INTRO,
            overview,
            f"## Why the library is cut as it is\n\n{reasons}\n",
            *(_rubric(rubric) for rubric in rubrics),
        ]
    )


_RUBRICS_INTRO = """\
# The rubrics

Every rubric that comes with `assess`, with its questions, gates and sources. `assess show ID` reads
one aloud with what each answer looks like and what is advised. [What comes from
where](coverage.md) goes the other way: from the sources to the questions.

◆ marks a gate: a foundation of safety, choice or consent, which no average can hide. A *practice*
is scored, a *criterion* rated. A *condition* is imposed on us and a *signal* is noticed: both are
counted, never scored. *Context* decides what else is asked, or is kept as a note. *Must*, *should*
and *may* are the source’s own verbs, where it has one. All rubrics are drafts until people with
lived experience have reviewed them.
"""


_OVERVIEW = ["rubric", "for each", "minutes", "core", "questions", "gates", "advice", "cases"]


def _overview(rubric: Rubric) -> tuple[object, ...]:
    questions = [question for _, question in rubric.questions()]
    core = sum(question.core for question in questions)
    return (
        f"[{rubric.title}](#{anchor(rubric.title)})",
        rubric.repeat.subject if rubric.repeat else "",
        _minutes(rubric),
        f"{core} in {rubric.core_minutes} minutes" if core else "",
        len(questions),
        sum(is_gate(question) for question in questions) or "",
        sum(len(advice_sources(question)) for question in questions),
        len(load_cases(cases_beside(rubrics_folder() / f"{rubric.id}.yaml")).cases),
    )


def _minutes(rubric: Rubric) -> str:
    if rubric.repeat and rubric.repeat.minutes:
        return f"{rubric.minutes}, and {rubric.repeat.minutes} for each {rubric.repeat.subject}"
    return str(rubric.minutes)


def _rubric(rubric: Rubric) -> str:
    lines = [f"## {rubric.title}", "", f"`{rubric.id}` {rubric.version}. {rubric.summary}", ""]
    for section in rubric.sections:
        rows = [_question(rubric, question) for question in section.questions]
        lines += [f"### {section.title}", "", table(_ASKED, rows)]
    lines += ["Sources:", ""]
    lines += [
        f"- {name}: {source.publisher}, *{source.title}*, {source.year}"
        for name, source in rubric.sources.items()
    ]
    return "\n".join([*lines, ""])


_ASKED = ["question", "asks", "counts as", "verb", "source"]


def _question(rubric: Rubric, question: AnyQuestion) -> tuple[str, ...]:
    role, verb = "context", ""
    if isinstance(question, ScaledQuestion):
        role, verb = rubric.scale(question.scale).role, question.obligation or ""
    name = f"◆ `{question.id}`" if is_gate(question) else f"`{question.id}`"
    return name, question.ask, role, verb, _source(question.source) if question.source else ""


def _source(citation: Citation) -> str:
    page = f", p. {citation.page}" if citation.page else ""
    return f"{citation.document}: {citation.section}{page}"


def anchor(title: str) -> str:
    """The name that a heading of a page can be linked by."""
    return re.sub(r"[^\w\- ]", "", title.lower()).replace(" ", "-")


def table(head: Iterable[object], rows: Iterable[Iterable[object]]) -> str:
    """A table in Markdown; a bar within a cell is escaped."""
    first = _row(head)
    return "\n".join([first, "|" + "---|" * (first.count(" | ") + 1), *map(_row, rows), ""])


def _row(cells: Iterable[object]) -> str:
    said = (" ".join(str(cell).split()).replace("|", "\\|") for cell in cells)
    return f"| {' | '.join(said)} |"
