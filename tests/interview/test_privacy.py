"""What looks as if it pointed to a person, and what does not."""

from __future__ import annotations

import subprocess
import sys
import time

import pytest

from assessor.interview.privacy import looks_personal

PHONE, E_MAIL, SOCIAL = "a phone number", "an e-mail address", "a Social Security number"
BORN, NAME, CASE = "a date of birth", "a name after a title", "a case or file number"

POINTS_TO_A_PERSON = [
    ("call 212-555-0175", PHONE),
    ("(212) 555-0175 after noon", PHONE),
    ("212.555.0175", PHONE),
    ("212-555-0175, ask for the shift lead", PHONE),
    ("(212) 555–0175", PHONE),
    ("212/555-0175", PHONE),
    ("the hotline worker is at 2125550175", PHONE),
    ("212 5550175", PHONE),
    ("+1.212.555.0175", PHONE),
    ("1-800-555-0199", PHONE),
    ("555-0175", PHONE),
    ("call 555 0175", PHONE),
    ("cell: 555.0175", PHONE),
    ("+44 20 7946 0958", PHONE),
    ("+525512345678", PHONE),
    ("WhatsApp +503 7123 4567", PHONE),
    ("011 52 55 1234 5678", PHONE),
    ("+33 6 12 34 56 78", PHONE),
    ("ana@example.org", E_MAIL),
    ("write to a.b+c@mail.example.org please", E_MAIL),
    ("123-45-6789", SOCIAL),
    ("SSN 123 45 6789", SOCIAL),
    ("born 3/4/1999", BORN),
    ("She was born on March 4, 1999", BORN),
    ("born the 4th of March", BORN),
    ("b. 1999-03-04", BORN),
    ("DOB 1999-03-04", BORN),
    ("D.O.B.: 4 Mar. 1999", BORN),
    ("dob: 3/4", BORN),
    ("date of birth is 03.04.1999", BORN),
    ("Date of birth 1999", BORN),
    ("her birthday, May 9", BORN),
    ("nació el 4 de marzo de 1999", BORN),
    ("fecha de nacimiento: 04/03/1999", BORN),
    ("Ms. Rivera told us", NAME),
    ("we asked Mr Okafor", NAME),
    ("mrs. jones from the shelter", NAME),
    ("MR. JONES", NAME),
    ("Mx. Lee", NAME),
    ("Dr. O’Neil at the clinic", NAME),
    ("Officer Diaz", NAME),
    ("the officer Diaz who took the call", NAME),
    ("Detective Smith-Jones", NAME),
    ("Det. Smith", NAME),
    ("Sgt Álvarez", NAME),
    ("Judge Émond decides", NAME),
    ("Special Agent Wu", NAME),
    ("the case manager Tran", NAME),
    ("hablamos con la Sra. López", NAME),
    ("Srta. Núñez", NAME),
    ("la jueza Ortiz", NAME),
    ("case no. 22-1045", CASE),
    ("Case # CR-20931", CASE),
    ("case 22-1045", CASE),
    ("file number 20931", CASE),
    ("File #2023-0045", CASE),
    ("docket 1:22-cv-01045", CASE),
    ("it is 1:22-cv-01045", CASE),
    ("2022-CR-001234", CASE),
    ("22CR1045", CASE),
    ("CV 2022-1234", CASE),
    ("client ID 4410", CASE),
    ("HMIS 88213", CASE),
    ("badge #4412", CASE),
    ("police report 23-004512", CASE),
    ("incident no. 2023-00451", CASE),
    ("inmate 12345-678", CASE),
    ("cause number D-1-22-001234", CASE),
    ("A 123456789", CASE),
    ("A123-456-789", CASE),
    ("receipt EAC2190012345", CASE),
    ("MSC-21-900-12345", CASE),
    ("ID 88213345", "a long number"),
]

POINTS_TO_NOBODY = [
    "",
    "We asked the funder in May 2025; they said no.",
    "Guidelines, page 36, and sections 2.1 to 2.4",
    "2019-2024, renewed each year",
    "we served 1,250 people in 2024-2025",
    "grant 2023-VT-BX-0012",
    "award 15POVC-22-GK-01234-HT",
    "grant 90ZV0123-01-00 of the federal office",
    "about $1,250,000 a year, or 1250000.00",
    "$1250000",
    "12 000 000 pesos, or 1.250.000",
    "$250,000-$300,000",
    "20% to 50% of 12 grants",
    "200-1500 people, page 100-1200",
    "in any case 3 of 7 conditions",
    "in that case 2024-25 is the first year",
    "a client file is kept for 90 days",
    "client 2024-2025 survey",
    "a record 1250 hours of training",
    "Award 4410 of the State office",
    "the meeting @ noon",
    "15/03/2026 and 2026-11-01, from 9:00-17:00",
    "42 U.S.C. 1589-1597, 22 U.S.C. 7102(11)",
    "45 CFR 75.352 and 2 CFR 200.331-333",
    "Public Law No. 106-386",
    "OMB 1121-0329",
    "form I-914, Supplement B",
    "EIN 12-3456789",
    "San Francisco 94103-1234",
    "scores 12 15 18 20, then 1 2 3 4 5 6 7",
    "version 1.2.3.4",
    "the program was born in 2019",
    "born out of 3 meetings",
    "people born after 2005",
    "we ask for the date of birth at intake, in 3 of 7 forms",
    "birthdays are kept in the staff calendar",
    "the judge and the officer on duty",
    "We spoke with an officer. The next day they called.",
    "Officer Training and the Detective Bureau",
    "our Program Officer in May",
    "Deputy Director, Sheriff County offices",
    "the Attorney General",
    "Nurse Practitioner hours",
    "Sr. Program Manager",
    "12 Elm Dr. Suite 4",
    "MS Word and MS Office",
    "dr. on call",
    "Advocate Handbook, page 4",
    "the doctor In our town",
    "WE ASKED THE JUDGE AND THE OFFICER",
]


@pytest.mark.parametrize(("text", "found"), POINTS_TO_A_PERSON)
def test_what_may_point_to_a_person(text: str, found: str) -> None:
    assert looks_personal(text) == [found]


@pytest.mark.parametrize("text", POINTS_TO_NOBODY)
def test_what_does_not(text: str) -> None:
    assert looks_personal(text) == []


def test_several_kinds_are_all_named() -> None:
    assert looks_personal("a@b.org, 212-555-0175") == [E_MAIL, PHONE]
    assert looks_personal("Ms. Rivera, born 3/4/1999") == [BORN, NAME]


def test_only_a_text_with_digits_enough_waits_for_the_library_of_phone_numbers() -> None:
    code = """\
import sys
from assessor.interview.privacy import looks_personal
looks_personal("we served 1250 people")
assert "phonenumbers" not in sys.modules
looks_personal("we served 1250 people in 2024")
assert "phonenumbers" in sys.modules
"""
    subprocess.run([sys.executable, "-c", code], check=True)


REPEATED = [word * 2_500 for word in ("Ms. ", "born ", "case no", "dob on the ", "555-", "A-12-")]


@pytest.mark.parametrize(
    "text", ["a" * 10_000, "1 " * 5_000, "+1" * 5_000, "a.-" * 4_000 + "@", *REPEATED]
)
def test_long_text_takes_no_time(text: str) -> None:
    begun = time.process_time()
    looks_personal(text)
    assert time.process_time() - begun < 0.5
