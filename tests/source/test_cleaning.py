"""Text that cannot steer a terminal or hide words."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.source import clean
from assessor.source.cleaning import quoted

ANY_TEXT = st.text(st.characters(codec=None)) | st.text(
    st.sampled_from("a\n\t\r\x00\x1b\x7f\x9b\u202e\u2066\ud800\udfff\ufeff\uffff é🙂")
)


@given(ANY_TEXT)
def test_nothing_forbidden_is_left(text: str) -> None:
    for character in clean(text):
        assert character in "\n\t" or unicodedata.category(character) not in ("Cc", "Cs")
        assert not "\u202a" <= character <= "\u202e"
        assert not "\u2066" <= character <= "\u2069"


@given(ANY_TEXT)
def test_all_else_is_kept_in_order(text: str) -> None:
    kept = iter(text)
    assert all(character in kept for character in clean(text))
    assert clean(clean(text)) == clean(text)


@given(st.text(st.characters(exclude_categories=["C"])))
def test_text_without_controls_is_untouched(text: str) -> None:
    assert clean(text) == text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("red \x1b[31mtext", "red [31mtext"),
        ("title \x1b]0;x\x07", "title ]0;x"),
        ("two\nlines\tand a tab", "two\nlines\tand a tab"),
        ("Windows\r\nline", "Windows\nline"),
        ("שלום العربية 日本語 🙂", "שלום العربية 日本語 🙂"),
        ("abc\u202edef\u202c", "abcdef"),
    ],
)
def test_examples(text: str, expected: str) -> None:
    assert clean(text) == expected


@given(ANY_TEXT)
def test_quoted_words_are_one_short_line(text: str) -> None:
    assert quoted(text).startswith("“")
    assert quoted(text).endswith("”")
    assert len(quoted(text)) <= 53
    assert not set("\n\t\x1b") & set(quoted(text))
