"""Writing whole or not at all, one writer at a time, and nothing lost to another hand."""

from __future__ import annotations

import resource
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from assessor.errors import StorageError
from assessor.model.assessment import Answer
from assessor.storage.assessments import ASSESSMENTS, load
from assessor.storage.files import told, write_whole
from assessor.storage.keeping import Keeper
from assessor.storage.lock import held, lock_file
from assessor.storage.states import set_aside
from tests.storage.test_text import made

HOLDER = """
import sys
from pathlib import Path
from assessor.storage.lock import held
with held(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_a_link_at_the_place_is_replaced_and_not_followed(tmp_path: Path) -> None:
    elsewhere, link = tmp_path / "elsewhere", tmp_path / "link.yaml"
    elsewhere.write_text("untouched")
    link.symlink_to(elsewhere)
    write_whole(link, b"new")
    assert (elsewhere.read_text(), link.read_text()) == ("untouched", "new")
    assert stat.S_IMODE(link.stat().st_mode) == 0o600


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    write_whole(path, b"old")
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, hard))
    try:
        with pytest.raises(StorageError, match="file too large"):
            write_whole(path, b"x" * 5000)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["a.yaml"]


def test_a_folder_that_is_not_there_is_said_at_once(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "a.yaml"
    with pytest.raises(StorageError, match="nowhere") as caught, held(path):
        pass
    assert "--file" in caught.value.hint


def test_a_second_writer_is_refused_until_the_first_dies(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as holder:
        assert holder.stdout is not None
        assert holder.stdout.readline() == b"held\n"
        with pytest.raises(StorageError, match="open in another window") as caught, held(path):
            pass
        assert "--file" in caught.value.hint
        holder.kill()
        holder.wait()
        with held(path):
            assert lock_file(path).exists()
    assert names(tmp_path) == []


def test_what_a_killed_run_left_is_swept_up(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    (tmp_path / ".a.yaml.x1y2.tmp").write_text("half")
    (tmp_path / ".b.yaml.x1y2.tmp").write_text("another's")
    with held(path):
        pass
    assert names(tmp_path) == [".b.yaml.x1y2.tmp"]


def test_what_cannot_be_swept_up_stops_nothing(tmp_path: Path) -> None:
    (tmp_path / ".a.yaml.x1y2.tmp").mkdir()
    with held(tmp_path / "a.yaml"):
        pass
    assert names(tmp_path) == [".a.yaml.x1y2.tmp"]


@pytest.mark.parametrize(
    ("error", "said"),
    [(OSError(28, "No space left on device"), "no space left on device"), (OSError("Odd"), "odd")],
)
def test_what_the_system_refuses_is_told_with_its_reason(error: OSError, said: str) -> None:
    with pytest.raises(StorageError) as caught, told("cannot write it", "make room"):
        raise error
    assert (caught.value.what, caught.value.hint) == (f"cannot write it: {said}", "make room")


def test_a_file_changed_by_another_hand_is_kept_beside(tmp_path: Path) -> None:
    path, sentences = tmp_path / "a.yaml", list[str]()
    keeper = Keeper(path, sentences.append, ASSESSMENTS)
    keeper.save(made())
    path.write_text("someone else's")
    keeper.save(made(q=Answer(value="yes")))
    assert load(path).answers["q"].value == "yes"
    assert (tmp_path / "a.conflict-1.yaml").read_text() == "someone else's"
    (said,) = sentences
    assert "a.conflict-1.yaml" in said


def test_setting_aside_never_overwrites(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    kept = []
    for text in ("one", "two"):
        path.write_text(text)
        kept.append(set_aside(path).read_text())
    assert kept == ["one", "two"]
    assert names(tmp_path) == ["a.earlier-1.yaml", "a.earlier-2.yaml"]
