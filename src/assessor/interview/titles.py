"""Whether a text names somebody by a title: `Ms. Rivera`, `Officer Diaz`, `Sra. López`."""

from __future__ import annotations

import re

_NAME = r" (?P<name>[^\W\d_][\w’'-]*)"
_SHORT = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Mx|Dr|Prof|Rev|Sra|Srta|Sr|Dra|Señora?|Señorita"
    r"|Det|Sgt|Lt|Capt|Cpl|Ofc|Dep|Insp)\b\.?" + _NAME
)
_IN_SMALL_LETTERS = re.compile(r"\b(?:mrs?|ms|mx|sra|srta)\. [a-z]", re.IGNORECASE)
_DOTTED = re.compile(r"\b(?:MR|MRS|MS|DR|HON|Hon|SRA|Lic|Ing|SGT|DET|OFC|LT)\." + _NAME)
_RANK = re.compile(
    r"\b(?:officer|detective|judge|sergeant|lieutenant|captain|deputy|sheriff|trooper|marshal"
    r"|agent|inspector|constable|magistrate|prosecutor|attorney|lawyer|doctor|nurse|professor"
    r"|pastor|rabbi|imam|counselor|therapist|caseworker|case manager|social worker|advocate"
    r"|oficial|juez|jueza|detectivo|abogad[oa]|doctora?)" + _NAME,
    re.IGNORECASE,
)
_PLACES_AND_OFFICES = """
    a academy act advocacy advocate advocates ag agency agent all an and apt are as assistance
    association at attorney avenue be board bureau but by center chief city client clients code
    conduct coordinator council counsel county court courts dc dea department deputy desk director
    district division dr drive duty executive federal fbi first floor for forum from general grant
    group handbook has he head helpline hotline hsi hub i if in is it judge lead liaison magazine
    manager meeting mentor my network no not of office officer officers on or our oversight ph
    plaza policies policy practitioner program programs project protection protocol recruitment
    report reports research safety school second service services sheriff she so staff state suite
    supervisor survey task team that the their they third this to training trainings triage unit
    we wellness what when where who with workshop
    january february march april may june july august september october november december
    monday tuesday wednesday thursday friday saturday sunday
"""
_NO_NAMES = frozenset(_PLACES_AND_OFFICES.split())
"""What follows a title with a capital letter and names a place, an office or nobody."""


def has_titled_name(text: str) -> bool:
    """Whether a title stands before what can be a name, with a capital letter."""
    if _IN_SMALL_LETTERS.search(text):
        return True
    ways = (_SHORT, _DOTTED, _RANK)
    return any(_is_name(found["name"]) for way in ways for found in way.finditer(text))


def _is_name(word: str) -> bool:
    return word[0].isupper() and word.casefold() not in _NO_NAMES
