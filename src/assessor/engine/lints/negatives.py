"""Questions that say no twice: nobody can tell what a yes to them means."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from assessor.engine.checks.walk import asked
from assessor.engine.lints.texts import asks
from assessor.errors import Finding
from assessor.model.rubric import Rubric

_VERBS = (
    "(?:avoid|declin|den(?:y|i)|exclud|fail|forbid|forg[eo]t|neglect|omit|overlook|prevent|prohibit"
    "|refrain|refus|reject|with(?:hold|held))(?:e|es|s|t?(?:ed|ing)|ten)?"
)
"""Verbs that say no."""
_WORDS = (
    "un(?:able|acceptable|aware|certain|clear|comfortable|common|equal|fair|familiar|happy|healthy"
    "|important|informed|intended|just|known|lawful|likely|necessary|paid|prepared|reasonable"
    "|reliable|safe|seen|sure|treated|usual|wanted|welcome|willing)"
    "|im(?:possible|proper)|in(?:accessible|adequate|appropriate|capable|complete|consistent"
    "|eligible|sufficient|valid)|il(?:legal|licit)|ir(?:regular|relevant|responsible)"
    "|dis(?:honest|allowed|respectful|satisfied)"
)
"""Words that say no by how they begin. A list, since “understand” and “important” do not."""
_NOT = r"not|never|cannot|\w*n['’]t"
_NOBODY = "nobody|no one|none|nothing"
_SUBJECT = r"we|you|they|it|there|people|staff|our \w+"
_BETWEEN = rf"\s(?:(?:{_SUBJECT}) )?(?:(?:at all|be|ever|(?!only)\w+ly) )?"
_WE_DO = rf"(?:{_SUBJECT})(?: \w+)? "
"""So that it is the sentence that says no: “people who do not pay” may well go “without”."""

_TWICE = (
    ("", _NOT, _BETWEEN, _VERBS),
    ("", _NOT, rf"{_BETWEEN}(?:an? )?", _WORDS),
    (_WE_DO, "not", r"(?: \w+){0,4} ", "without"),
    ("", rf"never|{_NOBODY}", r"(?: \w+){0,4} ", "without"),
    ("", rf"{_NOBODY}|(?<!say )no \w+", r"(?: (?!and\b|or\b|but\b)\w+){0,4} ", _NOT),
    ("", _VERBS, " ", rf"{_NOBODY}|no \w+"),
)
"""What comes before, what says no, what may stand between, and what says no again."""
_ANY = re.compile(r"n(?:o|one|ot|ever|obody|othing|['’]t)\b")
"""One of them at least is in each pair. Quick, since it begins with a letter."""


def double_negatives(rubric: Rubric) -> Iterator[Finding]:
    """Questions with two negatives that undo each other."""
    for one in asked(rubric):
        for place, text in asks(one.route, one.question):
            if found := _twice(text):
                what = f"“{found[0]}” and “{found[1]}” together say no twice"
                hint = "ask what is done, or what people can do"
                yield Finding(place, what, hint, code="R617")


def _twice(text: str) -> tuple[str, str] | None:
    """The two negatives of a text, or None."""
    if _ANY.search(text.lower()):
        for pair in _pairs():
            if found := pair.search(text):
                return found.group(1), found.group(2)
    return None


@cache
def _pairs() -> tuple[re.Pattern[str], ...]:
    """The table as patterns; making them takes longer than looking at a small rubric."""
    return tuple(
        re.compile(rf"(?<!\w){before}({one})(?!\w){between}\b({other})(?!\w)", re.IGNORECASE)
        for before, one, between, other in _TWICE
    )
