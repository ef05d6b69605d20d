"""The formats a report can have, each with its file suffix. Renderers load when they are needed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assessor.errors import RenderError
from assessor.report.pages import ReportView
from assessor.report.paper import Paper
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
    from assessor.report.spreadsheet import as_csv

    return Rendered(
        as_csv(AnswerRow, [row for one in view.chapters for row in one.answers], view.seal).encode()
    )


def _advice(view: ReportView, _: Paper) -> Rendered:
    from assessor.report.spreadsheet import as_csv

    return Rendered(
        as_csv(AdviceRow, [row for one in view.chapters for row in one.advice], view.seal).encode()
    )


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
