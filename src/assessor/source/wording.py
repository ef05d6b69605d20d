"""What is wrong with a value, in our words: a function for each of pydantic's error types."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date
from typing import get_args

from assessor.errors import Finding
from assessor.nearest import did_you_mean
from assessor.source.cleaning import quoted
from assessor.source.forms import FORMS, OTHER_FORM, day_hint
from assessor.source.keys import unknown_key
from assessor.source.meant import OTHER_WORDS
from assessor.source.mends import how
from assessor.source.mistakes import Mistake, selector
from assessor.source.shape import bare, bounds, fields_of

Words = Callable[[Mistake], Finding]


def finding_for(mistake: Mistake) -> Finding:
    """A mistake as a finding: what is wrong, and how to mend it."""
    return WORDS.get(mistake.type, _unusable)(mistake)


def none_of(mistake: Mistake, types: Iterable[object]) -> Finding:
    """The finding where a value has none of several types that are accepted."""
    nouns = [_NOUN[kind] for kind in types if kind in _NOUN]
    return _wrong_type(" or ".join(nouns))(mistake)


def _missing(mistake: Mistake) -> Finding:
    hint = f"add “{mistake.key}:”. {mistake.about}".strip()
    return mistake.finding("R102", f"“{mistake.key}” is missing here", hint)


def _unknown_kind(mistake: Mistake) -> Finding:
    key = selector(mistake.place.kinds)
    if not isinstance(mistake.value, dict) or key is None:
        return _wrong_type("a group of keys")(mistake)
    kind = mistake.value.get(key)
    route = (*mistake.place.route, key)
    if isinstance(kind, dict | list | None):
        code, what = ("R104", "is empty") if kind is None else ("R103", "must be one word")
        return Finding(route, f"“{key}” {what}", _one_of("", mistake.place.kinds), code=code)
    hint = _one_of(str(kind), mistake.place.kinds)
    return Finding(route, f"unknown {key} {quoted(str(kind))}", hint, code="R105")


def _literal(mistake: Mistake) -> Finding:
    hint = _one_of(mistake.written, map(str, get_args(bare(mistake.place.expected))))
    if not mistake.written:
        return mistake.finding("R105", f"{mistake.name} needs a word here", hint)
    return mistake.finding("R105", f"{mistake.name} cannot be {quoted(mistake.written)}", hint)


def _one_of(said: str, known: Iterable[str]) -> str:
    words = list(known)
    other = next((one for one in OTHER_WORDS.get(said.casefold(), ()) if one in words), "")
    near = f"did you mean “{other}”?" if other else did_you_mean(said, words)
    return near or f"one of: {', '.join(words)}"


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


def _wrong_type(noun: str) -> Words:
    """What to say where a value of another type belongs."""

    def say(mistake: Mistake) -> Finding:
        if mistake.value is None:
            return _empty(mistake, noun)
        read = _READ.get(type(mistake.value), "something else")
        subject = quoted(mistake.written) if mistake.written else "this"
        what = f"{mistake.name} must be {noun}, and {subject} is read as {read}"
        return mistake.finding("R103", what, how(mistake, noun))

    return say


def _wrong_form(mistake: Mistake) -> Finding:
    said = mistake.key if mistake.place.at_key else mistake.written
    form = FORMS.get(str(mistake.rules["pattern"]), OTHER_FORM)
    about = f". {mistake.about}" if mistake.about and mistake.key in _REFERRING else ""
    what = f"{quoted(said)} is not {form.noun}"
    return mistake.finding(form.code, what, f"{form.hint(said)}{about}")


_REFERRING = ("in", "is", "is_not", "scale", "family", "count")
"""Keys that name by its id what stands elsewhere; what that is helps to find the id."""


def _empty(mistake: Mistake, noun: str = "text") -> Finding:
    """Where nothing is written; what stands in its place may be too far to the left."""
    info = fields_of(mistake.place.record).get(mistake.key)
    form = FORMS.get(mistake.pattern or "")
    write = form.hint("") if form else f"write {noun} here"
    if noun in ("a list", "a group of keys"):
        write = f"write {noun} below it, two spaces further in than “{mistake.key}:”"
    hint = f"{write}. {mistake.about}" if info and info.is_required() else f"{write}, or remove it"
    return mistake.finding("R104", f"{mistake.name} is empty", hint)


def _too_long(mistake: Mistake) -> Finding:
    what = f"{mistake.name} is longer than {mistake.rules['max_length']:,} characters"
    return mistake.finding("R006", what, "make it shorter")


def _too_few(mistake: Mistake) -> Finding:
    least, has = mistake.rules["min_length"], mistake.rules["actual_length"]
    what = f"{mistake.name} needs at least {least}, and has {has or 'none'}"
    return mistake.finding("R109", what, f"add {least - has} more")


def _too_many(mistake: Mistake) -> Finding:
    most = mistake.rules["max_length"]
    what = f"{mistake.name} has more than {most:,} items"
    return mistake.finding("C105", what, "take some out, or put them into another file")


def _too_small(mistake: Mistake) -> Finding:
    what = f"{mistake.name} must be {mistake.rules['ge']} or more, and is {mistake.written}"
    return mistake.finding("R110", what, _within(mistake))


def _too_large(mistake: Mistake) -> Finding:
    what = f"{mistake.name} must be {mistake.rules['le']} or less, and is {mistake.written}"
    return mistake.finding("R111", what, _within(mistake))


def _within(mistake: Mistake) -> str:
    least, most = bounds(mistake.place.expected)
    numbers = f"from {least} to {most}" if None not in (least, most) else f"{least or most}"
    return f"write a number {numbers}. {mistake.about}".strip()


def _day(mistake: Mistake) -> Finding:
    said = quoted(mistake.written) if mistake.written else "this"
    what = f"{mistake.name} must be a day, and {said} is none"
    return mistake.finding("R112", what, day_hint(mistake.written))


def _refused(mistake: Mistake) -> Finding:
    """A check of our own said no, and why, and on a second line how to mend it.

    What Python says about days is no help.
    """
    if bare(mistake.place.expected) is date:
        return _day(mistake)
    what, _, hint = str(mistake.rules["error"]).partition("\n")
    return mistake.finding("R113", what, hint or mistake.about)


def _unusable(mistake: Mistake) -> Finding:
    return mistake.finding("R103", f"{mistake.name} cannot be used as it stands", mistake.about)


WORDS: dict[str, Words] = {
    "missing": _missing,
    "extra_forbidden": unknown_key,
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
    "too_long": _too_many,
    "greater_than_equal": _too_small,
    "less_than_equal": _too_large,
    "date_type": _day,
    "date_parsing": _day,
    "date_from_datetime_parsing": _day,
    "date_from_datetime_inexact": _day,
    "value_error": _refused,
}
"""What we say for each of pydantic's error types that our models can bring about."""
