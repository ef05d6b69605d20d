"""Every system call of a save fails once, in four ways: the file is the old one or the new one.

`tests/mishaps.py` says how calls fail, `tests/failing.py` what is done meanwhile.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.failing import calls_of_a_sitting, while_sitting
from tests.mishaps import ERRORS, why_not
from tests.saved import SAVED


@pytest.mark.skipif(bool(why_not()), reason=why_not())
@pytest.mark.parametrize("kind", SAVED)
@pytest.mark.parametrize("error", ERRORS)
def test_the_file_is_whole_whatever_call_fails(tmp_path: Path, error: str, kind: str) -> None:
    tally = while_sitting(tmp_path, error, kind)
    assert tally.harmed == []
    names = {call.split()[0] for call in tally.calls}
    assert {"openat", "read", "write", "fsync", "rename", "close"} <= names


@pytest.mark.skipif(bool(why_not()), reason=why_not())
@pytest.mark.parametrize("kind", SAVED)
def test_the_disk_has_it_before_it_takes_its_place_and_the_folder_after(
    tmp_path: Path, kind: str
) -> None:
    # A kill does not test the loss of power; the order of these calls is what outlives that.
    temporary = rf"{re.escape(str(tmp_path))}/\.a\.yaml\.\w+\.tmp"
    steps = {
        rf"write\(\d+<{temporary}>": "written",
        rf"fsync\(\d+<{temporary}>": "on the disk",
        rf'rename\("{temporary}", "{tmp_path}/a\.yaml"': "in place",
        rf"fsync\(\d+<{re.escape(str(tmp_path))}>": "place on the disk",
    }
    lines = calls_of_a_sitting(tmp_path, kind)
    taken = [name for line in lines for step, name in steps.items() if re.match(step, line)]
    # The state before the sitting is written between the two saves, and its place is synced too.
    once = list(steps.values())
    assert taken == [*once, once[-1], *once]
