"""`validate --against`: what changed since an earlier version, from files and from git."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from assessor.cli.checking import Checked, check
from assessor.cli.earlier import FromFiles
from assessor.cli.sources import Source
from assessor.codes import CODES
from tests.beside import Held, first_code
from tests.cli.conftest import Assess

REVISED = Path(__file__).parents[1] / "rubrics" / "revised"
BEFORE = FromFiles(REVISED / "before")
PATHS = sorted(REVISED.glob("*.yaml"))
WELL = [path for path in PATHS if path.stem in ("new", "only-commas", "replaced")]
TOLD = [path for path in PATHS if path not in WELL]


def compared(path: Path) -> Checked:
    one = check(Source(str(path), path.read_bytes(), path), BEFORE)
    assert one is not None
    return one


@pytest.mark.parametrize("path", TOLD, ids=lambda path: path.stem)
def test_one_change_that_does_not_say_so(path: Path, held: Held) -> None:
    one = compared(path)
    held(path, one.problems)
    assert len(one.problems) == 1


@pytest.mark.parametrize("path", WELL, ids=lambda path: path.stem)
def test_a_change_that_says_so(path: Path) -> None:
    assert compared(path) == Checked(str(path), "rubric", ())


def test_every_code_has_its_file() -> None:
    codes = {code for code in CODES if code.startswith("R7")} | {"R626"}
    assert set(map(first_code, TOLD)) == codes


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose only commit has a rubric in a folder."""
    (tmp_path / "rubrics").mkdir()
    rubric = tmp_path / "rubrics" / "gone.yaml"
    rubric.write_bytes((REVISED / "before" / "gone.yaml").read_bytes())
    mine = ("-c", "user.name=A", "-c", "user.email=a@b.example")
    for words in (("init", "-q"), ("add", "."), (*mine, "commit", "-q", "-m", "First")):
        subprocess.run(["git", *words], cwd=tmp_path, check=True)  # noqa: S607
    rubric.write_bytes((REVISED / "gone.yaml").read_bytes())
    return tmp_path


def test_against_a_revision_in_git(assess: Assess, repository: Path) -> None:
    ended = assess("validate", "rubrics", "--against-git", "HEAD")
    assert ended.code == 0
    assert "rubrics/gone.yaml:12:9: R626 warning: “visitors” of version 1.0.0" in ended.out
    assert assess("validate", "rubrics", "--against-git", "HEAD", "--strict").code == 1


def test_a_rubric_that_git_does_not_have_yet_is_new(assess: Assess, repository: Path) -> None:
    new = repository / "new.yaml"
    new.write_bytes((REVISED / "new.yaml").read_bytes())
    ended = assess("validate", "new.yaml", "--against-git", "HEAD")
    assert (ended.code, ended.out) == (0, "1 file, no problems\n")


@pytest.mark.parametrize("revision", ["no-such-branch", "HEAD~5", "a b", "\x1b[31m"])
def test_a_revision_that_is_not_there(assess: Assess, repository: Path, revision: str) -> None:
    ended = assess("validate", "rubrics", "--against-git", revision)
    assert ended.code == 1
    assert "R705 git finds no revision “" in ended.out
    assert "\x1b" not in ended.out


def test_outside_a_repository(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / "new.yaml").write_bytes((REVISED / "new.yaml").read_bytes())
    ended = assess("validate", "new.yaml", "--against-git", "HEAD", GIT_CEILING_DIRECTORIES="/")
    assert ended.code == 1
    assert "R705 git finds no revision “HEAD” here" in ended.out


@pytest.mark.parametrize("at", ["gone.yaml", "."])
def test_against_a_file_or_a_folder(assess: Assess, at: str) -> None:
    ended = assess("validate", REVISED / "gone.yaml", "--against", REVISED / "before" / at)
    assert ended.code == 0
    assert "1 file, no problems, 1 warning\n" in ended.out


@pytest.mark.parametrize(
    "words",
    [
        ("--against", "nowhere"),
        ("--against-git", ""),
        ("--against-git=--output=x",),
        ("--against", ".", "--against-git", "HEAD"),
    ],
)
def test_wrong_usage(assess: Assess, words: tuple[str, ...]) -> None:
    ended = assess("validate", REVISED / "new.yaml", *words)
    assert (ended.code, ended.out) == (2, "")
    assert words[0].partition("=")[0] in ended.err
