"""What `assess validate` says to the services that check changes: GitHub, SARIF, JUnit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote
from xml.etree import ElementTree

from assessor.cli.checking import Checked
from assessor.cli.explaining import shown
from assessor.cli.lines import in_json, in_xml, printable
from assessor.cli.problems import problem_lines
from assessor.codes import CODES, Code
from assessor.errors import Place, Problem
from assessor.source import clean

_DATA = str.maketrans({"%": "%25", "\r": "%0D", "\n": "%0A"})
_PROPERTY = _DATA | str.maketrans({":": "%3A", ",": "%2C"})


def github(files: Sequence[Checked]) -> str:
    """A workflow command for each problem, which GitHub shows beside the line it is about."""
    return "".join(f"{_command(problem)}\n" for one in files for problem in one.problems)


def _command(problem: Problem) -> str:
    place: dict[str, object] = {"file": problem.file}
    if problem.line:
        end = problem.column + problem.width
        place |= {"line": problem.line, "col": problem.column, "endColumn": end}
    place["title"] = problem.code
    said = ",".join(f"{key}={printable(str(v)).translate(_PROPERTY)}" for key, v in place.items())
    places = (f"{place.where}: {place.what}" for place in problem.related)
    told = "\n".join(map(printable, (_sentences(problem), *places)))
    return f"::{problem.severity} {said}::{told.translate(_DATA)}"


def _sentences(problem: Problem) -> str:
    """What is wrong, and on a second line how to mend it."""
    return clean("\n".join(filter(None, (problem.what, problem.hint))))


def sarif(files: Sequence[Checked]) -> str:
    """The problems as SARIF 2.1.0, with the meaning of each code that was told."""
    from importlib.metadata import version

    problems = [problem for one in files for problem in one.problems]
    told = [CODES[code] for code in sorted({problem.code for problem in problems})]
    driver = {"name": "assess", "version": version("assessor"), "rules": [*map(_rule, told)]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [{"location": {"uri": _uri(one.file)}} for one in files],
        "results": [_result(problem, told) for problem in problems],
    }
    schema = "https://json.schemastore.org/sarif-2.1.0.json"
    data = {"$schema": schema, "version": "2.1.0", "runs": [run]}
    return in_json(json.dumps(data, indent=2, ensure_ascii=False)) + "\n"


def _rule(row: Code) -> dict[str, object]:
    return {
        "id": row.code,
        "shortDescription": {"text": row.title},
        "fullDescription": {"text": f"{row.what} {row.why}"},
        "help": {"text": f"Wrong:\n\n{shown(row.wrong)}\n\nRight:\n\n{shown(row.right)}"},
        "defaultConfiguration": {"level": row.severity},
    }


def _result(problem: Problem, told: list[Code]) -> dict[str, object]:
    related = [
        {"id": n, "message": {"text": clean(place.what)}, **_location(place)}
        for n, place in enumerate(problem.related, 1)
    ]
    return {
        "ruleId": problem.code,
        "ruleIndex": told.index(CODES[problem.code]),
        "level": problem.severity,
        "message": {"text": _sentences(problem)},
        "locations": [_location(problem)],
        **({"relatedLocations": related} if related else {}),
    }


def _location(place: Problem | Place) -> dict[str, object]:
    said: dict[str, object] = {"artifactLocation": {"uri": _uri(place.file)}}
    if place.line:
        said["region"] = {
            "startLine": place.line,
            "startColumn": place.column,
            "endColumn": place.column + place.width,
        }
    return {"physicalLocation": said}


def _uri(file: str) -> str:
    path = Path(clean(file))
    return path.as_uri() if path.is_absolute() else quote(path.as_posix())


def junit(files: Sequence[Checked]) -> str:
    """A test case for each file, failed where it has problems; warnings are its output."""
    wrong = sum(1 for one in files if one.errors)
    counts = {"tests": str(len(files)), "failures": str(wrong), "errors": "0"}
    about = {"name": "assess validate", **counts}
    top = ElementTree.Element("testsuites", about)
    suite = ElementTree.SubElement(top, "testsuite", about)
    for one in files:
        names = {"name": clean(one.file), "classname": one.kind}
        case = ElementTree.SubElement(suite, "testcase", names)
        if one.errors:
            _fail(case, one.errors)
        if one.warnings:
            ElementTree.SubElement(case, "system-out").text = _blocks(one.warnings)
    ElementTree.indent(top)
    said = in_xml(ElementTree.tostring(top, encoding="unicode"))
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{said}\n'


def _fail(case: ElementTree.Element, problems: Sequence[Problem]) -> None:
    first = problems[0]
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    said = {"type": first.code, "message": clean(f"{first.where}: {first.what}") + more}
    failure = ElementTree.SubElement(case, "failure", said)
    failure.text = _blocks(problems)


def _blocks(problems: Sequence[Problem]) -> str:
    return "\n\n".join("\n".join(map(printable, problem_lines(one))) for one in problems)
