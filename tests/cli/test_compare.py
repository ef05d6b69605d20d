"""`assess compare OLD NEW`: what moved, like for like, on a screen and as data."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assessor.interview.cases import tried
from assessor.loading.rubrics import all_rubrics, cases_beside, load_rubric
from assessor.loading.scripts import load_cases
from assessor.storage.assessments import load
from assessor.storage.text import assessment_text
from tests.cli.conftest import FINISHED, Assess

OLD, NEW = "2026.yaml", "2027.yaml"


@pytest.fixture
def both(tmp_path: Path) -> Path:
    """The finished example, and a year later: one rung up, another day."""
    (tmp_path / OLD).write_bytes(FINISHED.read_bytes())
    text = FINISHED.read_text(encoding="utf-8").replace("answer: in-place", "answer: kept-up")
    later = text.replace("2026-10-20", "2027-10-20")
    (tmp_path / NEW).write_text(later, encoding="utf-8")
    return tmp_path


def test_what_moved_is_said_like_for_like(assess: Assess, both: Path) -> None:
    ended = assess("compare", OLD, NEW)
    assert (ended.code, ended.err) == (0, "")
    said = " ".join(ended.out.split())
    assert "All 9 questions are the same, and compared like for like, for 5 of 5 funders." in said
    assert "Since October 20, 2026, 1 practice moved up." in said
    assert "was “In place”, is “Kept up”" in said
    assert "%" not in said


def test_the_same_as_data(assess: Assess, both: Path) -> None:
    told = json.loads(assess("compare", OLD, NEW, "--format", "json").out)
    assert [move["rungs"] for move in told["moves"] if move["shift"] == "up"] == [1]
    assert (told["shared"], told["asked"], told["apart"]) == (9, 9, [])
    assert len(told["subjects"]["both"]) == 5


def test_swapped_files_are_told(assess: Assess, both: Path) -> None:
    said = " ".join(assess("compare", NEW, OLD).out.split())
    assert "perhaps they were swapped" in said
    assert "1 practice moved down" in said


def test_a_file_against_itself_moves_nothing(assess: Assess, both: Path) -> None:
    said = assess("compare", OLD, OLD).out
    assert "no practice moved" in said
    assert "Moved up" not in said


def test_another_rubric_is_refused(assess: Assess, both: Path) -> None:
    assess("run", "six-tenets", "--org", "Us", "--file", "other.yaml", typed="2\n3\n")
    ended = assess("compare", OLD, "other.yaml")
    assert (ended.code, ended.out) == (1, "")
    assert "answers the rubric “funding-audit”, and other.yaml “six-tenets”" in ended.err


@pytest.mark.parametrize("content", [b"", b"\0\xff", b"a: &a [*a]\n", FINISHED.read_bytes()[:900]])
def test_a_file_that_cannot_be_used_is_said(assess: Assess, both: Path, content: bytes) -> None:
    (both / OLD).write_bytes(content)
    ended = assess("compare", OLD, NEW)
    assert (ended.code, "Traceback" in ended.err, ended.out) == (1, False, "")


def test_names_steer_no_terminal(assess: Assess, both: Path) -> None:
    text = (both / NEW).read_text(encoding="utf-8")
    name = load(both / NEW).subjects[0].name
    (both / NEW).write_text(text.replace(name, "State"), encoding="utf-8")
    old = (both / OLD).read_text(encoding="utf-8").replace(f"name: {name}", r'name: "A\e[2J"')
    (both / OLD).write_text(old, encoding="utf-8")
    ended = assess("compare", OLD, NEW)
    assert (ended.code, "\x1b" in ended.out) == (0, False)


@pytest.mark.parametrize("path", all_rubrics(), ids=lambda path: path.stem)
def test_any_two_cases_of_a_rubric_are_compared(assess: Assess, tmp_path: Path, path: Path) -> None:
    cases = load_cases(cases_beside(path)).cases
    for name, case in ((OLD, cases[0]), (NEW, cases[-1])):
        given = tried(load_rubric(path).rubric, case).assessment
        assert given is not None
        (tmp_path / name).write_text(assessment_text(given), encoding="utf-8")
    ended = assess("compare", OLD, NEW)
    assert (ended.code, "Traceback" in ended.err) == (0, False)
    assert "like for like" in ended.out


@pytest.mark.parametrize("edition", ["internal", "shareable"])
def test_a_report_holds_what_moved_and_can_be_verified(
    assess: Assess, both: Path, edition: str
) -> None:
    words = ("report", NEW, "--since", OLD, "--edition", edition, "-o", "a.md")
    assert assess(*words).code == 0
    assert "## What moved since last time" in (both / "a.md").read_text(encoding="utf-8")
    assert assess("verify", "a.md", NEW, "--since", OLD).code == 0
    assert assess("verify", "a.md", NEW).code == 1


def test_an_earlier_file_stands_beside_one_alone(assess: Assess, both: Path) -> None:
    assert assess("report", NEW, OLD, "--since", OLD).code == 2
    assert assess("report", NEW, "--each", "--since", OLD).code == 2
