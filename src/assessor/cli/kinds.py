"""What a file is, told by the keys at its top, so that one which is broken is known too.

Each kind imports what it needs itself: whoever checks a rubric waits for nothing else.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Callable, Iterable
from itertools import islice
from pathlib import Path
from typing import Any, NamedTuple

from assessor.cli.sources import Source
from assessor.errors import Finding, Problem
from assessor.model.base import Record
from assessor.source import ASSESSMENT, PLAN, RUBRIC, Document, Limits, read


class Kind(NamedTuple):
    """One kind of file: what it must hold, and what is looked at beyond that."""

    name: str
    model: type[Record]
    limits: Limits
    checks: Callable[[Any, Path | None], Iterable[Finding]] = lambda record, path: ()
    of_text: Callable[[str, bytes, Document | None], Iterable[Problem]] = lambda *_: ()


def kind_of(source: Source, raw: bytes) -> Kind | None:
    """The kind of a file by its keys; one found in a folder must look like that kind as a whole."""
    keys = _keys(raw.removeprefix(codecs.BOM_UTF8).replace(b"\r", b"\n"))
    told = next((kind for key, kind in TELLING.items() if key in keys), None)
    kind = told() if told else None
    if kind is None or source.is_named:
        return kind
    from assessor.source.shape import fields_of

    return kind if 2 * len(keys & set(fields_of(kind.model))) >= len(keys) else None


def _keys(text: bytes) -> set[str]:
    """The keys at the start of lines; of a file in braces those at its top, or else all."""
    if text.lstrip()[:1] != b"{":
        return set(map(bytes.decode, _AT_START.findall(b"\n" + text)))
    document, _ = read("", text, RUBRIC)
    if document and isinstance(document.data, dict):
        return set(document.data)
    return set(map(bytes.decode, _ANYWHERE.findall(text)))


_AT_START = re.compile(rb"""\n["']?([A-Za-z_-]{1,40})["']?[ \t]*:""")
_ANYWHERE = re.compile(rb"""[{,\s]["']?([A-Za-z_-]{1,40})["']?[ \t]*:""")


def _rubric() -> Kind:
    from assessor.cli.findings import rubric_findings
    from assessor.model.rubric import Rubric

    return Kind("rubric", Rubric, RUBRIC, rubric_findings)


def _cases() -> Kind:
    from assessor.cli.beside import cases_findings
    from assessor.model.script import Cases

    return Kind("cases", Cases, RUBRIC, cases_findings)


def _assessment() -> Kind:
    from assessor.model.assessment import Assessment
    from assessor.storage.clashes import same_ids, same_names
    from assessor.storage.whole import as_a_whole

    def checks(assessment: Assessment, path: Path | None) -> Iterable[Finding]:
        return (*same_ids(assessment), *same_names(assessment))

    return Kind("assessment", Assessment, ASSESSMENT, checks, as_a_whole)


def _plan() -> Kind:
    from assessor.engine.checks import MOST
    from assessor.model.plan import Plan
    from assessor.storage.plan_checks import plan_findings
    from assessor.storage.whole import as_a_whole

    def checks(plan: Plan, path: Path | None) -> Iterable[Finding]:
        return islice(plan_findings(plan), MOST)

    return Kind("plan", Plan, PLAN, checks, as_a_whole)


def _answers() -> Kind:
    from assessor.model.script import Script

    return Kind("answers", Script, ASSESSMENT)


def _brand() -> Kind:
    from assessor.loading.brands import brand_findings
    from assessor.model.brand import Brand

    return Kind("brand", Brand, RUBRIC, brand_findings)


TELLING: dict[str, Callable[[], Kind]] = {
    "cases": _cases,
    "sections": _rubric,
    "sources": _rubric,
    "minutes": _rubric,
    "plan": _plan,
    "actions": _plan,
    "gathered": _plan,
    "waiting": _plan,
    "started": _assessment,
    "updated": _assessment,
    "answers": _answers,
    "subjects": _answers,
    "rubric": _cases,
    "brand": _brand,
    "assessor": _brand,
    "logo": _brand,
}
"""The keys at the top that tell what a file is; the first that is there decides."""
