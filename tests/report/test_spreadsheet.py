"""Answers and advice as CSV: whole, and never a formula."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.model.base import Record
from assessor.report.spreadsheet import as_csv


class Pair(Record):
    """A row with a text, a number and a flag."""

    some_text: str
    number: int | None
    flag: bool = False


def table(*rows: Pair) -> list[list[str]]:
    """A CSV file as a spreadsheet reads it."""
    written = as_csv(Pair, rows, "a seal")
    assert written.startswith("\ufeff")
    return list(csv.reader(StringIO(written[1:], newline=""), strict=True))


def cell(text: str) -> str:
    return table(Pair(some_text=text, number=None))[1][0]


@pytest.mark.parametrize(
    "text",
    ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", " =1", "＝1", '=cmd|" /C calc"!A0'],
)
def test_a_text_is_never_a_formula(text: str) -> None:
    assert cell(text) == f"'{text}"


@pytest.mark.parametrize("text", ["3 of 5", "a=b", "", "“So, there”", "7", 'a,"b"\nc'])
def test_any_other_text_stands_as_it_was_written(text: str) -> None:
    assert cell(text) == text


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_back_and_starts_no_formula(text: str) -> None:
    read = cell(text)
    assert read in (text, f"'{text}")
    assert not read.strip(" ").startswith(("=", "+", "-", "@", "\t", "\r", "\n"))


def test_numbers_stay_numbers_and_what_is_not_known_is_empty() -> None:
    rows = table(Pair(some_text="a", number=-3, flag=True), Pair(some_text="b", number=None))
    assert rows == [
        ["some text", "number", "flag", "made from"],
        ["a", "-3", "yes", "a seal"],
        ["b", "", "no", "a seal"],
    ]


def test_lines_end_as_the_standard_says() -> None:
    assert as_csv(Pair, [Pair(some_text="a", number=0)], "s").endswith("a,0,no,s\r\n")
