"""What looks as if it pointed to a person, and what does not."""

from __future__ import annotations

import time

import pytest

from assessor.interview.privacy import looks_personal


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("call 212-555-0175", "a phone number"),
        ("(212) 555-0175 after noon", "a phone number"),
        ("212.555.0175", "a phone number"),
        ("555-0175", "a phone number"),
        ("+44 20 7946 0958", "a phone number"),
        ("+525512345678", "a phone number"),
        ("ana@example.org", "an e-mail address"),
        ("write to a.b+c@mail.example.org please", "an e-mail address"),
        ("123-45-6789", "a Social Security number"),
        ("SSN 123 45 6789", "a Social Security number"),
        ("case no. 22-1045", "a case or file number"),
        ("Case # CR-20931", "a case or file number"),
        ("file number 20931", "a case or file number"),
        ("docket 1:22-cv-01045", "a case or file number"),
        ("A 123456789", "a case or file number"),
        ("ID 88213345", "a long number"),
    ],
)
def test_what_may_point_to_a_person(text: str, found: str) -> None:
    assert looks_personal(text) == [found]


def test_several_kinds_are_all_named() -> None:
    assert looks_personal("a@b.org, 212-555-0175") == ["an e-mail address", "a phone number"]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "We asked the funder in May 2025; they said no.",
        "Guidelines, page 36, and sections 2.1 to 2.4",
        "2019-2024, renewed each year",
        "about $1,250,000 a year, or 1250000.00",
        "$1250000",
        "20% to 50% of 12 grants",
        "in any case 3 of 7 conditions",
        "a client file is kept for 90 days",
        "Award 4410 of the State office",
        "the meeting @ noon",
        "15/03/2026",
    ],
)
def test_what_does_not(text: str) -> None:
    assert looks_personal(text) == []


@pytest.mark.parametrize("text", ["a" * 10_000, "1 " * 5_000, "+1" * 5_000, "a.-" * 4_000 + "@"])
def test_long_text_takes_no_time(text: str) -> None:
    begun = time.process_time()
    looks_personal(text)
    assert time.process_time() - begun < 0.5
