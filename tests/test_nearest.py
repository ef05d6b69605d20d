"""The name that a person may have meant."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.nearest import did_you_mean, nearest

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
