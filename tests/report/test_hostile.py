"""Text that is hard to lay out, wherever a person may write: said, read aloud, and kept apart."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assessor.engine.edition import Edition
from assessor.report.formats import FORMATS
from assessor.report.html import render_html
from assessor.report.paper import Paper
from assessor.report.words import isolated
from tests.pdfua import check_pdfua
from tests.report.specimens import (
    RUBRICS,
    about,
    mixed,
    viewed,
    with_differences,
    with_hostile_text,
)

STEERING = re.compile("[\u202a-\u202e\u2066-\u2069]")


@pytest.mark.parametrize(
    ("name", "edition", "paper"),
    [
        pytest.param("priority-matrix", "internal", "letter", id="subjects"),
        pytest.param("measuring-impact", "shareable", "a4", id="shared"),
    ],
)
def test_hostile_text_breaks_no_rule_of_pdf_ua(
    name: str, edition: Edition, paper: Paper, tmp_path: Path
) -> None:
    rubric, assessment = mixed(next(path for path in RUBRICS if path.stem == name))
    hostile = with_hostile_text(rubric, with_differences(rubric, about(assessment, 1)))
    made = FORMATS["pdf"].render(viewed(rubric, hostile, edition), paper)
    report = tmp_path / "report.pdf"
    report.write_bytes(made.content)
    assert check_pdfua(report).failures == []
    assert ({"漢", "🌻", "ש"} <= set(made.spelled_out)) == (edition == "internal")


@pytest.mark.parametrize(
    ("name", "put"),
    [
        pytest.param("County contract", "County contract", id="left-to-right"),
        pytest.param("שלום (1)", "\u2068שלום (1)\u2069", id="hebrew"),
        pytest.param("منحة 3", "\u2068منحة 3\u2069", id="arabic"),
        pytest.param("\u202egone\u2066 \u2069back", "gone back", id="steering"),
        pytest.param("\u2066שלום\u202e", "\u2068שלום\u2069", id="both"),
    ],
)
def test_a_name_from_right_to_left_leaves_a_sentence_in_its_order(name: str, put: str) -> None:
    assert isolated(name) == put


def test_sentences_hold_no_sign_that_reaches_beyond_a_name() -> None:
    rubric, assessment = mixed(next(path for path in RUBRICS if path.stem == "funding-audit"))
    view = viewed(rubric, with_hostile_text(rubric, assessment))
    said = (*view.messages, view.title, *(card.who for card in view.cards))
    assert any(STEERING.search(text) for text in said)
    assert {found for text in said for found in STEERING.findall(text)} == {"\u2068", "\u2069"}


def test_a_note_goes_its_own_way_whatever_it_holds() -> None:
    rubric, assessment = mixed(next(path for path in RUBRICS if path.stem == "measuring-impact"))
    html = render_html(viewed(rubric, with_hostile_text(rubric, assessment)))
    notes = re.findall(r'<p class="said">(.*?)</p>', html, flags=re.DOTALL)
    assert notes
    assert all(re.search(r"“<bdi>.*</bdi>”$", note, flags=re.DOTALL) for note in notes)
