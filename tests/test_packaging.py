"""What a person gets from the built package: all that is shipped, and the main job done with it."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
SHIPPED = {
    "assessor/_data/rubrics": ROOT / "rubrics",
    "assessor/_data/forms": ROOT / "forms",
    "assessor/_data/templates": ROOT / "reports" / "templates",
    "assessor/_data/starter": ROOT / "starter",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package, built from this checkout."""
    folder = tmp_path_factory.mktemp("wheel")
    run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", folder, ROOT)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The commands of an environment that holds the package, what it needs, and nothing else."""
    folder = tmp_path_factory.mktemp("installed")
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    run(python, "-m", "pip", "install", "--require-hashes", "-r", ROOT / "requirements" / "run.txt")
    run(python, "-m", "pip", "install", "--no-deps", "--no-index", wheel)
    run(python, "-m", "pip", "check")
    return folder / "bin"


@pytest.mark.parametrize(
    ("packed", "source"), SHIPPED.items(), ids=["rubrics", "forms", "templates", "starter"]
)
def test_the_wheel_carries_every_file_of(packed: str, source: Path, wheel: Path) -> None:
    names = names_in(wheel)
    carried = {name.relative_to(packed) for name in names if name.is_relative_to(packed)}
    shipped = {path.relative_to(source) for path in source.rglob("*") if path.is_file()}
    assert shipped
    assert carried == shipped


def test_the_wheel_carries_every_module(wheel: Path) -> None:
    source = ROOT / "src"
    carried = {name for name in names_in(wheel) if name.suffix == ".py"}
    assert carried == {path.relative_to(source) for path in source.rglob("*.py")}


def test_the_installed_command_gives_a_report_far_from_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    answers = shutil.copy(ROOT / "examples" / "harborlight" / "answers.yaml", tmp_path)
    command = (installed / "assess", "run", "funding-audit")
    run(*command, "--answers", answers, "--file", tmp_path / "harborlight.yaml", folder=tmp_path)
    (report,) = tmp_path.glob("*.pdf")
    assert report.read_bytes().startswith(b"%PDF-")


def names_in(wheel: Path) -> set[Path]:
    """The files in the package."""
    with zipfile.ZipFile(wheel) as archive:
        return {Path(name) for name in archive.namelist()}


def run(*command: str | Path, folder: Path | None = None) -> None:
    """Runs a command that must succeed, without this checkout on its path."""
    outside = {key: value for key, value in os.environ.items() if not key.startswith("PYTHON")}
    done = subprocess.run(command, cwd=folder, env=outside, capture_output=True, check=False)
    assert done.returncode == 0, (done.stdout + done.stderr).decode(errors="replace")
