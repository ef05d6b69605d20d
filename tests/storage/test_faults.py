"""Every system call of a save fails once, in four ways: the file is the old one or the new one.

`tests/mishaps.py` says how calls fail, `tests/failing.py` what is done meanwhile.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.failing import while_sitting
from tests.mishaps import ERRORS, why_not


@pytest.mark.skipif(bool(why_not()), reason=why_not())
@pytest.mark.parametrize("error", ERRORS)
def test_the_file_is_whole_whatever_call_fails(tmp_path: Path, error: str) -> None:
    tally = while_sitting(tmp_path, error)
    assert tally.harmed == []
    names = {call.split()[0] for call in tally.calls}
    assert {"openat", "read", "write", "fsync", "rename", "close"} <= names
