"""What is wrong with a value, in our words: a function for each of pydantic's error types."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from datetime import date
from typing import get_args

from assessor.errors import Finding, Route
from assessor.nearest import did_you_mean, nearest
from assessor.source.cleaning import quoted
from assessor.source.mistakes import Mistake, selector
from assessor.source.shape import bare, fields_of

Words = Callable[[Mistake], Finding]


def finding_for(mistake: Mistake) -> Finding:
    """A mistake as a finding: what is wrong, and how to mend it."""
    return WORDS.get(mistake.type, _unusable)(mistake)


def none_of(mistake: Mistake, types: Iterable[object]) -> Finding:
    """The finding where a value has none of several types that are accepted."""
    nouns = [_NOUN[kind] for kind in types if kind in _NOUN]
    return _wrong_type(" or ".join(nouns))(mistake)


def key_meant(mistake: Mistake) -> Route | None:
    """The route of the key that an unknown one was probably meant for, or None."""
    near = nearest(mistake.key, _known(mistake))
    return (*mistake.place.route[:-1], near) if near else None


def _missing(mistake: Mistake) -> Finding:
    hint = f"add “{mistake.key}:”. {mistake.about}".strip()
    return mistake.finding("R102", f"“{mistake.key}” is missing here", hint)


def _unknown_key(mistake: Mistake) -> Finding:
    known = _known(mistake)
    listed = f"known here: {', '.join(known)}"
    hint = _elsewhere(mistake) or did_you_mean(mistake.key, known) or listed
    return mistake.finding("R101", f"unknown key {quoted(mistake.key)}", hint, at_key=True)


def _known(mistake: Mistake) -> list[str]:
    return list(fields_of(mistake.place.record))


def _elsewhere(mistake: Mistake) -> str:
    """A hint where the key belongs to another kind of the same thing."""
    kinds = mistake.place.kinds
    by = selector(kinds)
    owners = [f"“{by}: {tag}”" for tag, one in kinds.items() if mistake.key in fields_of(one)]
    return f"it goes with {' or '.join(owners)}" if by and owners else ""


def _unknown_kind(mistake: Mistake) -> Finding:
    key = selector(mistake.place.kinds)
    if not isinstance(mistake.value, dict) or key is None:
        return _wrong_type("a group of keys")(mistake)
    said = str(mistake.value.get(key))
    hint = _one_of(said, mistake.place.kinds)
    route = (*mistake.place.route, key)
    return Finding(route, f"unknown {key} {quoted(said)}", hint, code="R105")


def _literal(mistake: Mistake) -> Finding:
    hint = _one_of(mistake.written, map(str, get_args(bare(mistake.place.expected))))
    if not mistake.written:
        return mistake.finding("R105", f"{mistake.name} needs a word here", hint)
    return mistake.finding("R105", f"{mistake.name} cannot be {quoted(mistake.written)}", hint)


def _one_of(said: str, known: Iterable[str]) -> str:
    words = list(known)
    return did_you_mean(said, words) or f"one of: {', '.join(words)}"


_NOUN: dict[object, str] = {
    str: "text",
    int: "a whole number",
    bool: "true or false",
    tuple: "a list",
}
_READ: dict[type, str] = {
    str: "text",
    int: "a number",
    float: "a number",
    bool: "true or false",
    list: "a list",
    dict: "a group of keys",
}
_HOW = {
    "text": "put it in quotes",
    "a list": "write “[one, two]”, or each item on a line of its own, after “- ”",
    "a group of keys": "write its keys below it, two spaces further in, as “key: text”",
    "true or false": "write true or false, without quotes",
    "a whole number": "write digits alone, without quotes",
}


def _wrong_type(noun: str) -> Words:
    """What to say where a value of another type belongs."""

    def say(mistake: Mistake) -> Finding:
        if mistake.value is None:
            return _empty(mistake, noun)
        read = _READ.get(type(mistake.value), "something else")
        subject = quoted(mistake.written) if mistake.written else "this"
        what = f"{mistake.name} must be {noun}, and {subject} is read as {read}"
        return mistake.finding("R103", what, _how(mistake, noun))

    return say


def _how(mistake: Mistake, noun: str) -> str:
    if noun == "text" and isinstance(mistake.value, list | dict):
        return "put text that starts with a bracket or brace in quotes"
    if noun != "text" and "text" in noun and mistake.written:
        return "put it in quotes"
    if mistake.pattern in FORMS:
        return FORMS[mistake.pattern][2]
    return _HOW.get(noun, "")


FORMS = {
    r"^[a-z][a-z0-9-]{0,63}$": (
        "R106",
        "an id",
        "use small letters, digits and hyphens, with a letter first: “first-step”",
    ),
    r"^[a-z][a-z0-9-]{0,63}(\.[a-z]+)?$": (
        "R107",
        "the key of an answer",
        "write a question's id, or a follow-up of it: “certification.response”",
    ),
    r"^[0-9]+\.[0-9]+\.[0-9]+$": (
        "R108",
        "a version",
        "write three numbers with points between: “1.0.0”",
    ),
    r"^#?[0-9a-fA-F]{6}$": (
        "B101",
        "a color",
        "write six digits from 0 to f, in quotes: “#1d5a63”",
    ),
}
"""Of texts of a certain form: the code, what they are called, how they are written, by pattern."""


def _wrong_form(mistake: Mistake) -> Finding:
    said = mistake.key if mistake.place.at_key else mistake.written
    code, noun, hint = FORMS.get(str(mistake.rules["pattern"]), _OTHER_FORM)
    if noun == "an id" and (better := _as_id(said)):
        hint = f"use small letters, digits and hyphens: “{better}”"
    return mistake.finding(code, f"{quoted(said)} is not {noun}", hint)


_OTHER_FORM = ("R103", "written as it should be", "")


def _as_id(said: str) -> str:
    """The id that comes nearest to some words; empty where none does."""
    words = re.sub("[^a-z0-9]+", "-", said.casefold()).strip("-")
    return words if re.fullmatch("[a-z][a-z0-9-]{0,63}", words) else ""


def _empty(mistake: Mistake, noun: str = "text") -> Finding:
    what = f"{mistake.name} is empty"
    _, _, form = FORMS.get(mistake.pattern or "", _OTHER_FORM)
    return mistake.finding("R104", what, form or f"write {noun} here, or remove it")


def _too_long(mistake: Mistake) -> Finding:
    what = f"{mistake.name} is longer than {mistake.rules['max_length']:,} characters"
    return mistake.finding("R006", what, "make it shorter")


def _too_few(mistake: Mistake) -> Finding:
    least, has = mistake.rules["min_length"], mistake.rules["actual_length"]
    what = f"{mistake.name} needs at least {least}, and has {has or 'none'}"
    return mistake.finding("R109", what, f"add {least - has} more")


def _too_small(mistake: Mistake) -> Finding:
    what = f"{mistake.name} must be {mistake.rules['ge']} or more, and is {mistake.written}"
    return mistake.finding("R110", what, mistake.about)


def _too_large(mistake: Mistake) -> Finding:
    what = f"{mistake.name} must be {mistake.rules['le']} or less, and is {mistake.written}"
    return mistake.finding("R111", what, mistake.about)


def _day(mistake: Mistake) -> Finding:
    said = quoted(mistake.written) if mistake.written else "this"
    what = f"{mistake.name} must be a day, and {said} is none"
    return mistake.finding("R112", what, "write year, month and day with two hyphens: 2026-11-01")


def _refused(mistake: Mistake) -> Finding:
    """A check of our own said no, and why; but what Python says about days is no help."""
    if bare(mistake.place.expected) is date:
        return _day(mistake)
    return mistake.finding("R113", str(mistake.rules["error"]), mistake.about)


def _unusable(mistake: Mistake) -> Finding:
    return mistake.finding("R103", f"{mistake.name} cannot be used as it stands", mistake.about)


WORDS: dict[str, Words] = {
    "missing": _missing,
    "extra_forbidden": _unknown_key,
    "union_tag_invalid": _unknown_kind,
    "union_tag_not_found": _unknown_kind,
    "literal_error": _literal,
    "string_type": _wrong_type("text"),
    "int_type": _wrong_type("a whole number"),
    "bool_type": _wrong_type("true or false"),
    "tuple_type": _wrong_type("a list"),
    "dict_type": _wrong_type("a group of keys"),
    "model_type": _wrong_type("a group of keys"),
    "string_pattern_mismatch": _wrong_form,
    "string_too_short": _empty,
    "string_too_long": _too_long,
    "too_short": _too_few,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "date_type": _day,
    "date_parsing": _day,
    "date_from_datetime_parsing": _day,
    "date_from_datetime_inexact": _day,
    "value_error": _refused,
}
"""What we say for each of pydantic's error types that our models can bring about."""
