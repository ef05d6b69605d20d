"""Days as people type them: what means one day to everyone is taken, and anything else is not."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.interview.typed_days import typed_day
from assessor.model.days import day

TODAY = date(2027, 1, 31)
days = st.dates(min_value=date(1000, 1, 1))
soon = st.dates(min_value=date(2000, 1, 1), max_value=date(2200, 1, 1))


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("2026-12-01", "2026-12-01"),
        ("2026-1-5", "2026-01-05"),
        ("2026/12/01", "2026-12-01"),
        ("December 1, 2026", "2026-12-01"),
        ("december 1 2026", "2026-12-01"),
        ("Dec 1, 2026", "2026-12-01"),
        ("1 December 2026", "2026-12-01"),
        ("by June 3rd, 2027", "2027-06-03"),
        ("today", "2027-01-31"),
        ("tomorrow", "2027-02-01"),
        ("In 2 weeks.", "2027-02-14"),
        ("two weeks from now", "2027-02-14"),
        ("in a month", "2027-02-28"),
        ("3 months", "2027-04-30"),
        ("in 13 months", "2028-02-29"),
        ("in one year", "2028-01-31"),
        ("in 0 days", "2027-01-31"),
    ],
)
def test_what_names_one_day(typed: str, meant: str) -> None:
    assert typed_day(typed, TODAY).isoformat() == meant


@pytest.mark.parametrize(
    "typed",
    [
        *("12/1/2026", "1.12.2026", "December 1", "2026", "2026-12", "next week", "soon"),
        *("in weeks", "in 2 moons", "in -2 weeks", "in 1000 years", "two", "", "2026-02-30"),
    ],
)
def test_what_names_none(typed: str) -> None:
    with pytest.raises(ValueError, match=f"^“{typed}” is no"):
        typed_day(typed, TODAY)


@pytest.mark.parametrize("typed", ["tomorrow", "in 1 week", "in a month", "in 999 years"])
def test_there_is_no_day_behind_the_last(typed: str) -> None:
    with pytest.raises(ValueError, match="is not a day"):
        typed_day(typed, date(9999, 12, 31))


def test_nothing_is_counted_without_a_today() -> None:
    with pytest.raises(ValueError, match=r"type 2026-11-01, or November 1, 2026\.$"):
        typed_day("in 2 weeks")


@given(days)
def test_a_day_is_read_back_from_how_it_is_written(when: date) -> None:
    assert typed_day(when.isoformat()) == typed_day(day(when)) == when


@given(soon, st.integers(0, 999))
def test_counting_goes_on_by_whole_days_weeks_months_and_years(today: date, number: int) -> None:
    assert typed_day(f"in {number} days", today) == today + timedelta(days=number)
    assert typed_day(f"in {number} weeks", today) == today + timedelta(weeks=number)
    months = typed_day(f"in {number} months", today)
    gone = 12 * (months.year - today.year) + months.month - today.month
    assert (gone, months.day) == (number, min(today.day, months.day))
    assert months.day == today.day or (months + timedelta(days=1)).day == 1
    years = typed_day(f"in {number} years", today)
    assert (years.year - today.year, years.month) == (number, today.month)
