"""The checker itself: it knows all the rules, and tells a tagged PDF from an untagged one."""

from __future__ import annotations

from pathlib import Path

import pytest
from weasyprint import HTML

from tests.pdfua import check_pdfa, check_pdfua

ALL_RULES = 106
ALL_ARCHIVE_RULES = 155

PAGE = """
<html lang="en">
  <head><title>A short report</title></head>
  <body>
    <h1>A short report</h1>
    <p>One paragraph, with <a href="https://example.org">a link</a>.</p>
    <table>
      <tr><th scope="col">Section</th><th scope="col">Position</th></tr>
      <tr><th scope="row">Trust</th><td>63</td></tr>
    </table>
  </body>
</html>
"""


def test_a_tagged_pdf_passes_every_rule(tmp_path: Path) -> None:
    pdf = tmp_path / "tagged.pdf"
    HTML(string=PAGE).write_pdf(pdf, pdf_variant="pdf/ua-1")
    verdict = check_pdfua(pdf)
    assert verdict.rules == ALL_RULES
    assert verdict.checks > ALL_RULES
    assert verdict.failures == []


def test_an_untagged_pdf_does_not_pass(tmp_path: Path) -> None:
    pdf = tmp_path / "untagged.pdf"
    HTML(string=PAGE).write_pdf(pdf)
    failures = check_pdfua(pdf).failures
    assert any("marked" in failure.lower() for failure in failures)
    assert len(failures) > 1


def test_what_is_read_aloud_is_not_yet_what_archives_want(tmp_path: Path) -> None:
    pdf = tmp_path / "tagged.pdf"
    HTML(string=PAGE).write_pdf(pdf, pdf_variant="pdf/ua-1")
    verdict = check_pdfa(pdf)
    assert verdict.rules == ALL_ARCHIVE_RULES
    assert verdict.failures


def test_a_failure_names_its_rule_and_its_place(tmp_path: Path) -> None:
    pdf = tmp_path / "untitled.pdf"
    HTML(string=PAGE.replace("<title>A short report</title>", "")).write_pdf(
        pdf, pdf_variant="pdf/ua-1"
    )
    (failure,) = check_pdfua(pdf).failures
    assert failure.startswith("7.1-9 ")
    assert " @ root/" in failure


def test_a_file_that_is_no_pdf_is_refused(tmp_path: Path) -> None:
    pdf = tmp_path / "letter.pdf"
    pdf.write_text("Dear all,", encoding="utf-8")
    with pytest.raises(RuntimeError, match="PDF"):
        check_pdfua(pdf)
