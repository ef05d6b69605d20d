"""The name that a person may have meant."""

from __future__ import annotations

from random import Random
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.nearest import MOST, did_you_mean, nearest

WORDS = ("consent", "interpreters", "pay", "housing", "complaints", "budget", "transport", "data")
NAMES = [f"{how}-{what}" for how in ("written", "shared", "asked-for") for what in WORDS]
KNOWN = ("weight", "when", "why", "anchors")


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("wieght", "weight"),
        ("WEIGHT", "weight"),
        ("anchor", "anchors"),
        ("whn", "when"),
        ("colour", None),
        ("", None),
        ("w" * 500, None),
    ],
)
def test_a_word(word: str, expected: str | None) -> None:
    assert nearest(word, KNOWN) == expected
    assert did_you_mean(word, KNOWN) == (f"did you mean “{expected}”?" if expected else "")


@given(st.text(max_size=80))
def test_only_known_words_are_named(word: str) -> None:
    assert nearest(word, KNOWN) in (None, *KNOWN)


@given(st.sampled_from(NAMES), st.integers(0, 20), st.sampled_from(["x", "e", "-"]))
def test_among_many_names_it_is_the_one_that_a_slip_was_made_in(
    name: str, place: int, slip: str
) -> None:
    written = name[:place] + slip + name[place:]
    assert nearest(written, NAMES) == name


def test_many_names_that_are_much_alike_take_no_time() -> None:
    """With the same letters in another order, a comparison learns late how little fits."""
    mixed = Random(1)  # noqa: S311
    letters = "abcdefghijklmnopqrstuvwxyz" * 2 + "abcdefgh"
    names = ["".join(mixed.sample(letters, len(letters))) for _ in range(MOST + 200)]
    before = process_time()
    for name in names[MOST:]:
        nearest(name, names[:MOST])
    assert process_time() - before < 1
