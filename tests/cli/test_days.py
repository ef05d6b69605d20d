"""A day as an answer, from what is typed to what is reported, through the front door."""

from __future__ import annotations

import csv
from io import StringIO
from pathlib import Path

import pytest

from tests.cli.conftest import Assess

DATED = """\
format: 1
id: dated
version: 1.0.0
title: Dated
summary: Looks at a day.
review: {status: draft}
who: Everyone
minutes: 5
sources:
  guide: {title: A guide, publisher: A publisher, year: 2023}
sections:
  - id: one
    title: One
    questions:
      - {id: review, kind: day, ask: When do we look at it again?, short: Look again}
      - {id: first, ask: Is this in place?, source: {in: guide}}
"""
CASES = """\
rubric: dated
cases:
  - name: One day
    answers: {review: in winter}
    expect: {}
"""
FILE = "dated.assessment.yaml"
SAID = "answers:\n  review: 2026-12-01\n  first: started\n"


@pytest.fixture(autouse=True)
def dated(tmp_path: Path) -> None:
    (tmp_path / "dated.yaml").write_text(DATED, encoding="utf-8")
    (tmp_path / "a.yaml").write_text(f"organization: Us\n{SAID}", encoding="utf-8")


def test_a_day_is_typed_kept_as_iso_text_and_told_in_words(assess: Assess, tmp_path: Path) -> None:
    ended = assess("run", "dated.yaml", "--plain", typed="Us\nsoon\nDec 1, 2026\nback\nquit\n")
    assert "Type a day (year-month-day, or in 2 weeks), d or skip; h for help:" in ended.out
    told = '"soon" is not a day that we can tell for sure: type 2026-11-01, or November 1, 2026,'
    assert f"{told} or in 2 weeks. Or d if nobody knows." in " ".join(ended.out.split())
    assert "Saved: December 1, 2026\n" in ended.out
    assert "So far: December 1, 2026\n" in ended.out
    kept = (tmp_path / FILE).read_text(encoding="utf-8")
    assert "    answer: '2026-12-01'\n    said: December 1, 2026\n" in kept
    assert assess("validate", FILE, "dated.yaml").code == 0


def test_a_day_from_a_file_is_reported_in_words_and_is_a_day_in_a_table(
    assess: Assess, tmp_path: Path
) -> None:
    assert assess("run", "dated.yaml", "--answers", "a.yaml").code == 0
    for edition in ("internal", "shareable"):
        assess("report", FILE, "--format", "md", "--edition", edition, "-o", "r.md")
        told = (tmp_path / "r.md").read_text(encoding="utf-8")
        assert "**Look again:** December 1, 2026" in told
    assess("report", FILE, "--format", "csv", "-o", "r.csv")
    rows = csv.DictReader(StringIO((tmp_path / "r.csv").read_text(encoding="utf-8-sig")))
    assert {row["id"]: row["answer"] for row in rows} == {
        "review": "2026-12-01",
        "first": "Started",
    }


@pytest.mark.parametrize("said", ["in 2 weeks", "12/1/2026", "2026-02-30"])
def test_what_is_no_day_is_told_with_its_line(assess: Assess, tmp_path: Path, said: str) -> None:
    (tmp_path / "a.yaml").write_text(f"organization: Us\n{SAID.replace('2026-12-01', said)}")
    ended = assess("run", "dated.yaml", "--answers", "a.yaml")
    assert ended.code == 1
    assert f"a.yaml:3:11: “{said}” is not an answer to “review”" in ended.err
    assert "it takes a day (2026-11-01), dont-know or skipped" in ended.err
    (tmp_path / "dated.cases.yaml").write_text(CASES.replace("in winter", said), encoding="utf-8")
    told = assess("validate", "dated.cases.yaml").out
    assert f"dated.cases.yaml:4:23: C201 “{said}” is not an answer to “review”" in told


def test_what_a_hand_wrote_for_a_day_stands_as_it_is(assess: Assess, tmp_path: Path) -> None:
    assess("run", "dated.yaml", "--answers", "a.yaml")
    kept = (tmp_path / FILE).read_text(encoding="utf-8")
    (tmp_path / FILE).write_text(kept.replace("'2026-12-01'", "next winter"), encoding="utf-8")
    assert assess("report", FILE, "--format", "md", "-o", "r.md").code == 0
    assert "**Look again:** next winter" in (tmp_path / "r.md").read_text(encoding="utf-8")


def test_another_day_is_another_answer(assess: Assess, tmp_path: Path) -> None:
    assess("run", "dated.yaml", "--answers", "a.yaml", "--file", "then.yaml")
    (tmp_path / "a.yaml").write_text(f"organization: Us\n{SAID.replace('2026-12', '2027-03')}")
    assess("run", "dated.yaml", "--answers", "a.yaml", "--file", "now.yaml")
    ended = assess("compare", "then.yaml", "now.yaml")
    told = " ".join(ended.out.split())
    assert "Look again: was “December 1, 2026”, is “March 1, 2027”" in told
