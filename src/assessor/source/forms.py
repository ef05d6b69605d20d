"""Texts of a certain form, and what in that form comes nearest to what was written."""

from __future__ import annotations

import calendar
import math
import re
import unicodedata
from collections.abc import Callable
from datetime import datetime
from typing import NamedTuple

from assessor.source.quoting import CURLY


class Form(NamedTuple):
    """How texts of one kind are written."""

    code: str
    noun: str
    rule: str
    """How to write one."""
    example: str
    nearest: Callable[[str], str] = lambda said: ""
    """The text of this form that is nearest to another; empty where none is."""

    def hint(self, said: str) -> str:
        """How to write it, with what was probably meant."""
        better = self.nearest(said)
        if better and said.startswith(CURLY):
            return f"leave out the curly quotes: {better}"
        return f"{self.rule}: “{better or self.example}”"


def as_id(said: str) -> str:
    """The id that comes nearest to some words; empty where none does."""
    plain = unicodedata.normalize("NFKD", said.casefold().replace("ß", "ss"))
    letters = "".join(one for one in plain if unicodedata.category(one) not in ("Mn", "Cf"))
    words = re.sub("[^a-z0-9]+", "-", letters).strip("-")
    words = f"q{words}" if words[:1].isdigit() else words
    return words if re.fullmatch("[a-z][a-z0-9-]{0,63}", words) else ""


def _as_version(said: str) -> str:
    numbers = re.findall("[0-9]+", said)
    return ".".join([*numbers, "0", "0"][:3]) if numbers else ""


def _as_key(said: str) -> str:
    id_, point, part = said.partition(".")
    return f"{as_id(id_)}{point}{part.strip().casefold()}" if as_id(id_) else ""


FORMS: dict[str, Form] = {
    r"^[a-z][a-z0-9-]{0,63}$": Form(
        "R106",
        "an id",
        "use small letters, digits and hyphens, and start with a letter",
        "first-step",
        as_id,
    ),
    r"^[a-z][a-z0-9-]{0,63}(\.[a-z]+)?$": Form(
        "R107",
        "the key of an answer",
        "write a question's id, or a follow-up of it",
        "certification.response",
        _as_key,
    ),
    r"^[0-9]+\.[0-9]+\.[0-9]+$": Form(
        "R108", "a version", "write three numbers with points between", "1.0.0", _as_version
    ),
    r"^#?[0-9a-fA-F]{6}$": Form(
        "B101", "a color", "write six digits from 0 to f, in quotes", "#1d5a63"
    ),
}
"""The forms of the models' texts, by their patterns."""
OTHER_FORM = Form("R103", "written as it should be", "", "")


def as_whole(said: str) -> str:
    """The whole number in some words, the first of several, no less; empty where there is none."""
    said = re.sub(r"(?<=\d)[,_ ](?=\d{3}\b)", "", said)
    found = re.search(r"\d{1,18}(\.\d{1,18})?", said)
    return str(math.ceil(float(found.group()))) if found else ""


_DAYS = (
    *("%Y-%m-%d", "%Y/%m/%d", "%Y.%m.%d", "%d %B %Y", "%d. %B %Y", "%d %b %Y"),
    *("%B %d, %Y", "%B %d %Y", "%b %d, %Y", "%b %d %Y"),
)
"""Ways to write a day that mean one day to everyone."""


def day_hint(said: str) -> str:
    """How to write a day; where there is no such day, why."""
    written = re.fullmatch("([0-9]{4})-([0-9]{2})-([0-9]{2})", said)
    if written:
        year, month, _ = map(int, written.groups())
        if not 1 <= month <= 12:
            return "the month goes from 01 to 12"
        last = calendar.monthrange(max(year, 1), month)[1]
        return f"that month ends with day {last}: “{said[:8]}{last}”"
    return f"write year, month and day with two hyphens: “{day_meant(said) or '2026-11-01'}”"


def day_meant(said: str) -> str:
    """The day that some words name to everyone, as its ISO text; empty where they name none."""
    for way in _DAYS:
        try:
            return datetime.strptime(said, way).date().isoformat()  # noqa: DTZ007
        except ValueError:
            continue
    return ""
