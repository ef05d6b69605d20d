"""What the fuzzer starts from, and what it once found, in every run of the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.fuzz.mutation import CHANGES, mutated
from tests.fuzz.target import look_at

SEEDS = sorted((Path(__file__).parent / "seeds").iterdir())
MOST_SEEDS = 60
MOST_BYTES = 300_000


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_a_seed(path: Path) -> None:
    look_at(path.read_bytes())


@pytest.mark.parametrize("path", SEEDS, ids=lambda path: path.name)
def test_a_seed_changed_in_some_ways(path: Path) -> None:
    for seed in range(25):
        look_at(mutated(path.read_bytes(), seed))


@pytest.mark.parametrize("data", [b"", b"\n", b"a", b"\xff", b": "], ids=repr)
def test_next_to_nothing(data: bytes) -> None:
    for seed in range(len(CHANGES) * 3):
        look_at(mutated(data, seed))


def test_the_seeds_stay_few_and_small() -> None:
    assert len(SEEDS) <= MOST_SEEDS
    assert sum(path.stat().st_size for path in SEEDS) <= MOST_BYTES
