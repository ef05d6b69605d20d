"""Several reports, or one report on several files, through the front door."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import FINISHED, Assess

OTHER = "\n".join(
    [
        "format: 1",
        "rubric: {id: racial-equity, version: 1.0.0, digest: 'sha256:0'}",
        "organization: %s",
        "started: 2026-01-01",
        "updated: 2026-01-02",
        "answers: {}",
        "...\n",
    ]
)


@pytest.fixture
def files(tmp_path: Path) -> list[str]:
    """Two files of one organization, which answer two rubrics."""
    text = FINISHED.read_text(encoding="utf-8")
    organization = next(line for line in text.splitlines() if line.startswith("organization:"))
    (tmp_path / "one.yaml").write_text(text, encoding="utf-8")
    other = OTHER % organization.partition(": ")[2]
    (tmp_path / "two.yaml").write_text(other, encoding="utf-8")
    return ["one.yaml", "two.yaml"]


def names(folder: Path) -> set[str]:
    return {path.name for path in folder.iterdir() if "report" in path.name}


def test_several_files_give_one_report(assess: Assess, files: list[str], tmp_path: Path) -> None:
    ended = assess("report", *files, "--format", "md")
    assert (ended.code, ended.err.splitlines()[-1]) == (0, "Report written to assessment-report.md")
    shown = (tmp_path / "assessment-report.md").read_text(encoding="utf-8")
    assert "Assessment 1 of 2" in shown
    assert "Assessment 2 of 2" in shown


def test_the_shared_one_is_not_named_after_a_file(assess: Assess, files: list[str]) -> None:
    ended = assess("report", *files, "--format", "md", "--edition", "shareable")
    assert ended.err.splitlines()[-1] == "Report written to assessment-shareable-report.md"


@pytest.mark.parametrize("jobs", [(), ("--jobs", "2")], ids=["one by one", "two at a time"])
def test_each_file_can_have_its_own(
    assess: Assess, files: list[str], tmp_path: Path, jobs: tuple[str, ...]
) -> None:
    ended = assess("report", *files, "--each", "--format", "html", *jobs)
    assert ended.code == 0
    assert names(tmp_path) == {"one-report.html", "two-report.html"}


def test_each_is_the_same_however_many_are_made_at_a_time(
    assess: Assess, files: list[str], tmp_path: Path
) -> None:
    made = []
    for jobs in ("1", "2"):
        assert assess("report", *files, "--each", "--jobs", jobs).code == 0
        made.append([(tmp_path / f"{one}-report.pdf").read_bytes() for one in ("one", "two")])
    assert made[0] == made[1]


def test_one_that_cannot_be_made_keeps_no_other(
    assess: Assess, files: list[str], tmp_path: Path
) -> None:
    (tmp_path / "bad.yaml").write_text("format: 1\n", encoding="utf-8")
    ended = assess("report", files[0], "bad.yaml", files[1], "--each", "--format", "md")
    assert ended.code == 1
    assert "bad.yaml" in ended.err
    assert names(tmp_path) == {"one-report.md", "two-report.md"}


def test_no_report_takes_the_place_of_another(
    assess: Assess, files: list[str], tmp_path: Path
) -> None:
    (tmp_path / "again.yaml").write_bytes((tmp_path / files[0]).read_bytes())
    (tmp_path / "out").mkdir()
    words = ("--each", "--format", "md", "--edition", "shareable", "-o", "out")
    ended = assess("report", *files, "again.yaml", *words)
    assert ended.code == 0
    assert names(tmp_path / "out") == {
        "funding-audit-shareable-report.md",
        "funding-audit-shareable-report-2.md",
        "racial-equity-shareable-report.md",
    }


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--jobs", "2"), "add --each"),
        (("--each", "-o", "nowhere"), "there is no folder “nowhere”"),
        (("--each", "-o", "-"), "there is no folder “-”"),
    ],
)
def test_words_that_do_not_go_together(
    assess: Assess, files: list[str], words: tuple[str, ...], said: str
) -> None:
    ended = assess("report", *files, *words)
    assert ended.code == 2
    assert said in " ".join(ended.err.split())


def test_two_organizations_do_not_share_a_report(
    assess: Assess, files: list[str], tmp_path: Path
) -> None:
    (tmp_path / files[1]).write_text(OTHER % "Another", encoding="utf-8")
    ended = assess("report", *files)
    assert ended.code == 1
    assert "a report is on one organization" in ended.err
    assert "--each" in ended.err
    assert names(tmp_path) == set()
