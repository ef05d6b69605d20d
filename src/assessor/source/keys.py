"""Keys that mean nothing where they stand: which one was meant, or where they belong."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import BaseModel

from assessor.errors import Finding, Route
from assessor.nearest import did_you_mean, nearest
from assessor.source.cleaning import quoted
from assessor.source.meant import OTHER_KEYS
from assessor.source.mistakes import Mistake, selector
from assessor.source.quoting import shortened, without_curly
from assessor.source.shape import element_of, fields_of, record_of, tagged_kinds
from assessor.source.slips import NO_SPACE


def unknown_key(mistake: Mistake) -> Finding:
    """The finding for a key that means nothing where it stands."""
    if fused := _fused(mistake):
        hint = f"write “{shortened(fused)}”"
        return mistake.finding("R034", "a space is missing after the “:”", hint, at_key=True)
    looks = (look(mistake) for look in _LOOKS)
    hint = next(filter(None, looks), "")
    return mistake.finding("R101", f"unknown key {quoted(mistake.key)}", hint, at_key=True)


def key_meant(mistake: Mistake) -> Route | None:
    """The route of the key that an unknown one was probably meant for, or None."""
    known = _known(mistake)
    meant = [
        mistake.key.partition(":")[0] if _fused(mistake) else None,
        _bare(mistake),
        _other_word(mistake),
        next(_above(mistake), None),
        nearest(mistake.key, known),
    ]
    key = next(filter(None, meant), None)
    return (*mistake.place.route[:-1], key) if key else None


def of_another_kind(mistake: Mistake) -> bool:
    """Whether an unknown key was meant for one of another kind, which needs other keys."""
    key = key_meant(mistake)
    return key is not None and key[-1] not in fields_of(mistake.place.record)


def _known(mistake: Mistake) -> list[str]:
    """The keys that could stand there; of kinds that no word tells apart, those of all."""
    own = list(fields_of(mistake.place.record))
    kinds = mistake.place.kinds.values() if selector(mistake.place.kinds) is None else ()
    return list(dict.fromkeys([*own, *(key for kind in kinds for key in fields_of(kind))]))


def _fused(mistake: Mistake) -> str:
    """A key that has what it says right behind its colon, as it should be written."""
    found = NO_SPACE.fullmatch(mistake.key)
    return ": ".join(found.groups()) if found and found.group(1) in _known(mistake) else ""


def _bare(mistake: Mistake) -> str | None:
    bare = without_curly(mistake.key)
    return bare if bare != mistake.key and bare in _known(mistake) else None


def _curly(mistake: Mistake) -> str:
    """A key in curly quotes."""
    bare = _bare(mistake)
    return f"leave out the curly quotes: {bare}" if bare else ""


def _elsewhere(mistake: Mistake) -> str:
    """A key of another kind of the same thing."""
    kinds = mistake.place.kinds
    owners = [tag for tag, kind in kinds.items() if mistake.key in fields_of(kind)]
    by = selector(kinds)
    if by and owners:
        return "it goes with " + " or ".join(f"“{by}: {tag}”" for tag in owners)
    beside = fields_of(mistake.place.record)
    own = next((tag for tag, kind in kinds.items() if tag in beside), "")
    return f"keep “{mistake.key}:” or “{own}:”; for both, put two under “all:”" if owners else ""


def _other_word(mistake: Mistake) -> str | None:
    """What is written here for a word that other formats use."""
    words = OTHER_KEYS.get(mistake.key.casefold(), ())
    return next((word for word in words if word in _known(mistake)), None)


def _meant_word(mistake: Mistake) -> str:
    """A word that other formats use."""
    word = _other_word(mistake)
    return f"did you mean “{word}”?" if word else ""


def _above(mistake: Mistake) -> Iterator[str]:
    """The keys of this record whose items have such a key."""
    for key, info in fields_of(mistake.place.record).items():
        held = element_of(info.annotation)
        if any(mistake.key in fields_of(kind) for kind in _records(held)):
            yield key


def _records(kind: object) -> list[type[BaseModel]]:
    record = record_of(kind)
    return [*tagged_kinds(kind).values()] or ([record] if record else [])


def _further_in(mistake: Mistake) -> str:
    """A key of something that stands below another key."""
    above = [f"“{key}:”" for key in _above(mistake)]
    return f"it belongs below {' or '.join(above)}, further in" if above else ""


def _near(mistake: Mistake) -> str:
    """A key that is misspelled."""
    return did_you_mean(mistake.key, _known(mistake))


def _of_text(mistake: Mistake) -> str:
    """A line of a text that holds a colon."""
    goes_on = "if it goes on with the text above, start it further in, and put that text in quotes"
    return goes_on if " " in mistake.key else ""


def _listed(mistake: Mistake) -> str:
    return f"remove it, or use one that is known here: {', '.join(_known(mistake))}"


_LOOKS = (_curly, _elsewhere, _meant_word, _further_in, _near, _of_text, _listed)
"""Hints on an unknown key, the surest first."""
