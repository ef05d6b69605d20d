"""A killed program loses nothing that it said was saved, and leaves no unreadable file.

Some tens of kills are enough to see a broken save; `sh scripts/bench kills` makes a thousand.
"""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from tests.killing import WORKS, killed, killed_at_each_call
from tests.mishaps import why_not

KILLS = 30
SEED = 20_261_122


@pytest.mark.parametrize("name", WORKS)
def test_nothing_acknowledged_is_lost_to_a_kill(tmp_path: Path, name: str) -> None:
    chance = random.Random(SEED)  # noqa: S311  # for repeatable tests, not for secrets
    toll = killed(tmp_path, WORKS[name], KILLS, chance)
    assert toll.harm == 0, toll
    assert toll.acknowledged > 2 * KILLS


@pytest.mark.skipif(bool(why_not()), reason=why_not())
def test_nothing_is_lost_to_a_kill_at_any_call_of_a_save(tmp_path: Path) -> None:
    chance = random.Random(SEED)  # noqa: S311
    toll = killed_at_each_call(tmp_path, WORKS["saving plan"], chance)
    assert toll.harm == 0, toll
    assert toll.kills > 20
