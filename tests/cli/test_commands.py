"""`report`, `score`, `rubrics`, `show`, `doctor` and the help, through the front door."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from assessor.cli.commands import COMMANDS
from tests.cli.conftest import FINISHED, ROOT, Assess
from tests.hostile.running import SMALLEST


@pytest.mark.parametrize("suffix", ["pdf", "html", "json", "md"])
def test_the_ending_of_the_name_picks_the_format(
    assess: Assess, tmp_path: Path, suffix: str
) -> None:
    ended = assess("report", FINISHED, "-o", f"r.{suffix}")
    assert (ended.code, ended.out) == (0, "")
    starts = {"pdf": b"%PDF-", "html": b"<!doctype html>", "json": b"{", "md": b"# "}
    assert (tmp_path / f"r.{suffix}").read_bytes().startswith(starts[suffix])


def test_a_report_to_standard_output_is_nothing_but_the_report(assess: Assess) -> None:
    ended = assess("report", FINISHED, "--format", "json", "-o", "-")
    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out)["cover"]["title"] == "Harborlight Collective (fictional)"


def test_what_may_be_shared_is_not_called_like_the_organization(
    assess: Assess, tmp_path: Path
) -> None:
    (tmp_path / "harborlight.yaml").write_bytes(FINISHED.read_bytes())
    ended = assess("report", "harborlight.yaml", "--edition", "shareable", "--format", "html")
    assert (ended.code, ended.err) == (0, "Report written to funding-audit-shareable-report.html\n")
    shown = (tmp_path / "funding-audit-shareable-report.html").read_text(encoding="utf-8")
    assert "Shareable edition" in shown
    assert "harborlight" not in shown.casefold()
    assert "State services office" not in shown


def test_a_letter_that_no_font_has_is_said(assess: Assess, tmp_path: Path) -> None:
    text = FINISHED.read_text(encoding="utf-8").replace("Director", "Director 🌻")
    (tmp_path / "a.yaml").write_text(text.replace("Executive", "🌻 Executive"), encoding="utf-8")
    ended = assess("report", "a.yaml", "-o", "r.pdf")
    assert ended.code == 0
    assert "in words: 🌻" in ended.err


def test_a_rubric_is_told_from_an_assessment(assess: Assess) -> None:
    ended = assess("score", FINISHED.parents[2] / "rubrics" / "funding-audit.yaml")
    assert ended.code == 1
    assert "this is a rubric" in ended.err
    assert "assess run" in ended.err


def test_an_ending_without_a_format_is_said(assess: Assess) -> None:
    ended = assess("report", FINISHED, "-o", "r.odt")
    assert ended.code == 1
    assert "r.odt" in ended.err
    assert ".pdf" in ended.err


def test_score_for_programs_holds_the_numbers_that_people_see(assess: Assess) -> None:
    data = json.loads(assess("score", FINISHED, "--format", "json").out)
    court = next(
        s for s in data["sections"] if s["subject"] == "funder-3" and s["section"] == "conditions"
    )
    assert (court["position"], court["low"], court["high"]) == (11, 8, 33)
    assert court["exact"]["position"] == "1/9"
    assert "our response 11 of 100 (range 8 to 33)" in assess("score", FINISHED).out


def test_explain_shows_each_sum(assess: Assess) -> None:
    out = assess("score", FINISHED, "--explain").out
    assert "position: 1/3 ÷ 3 known = 11" in out
    assert "range: 1/3 ÷ 4 = 8 to (1/3 + 1 unknown) ÷ 4 = 33" in out


def test_rubrics_and_show(assess: Assess) -> None:
    assert "funding-audit" in assess("rubrics").out
    shown = assess("show", "funding-audit").out
    assert "Where" not in shown.split("Sources")[1]
    assert "Re-Centering Sex Worker Safety" in " ".join(shown.split())


def test_show_tells_what_can_be_heavy_before_the_rest_of_its_section(assess: Assess) -> None:
    shown = assess("show", ROOT / "tests" / "rubrics" / "valid" / "repeated.yaml").out
    assert "Conditions\nCare: This part is about harm. Take your time.\n" in shown


def test_doctor_finds_everything_here(assess: Assess) -> None:
    ended = assess("doctor")
    assert ended.code == 0, ended.out
    assert "Everything is here." in ended.out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_an_example(assess: Assess, command: str) -> None:
    ended = assess(command, "--help")
    assert ended.code == 0
    assert f"assess {command}" in ended.out.split("Example:")[1]


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['assess', '--help']\n"
        "import atexit\n"
        "heavy = ['jinja2', 'weasyprint', 'pydantic', 'yaml', 'fontTools', 'filelock']\n"
        "atexit.register(lambda: print('loaded:', [m for m in heavy if m in sys.modules]))\n"
        "from assessor.cli import main; main()\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.rstrip().endswith("loaded: []")


def test_a_rubric_without_a_mistake_needs_no_more_than_its_check() -> None:
    code = (
        f"import atexit, sys; sys.argv = ['assess', 'validate', {str(SMALLEST)!r}]\n"
        "unneeded = ['typer', 'difflib', 'jinja2', 'assessor.source.syntax', 'assessor.codes',\n"
        "    'assessor.source.diagnosis', 'assessor.source.shape', 'assessor.cli.formats',\n"
        "    'assessor.model.assessment', 'assessor.model.items', 'assessor.model.result',\n"
        "    'json']\n"
        "atexit.register(lambda: print('loaded:', [m for m in unneeded if m in sys.modules]))\n"
        "from assessor.cli import main; main()\n"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.rstrip().endswith("loaded: []")


def test_no_words_shows_the_help(assess: Assess) -> None:
    assert "assess run funding-audit" in assess().out + assess().err


def test_the_shell_completes_rubrics(assess: Assess) -> None:
    ended = assess(_ASSESS_COMPLETE="complete_bash", COMP_WORDS="assess show fund", COMP_CWORD="2")
    assert "funding-audit" in ended.out


def test_a_closed_pipe_is_no_fault(tmp_path: Path) -> None:
    pipe = f"{sys.executable} -m assessor show funding-audit | head -n 1"
    ended = subprocess.run(["/bin/sh", "-c", pipe], capture_output=True, text=True, check=True)
    assert ended.stderr == ""
