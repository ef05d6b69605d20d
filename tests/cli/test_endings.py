"""How a sitting ends: the result on screen, where the report is, what to do next, how long."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import ANSWERS, Assess

WALK = "Harbor\n\n2\n3\n1\nna 1\nd\nour bookkeeper\n\n" + "0\n1\n2\n3\n" * 6


def finished(assess: Assess, tmp_path: Path, typed: str = WALK) -> str:
    """What is on the screen from the result on."""
    ended = assess("run", "six-tenets", typed=typed + "\n" * 9)
    assert ended.code == 0, ended.out[-2000:]
    assert ended.err == "Report written to six-tenets-report.pdf\n"
    return ended.out[ended.out.rindex("Six tenets of trauma-informed practice: Harbor") :]


def test_the_result_reads_as_the_report_begins(assess: Assess, tmp_path: Path) -> None:
    shown = " ".join(finished(assess, tmp_path).split())
    for said in (
        "A conversation record, not a certification. Draft rubric:",
        "Main messages - Of ",
        "Act first - ",
        "First step: ",
        "Sections section position band",
        "To find out - ",
    ):
        assert said in shown


def test_then_it_says_what_to_do_next_with_commands_that_stand_alone(
    assess: Assess, tmp_path: Path
) -> None:
    shown = finished(assess, tmp_path)
    lines = [line.strip() for line in shown[shown.index("What to do next") :].splitlines()]
    assert "- Read the report together, “Act first” before all else; agree who begins." in lines
    assert "assess run six-tenets" in lines
    assert "assess report six-tenets.assessment.yaml" in lines
    assert "six-tenets.assessment.yaml" in " ".join(lines)
    assert "This sitting took" not in shown


@pytest.mark.parametrize("words", [["--answers", ANSWERS]])
def test_where_nobody_sat_no_time_is_told_or_kept(
    assess: Assess, tmp_path: Path, words: list[str]
) -> None:
    ended = assess("run", "funding-audit", *words)
    assert "sitting" not in ended.out
    assert "minutes:" not in (tmp_path / "funding-audit.assessment.yaml").read_text("utf-8")


def test_the_time_of_earlier_sittings_is_read_from_the_file(assess: Assess, tmp_path: Path) -> None:
    assess("run", "six-tenets", typed="Harbor\n\n2\n")
    file = tmp_path / "six-tenets.assessment.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("answers:\n", "minutes: 50\nanswers:\n", 1), "utf-8")
    assess("run", "six-tenets", typed="1\n")
    assert "minutes: 50\n" in file.read_text("utf-8")


@pytest.mark.parametrize("minutes", ["-1", "100001", "5.5", "'5'"])
def test_minutes_that_are_none_are_told(assess: Assess, tmp_path: Path, minutes: str) -> None:
    assess("run", "six-tenets", typed="Harbor\n\n2\n")
    file = tmp_path / "six-tenets.assessment.yaml"
    text = file.read_text("utf-8")
    file.write_text(text.replace("answers:\n", f"minutes: {minutes}\nanswers:\n", 1), "utf-8")
    ended = assess("run", "six-tenets")
    assert (ended.code, f"{file.name}:" in ended.err) == (1, True)
    assert "Traceback" not in ended.err
