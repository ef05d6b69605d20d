"""The example: its files are what its answers give, its reports are what those files give."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml

from assessor.cli.opening import open_assessment
from assessor.engine.advice import recommendations
from assessor.engine.walk import left_open
from tests.pdfua import check_pdfua

EXAMPLE = Path(__file__).parents[1] / "examples" / "harborlight"
SECOND = EXAMPLE / "second-round"
FINISHED = EXAMPLE / "funding-audit.assessment.yaml"

FIRST_ROUND = (
    "funding-audit",
    "six-tenets",
    "partnership-vetting",
    "sharing-power",
    "survivor-leadership",
    "storytelling",
)
ROUNDS = {
    **{EXAMPLE / f"{rubric}.assessment.yaml": rubric for rubric in FIRST_ROUND},
    **{SECOND / f"{rubric}.assessment.yaml": rubric for rubric in FIRST_ROUND[:2]},
}
"""Each finished assessment, and the rubric that it answers; its answers lie in `answers/`."""

SIX = [path for path in ROUNDS if path.parent == EXAMPLE]

REPORTS = {
    "funding-audit-report.pdf": ((FINISHED,), ()),
    "six-assessments-shareable-report.pdf": (SIX, ("--edition", "shareable")),
    "second-round/funding-audit-report.pdf": (
        (SECOND / FINISHED.name,),
        ("--since", FINISHED),
    ),
}
"""Each report that is kept: the files that it is on, and how it is asked for."""

MOVED = {
    "funding-audit": {"moved up": 4, "moved down": 1, "answers are known now": 4},
    "six-tenets": {"moved up": 8, "moved down": 1, "answers are known now": 4},
}
"""What the second round tells of the first."""


def assess(*words: str | Path, **environment: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "assessor", *map(str, words)],
        check=True,
        capture_output=True,
        env={**os.environ, **environment},
    )
    return done.stdout.decode()


def data_of(path: Path) -> Any:
    return yaml.safe_load(path.read_text(encoding="utf-8"))


@cache
def made(name: str, folder: Path) -> Path:
    files, options = REPORTS[name]
    path = folder / name.replace("/", "-")
    assess("report", *files, *options, "-o", path)
    return path


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reports")


def test_no_file_of_the_example_is_left_out_here() -> None:
    assert set(EXAMPLE.rglob("*.assessment.yaml")) == set(ROUNDS)
    answers = {path.parent / "answers" / f"{rubric}.yaml" for path, rubric in ROUNDS.items()}
    assert set(EXAMPLE.rglob("answers/*.yaml")) == answers
    assert {path.relative_to(EXAMPLE).as_posix() for path in EXAMPLE.rglob("*.pdf")} == set(REPORTS)


@pytest.mark.parametrize("kept", ROUNDS, ids=lambda path: str(path.relative_to(EXAMPLE)))
def test_a_finished_file_is_what_its_answers_give(kept: Path, tmp_path: Path) -> None:
    answers = kept.parent / "answers" / f"{ROUNDS[kept]}.yaml"
    core = ["--core"] if data_of(kept).get("core") else []
    file = tmp_path / kept.name
    assess("run", ROUNDS[kept], *core, "--answers", answers, "--file", file)
    was, is_now = data_of(kept), data_of(file)
    for day in ("started", "updated"):
        was.pop(day)
        is_now.pop(day)
    assert is_now == was


@pytest.mark.parametrize("kept", ROUNDS, ids=lambda path: str(path.relative_to(EXAMPLE)))
def test_a_finished_file_leaves_no_question_open(kept: Path) -> None:
    assert left_open(*open_assessment(kept, None)) == ()
    assert "fictional" in data_of(kept)["organization"]


def test_it_shows_every_rung_and_every_kind_of_not_knowing() -> None:
    text = FINISHED.read_text(encoding="utf-8")
    for said in ("not-yet", "started", "in-place", "kept-up", "dont-know", "not-applicable"):
        assert f": {said}\n" in text


def test_the_six_show_whatever_can_be_said_beside_an_answer() -> None:
    text = "".join(path.read_text(encoding="utf-8") for path in SIX)
    for key in ("not-agreed", "between:", "some_saw:", "evidence:", "reference:", "find_out:"):
        assert key in text


def test_what_nobody_knew_has_somebody_who_finds_out() -> None:
    for path in SIX:
        data = data_of(path)
        for group in (data["answers"], *(one["answers"] for one in data.get("subjects", ()))):
            unknown = [one for one in group.values() if one.get("state") == "dont-know"]
            assert all(one["find_out"]["who"] and one["find_out"]["by"] for one in unknown)


def test_the_six_give_a_plan_something_of_each_kind() -> None:
    advice = [one for path in SIX for one in recommendations(*open_assessment(path, None))]
    assert 2 <= sum(one.act_first for one in advice) <= 4
    weighed = [one for one in advice if not one.act_first]
    assert len(weighed) >= 12
    assert sum(one.advice.shares_power for one in weighed) >= 2
    assert any(len(one.findings) > 1 for one in weighed)


@pytest.mark.parametrize("rubric", MOVED)
def test_the_second_round_tells_what_moved(rubric: str) -> None:
    name = f"{rubric}.assessment.yaml"
    text = " ".join(assess("compare", EXAMPLE / name, SECOND / name).split())
    for what, number in MOVED[rubric].items():
        assert re.search(rf"\b{number} (practices )?{what}", text)


def test_the_second_round_tells_what_became_of_finding_out() -> None:
    text = " ".join(assess("compare", FINISHED, SECOND / FINISHED.name).split())
    assert "known now. A case manager who has to attend it, by December 4, 2026" in text
    assert "still open. The grants manager, by December 11, 2026" in text


def test_one_report_on_all_names_each_thing_to_build_on_once() -> None:
    told = json.loads(assess("report", *SIX, "--format", "json", "-o", "-"))["strengths"]
    assert [one["found"].count("Asking about closeness") for one in told] == [0, 0, 1, 0, 0, 0]


def test_one_funder_left_and_one_is_new() -> None:
    then, now = (
        {one["name"] for one in data_of(path)["subjects"]}
        for path in (FINISHED, SECOND / FINISHED.name)
    )
    assert (len(then - now), len(now - then)) == (1, 1)


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_breaks_no_rule_of_pdf_ua(name: str, folder: Path) -> None:
    verdict = check_pdfua(made(name, folder))
    assert (verdict.rules, verdict.failures) == (106, [])
    assert verdict.checks > 1000


@pytest.mark.parametrize("name", REPORTS)
def test_a_report_beside_it_is_the_one_it_gives(name: str, folder: Path) -> None:
    kept = EXAMPLE / name
    assert kept.read_bytes() == made(name, folder).read_bytes(), "make it anew: scripts/docs"


def test_the_same_inputs_give_the_same_bytes(folder: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.pdf"
    assess("report", FINISHED, "-o", again, PYTHONHASHSEED="7", TZ="Asia/Tokyo", HOME=str(tmp_path))
    assert again.read_bytes() == made("funding-audit-report.pdf", folder).read_bytes()
