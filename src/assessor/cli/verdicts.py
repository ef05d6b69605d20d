"""What `assess validate` says, for people and for programs: a function for each format."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from assessor.cli.checking import Checked
from assessor.cli.lines import in_json, printable
from assessor.cli.problems import Paint, plainly, problem_lines
from assessor.cli.verdicts_ci import github, junit, sarif
from assessor.codes import CODES
from assessor.errors import Problem
from assessor.source import clean


def text(files: Sequence[Checked], paint: Paint = plainly) -> str:
    """Every problem with its line underlined, and the counts at the end."""
    blocks = [problem_lines(problem, paint) for one in files for problem in one.problems]
    lines = [line for block in blocks for line in (*block, "")]
    if paint is plainly:  # on a terminal, colors stand in the lines; it takes no commands from them
        lines = [printable(line) for line in lines]
    return "\n".join([*lines, counts(files)]) + "\n"


def counts(files: Sequence[Checked]) -> str:
    """How many files, problems and warnings: “3 files, no problems, 1 warning in 1 of them”."""
    looked = "1 file" if len(files) == 1 else f"{len(files)} files"
    problems = _count("problem", [len(one.errors) for one in files])
    warnings = _count("warning", [len(one.warnings) for one in files])
    allowed = sum(one.allowed for one in files)
    said = [looked, problems or "no problems", warnings, f"{allowed} allowed" if allowed else ""]
    return ", ".join(filter(None, said))


def _count(noun: str, numbers: Sequence[int]) -> str:
    """How many there are, and in how many of several files; empty where there are none."""
    total, several = sum(numbers), len(numbers) > 1
    if not total:
        return ""
    found = f"1 {noun}" if total == 1 else f"{total} {noun}s"
    return f"{found} in {sum(map(bool, numbers))} of them" if several else found


def left_out(ours: int, others: int) -> str:
    """What to note beside the result: YAML files that are none of ours, or that there were none."""
    if not ours:
        return "there is no rubric here, and no cases, assessment, answers or brand"
    if not others:
        return ""
    return f"{others} other YAML {'file was' if others == 1 else 'files were'} left out"


def as_json(files: Sequence[Checked]) -> str:
    """The problems for programs, in a form that stays: keys may be added, none changes.

    format      1
    files       every file looked at: `file`; `kind`, which is rubric, cases, assessment, answers,
                brand or unknown; how many `problems` must be mended, how many `warnings` there
                are, and how many more are `allowed` by its comments
    problems    every problem and warning: `file`, `code` (see docs/codes.md) and its `title`;
                `severity`, error or warning; `line` and `column` from 1, or 0 where it is the
                whole file; `width` in characters; `what` is wrong, `hint` how to mend it,
                `excerpt` the source line, each empty if none; `related` other places that
                show why, each with `file`, `what` is there, `line`, `column` and `width`
    """
    data = {
        "format": 1,
        "files": [
            {
                "file": clean(one.file),
                "kind": one.kind,
                "problems": len(one.errors),
                "warnings": len(one.warnings),
                "allowed": one.allowed,
            }
            for one in files
        ],
        "problems": [_plain(problem) for one in files for problem in one.problems],
    }
    return in_json(json.dumps(data, indent=2, ensure_ascii=False)) + "\n"


def _plain(problem: Problem) -> dict[str, object]:
    return {
        "file": clean(problem.file),
        "code": problem.code,
        "title": CODES[problem.code].title,
        "severity": problem.severity,
        "line": problem.line,
        "column": problem.column,
        "width": problem.width,
        "what": clean(problem.what),
        "hint": clean(problem.hint),
        "excerpt": clean(problem.excerpt),
        "related": [
            {
                "file": clean(place.file),
                "what": clean(place.what),
                "line": place.line,
                "column": place.column,
                "width": place.width,
            }
            for place in problem.related
        ],
    }


FORMATS: dict[str, Callable[[Sequence[Checked]], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": sarif,
    "junit": junit,
}
"""Every format by the name that `--format` takes."""
