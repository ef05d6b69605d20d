"""What other repositories use of this one: the hooks, and the action."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

ROOT = Path(__file__).parents[1]
ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
HOOKS: list[dict[str, Any]] = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
STEPS = {step["name"]: step for step in ACTION["runs"]["steps"]}


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """A runner's folder with `assess` where the action installs it."""
    folder = tmp_path / "assess" / "bin"
    folder.mkdir(parents=True)
    program = folder / "assess"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m assessor "$@"\n', encoding="utf-8")
    program.chmod(0o755)
    return tmp_path


def step(name: str, runner: Path, **given: str) -> subprocess.CompletedProcess[str]:
    """Run one step of the action as a runner does."""
    return subprocess.run(
        ["/bin/bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", STEPS[name]["run"]],
        cwd=runner,
        env={**os.environ, "RUNNER_TEMP": str(runner), **given},
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_action_shows_each_problem_at_its_line(runner: Path) -> None:
    wrong = ROOT / "tests" / "rubrics" / "invalid" / "unknown-key-far.yaml"
    ended = step("Check", runner, PATHS=f"{ROOT / 'starter'} {wrong}")
    assert ended.returncode == 1
    assert ended.stdout.startswith("::error file=")
    assert "line=17" in ended.stdout


def test_the_action_holds_rubrics_against_an_earlier_revision(runner: Path) -> None:
    ended = step("Check", runner, PATHS=str(ROOT / "starter"), AGAINST="no-such-branch")
    assert ended.returncode == 1
    assert "title=R705::git finds no revision “no-such-branch” here" in ended.stdout


@pytest.mark.parametrize("cases", ["yes", "strict"])
def test_the_action_tries_the_cases(runner: Path, cases: str) -> None:
    ended = step("Try the cases", runner, PATHS=str(ROOT / "starter"), CASES=cases)
    assert (ended.returncode, "5 cases hold" in ended.stdout) == (0, True)


def test_an_input_of_the_action_is_never_a_command(runner: Path) -> None:
    step("Check", runner, PATHS="$(touch taken) ; touch taken --help")
    assert not (runner / "taken").exists()
    for one in STEPS.values():
        assert "${{" not in one["run"]


@pytest.mark.parametrize("hook", HOOKS, ids=lambda hook: hook["id"])
def test_a_hook_runs_on_the_files_it_is_given(hook: dict[str, Any]) -> None:
    program, *words = hook["entry"].split()
    files = sorted((ROOT / "starter").glob("my-rubric*.yaml"))
    ended = subprocess.run(
        [sys.executable, "-m", "assessor", *words, *map(str, files)],
        capture_output=True,
        check=False,
    )
    assert (program, ended.returncode) == ("assess", 0)
