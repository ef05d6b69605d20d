"""What a file is, told by the keys at its top, so that one which is broken is known too."""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from assessor.cli.beside import cases_findings, rubric_findings
from assessor.cli.sources import Source
from assessor.engine.checks.brands import brand_colors
from assessor.errors import Finding, Problem
from assessor.loading.logos import logo_findings
from assessor.model.assessment import Assessment
from assessor.model.base import Record
from assessor.model.brand import Brand
from assessor.model.rubric import Rubric
from assessor.model.script import Cases, Script
from assessor.source import ASSESSMENT, RUBRIC, Limits, read
from assessor.source.shape import fields_of
from assessor.storage.assessments import as_a_whole


@dataclass(frozen=True)
class Kind:
    """One kind of file: what it must hold, and what is looked at beyond that."""

    name: str
    model: type[Record]
    limits: Limits
    checks: Callable[[Any, Path | None], Iterable[Finding]] = lambda record, path: ()
    of_text: Callable[[Source, bytes], Iterable[Problem]] = lambda source, raw: ()


def kind_of(source: Source, raw: bytes) -> Kind | None:
    """The kind of a file by its keys; one found in a folder must look like that kind as a whole."""
    keys = _keys(raw.removeprefix(codecs.BOM_UTF8).replace(b"\r", b"\n"))
    kind = next((kind for key, kind in TELLING.items() if key in keys), None)
    if kind is None or source.is_named:
        return kind
    return kind if 2 * len(keys & set(fields_of(kind.model))) >= len(keys) else None


def _keys(text: bytes) -> set[str]:
    """The keys at the start of lines; of a file in braces those at its top, or else all."""
    if text.lstrip()[:1] != b"{":
        return set(map(bytes.decode, _AT_START.findall(text)))
    document, _ = read("", text, RUBRIC)
    if document and isinstance(document.data, dict):
        return set(document.data)
    return set(map(bytes.decode, _ANYWHERE.findall(text)))


_AT_START = re.compile(rb"""^["']?([A-Za-z_-]{1,40})["']?[ \t]*:""", re.MULTILINE)
_ANYWHERE = re.compile(rb"""[{,\s]["']?([A-Za-z_-]{1,40})["']?[ \t]*:""")


def _brand_findings(brand: Brand, path: Path | None) -> Iterable[Finding]:
    return (*brand_colors(brand), *logo_findings(brand, path))


_RUBRIC = Kind("rubric", Rubric, RUBRIC, rubric_findings)
_CASES = Kind("cases", Cases, RUBRIC, cases_findings)
_ASSESSMENT = Kind(
    "assessment", Assessment, ASSESSMENT, of_text=lambda source, raw: as_a_whole(source.file, raw)
)
_ANSWERS = Kind("answers", Script, ASSESSMENT)
_BRAND = Kind("brand", Brand, RUBRIC, _brand_findings)

TELLING: dict[str, Kind] = {
    "cases": _CASES,
    "sections": _RUBRIC,
    "sources": _RUBRIC,
    "minutes": _RUBRIC,
    "started": _ASSESSMENT,
    "updated": _ASSESSMENT,
    "answers": _ANSWERS,
    "subjects": _ANSWERS,
    "rubric": _CASES,
    "brand": _BRAND,
    "assessor": _BRAND,
    "logo": _BRAND,
}
"""The keys at the top that tell what a file is; the first that is there decides."""
