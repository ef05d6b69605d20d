"""A killed program loses no acknowledged answer and leaves no unreadable file.

Some tens of kills are enough to see a broken save; `sh scripts/bench kills` makes a thousand.
"""

from __future__ import annotations

import random
from pathlib import Path

from tests.sitter import killed

KILLS = 30


def test_no_acknowledged_answer_is_lost_to_a_kill(tmp_path: Path) -> None:
    chance = random.Random(20_261_122)  # noqa: S311  # for repeatable tests, not for secrets
    toll = killed(tmp_path, KILLS, chance)
    assert (toll.lost, toll.unreadable, toll.left) == (0, 0, set())
    assert toll.acknowledged > 2 * KILLS
