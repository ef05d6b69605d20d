"""Folders as a stranger may send them: links, pipes, endless depth, what is closed to us."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from assessor.cli.walking import DEEPEST
from tests.hostile.running import SMALLEST, Limits, harmless

PRIVATE = "secret: 'do not show this'  # nor any of this\n"
ONE = SMALLEST.read_text(encoding="utf-8")
CASES = "rubric: smallest\ncases:\n  - {name: All best, others: best, expect: {}}\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links and pipes of POSIX")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder for a change, beside a secret that is none of it."""
    (tmp_path / "secret.yaml").write_text(PRIVATE, encoding="utf-8")
    (tmp_path / "change").mkdir()
    return tmp_path / "change"


def wrote(folder: Path, **texts: str) -> None:
    """Files with these texts, `a__cases` as `a.cases.yaml`."""
    for name, text in texts.items():
        (folder / f"{name.replace('__', '.')}.yaml").write_text(text, encoding="utf-8")


@pytest.mark.parametrize("command", ["validate", "test"])
def test_links_are_not_followed(folder: Path, command: str) -> None:
    wrote(folder, smallest=ONE)
    (folder / "smallest.cases.yaml").symlink_to(folder.parent / "secret.yaml")
    (folder / "other.yaml").symlink_to(folder.parent / "secret.yaml")
    (folder / "gone.yaml").symlink_to(folder / "nothing")
    (folder / "loop.yaml").symlink_to(folder / "loop.yaml")
    (folder / "passwd.yaml").symlink_to("/etc/passwd")
    (folder / "up").symlink_to(folder.parent)
    (folder / "here").symlink_to(folder)
    for path in (".", "smallest.yaml"):
        ended = harmless(command, path, cwd=folder)
        assert "secret" not in ended.said
        assert "root:" not in ended.said
        assert "do not show this" not in ended.said


def test_cases_do_not_lead_to_a_rubric_elsewhere(folder: Path) -> None:
    wrote(folder, secret__cases=CASES.replace("smallest", "secret"))
    (folder / "secret.yaml").symlink_to(folder.parent / "secret.yaml")
    for words in (("validate", "."), ("test", "."), ("test", "secret.cases.yaml")):
        ended = harmless(*words, cwd=folder)
        assert ended.code == 1
        assert "there is no rubric “secret" in ended.out
        assert "do not show this" not in ended.said


def test_a_link_that_is_named_is_followed(folder: Path) -> None:
    wrote(folder, smallest=ONE)
    (folder / "link.yaml").symlink_to(folder / "smallest.yaml")
    assert "R210 the id “smallest”" in harmless("validate", "link.yaml", cwd=folder).out


@pytest.mark.parametrize("name", ["loop.yaml", "gone.yaml"])
def test_a_link_to_nothing_is_wrong_usage(folder: Path, name: str) -> None:
    (folder / "loop.yaml").symlink_to(folder / "loop.yaml")
    (folder / "gone.yaml").symlink_to(folder / "nothing")
    assert harmless("validate", name, cwd=folder).code == 2


def test_nobody_waits_for_a_pipe(folder: Path) -> None:
    os.mkfifo(folder / "smallest.yaml")
    os.mkfifo(folder / "smallest.cases.yaml")
    (folder / "folder.yaml").mkdir()
    os.mkfifo(folder / "folder.yaml" / "b.yml")
    ended = harmless("validate", ".", cwd=folder)
    assert (ended.code, ended.out) == (0, "0 files, no problems\n")
    assert harmless("test", ".", cwd=folder).code == 1
    for words in (("validate", "smallest.yaml"), ("test", "smallest.cases.yaml")):
        assert harmless(*words, cwd=folder).code == 1
    ended = harmless("validate", "smallest.yaml", cwd=folder)
    assert "C002 the file “smallest.yaml” cannot be read: it is a pipe or a device" in ended.out


@pytest.mark.parametrize("command", ["validate", "test"])
@pytest.mark.parametrize("device", ["/dev/zero", "/dev/full", "/dev/tty", "/proc/self/mem"])
def test_nobody_reads_a_device(folder: Path, command: str, device: str) -> None:
    if not Path(device).exists():
        pytest.skip("not on this system")
    ended = harmless(command, device, cwd=folder)
    assert ended.code == 1
    assert "cannot be read" in ended.out or "there is no file" in ended.out


@pytest.fixture
def bottomless() -> Iterator[Path]:
    """A folder with 3,000 folders inside one another: too many for a name of the system.

    It is no folder of pytest, which could not remove it.
    """
    top = Path(tempfile.mkdtemp(prefix="bottomless-"))
    here = os.open(top, os.O_RDONLY)
    for _ in range(3_000):
        os.mkdir("d", dir_fd=here)
        above, here = here, os.open("d", os.O_RDONLY, dir_fd=here)
        os.close(above)
    os.close(here)
    yield top
    subprocess.run(["rm", "-rf", top], check=True)  # noqa: S607


@pytest.mark.parametrize("command", ["validate", "test"])
def test_a_folder_without_end(bottomless: Path, command: str) -> None:
    ended = harmless(command, ".", cwd=bottomless)
    assert ended.code == 1
    assert f"more than {DEEPEST} folders stand inside one another" in ended.out


def test_ten_thousand_files(folder: Path) -> None:
    for number in range(10_000):
        (folder / f"f{number}.yaml").write_text("kind: of others\n", encoding="utf-8")
    wrote(folder, smallest=ONE, smallest__cases=CASES)
    ended = harmless("validate", ".", "--strict", cwd=folder, limits=Limits(seconds=10.0))
    assert ended.err == "10000 other YAML files were left out\n"
    assert ended.out.startswith("smallest.yaml:")
    assert harmless("test", ".", cwd=folder, limits=Limits(seconds=10.0)).code == 0


def test_a_hundred_cases_beside_one_large_rubric(folder: Path) -> None:
    """Each is tried with the rubric, which is read once."""
    rows = "".join(f"      - {{id: q{n}, ask: X}}\n" for n in range(2_000))
    wrote(folder, smallest=ONE + rows)
    for number in range(100):
        wrote(folder, **{f"c{number}__cases": "rubric: smallest\ncases: [{name: a, expect: {}}]\n"})
    ended = harmless("validate", ".", cwd=folder, limits=Limits(seconds=30.0))
    assert ended.code in (0, 1)


def test_files_far_larger_than_they_take_room(folder: Path) -> None:
    for name in ("smallest.yaml", "smallest.cases.yaml"):
        with (folder / name).open("wb") as file:
            file.write(b"sections: []\nquestions: []\n")
            file.truncate(10_000_000_000)
    for words in (("validate", "."), ("validate", "smallest.yaml"), ("test", ".")):
        ended = harmless(*words, cwd=folder)
        assert ended.code == 1
        assert "R003 the file is larger than 1 MB" in ended.out


def test_what_is_closed_to_us_is_told(folder: Path) -> None:
    """Under guard we are no administrator, who could open it all the same."""
    wrote(folder, smallest=ONE, smallest__cases=CASES)
    (folder / "closed").mkdir()
    wrote(folder / "closed", smallest=ONE)
    (folder / "smallest.cases.yaml").chmod(0)
    (folder / "closed").chmod(0)
    try:
        ended = harmless("validate", ".", cwd=folder)
        assert ended.code == 1
        assert ended.out.count("cannot be read: permission denied") == 2
        assert "cannot be read: permission denied" in harmless("test", ".", cwd=folder).out
        assert harmless("validate", "closed/smallest.yaml", cwd=folder).code == 2
    finally:
        (folder / "closed").chmod(0o700)


def test_a_folder_that_is_called_like_a_file(folder: Path) -> None:
    for name in ("smallest.yaml", "smallest.cases.yaml"):
        (folder / name).mkdir()
    assert harmless("validate", ".", cwd=folder).code == 0
    assert harmless("validate", "smallest.yaml", cwd=folder).code == 0
    for path in (".", "smallest.yaml", "smallest.cases.yaml"):
        ended = harmless("test", path, "--format", "json", cwd=folder)
        assert json.loads(ended.out)["counts"]["untried"] == 1


def test_modules_of_the_folder_are_not_ours(folder: Path) -> None:
    """A folder may hold what Python would take for a part of the program."""
    for name in ("yaml", "typer", "json", "assessor", "sitecustomize", "pydantic", "rich"):
        (folder / f"{name}.py").write_text("raise SystemExit('it was run')\n", encoding="utf-8")
    (folder / "pyproject.toml").write_text("[tool.assess]\nrun = 'id'\n", encoding="utf-8")
    wrote(folder, smallest=ONE, smallest__cases=CASES)
    for command in ("validate", "test"):
        ended = harmless(command, ".", cwd=folder)
        assert (ended.code, "it was run" in ended.said) == (0, False)
