"""Whether a report is what answers give, through the front door."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest

from assessor.engine.edition import Edition
from assessor.report.formats import FORMATS
from assessor.report.paper import Paper
from tests.cli.conftest import FINISHED, Assess


@pytest.fixture
def answers(tmp_path: Path) -> Path:
    kept = tmp_path / "a.yaml"
    kept.write_bytes(FINISHED.read_bytes())
    return kept


@pytest.mark.parametrize("edition", get_args(Edition))
@pytest.mark.parametrize(
    ("form", "paper"),
    [(form, "a4") for form in FORMATS] + [("pdf", "letter"), ("html", "letter")],
)
def test_a_report_is_what_its_answers_give(
    assess: Assess, answers: Path, form: str, paper: Paper, edition: Edition
) -> None:
    report = f"r{FORMATS[form].suffix}"
    words = ("--edition", edition, "--paper", paper)
    assert assess("report", answers, "-o", report, *words).code == 0
    ended = assess("verify", report, answers)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"{report} is what these answers give, byte for byte ({edition} edition).\n"


def test_other_answers_are_told(assess: Assess, answers: Path) -> None:
    assert assess("report", answers, "-o", "r.html").code == 0
    text = answers.read_text(encoding="utf-8")
    answers.write_text(text.replace("in-place", "kept-up", 1), encoding="utf-8")
    ended = assess("verify", "r.html", answers)
    assert ended.code == 1
    first, says, would = ended.out.splitlines()
    assert first == "r.html was made from something else."
    assert says.split()[-1] != would.split()[-1]


def test_a_report_that_was_changed_is_told(assess: Assess, answers: Path, tmp_path: Path) -> None:
    assert assess("report", answers, "-o", "r.html").code == 0
    text = (tmp_path / "r.html").read_text(encoding="utf-8")
    (tmp_path / "r.html").write_text(text.replace("Not known", "Known"), encoding="utf-8")
    ended = assess("verify", "r.html", answers)
    assert ended.code == 1
    assert "r.html says that it was made from these answers.\n" in ended.out
    assert "it was changed since" in ended.out


@pytest.mark.parametrize("content", [b"", b"no report", b"PK\x03\x04 broken"])
def test_what_is_no_report_is_told(
    assess: Assess, answers: Path, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "r.pdf").write_bytes(content)
    ended = assess("verify", "r.pdf", answers)
    assert ended.code == 1
    assert "does not say what it was made from" in ended.out


def test_a_report_that_is_not_there_is_told(assess: Assess, answers: Path) -> None:
    ended = assess("verify", "r.pdf", answers)
    assert (ended.code, ended.out) == (1, "")
    assert "r.pdf" in ended.err
