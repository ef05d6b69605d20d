"""What is kept beside an assessment, and how it comes back."""

from __future__ import annotations

import os
import stat
from datetime import date, timedelta
from pathlib import Path

import pytest

from assessor.errors import AssessmentError
from assessor.model.assessment import Answer, Assessment
from assessor.storage.assessments import ASSESSMENTS, load
from assessor.storage.files import write_whole
from assessor.storage.keeping import Keeper
from assessor.storage.lock import held
from assessor.storage.names import before_file, is_aside, saved_file
from assessor.storage.states import is_left, kept, now, put_back, set_aside
from tests.storage.test_files import names
from tests.storage.test_text import DAY, made

YES, NO = Answer(value="yes"), Answer(value="no")


def sitting(path: Path, *states: Assessment) -> list[str]:
    """One sitting: the file is opened, and each state saved; what was told."""
    told = list[str]()
    keeper = Keeper(path, told.append, ASSESSMENTS)
    for one in states:
        keeper.save(one)
    return told


def test_the_last_save_and_the_state_before_the_sitting_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    sitting(path, made(), made(a=YES))
    assert names(tmp_path) == ["a.yaml", "a.yaml.saved"]
    sitting(path, made(a=YES), made(a=YES, b=YES), made(a=NO, b=NO))
    assert load(saved_file(path)) == load(path) == made(a=NO, b=NO)
    assert load(before_file(path)) == made(a=YES)
    assert names(tmp_path) == ["a.yaml", "a.yaml.before", "a.yaml.saved"]


def test_they_are_for_the_owner_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    sitting(path, made())
    sitting(path, made(a=YES))
    modes = {stat.S_IMODE(one.stat().st_mode) for one in tmp_path.iterdir()}
    assert modes == {0o600}


def test_a_sitting_that_only_looks_leaves_the_state_before(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    sitting(path, made())
    sitting(path, made(a=YES))
    assert sitting(path, made(a=YES)) == []
    assert load(before_file(path)) == made()


def test_a_file_that_says_less_than_was_saved_is_told_and_both_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    sitting(path, made(), made(a=YES, b=YES))
    older = tmp_path / "older.yaml"
    sitting(older, made(a=YES))
    path.write_bytes(older.read_bytes())
    told = sitting(path, made(a=YES), made(a=YES, c=NO))
    assert len(told) == 1
    assert "a.earlier-1.yaml" in told[0]
    assert load(tmp_path / "a.earlier-1.yaml") == made(a=YES, b=YES)
    assert load(before_file(path)) == made(a=YES)


def test_another_way_to_write_the_same_is_no_reason_to_keep_more(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    sitting(path, made(a=YES))
    path.write_bytes(b"# Ours\n" + path.read_bytes())
    assert sitting(path, made(a=YES)) == []
    assert before_file(path).read_bytes().startswith(b"# Ours\n")


def test_a_damaged_copy_is_no_reason_to_keep_more(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    sitting(path, made(a=YES))
    saved_file(path).write_bytes(b"half")
    assert sitting(path, made(a=YES)) == []
    assert names(tmp_path) == ["a.yaml", "a.yaml.saved"]


def test_each_state_can_be_put_back_and_what_was_there_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    sitting(path, made(a=YES))
    sitting(path, made(b=NO))
    last, before = kept(path)
    assert put_back(path, before) == tmp_path / "a.earlier-1.yaml"
    assert load(path) == load(saved_file(path)) == made(a=YES)
    assert load(tmp_path / "a.earlier-1.yaml") == last.record == made(b=NO)
    assert sitting(path, made(a=YES)) == []


@pytest.mark.parametrize("harm", [b"", b"\0" * 400, b"hello", b"format: 1\n", None], ids=repr)
def test_a_file_that_is_damaged_or_gone_comes_back_whole(
    tmp_path: Path, harm: bytes | None
) -> None:
    path = tmp_path / "a.yaml"
    sitting(path, made(a=YES))
    if harm is None:
        path.unlink()
    else:
        path.write_bytes(harm)
        with pytest.raises(AssessmentError) as caught:
            load(path)
        assert f"assess restore {path}" in caught.value.hint
    aside = put_back(path, kept(path)[0])
    assert load(path) == made(a=YES)
    assert (aside.read_bytes() if aside else None) == harm


def test_what_is_kept_goes_where_the_file_is_set_aside(tmp_path: Path) -> None:
    path = tmp_path / "a.yaml"
    sitting(path, made(a=YES))
    sitting(path, made(b=NO))
    path.write_text("broken")
    aside = set_aside(path)
    sitting(path, made())
    assert load(saved_file(aside)) == made(b=NO)
    assert load(before_file(aside)) == made(a=YES)
    assert [one.path for one in kept(path)] == [
        saved_file(path),
        *(aside, saved_file(aside), before_file(aside)),
    ]
    assert set_aside(path) == tmp_path / "a.earlier-2.yaml"


@pytest.mark.parametrize(
    ("there", "left"),
    [([], False), (["a.yaml"], False), (["a.yaml.saved"], True), (["a.yaml.before"], True)],
)
def test_what_is_left_beside_a_file_that_may_be_gone(
    tmp_path: Path, there: list[str], left: bool
) -> None:
    for name in there:
        (tmp_path / name).touch()
    assert is_left(tmp_path / "a.yaml") is left


@pytest.mark.parametrize(
    ("name", "aside"),
    [
        ("a.earlier-1.yaml", True),
        ("a.conflict-12.yaml", True),
        ("a.yaml", False),
        ("a.earlier-one.yaml", False),
        ("a.earlier-1.more.yaml", False),
        ("earlier-1.yaml", False),
    ],
)
def test_a_file_kept_aside_is_known_by_its_name(name: str, aside: bool) -> None:
    assert is_aside(Path("folder.earlier-1") / name) is aside


@pytest.mark.parametrize("moved", [True, False], ids=["between the moves", "before both"])
def test_a_copy_that_a_kill_left_behind_is_finished(tmp_path: Path, moved: bool) -> None:
    path = tmp_path / "a.yaml"
    sitting(path, made(a=YES))
    (tmp_path / ".a.yaml.saved.x1y2.tmp").write_bytes(
        path.read_bytes().replace(b"yes", b"no") if moved else b"half"
    )
    if moved:
        write_whole(path, path.read_bytes().replace(b"yes", b"no"))
    with held(path):
        assert saved_file(path).read_bytes() == path.read_bytes()
        assert sitting(path, load(path)) == []
    assert names(tmp_path) == ["a.yaml", "a.yaml.saved"]


@pytest.mark.parametrize("year", [-60 * 365 * 86_400, 0, 2**33, 2**50])
def test_a_clock_that_is_wrong_by_ages_stops_nothing(tmp_path: Path, year: int) -> None:
    path = tmp_path / "a.yaml"
    sitting(path, made(a=YES))
    sitting(path, made(b=NO))
    for one in tmp_path.iterdir():
        try:
            os.utime(one, (year, year))
        except OverflowError:
            pytest.skip("this system keeps no such time")
    assert [one.record for one in kept(path)] == [made(b=NO), made(a=YES)]
    assert (now(path).what, now(path).record) == ("now", made(b=NO))
    assert sitting(path, made(b=NO), made()) == []


@pytest.mark.parametrize("today", [date(1970, 1, 1), DAY - timedelta(days=1), date(2106, 2, 7)])
def test_a_day_before_the_first_or_far_ahead_is_kept_as_it_was_told(
    tmp_path: Path, today: date
) -> None:
    path = tmp_path / "a.yaml"
    later = made(a=YES).with_answer(None, "b", NO, ["a", "b"], today)
    assert sitting(path, made(a=YES), later) == []
    assert load(path) == later
    assert load(path).updated == today
