"""The formats a report can have, each with its file suffix. Renderers load when they are needed."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from assessor.errors import RenderError
from assessor.model.base import Record
from assessor.report.pages import ReportView
from assessor.report.paper import Paper
from assessor.report.plan_records import ActionRow
from assessor.report.records import AdviceRow, AnswerRow


@dataclass(frozen=True)
class Rendered:
    """A report as bytes."""

    content: bytes
    spelled_out: tuple[str, ...] = ()
    """Characters that stand there in words, because no bundled font has them."""


@dataclass(frozen=True)
class Format:
    """A way to write a report down."""

    suffix: str
    render: Callable[[ReportView, Paper], Rendered]
    """Gives the report; the paper matters where there are pages."""


def _html(view: ReportView, paper: Paper) -> Rendered:
    from assessor.report.html import render_html

    return Rendered(render_html(view, paper).encode())


def _pdf(view: ReportView, paper: Paper) -> Rendered:
    from assessor.report.html import render_html
    from assessor.report.pdf import render_pdf, unprintable

    html = render_html(view, paper)
    return Rendered(render_pdf(html), unprintable(html))


def _archive(view: ReportView, paper: Paper) -> Rendered:
    from assessor.report.html import render_html
    from assessor.report.pdf import render_pdf, unprintable

    html = render_html(view, paper)
    return Rendered(render_pdf(html, _json(view, paper).content), unprintable(html))


def _json(view: ReportView, _: Paper) -> Rendered:
    return Rendered((view.model_dump_json(indent=2) + "\n").encode())


def _markdown(view: ReportView, _: Paper) -> Rendered:
    from assessor.report.markdown import render_markdown

    return Rendered(render_markdown(view).encode())


def _word(view: ReportView, paper: Paper) -> Rendered:
    from assessor.report.word import render_word

    return Rendered(render_word(view, paper))


def _answers(view: ReportView, _: Paper) -> Rendered:
    """Answers; of a report on a plan alone, its actions."""
    answers = [row for one in view.chapters for row in one.answers]
    if view.chapters:
        return _rows(AnswerRow, answers, view)
    told = view.plan or view.impact
    if told is None:
        raise RenderError("one page of words holds no table", _NO_TABLE)
    return _rows(ActionRow, told.rows, view)


def _advice(view: ReportView, _: Paper) -> Rendered:
    if not view.chapters:
        raise RenderError("a report on a plan holds no table of advice", _NO_TABLE)
    return _rows(AdviceRow, [row for one in view.chapters for row in one.advice], view)


_NO_TABLE = "`--format csv` of the plan itself gives its actions, each with its advice"


def _rows(kind: type[Record], rows: Sequence[Record], view: ReportView) -> Rendered:
    from assessor.report.spreadsheet import as_csv

    return Rendered(as_csv(kind, rows, view.seal).encode())


FORMATS: dict[str, Format] = {
    "pdf": Format(".pdf", _pdf),
    "pdfa": Format(".archive.pdf", _archive),
    "html": Format(".html", _html),
    "json": Format(".json", _json),
    "md": Format(".md", _markdown),
    "docx": Format(".docx", _word),
    "csv": Format(".csv", _answers),
    "advice": Format(".advice.csv", _advice),
}


def chosen(name: str | None, out: Path | None) -> str:
    """The name of the format: as asked for, else by the file's suffix, else PDF.

    Raises RenderError for a suffix that no format has.
    """
    if name:
        return name
    if out is None or not out.suffix:
        return "pdf"
    fitting = [known for known, form in FORMATS.items() if out.name.lower().endswith(form.suffix)]
    if not fitting:
        known = ", ".join(form.suffix for form in FORMATS.values())
        raise RenderError(f"no format for “{out.name}”", f"end the name in one of {known}")
    # the longest ending says the most: `.archive.pdf` is one of `.pdf`
    return max(fitting, key=lambda known: len(FORMATS[known].suffix))
