"""What new rubrics and brands begin from: small, whole, and full of notes that teach."""

from __future__ import annotations

import re

from assessor.engine.checks.ids import DEVICES
from assessor.errors import AssessError
from assessor.loading.rubrics import CASES, all_rubrics
from assessor.model.base import ID_PATTERN
from assessor.resources import starter_folder

_STARTER = "my-rubric"
"""The id that the starter has until it is given another."""


BRAND = "brand"
"""The one word that is no id: it asks for a brand."""


def starter(rubric_id: str) -> dict[str, str]:
    """What a new rubric begins from, under its id, and its cases; or, for `brand`, a brand.

    File names with their text, the one to open first. Raises AssessError where it is no id, or
    that of a rubric that comes with the program.
    """
    if rubric_id == BRAND:
        return {f"{BRAND}.yaml": (starter_folder() / f"{BRAND}.yaml").read_text(encoding="utf-8")}
    if not re.fullmatch(ID_PATTERN, rubric_id):
        raise AssessError(f"“{rubric_id}” is not an id", _what_an_id_is(rubric_id))
    if rubric_id in DEVICES:
        what = f"“{rubric_id}” is a device on Windows, so no file there can have this name"
        raise AssessError(what, "choose another id, since files are named by it")
    if rubric_id in {path.stem for path in all_rubrics()}:
        what = f"there is a rubric “{rubric_id}” already: it comes with the program"
        raise AssessError(what, "choose another id, since answers are told apart by it")
    return {f"{rubric_id}{ending}": _text(ending, rubric_id) for ending in (".yaml", CASES)}


def _text(ending: str, rubric_id: str) -> str:
    path = starter_folder() / f"{_STARTER}{ending}"
    return path.read_text(encoding="utf-8").replace(_STARTER, rubric_id)


def _what_an_id_is(typed: str) -> str:
    """What an id looks like, with the nearest one to what was typed."""
    shape = "an id has small letters, digits and hyphens, up to 64, and begins with a letter"
    near = re.sub("[^a-z0-9]+", "-", typed.casefold()).lstrip("0123456789-")[:64].strip("-")
    return f"{shape}: {near or _STARTER}"
