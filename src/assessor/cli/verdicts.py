"""What `assess validate` says, for people and for programs: a function for each format."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

from assessor.cli.checking import Checked
from assessor.cli.problems import problem_lines
from assessor.cli.verdicts_ci import github, junit, sarif
from assessor.codes import CODES
from assessor.errors import Problem
from assessor.source import clean


def text(files: Sequence[Checked]) -> str:
    """Every problem with its line underlined, and the counts at the end."""
    blocks = [problem_lines(problem) for one in files for problem in one.problems]
    lines = [line for block in blocks for line in (*block, "")]
    return "\n".join(clean(line) for line in [*lines, counts(files)]) + "\n"


def counts(files: Sequence[Checked]) -> str:
    """How many files there were and how many problems: “3 files, 2 problems in 1 of them”."""
    wrong = [one for one in files if one.problems]
    problems = sum(len(one.problems) for one in wrong)
    looked = "1 file" if len(files) == 1 else f"{len(files)} files"
    if not wrong:
        return f"{looked}, no problems"
    found = "1 problem" if problems == 1 else f"{problems} problems"
    return f"{looked}, {found}" + (f" in {len(wrong)} of them" if len(files) > 1 else "")


def left_out(ours: int, others: int) -> str:
    """What to note beside the result: YAML files that are none of ours, or that there were none."""
    if not ours:
        return "there is no rubric here, and no cases, assessment or answers"
    if not others:
        return ""
    return f"{others} other YAML {'file was' if others == 1 else 'files were'} left out"


def as_json(files: Sequence[Checked]) -> str:
    """The problems for programs, in a form that stays: keys may be added, none changes.

    format      1
    files       every file looked at: `file`; `kind`, which is rubric, cases, assessment, answers
                or unknown; `problems`, how many
    problems    every problem: `file`, `code` (see docs/codes.md) and its `title`; `line` and
                `column` from 1, or 0 where it is the whole file; `width` in characters; `what`
                is wrong, `hint` how to mend it, `excerpt` the source line, each empty if none
    """
    data = {
        "format": 1,
        "files": [
            {"file": clean(one.file), "kind": one.kind, "problems": len(one.problems)}
            for one in files
        ],
        "problems": [_plain(problem) for one in files for problem in one.problems],
    }
    return json.dumps(data, indent=2, ensure_ascii=False) + "\n"


def _plain(problem: Problem) -> dict[str, str | int]:
    return {
        "file": clean(problem.file),
        "code": problem.code,
        "title": CODES[problem.code].title,
        "line": problem.line,
        "column": problem.column,
        "width": problem.width,
        "what": clean(problem.what),
        "hint": clean(problem.hint),
        "excerpt": clean(problem.excerpt),
    }


FORMATS: dict[str, Callable[[Sequence[Checked]], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": sarif,
    "junit": junit,
}
"""Every format by the name that `--format` takes."""
