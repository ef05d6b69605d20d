"""Whether a text holds the number of a case, a file, or somebody's papers."""

from __future__ import annotations

import re

_MARKED = r"(?: ?#| id| no\.?| nr\.?| num\.?| number)[ :#.]{0,3}"
_NO_YEAR = r"(?!(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?(?![\w:/-]))"
"""No year and no span of years: `in the case 2023`, `client 2024-25 survey`."""
_NUMBER = rf"{_NO_YEAR}[a-z]{{0,4}}[-/ ]?\d[\w:/-]{{3,}}"

_SIGNS = (
    # With or without “number”: `case 22-1045`, `docket no. 1045`.
    r"\b(?:case|docket|client|intake|warrant|alien|badge|booking|inmate|police report|incident"
    rf"|passport|hmis|medicaid)(?:{_MARKED}|[ :#]{{1,3}}){_NUMBER}",
    # Words with other meanings need it: `record no. 20931`, and not `record 1250 hours`.
    r"\b(?:file|matter|record|receipt|participant|report|complaint|cause|charge|arrest|visa"
    rf"|member|patient|register){_MARKED}{_NUMBER}",
    # As courts write it: `1:22-cv-01045`, `2022-CR-001234`, `22CR1045`, `CR-2022-1234`.
    r"\b\d{1,2}:\d\d-[a-z]{2}-\d{3,}",
    r"\b(?:19|20)?\d\d[- ]?(?:cr|cv|cf|cm|ct|dr|fa|jv|mh|mj|mm|po|tr)[- ]?\d{3,}\b",
    r"\b(?:cr|cv|cf|cm|jv|mj)[- ]?\d{2,4}-\d{3,}\b",
    # As immigration services number people, and what they ask for.
    r"\ba[- #]{0,2}(?:\d{8,9}|\d{3}-\d{3}-\d{2,3})\b",
    r"\b(?:eac|wac|lin|src|msc|ioe|nbc|ysc)[- ]?\d\d[- ]?\d{3}[- ]?\d{5}\b",
)
_ANY = re.compile("|".join(_SIGNS), re.IGNORECASE)


def has_case_number(text: str) -> bool:
    """Whether it holds a number that stands for one person or case; grants and laws are none."""
    return bool(_ANY.search(text))
