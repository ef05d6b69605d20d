"""The forms are rubric files like any other, and stand apart from the library."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.loading.rubrics import all_rubrics, load_form
from tests.cli.conftest import ROOT, Assess

FORMS = sorted((ROOT / "forms").glob("*.yaml"))
PAGES = [ROOT / "docs" / "rubrics.md", ROOT / "docs" / "coverage.md", ROOT / "README.md"]


def test_forms_are_without_a_fault_or_a_warning(assess: Assess) -> None:
    ended = assess("validate", "--strict", ROOT / "forms")
    assert (ended.code, ended.out) == (0, "2 files, no problems, 2 allowed\n")


def test_the_library_knows_no_form(assess: Assess) -> None:
    assert {path.stem for path in FORMS} == {"plan", "plan-update"}
    assert not set(FORMS) & set(all_rubrics())
    read = [path.read_text(encoding="utf-8") for path in PAGES]
    told = [*read, assess("rubrics").out, assess("run", typed="quit\n").out]
    titles = [load_form(path.stem).rubric.title for path in FORMS]
    assert not [title for title in titles if any(title in text for text in told)]


@pytest.mark.parametrize("path", FORMS, ids=lambda path: path.stem)
def test_a_form_is_read_like_any_rubric(assess: Assess, path: Path) -> None:
    shown = assess("show", path).out
    assert load_form(path.stem).rubric.title in shown


def test_a_form_is_answered_like_any_rubric(assess: Assess) -> None:
    typed = "Us\nDirector\nPay advocates\nfind-out\nA meeting\nNo money\nquit\n"
    ended = assess("run", ROOT / "forms" / "plan.yaml", "--plain", typed=typed)
    assert ended.code == 3
    assert "Action 1: Pay advocates, question 4 of 15" in ended.out
    assert "What is our first step, within two weeks?" in ended.out
