"""How a value of another type could be written instead: a function for each type asked for."""

from __future__ import annotations

import re
from collections.abc import Callable

from assessor.source.forms import FORMS, as_id, as_whole
from assessor.source.mistakes import Mistake
from assessor.source.quoting import quote_it, shortened
from assessor.source.shape import element_of, fields_of, needed, record_of
from assessor.source.slips import NO_SPACE


def how(mistake: Mistake, noun: str) -> str:
    """How to write what is asked for, as near as can be to what was written."""
    return _HOW[noun](mistake) if noun in _HOW else ""


def sample(kind: object) -> str:
    """The keys that a record always has, as they are written in braces."""
    return "{" + ", ".join(f"{key}: …" for key in needed(kind)) + "}"


def _text(mistake: Mistake) -> str:
    said, value = mistake.written, mistake.value
    if form := FORMS.get(mistake.pattern or ""):
        if said and not isinstance(value, str) and _names_option(mistake):
            return _option(mistake)
        return form.hint(said) if said else _alone(mistake)
    if mistake.piece:
        return quote_it(mistake.piece)
    if isinstance(value, list):
        return f"write the text itself after “{mistake.key}:”, without “- ”"
    if isinstance(value, dict):
        return "put the text in quotes if it holds “: ”; it can have no keys"
    return quote_it(said, "it")


def _alone(mistake: Mistake) -> str:
    """Where a list or a group stands, and one of its texts was meant."""
    if isinstance(mistake.value, list) and isinstance(mistake.place.route[-1], int):
        return "leave out the inner brackets"
    first = next(iter(mistake.value), "")
    return f"write one alone: “{as_id(str(first)) or 'first-step'}”"


def _whole(mistake: Mistake) -> str:
    if number := as_whole(mistake.written):
        return f"write a whole number alone, without quotes: {number}"
    info = fields_of(mistake.place.record).get(mistake.key)
    end = ", or remove it" if info and not info.is_required() else ""
    return f"write a whole number in digits, without quotes{end}"


def _flag(mistake: Mistake) -> str:
    word = _FLAGS.get(mistake.written.casefold())
    return f"write {word}, in small letters and without quotes" if word else "write true or false"


_FLAGS = {
    **dict.fromkeys(("true", "yes", "y", "on", "1", "x"), "true"),
    **dict.fromkeys(("false", "no", "n", "off", "0"), "false"),
}


def _list(mistake: Mistake) -> str:
    kind = element_of(mistake.place.expected)
    if isinstance(mistake.value, dict):
        return _list_of_group(mistake, kind)
    if record_of(kind):
        return f"write each item on a line of its own: “- {sample(kind)}”"
    said = mistake.written.strip("() ")
    if said.startswith("-") and not said.startswith("- "):
        return "put a space behind each “-”"
    return f"write “[{', '.join(re.split(r'[,;] *', said))}]”"


def _list_of_group(mistake: Mistake, kind: object) -> str:
    """Where a group stands that is one item, or has the items as its keys."""
    first = next(iter(mistake.value), "")
    if mistake.piece:
        return f"put it in brackets: “[{shortened(mistake.piece)}]”"
    if first in fields_of(record_of(kind)):
        return f"start each item of the list with “- ”: “- {first}:”"
    if not record_of(kind):
        return "start each item with “- ”, and put text that holds “: ” in quotes"
    return f"write each item on a line of its own: “- {sample(kind)}”"


def _group(mistake: Mistake) -> str:
    if isinstance(mistake.value, list):
        return _group_of_list(mistake)
    kind = mistake.place.expected
    keys, said = needed(kind), mistake.written
    if mistake.key in fields_of(record_of(kind)):
        return f"write an id above it, such as “first:”, and start “{mistake.key}:” further in"
    if found := NO_SPACE.fullmatch(said):
        return f"put a space behind the “:”: “{shortened(': '.join(found.groups()))}”"
    if len(keys) == 1 and said:
        return f"write “{{{keys[0]}: {shortened(said)}}}”"
    if keys:
        return f"write its keys: “{sample(kind)}”, or each on a line of its own"
    return "write its keys below it, each on a line of its own, two spaces further in: “key: text”"


def _group_of_list(mistake: Mistake) -> str:
    """Where a list stands: of conditions, of keys, or of records that have their ids as keys."""
    piece = shortened(mistake.piece)
    if "all" in mistake.place.kinds:
        written = (f"“{{all: {piece}}}”", f"“{{any: {piece}}}”") if piece else ("“all:”", "“any:”")
        return f"write {written[0]} if each must hold, {written[1]} if one is enough" + (
            "" if piece else ", and the list below it, further in"
        )
    first = mistake.value[0] if mistake.value else None
    if isinstance(first, dict) and record_of(element_of(mistake.place.expected)):
        name = as_id(str(first.get("id", ""))) or "first"
        kind = element_of(mistake.place.expected)
        return f"write each below its id, without “- ”: “{name}: {sample(kind)}”"
    return "write its keys without “- ” and without brackets, each on a line of its own"


def _names_option(mistake: Mistake) -> bool:
    """Whether an option is named here, rather than given its id."""
    keys = [part for part in mistake.place.route if isinstance(part, str)]
    return keys[-1:] in (["is"], ["is_not"], ["when"])


def _option(mistake: Mistake) -> str:
    """Where an option is named, and YAML reads a number, or true or false, or a group."""
    if isinstance(mistake.value, dict):
        return _alone(mistake)
    word = {"true": "yes", "false": "no"}.get(mistake.written)
    return f"write an option's id, such as “{word or 'in-place'}”"


_HOW: dict[str, Callable[[Mistake], str]] = {
    "text": _text,
    "a whole number": _whole,
    "true or false": _flag,
    "a list": _list,
    "a group of keys": _group,
    "text or a list": _option,
}
