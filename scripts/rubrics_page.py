"""docs/rubrics.md: every rubric with its questions, and the README's list of them."""

from __future__ import annotations

from markdown_tables import anchor, table
from source_coverage import coverage

from assessor.interview.times import core_lasting, lasting
from assessor.loading.rubrics import all_rubrics, cases_beside, load_rubric
from assessor.loading.scripts import load_cases
from assessor.model.questions import AnyQuestion, Citation, ScaledQuestion
from assessor.model.rubric import Rubric
from assessor.resources import rubrics_folder


def library() -> list[Rubric]:
    """Every rubric that comes with the program, by name."""
    return [load_rubric(path).rubric for path in all_rubrics()]


def advice_sources(question: AnyQuestion) -> list[Citation]:
    """The passage behind each advice of a question."""
    return [a.source for a in question.advice] if isinstance(question, ScaledQuestion) else []


def is_gate(question: AnyQuestion) -> bool:
    """Whether a question is a gate."""
    return isinstance(question, ScaledQuestion) and question.gate


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


def rubrics_list() -> str:
    """The rubrics in a table for the README: id, title, time."""
    rows = [(f"`{rubric.id}`", rubric.title, _time(rubric)) for rubric in library()]
    return table(("rubric", "title", "time"), rows).rstrip()


def _time(rubric: Rubric) -> str:
    core = core_lasting(rubric)
    return "; its core ".join(filter(None, (lasting(rubric).lower(), core)))
