"""`assess report --brand`: a brand is checked like any file, and a wrong one writes nothing."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.beside import kept
from tests.cli.conftest import FINISHED, Assess
from tests.cli.test_brands import BRANDS, WRONG


@pytest.mark.parametrize("name", ["report.html", "report.md", "report.json", "report.pdf"])
def test_a_report_with_a_brand(assess: Assess, tmp_path: Path, name: str) -> None:
    ended = assess("report", FINISHED, "--brand", BRANDS / "right.yaml", "-o", name)
    assert (ended.code, ended.out, ended.err) == (0, "", f"Report written to {name}\n")
    first = (tmp_path / name).read_bytes()
    assess("report", FINISHED, "--brand", BRANDS / "right.yaml", "-o", name)
    assert (tmp_path / name).read_bytes() == first
    if name != "report.pdf":
        assert b"office@consultancy.example" in first.replace(b"\\", b"")


@pytest.mark.parametrize("path", WRONG, ids=lambda path: path.stem)
def test_a_wrong_brand_is_told_as_by_validate(assess: Assess, tmp_path: Path, path: Path) -> None:
    ended = assess("report", FINISHED, "--brand", path, "-o", "report.html")
    assert (ended.code, ended.out) == (1, "")
    assert kept(path) in ended.err.replace(str(path), path.name)
    assert list(tmp_path.iterdir()) == []


def test_a_brand_that_is_not_there(assess: Assess, tmp_path: Path) -> None:
    ended = assess("report", FINISHED, "--brand", "brand.yaml")
    assert (ended.code, ended.err) == (1, "there is no file “brand.yaml”\n")
    assert list(tmp_path.iterdir()) == []


def test_a_file_of_another_kind_is_no_brand(assess: Assess) -> None:
    ended = assess("report", FINISHED, "--brand", FINISHED)
    assert ended.code == 1
    assert "brand" in ended.err
    assert "Traceback" not in ended.err


def test_a_color_in_another_shade_is_said(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / "brand.yaml").write_text(
        'brand: 1\nassessor: A consultancy\ncolors: {accent: "#767676"}\n', encoding="utf-8"
    )
    ended = assess("report", FINISHED, "--brand", "brand.yaml", "-o", "report.html")
    assert ended.code == 0
    assert "The accent #767676 is too pale on tinted pages" in ended.err
    assert "write it in brand.yaml" in ended.err
    assert "#767676" not in (tmp_path / "report.html").read_text(encoding="utf-8")


def test_the_shareable_edition_has_no_client(assess: Assess, tmp_path: Path) -> None:
    shutil.copytree(BRANDS, tmp_path / "brands")
    brand = tmp_path / "brands" / "right.yaml"
    brand.write_text(brand.read_text("utf-8") + "client: Canary Collective\n", encoding="utf-8")
    for edition, is_there in (("internal", True), ("shareable", False)):
        ended = assess(
            "report",
            FINISHED,
            "--brand",
            brand,
            "--edition",
            edition,
            "--format",
            "json",
            "-o",
            "-",
        )
        assert ended.code == 0
        assert ("Canary" in ended.out) == is_there


def test_each_of_many_reports_has_the_brand(assess: Assess, tmp_path: Path) -> None:
    for name in ("one", "two"):
        shutil.copy(FINISHED, tmp_path / f"{name}.assessment.yaml")
    files = ["one.assessment.yaml", "two.assessment.yaml"]
    words = ["--each", "--jobs", "2", "--format", "md", "--brand", BRANDS / "right.yaml"]
    assert assess("report", *files, *words).code == 0
    for name in ("one", "two"):
        assert "A consultancy" in (tmp_path / f"{name}-report.md").read_text(encoding="utf-8")


def test_a_report_with_a_brand_can_be_verified_with_it(assess: Assess) -> None:
    brand = BRANDS / "right.yaml"
    assess("report", FINISHED, "--brand", brand, "-o", "report.html")
    assert assess("verify", "report.html", FINISHED, "--brand", brand).code == 0
    ended = assess("verify", "report.html", FINISHED)
    assert ended.code == 1
    assert "another brand" in " ".join(ended.out.split())
