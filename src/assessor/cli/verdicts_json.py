"""What `assess validate` says to programs of any sort."""

from __future__ import annotations

import json
from collections.abc import Sequence

from assessor.cli.checking import Checked
from assessor.cli.lines import in_json
from assessor.codes import CODES
from assessor.errors import Problem
from assessor.source import clean


def as_json(files: Sequence[Checked]) -> str:
    """The problems for programs, in a form that stays: keys may be added, none changes.

    format      1
    files       every file looked at: `file`; `kind`, which is rubric, cases, assessment, plan,
                answers, brand or unknown; how many `problems` must be mended, how many `warnings`
                there are, and how many more are `allowed` by its comments
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
