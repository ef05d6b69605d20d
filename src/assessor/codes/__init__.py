"""Every sort of mistake that a file can have: the table behind messages, help and docs/codes.md.

`R0` the text and its YAML, `R1` grammar, `R2` names, `R3` conditions, `R4` scales and roles,
`R5` what a rubric offers, `R6` warnings, `R7` what changed since an earlier version; `C` what only
cases, assessments and files of answers can have, `B` what brands can.
A code stands in the module that finds the mistake; here is what it means.
"""

from __future__ import annotations

from assessor.codes.allowing import ALLOWING
from assessor.codes.answers import ANSWERS
from assessor.codes.brands import BRANDS
from assessor.codes.conditions import CONDITIONS
from assessor.codes.grammar import GRAMMAR
from assessor.codes.names import NAMES
from assessor.codes.offers import OFFERS
from assessor.codes.revision import REVISION
from assessor.codes.row import Code
from assessor.codes.scales import SCALES
from assessor.codes.syntax import SYNTAX
from assessor.codes.text import TEXT
from assessor.codes.warnings import WARNINGS
from assessor.codes.wording import WORDING

FAMILIES: dict[str, tuple[Code, ...]] = {
    "The text": TEXT,
    "YAML": SYNTAX,
    "Keys and values": GRAMMAR,
    "Names": NAMES,
    "Conditions": CONDITIONS,
    "Scales and roles": SCALES,
    "What a rubric offers": OFFERS,
    "Warnings": WARNINGS,
    "Wording": WORDING,
    "Allowing warnings, and cases": ALLOWING,
    "Against an earlier version": REVISION,
    "Cases, assessments and answers": ANSWERS,
    "Brands": BRANDS,
}
"""The codes under the headings of docs/codes.md."""

CODES: dict[str, Code] = {row.code: row for family in FAMILIES.values() for row in family}
"""Every code, by its name."""

__all__ = ["CODES", "FAMILIES", "Code"]
