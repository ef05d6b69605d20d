"""What moved since last time, as a page of the report; what may not be shared stays inside."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from assessor.engine.edition import GROUP
from assessor.engine.held import Since
from assessor.engine.scoring import score
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from assessor.report.formats import FORMATS
from assessor.report.pages import ReportView
from assessor.report.view import build_view
from tests.builder import assessment, rubric
from tests.pdfua import check_pdfua
from tests.report.test_edition import MARK, marked
from tests.report.test_view import AUDIT, RUBRICS


def pair(made: Rubric, subjects: int) -> tuple[Since, Assessment]:
    """A marked assessment, and one of a year later with another name and one subject less."""
    then = marked(made, subjects)
    mark = then.rubric.model_copy(update={"id": made.id, "digest": "sha256:same"})
    then = then.model_copy(update={"rubric": mark})
    now = then.model_copy(
        update={"updated": date(2027, 3, 1), "subjects": then.subjects[: max(1, subjects - 1)]}
    )
    return Since(made, then), now


def since_last_time(made: Rubric, subjects: int, shared: bool) -> ReportView:
    since, now = pair(made, subjects)
    edition = "shareable" if shared else "internal"
    return build_view(made, now, score(made, now), edition, since)  # type: ignore[arg-type]


@pytest.mark.parametrize("subjects", [2, GROUP + 2])
@pytest.mark.parametrize("name", RUBRICS)
def test_no_mark_of_the_earlier_one_leaves_in_any_form(name: str, subjects: int) -> None:
    made = RUBRICS[name]
    assert since_last_time(made, subjects, shared=False).moved
    view = since_last_time(made, subjects, shared=True)
    assert view.moved
    for form in ("json", "html", "md"):
        content = FORMATS[form].render(view, "a4").content.decode()
        assert MARK.casefold() not in content.casefold(), form
        assert "2031" not in content


@pytest.mark.parametrize(("subjects", "rows"), [(GROUP, 0), (GROUP + 1, GROUP)])
def test_few_in_both_have_no_line_of_their_own(subjects: int, rows: int) -> None:
    moved = since_last_time(AUDIT, subjects, shared=True).moved
    assert moved
    named = {c.who for g in moved.groups for c in g.changes if c.who.startswith("Funder ")}
    assert len(named) == rows


def test_it_is_told_in_the_messages_and_in_every_form() -> None:
    made = rubric({"id": "a"}, {"id": "b"})
    then, now = assessment({"a": "started"}), assessment({"a": "kept-up"})
    mark = then.rubric.model_copy(update={"digest": "sha256:same"})
    then, now = (one.model_copy(update={"rubric": mark}) for one in (then, now))
    view = build_view(made, now, score(made, now), since=Since(made, then))
    assert view.moved
    assert view.messages[0] == view.moved.message == "Since March 1, 2026, 1 practice moved up."
    assert len(view.messages) <= 5
    for form in ("html", "md", "json"):
        assert "was “Started”, is “Kept up”" in FORMATS[form].render(view, "a4").content.decode()


def test_its_pdf_breaks_no_rule_of_pdf_ua(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    view = since_last_time(AUDIT, 2, shared=False)
    path.write_bytes(FORMATS["pdf"].render(view, "a4").content)
    assert check_pdfua(path).failures == []
