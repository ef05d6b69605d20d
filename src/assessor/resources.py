"""Where the rubrics, forms and templates that come with the program are. Nobody else knows.

A wheel carries them under `assessor/_data`; a checkout keeps them at its top, where rubric
writers and designers find them without opening the source.
"""

from __future__ import annotations

from pathlib import Path

from assessor.errors import AssessError

_PACKAGE = Path(__file__).resolve().parent
_CHECKOUT = _PACKAGE.parent.parent


def rubrics_folder() -> Path:
    """The folder of the rubrics that come with the program. Raises AssessError if it is gone."""
    return _first_folder("rubrics", _PACKAGE / "_data" / "rubrics", _CHECKOUT / "rubrics")


def forms_folder() -> Path:
    """The folder of the forms that the program asks itself. Raises AssessError if it is gone."""
    return _first_folder("forms", _PACKAGE / "_data" / "forms", _CHECKOUT / "forms")


def templates_folder() -> Path:
    """The folder of the report templates. Raises AssessError if it is gone."""
    return _first_folder(
        "report templates",
        _PACKAGE / "_data" / "templates",
        _CHECKOUT / "reports" / "templates",
    )


def starter_folder() -> Path:
    """The folder of the rubric that new ones begin from. Raises AssessError if it is gone."""
    return _first_folder("starter rubric", _PACKAGE / "_data" / "starter", _CHECKOUT / "starter")


def _first_folder(what: str, *places: Path) -> Path:
    for place in places:
        if place.is_dir():
            return place
    raise AssessError(
        f"the {what} that should come with the program cannot be found",
        f"install it again; they were looked for in {places[0]}",
    )
