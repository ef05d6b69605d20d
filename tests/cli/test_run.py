"""`assess run`: begin, pause, go on, finish; and what happens when something is in the way."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
import yaml

from tests.cli.conftest import ANSWERS, ROOT, Assess

BEGIN = "Harbor\n\n"
FILE = "funding-audit.assessment.yaml"
REPORT = "funding-audit-report.pdf"


def kept(folder: Path) -> dict[str, object]:
    loaded: dict[str, object] = yaml.safe_load((folder / FILE).read_text(encoding="utf-8"))
    return loaded


def test_answers_from_a_file_end_in_a_report(assess: Assess, tmp_path: Path) -> None:
    ended = assess("run", "funding-audit", "--answers", ANSWERS)
    assert (ended.code, ended.err) == (0, f"Report written to {REPORT}\n")
    assert "5 of 9 funders reviewed" in ended.out
    assert (tmp_path / REPORT).read_bytes().startswith(b"%PDF-")
    assert stat.S_IMODE((tmp_path / REPORT).stat().st_mode) == 0o600
    assert sorted(path.name for path in tmp_path.iterdir()) == [REPORT, FILE, f"{FILE}.saved"]


@pytest.mark.parametrize("typed", [BEGIN, f"{BEGIN}quit\n", f"{BEGIN}9\n"], ids=repr)
def test_the_end_of_input_pauses_and_says_how_to_go_on(
    assess: Assess, tmp_path: Path, typed: str
) -> None:
    ended = assess("run", "funding-audit", typed=typed)
    assert ended.code == 3
    assert f"saved in {FILE}" in ended.out
    assert "Go on with: assess run funding-audit" in ended.out
    assert (tmp_path / FILE).exists()
    assert not (tmp_path / REPORT).exists()


def test_the_next_run_goes_on_where_the_last_one_stopped(assess: Assess, tmp_path: Path) -> None:
    assess("run", "funding-audit", typed=f"{BEGIN}9\nDirector\nState office\n2\ny\n")
    ended = assess("run", "funding-audit", typed="law\nquit\n")
    assert "Where is this written?" in ended.out
    subjects = kept(tmp_path)["subjects"]
    assert isinstance(subjects, list)
    assert subjects[0]["answers"]["restricts-people-working.written"]["answer"] == "law"


def test_leaving_before_the_first_question_changes_nothing(assess: Assess, tmp_path: Path) -> None:
    ended = assess("run", "funding-audit")
    assert ended.code == 3
    assert "Nothing was changed" in ended.out
    assert list(tmp_path.iterdir()) == []


def test_a_broken_file_is_said_and_never_blocks_a_fresh_start(
    assess: Assess, tmp_path: Path
) -> None:
    (tmp_path / FILE).write_text("format: 1\nrubric: {id: funding-audit\n")
    broken = assess("run", "funding-audit")
    assert broken.code == 1
    assert f"{FILE}:" in broken.err
    assert "--fresh" in broken.err
    fresh = assess("run", "funding-audit", "--fresh", typed=BEGIN)
    assert fresh.code == 3
    aside = tmp_path / "funding-audit.assessment.earlier-1.yaml"
    assert aside.read_text().startswith("format: 1")


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        pytest.param(["funding-audti"], 1, "did you mean “funding-audit”?", id="near miss"),
        pytest.param(["nowhere.yaml"], 1, "there is no file “nowhere.yaml”", id="no such file"),
        pytest.param([], 2, "funding-audit", id="no rubric and no terminal"),
        pytest.param(["funding-audit", "--answers", "none.yaml"], 1, "none.yaml", id="no answers"),
        pytest.param(
            ["funding-audit", "--file", "nowhere/a.yaml"], 1, "no folder nowhere", id="no folder"
        ),
        pytest.param(["funding-audit", "--wrong"], 2, "--wrong", id="unknown option"),
    ],
)
def test_wrong_input_gets_a_clear_error(
    assess: Assess, words: list[str], code: int, said: str
) -> None:
    ended = assess("run", *words)
    assert ended.code == code
    assert said in ended.err.replace("\n", " ")
    assert "Traceback" not in ended.err


def test_answers_do_not_mix_with_a_file_that_is_there(assess: Assess, tmp_path: Path) -> None:
    assess("run", "funding-audit", typed=f"{BEGIN}9\n")
    before = (tmp_path / FILE).read_bytes()
    ended = assess("run", "funding-audit", "--answers", ANSWERS)
    assert (ended.code, (tmp_path / FILE).read_bytes()) == (1, before)
    assert "--fresh" in ended.err


def test_a_file_of_another_rubric_is_refused(assess: Assess, tmp_path: Path) -> None:
    assess("run", "funding-audit", typed=BEGIN)
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    (tmp_path / FILE).write_text(text.replace("id: funding-audit", "id: six-tenets"))
    ended = assess("run", "funding-audit")
    assert ended.code == 1
    assert "six-tenets" in ended.err


def test_answers_that_fit_no_question_are_named(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("organization: Us\nanswers: {funders-in-al: 3}\n")
    ended = assess("run", "funding-audit", "--answers", "a.yaml")
    assert ended.code == 1
    assert "a.yaml:2:11" in ended.err
    assert "did you mean “funders-in-all”?" in ended.err
    assert [path.name for path in tmp_path.iterdir()] == ["a.yaml"]


def test_a_folder_that_takes_no_file_is_said_before_the_first_question(
    assess: Assess, tmp_path: Path
) -> None:
    (tmp_path / FILE).mkdir()
    ended = assess("run", "funding-audit", typed=BEGIN)
    assert ended.code == 1
    assert "question 1" not in ended.out
    assert "Traceback" not in ended.err


def test_a_folder_that_is_closed_is_said_before_the_first_question(
    assess: Assess, tmp_path: Path
) -> None:
    # Who may do everything may write everywhere but among the system's own files.
    closed = Path("/sys") if os.geteuid() == 0 else tmp_path / "closed"
    if closed.parent == tmp_path:
        closed.mkdir(mode=0o500)
    ended = assess("run", "funding-audit", "--file", closed / "a.yaml", typed=BEGIN)
    assert (ended.code, "question 1" in ended.out) == (1, False)
    assert f"cannot work in {closed}" in ended.err
    assert "choose a folder that you may write to, with --file" in ended.err


def test_a_file_from_a_later_version_is_left_alone(assess: Assess, tmp_path: Path) -> None:
    assess("run", "funding-audit", typed=BEGIN)
    later = (tmp_path / FILE).read_bytes().replace(b"format: 1", b"format: 2")
    (tmp_path / FILE).write_bytes(later)
    for words in (["run", "funding-audit"], ["score", FILE], ["report", FILE]):
        ended = assess(*words)
        assert (ended.code, "a later version of assess" in ended.err) == (1, True)
    assert (tmp_path / FILE).read_bytes() == later


def changed(folder: Path, old: str, new: str) -> None:
    rubric = folder / "parts.yaml"
    rubric.write_text(rubric.read_text(encoding="utf-8").replace(old, new), encoding="utf-8")


def test_what_changed_in_the_rubric_is_told_one_by_one(
    assess: Assess, parts: str, tmp_path: Path
) -> None:
    assess("run", parts, typed="Harbor\n\nFirst shelter\n1\n2\n2\n\nquit\n")
    before = yaml.safe_load((tmp_path / CORE_FILE).read_text(encoding="utf-8"))
    questions = before["subjects"][0]["answers"]
    key = next(one for one in questions if questions[one].get("answer") in ("yes", "in-place"))
    asked = questions[key]["asked"]
    changed(tmp_path, asked, "Is it still so?")
    ended = assess("run", parts, typed="quit\n")
    assert "The rubric has changed since it was answered" in ended.err
    assert f"“{key}” is put in other words now. It was: “{asked}”" in ended.err
    after = yaml.safe_load((tmp_path / CORE_FILE).read_text(encoding="utf-8"))
    assert after["subjects"] == before["subjects"]
    assert "other words" not in assess("run", parts, typed="quit\n").err


SHORT = "Harbor\n\nFirst shelter\n1\n2\n2\n\n\n"
CORE_FILE = "parts.assessment.yaml"


@pytest.fixture
def parts(tmp_path: Path) -> str:
    """A small rubric with a core, in the folder of the run."""
    made = ROOT / "tests" / "rubrics" / "valid" / "parts.yaml"
    (tmp_path / "parts.yaml").write_text(made.read_text(encoding="utf-8"), encoding="utf-8")
    return "parts.yaml"


def test_the_core_is_asked_alone_and_the_rest_can_follow(assess: Assess, parts: str) -> None:
    ended = assess("run", parts, "--core", typed=SHORT)
    assert "About 3 minutes with one partner" in ended.out
    assert "Do we tell them?" not in ended.out
    assert (ended.code, f"assess run {parts} --all" in ended.out) == (0, True)
    assert "Which rung do we aim for" in ended.out
    widened = assess("run", parts, "--all", typed="quit\n")
    assert "Do we tell them?" in widened.out
    assess("run", parts, typed="3\nquit\n")
    narrowed = assess("run", parts, "--core")
    assert (narrowed.code, "beyond the core" in narrowed.err) == (1, True)


def test_the_report_of_a_core_says_so(assess: Assess, parts: str, tmp_path: Path) -> None:
    assess("run", parts, "--core", typed=SHORT)
    ended = assess("report", CORE_FILE, "--format", "html", "-o", "-")
    assert "The core of the rubric; the rest is not asked yet" in ended.out
    assert "Suggested next conversation: Pause" in ended.out
    assert "Partner" in ended.out


def test_a_rubric_without_a_core_says_so(assess: Assess, tmp_path: Path) -> None:
    ended = assess("run", "funding-audit", "--core", "--org", "Harbor")
    assert (ended.code, "has no core" in ended.err) == (1, True)
    assert list(tmp_path.iterdir()) == []
