"""`assess report --template`: a report by a person's own templates, or what to mend in them."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from tests.cli.conftest import FINISHED, Assess
from tests.report.test_own import LAYOUTS


@pytest.mark.parametrize("name", ["report.html", "report.pdf"])
def test_a_report_by_a_template(assess: Assess, tmp_path: Path, name: str) -> None:
    ended = assess("report", FINISHED, "--template", LAYOUTS / "right-cover", "-o", name)
    assert (ended.code, ended.out, ended.err) == (0, "", f"Report written to {name}\n")
    content = (tmp_path / name).read_bytes()
    assert b"Ownword" in content or content.startswith(b"%PDF")


def test_a_mistake_is_told_with_its_line_and_nothing_is_written(
    assess: Assess, tmp_path: Path
) -> None:
    folder = LAYOUTS / "wrong-name"
    ended = assess("report", FINISHED, "--template", folder, "-o", "report.html")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith(f"{folder}/report.html.j2:3:1: there is no “titel” here\n")
    assert "did you mean “title”?" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_a_loop_without_end_is_ended(assess: Assess, tmp_path: Path) -> None:
    began = time.monotonic()
    folder = LAYOUTS / "hostile-loop"
    ended = assess("report", FINISHED, "--template", folder, "-o", "report.html")
    assert ended.code == 1
    assert f"{folder}/report.html.j2:" in ended.err
    assert "this is not done after 10 seconds of work" in ended.err
    assert time.monotonic() - began < 65
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_is_not_there(assess: Assess) -> None:
    ended = assess("report", FINISHED, "--template", "nowhere")
    assert (ended.code, ended.out) == (1, "")
    assert "there is no folder “nowhere”" in ended.err


def test_a_format_without_layout(assess: Assess, tmp_path: Path) -> None:
    folder = LAYOUTS / "right-style"
    ended = assess("report", FINISHED, "--template", folder, "-o", "report.md")
    assert ended.code == 1
    assert "a template lays out PDF and HTML" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_it_can_be_verified_with_its_template(assess: Assess) -> None:
    folder = LAYOUTS / "right-style"
    assess("report", FINISHED, "--template", folder, "-o", "report.html")
    assert assess("verify", "report.html", FINISHED, "--template", folder).code == 0
    assert assess("verify", "report.html", FINISHED).code == 1


def test_what_is_not_shared_is_not_in_reach_of_a_template(assess: Assess, tmp_path: Path) -> None:
    """A template gets the view of its edition, which never held what is left out."""
    folder = tmp_path / "own"
    folder.mkdir()
    (folder / "report.html.j2").write_text(
        '{% extends "ours/report.html.j2" %}{% block foot %}<footer>{{ view | join(" ") }}'
        "{% for key in view %}{{ view[key] }}{% endfor %}</footer>{% endblock %}",
        encoding="utf-8",
    )
    words = ("--template", folder, "--edition", "shareable", "-o", "report.html")
    assert assess("report", FINISHED, *words).code == 0
    assert "Harborlight" not in (tmp_path / "report.html").read_text(encoding="utf-8")
