"""Whether a report is what answers give: its seal first, then the report made again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from assessor.cli.comparing import held_since
from assessor.cli.look import Look
from assessor.cli.opening import open_assessment, view_of_all
from assessor.cli.plan_report import must_be_alone, plans_among, view_of_plan
from assessor.engine.edition import Edition
from assessor.errors import StorageError
from assessor.loading.files import contents
from assessor.report.formats import chosen
from assessor.report.pages import ReportView
from assessor.report.paper import SIZES
from assessor.report.seal import LARGEST, Seal, seal_in


@dataclass(frozen=True)
class Verdict:
    """What came of looking: whether all is right, and what to say."""

    is_right: bool
    lines: tuple[str, ...]


def verdict(
    report: Path,
    files: Sequence[Path],
    rubric: str | None,
    since: Path | None = None,
    look: Look | None = None,
) -> Verdict:
    """Whether the report is what the files give, with that look on either paper.

    Raises AssessError where one cannot be read.
    """
    content = contents(report, LARGEST)
    if len(content) > LARGEST:
        raise StorageError(f"{report} is larger than any report", "name a report of assess")
    found = seal_in(content)
    if found is None:
        return Verdict(False, (f"{report} does not say what it was made from.", _NO_SEAL))
    view = _view(files, found.edition, rubric, since)
    if str(found) != view.seal:
        return Verdict(False, (f"{report} was made from something else.", *_apart(found, view)))
    look = look or Look()
    if content in _made_again(look.on(view, found.edition), chosen(None, report), look):
        edition = f"{found.edition} edition"
        return Verdict(True, (f"{report} is what these answers give, byte for byte ({edition}).",))
    return Verdict(False, (f"{report} says that it was made from these answers.", _CHANGED))


def _view(
    files: Sequence[Path], edition: Edition, rubric: str | None, since: Path | None
) -> ReportView:
    """The report that the files give. Raises AssessError."""
    if plans := plans_among(files):
        must_be_alone(files)
        return view_of_plan(plans[0], edition)[1]
    earlier = held_since(since, files[0], rubric) if since else None
    return view_of_all([open_assessment(file, rubric) for file in files], edition, earlier)


_NO_SEAL = "It is no report of assess, or of a version that did not say it yet, or was changed."
_CHANGED = (
    "Made again from them, it is not the same byte for byte: it was changed since, made with "
    "another brand or template, or laid out by other versions of the libraries. "
    "Make it again with: assess report"
)


def _apart(found: Seal, view: ReportView) -> tuple[str, ...]:
    """What the report says of itself, and what it would say."""
    return (f"It says:           {found}", f"These answers say: {view.seal}")


def _made_again(view: ReportView, form: str, look: Look) -> list[bytes]:
    """The report again, once for each paper."""
    return [replace(look, paper=paper).rendered(view, form).content for paper in SIZES]
