"""What a word of YAML without quotes is read as."""

from __future__ import annotations

from typing import Any

import pytest

from assessor.source import RUBRIC, read

READ_AS = [
    ("", None),
    ("~", None),
    ("null", None),
    ("Null", "Null"),
    ("none", "none"),
    ("true", True),
    ("false", False),
    ("True", "True"),
    ("TRUE", "TRUE"),
    ("yes", "yes"),
    ("no", "no"),
    ("on", "on"),
    ("off", "off"),
    ("y", "y"),
    ("0", 0),
    ("7", 7),
    ("-12", -12),
    ("+3", 3),
    ("123456789012345678", 123456789012345678),
    ("007", "007"),
    ("0123", "0123"),
    ("0o17", "0o17"),
    ("0x1F", "0x1F"),
    ("0b101", "0b101"),
    ("1_000", "1_000"),
    ("1,000", "1,000"),
    ("1.10", 1.1),
    ("-0.5", -0.5),
    ("5.", 5.0),
    (".5", 0.5),
    ("1e3", 1000.0),
    ("2.5E-3", 0.0025),
    ("1e", "1e"),
    ("1.0.0", "1.0.0"),
    (".inf", ".inf"),
    (".nan", ".nan"),
    ("-", [None]),
    ("=", "="),
    ("2026-11-01", "2026-11-01"),
    ("2026-13-45", "2026-13-45"),
    ("2026-11-01T12:30:45Z", "2026-11-01T12:30:45Z"),
    ("12:30:45", "12:30:45"),
    ("190:20:30", "190:20:30"),
    ("١٢", "١٢"),
]


@pytest.mark.parametrize(("written", "expected"), READ_AS)
def test_a_bare_word(written: str, expected: Any) -> None:
    document, problems = read("a.yaml", f"- {written}\n".encode(), RUBRIC)
    assert document is not None
    assert problems == []
    assert repr(document.data) == repr([expected])


@pytest.mark.parametrize("written", [w for w, _ in READ_AS if w not in ("", "-")])
def test_quotes_make_text_of_anything(written: str) -> None:
    document, problems = read("a.yaml", f"- '{written}'\n- \"{written}\"\n".encode(), RUBRIC)
    assert document is not None
    assert problems == []
    assert document.data == [written, written]


@pytest.mark.parametrize(
    ("written", "what"),
    [
        ("1234567890123456789", "this number has more than 18 digits"),
        ("-1234567890123456789", "this number has more than 18 digits"),
        ("9" * 5_000, "this number has more than 18 digits"),
        ("1e999", "this number is too large"),
        ("-1e999", "this number is too large"),
    ],
)
def test_numbers_that_nothing_here_can_hold(written: str, what: str) -> None:
    _, problems = read("a.yaml", f"- {written}\n".encode(), RUBRIC)
    assert [(problem.what, problem.line, problem.column) for problem in problems] == [(what, 1, 3)]
