"""Two assessments of one rubric, opened together and held against each other."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from assessor.cli.last import its_rubric
from assessor.cli.opening import Opened, carried, open_rubric, rubric_of
from assessor.engine.comparison import comparison
from assessor.engine.held import Since
from assessor.engine.scoring import score
from assessor.errors import AssessError
from assessor.model.assessment import Assessment
from assessor.model.comparison import Comparison
from assessor.report.material import Material
from assessor.report.moved import Moved
from assessor.report.moving import moved
from assessor.storage.assessments import load


@dataclass(frozen=True)
class Compared:
    """Two assessments, and what moved between them."""

    since: Since
    now: Assessment
    told: Comparison
    view: Moved


def compared(old: Path, new: Path, name: str | None) -> Compared:
    """What moved from one file to the other. Raises AssessError, also where rubrics differ."""
    since, opened = _held(old, new, name)
    now = carried(opened, load(new), new)
    told = comparison(since, now)
    material = Material(opened.rubric, now, score(opened.rubric, now))
    return Compared(since, now, told, moved(material, told, since.before))


def held_since(old: Path, new: Path, name: str | None) -> Since:
    """An earlier file, to hold another against. Raises AssessError, also where rubrics differ."""
    return _held(old, new, name)[0]


def _held(old: Path, new: Path, name: str | None) -> tuple[Since, Opened]:
    before, now = load(old), load(new)
    if before.rubric.id != now.rubric.id:
        what = f"{old} answers the rubric “{before.rubric.id}”, and {new} “{now.rubric.id}”"
        raise AssessError(what, "name two files that answer the same rubric")
    opened = open_rubric(name or rubric_of(new, now))
    return Since(opened.rubric, before, its_rubric(before, old)), opened
