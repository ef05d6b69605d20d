"""The example: its file is what its answers give, and its report holds what every report must."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from tests.pdfua import check_pdfua

EXAMPLE = Path(__file__).parents[1] / "examples" / "harborlight"
FINISHED = EXAMPLE / "funding-audit.assessment.yaml"


def assess(*words: str | Path, **environment: str) -> None:
    subprocess.run(
        [sys.executable, "-m", "assessor", *map(str, words)],
        check=True,
        capture_output=True,
        env={**os.environ, **environment},
    )


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("report") / "report.pdf"
    assess("report", FINISHED, "-o", path)
    return path


def test_the_finished_file_is_what_the_answers_give(tmp_path: Path) -> None:
    file = tmp_path / FINISHED.name
    assess("run", "funding-audit", "--answers", EXAMPLE / "answers.yaml", "--file", file)
    given, kept = (yaml.safe_load(path.read_text(encoding="utf-8")) for path in (file, FINISHED))
    for day in ("started", "updated"):
        given.pop(day)
        kept.pop(day)
    assert given == kept


def test_it_shows_every_rung_and_every_kind_of_not_knowing() -> None:
    text = FINISHED.read_text(encoding="utf-8")
    for said in ("not-yet", "started", "in-place", "kept-up", "dont-know", "not-applicable"):
        assert f": {said}\n" in text


def test_its_report_breaks_no_rule_of_pdf_ua(report: Path) -> None:
    verdict = check_pdfua(report)
    assert (verdict.rules, verdict.failures) == (106, [])
    assert verdict.checks > 1000


def test_the_report_beside_it_is_the_one_it_gives(report: Path) -> None:
    kept = EXAMPLE / "funding-audit-report.pdf"
    assert kept.read_bytes() == report.read_bytes(), "make it anew: scripts/docs"


def test_the_same_inputs_give_the_same_bytes(report: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"
    assess("report", FINISHED, "-o", again, PYTHONHASHSEED="7", TZ="Asia/Tokyo", HOME=str(tmp_path))
    assert again.read_bytes() == report.read_bytes()
