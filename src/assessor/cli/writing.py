"""Writing a report where it is wanted, for its owner's eyes."""

from __future__ import annotations

import sys
from pathlib import Path

from assessor.cli.look import Look
from assessor.cli.problems import note
from assessor.report.formats import FORMATS, Rendered
from assessor.report.pages import ReportView
from assessor.storage.files import write_whole


def write_report(
    view: ReportView, source: Path, out: Path | None, form: str, look: Look | None = None
) -> None:
    """Write a report and say where it is; to standard output for `-`.

    Without a name it lies beside the assessment. Raises RenderError or StorageError.
    """
    rendered = (look or Look()).rendered(view, form)
    if str(out) == "-":
        tell_spelled_out(rendered)
        sys.stdout.buffer.write(rendered.content)
        return
    write_rendered(rendered, out or beside(source, FORMATS[form].suffix))


def write_rendered(rendered: Rendered, path: Path) -> None:
    """Write what was rendered and say where it is. Raises StorageError."""
    tell_spelled_out(rendered)
    write_whole(path, rendered.content)
    note(f"Report written to {path}")


def tell_spelled_out(rendered: Rendered) -> None:
    """Say which characters a PDF gives in words."""
    if rendered.spelled_out:
        letters = " ".join(rendered.spelled_out)
        note(f"No font of ours has these characters, so the PDF gives them in words: {letters}")


def beside(source: Path, suffix: str) -> Path:
    """The usual name of a report: for `a.assessment.yaml`, `a-report.pdf` in the same folder."""
    stem = source.name.removesuffix(".yaml").removesuffix(".assessment")
    return source.with_name(f"{stem}-report{suffix}")
