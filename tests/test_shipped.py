"""Every rubric that comes with the program: loads clean, holds its cases, is reached by them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from assessor.engine.edition import Edition
from assessor.engine.items import items
from assessor.engine.reach import told, unreached
from assessor.engine.scoring import score
from assessor.interview.cases import tried
from assessor.loading.rubrics import all_rubrics, cases_beside, load_rubric
from assessor.loading.scripts import load_cases
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from assessor.model.script import Case
from assessor.report.formats import FORMATS
from assessor.report.pages import ReportView
from assessor.report.paper import Paper
from assessor.report.view import build_view
from tests.pdfua import check_pdfa, check_pdfua

RUBRICS = all_rubrics()


def rubric_of(path: Path) -> Rubric:
    return load_rubric(path).rubric


def answered(rubric: Rubric, case: Case) -> Assessment:
    came = tried(rubric, case)
    assert came.assessment, came.findings
    return came.assessment


def every_case() -> Iterator[tuple[Path, Case]]:
    for path in RUBRICS:
        for case in load_cases(cases_beside(path)).cases:
            yield path, case


def test_there_are_rubrics() -> None:
    assert "funding-audit" in {path.stem for path in RUBRICS}


@pytest.mark.parametrize(
    ("path", "case"), [pytest.param(p, c, id=f"{p.stem}: {c.name}") for p, c in every_case()]
)
def test_a_case_comes_to_what_it_says(path: Path, case: Case) -> None:
    came = tried(rubric_of(path), case)
    assert came.assessment is not None
    assert came.findings == ()


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_cases_reach_every_option_gate_advice_and_conversation(path: Path) -> None:
    rubric = rubric_of(path)
    every = [answered(rubric, case) for case in load_cases(cases_beside(path)).cases]
    assert [told(one).what for one in unreached(rubric, every)] == []


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_every_question_and_advice_cites_a_source_and_says_why(path: Path) -> None:
    rubric = rubric_of(path)
    for item in items(rubric):
        assert item.why, item.key
        if item.role != "context":
            assert item.source, item.key


@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_every_rung_is_anchored_in_words_of_its_own(path: Path) -> None:
    rubric = rubric_of(path)
    meanings = [o.meaning for item in items(rubric) if item.is_scored for o in item.options]
    assert len(set(meanings)) == len(meanings)


def mixed_view(path: Path, edition: Edition) -> ReportView:
    rubric = rubric_of(path)
    mixed = next(one for one in load_cases(cases_beside(path)).cases if one.name == "Mixed")
    assessment = answered(rubric, mixed)
    return build_view(rubric, assessment, score(rubric, assessment), edition)


ARCHIVED = [
    path for path in RUBRICS if path.stem in ("funding-audit", "priority-matrix", "six-tenets")
]


@pytest.mark.parametrize("path", ARCHIVED, ids=lambda path: path.stem)
def test_the_report_for_archives_breaks_no_rule_of_pdf_a(path: Path, tmp_path: Path) -> None:
    report = tmp_path / "report.archive.pdf"
    report.write_bytes(FORMATS["pdfa"].render(mixed_view(path, "shareable"), "a4").content)
    assert check_pdfa(report).failures == []
    assert check_pdfua(report).failures == []


@pytest.mark.parametrize(("edition", "paper"), [("internal", "a4"), ("shareable", "letter")])
@pytest.mark.parametrize("path", RUBRICS, ids=lambda path: path.stem)
def test_the_report_of_its_mixed_case_breaks_no_rule_of_pdf_ua(
    path: Path, edition: Edition, paper: Paper, tmp_path: Path
) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(FORMATS["pdf"].render(mixed_view(path, edition), paper).content)
    verdict = check_pdfua(report)
    assert verdict.failures == []
    assert verdict.checks > 1000
