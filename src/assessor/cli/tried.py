"""What came of rubrics' cases: in lines for people, and as JSON for programs."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from textwrap import indent
from typing import Any

from assessor.cli.lines import in_json, printable
from assessor.cli.problems import lines_of, problem_lines
from assessor.cli.trials import CaseTrial, Trial
from assessor.engine.reach import Kind, Target
from assessor.errors import AssessError, DocumentError, Problem
from assessor.report.words import counted, listed
from assessor.source.cleaning import quoted


def is_well(trials: Sequence[Trial], *, strict: bool) -> bool:
    """Whether every rubric could be tried and every case holds; if strict, all is reached too."""
    return not any(
        trial.errors or any(case.problems for case in trial.cases) or (strict and trial.unreached)
        for trial in trials
    )


def lines(trial: Trial) -> Iterator[str]:
    """One rubric: each case, what differs on a line each, and then what no case reaches."""
    for block in _lines(trial):
        yield from map(printable, block.split("\n"))


def _lines(trial: Trial) -> Iterator[str]:
    yield f"{trial.rubric} ({trial.rubric_file})" if trial.rubric else trial.rubric_file
    for error in trial.errors:
        yield indent("\n".join(_why(error)), "  ")
    for case in trial.cases:
        yield f"  does not hold: {case.name}" if case.problems else f"  holds: {case.name}"
        yield from (
            f"    {one.where}: {quoted(case.name, 200)}: {one.what}" for one in case.problems
        )
    if trial.unreached:
        yield "  reached by none:"
        yield from (f"    {one.where}: {one.what}" for _, one in trial.unreached)
    yield ""


def _why(error: AssessError) -> list[str]:
    if isinstance(error, DocumentError):
        return [line for problem in error.problems for line in problem_lines(problem)]
    return lines_of(error)


def closing(trials: Sequence[Trial]) -> str:
    """The counts, in a line: `14 cases hold, 1 does not; 3 options reached by none`."""
    counts = _counts(trials)
    parts = []
    if counts["hold"] or counts["differ"]:
        held = counted(counts["hold"], "case holds", "cases hold")
        differ = f", {counted(counts['differ'], 'does not', 'do not')}" if counts["differ"] else ""
        parts = [f"{held}{differ}", _missed(trials)]
    if lost := counts["untried"]:
        parts.append(f"{counted(lost, 'rubric', 'rubrics')} could not be tried")
    return "; ".join(parts)


def _missed(trials: Sequence[Trial]) -> str:
    """How much of each kind no case reaches."""
    found = Counter(target.kind for trial in trials for target, _ in trial.unreached)
    said = [counted(found[kind], *words) for kind, words in _KINDS.items() if found[kind]]
    if not said:
        return "every option, gate, advice and conversation is reached"
    return f"{listed(said)} reached by none"


_KINDS: dict[Kind, tuple[str, str]] = {
    "option": ("option", "options"),
    "gate": ("gate", "gates"),
    "advice": ("piece of advice", "pieces of advice"),
    "conversation": ("conversation", "conversations"),
}


def trials_json(trials: Sequence[Trial]) -> str:
    """The same as JSON of format 1. Later versions may add keys, and take none away.

    format      1
    counts      hold, differ (cases); unreached; untried (rubrics, or paths without one)
    rubrics     a list, in the order they were tried, each with:
      rubric       its id; null where it could not be tried
      file         the rubric's file, as it was named
      cases_file   the file of its cases; null where there is no rubric
      cases        name, holds, problems (what differs or cannot be used)
      unreached    kind (option, gate, advice, conversation), key (the question or follow-up,
                   or the conversation's id), option (its id, or null), advice (its number
                   from 1, or null), and what a problem has
      problems     why it could not be tried
    a problem   file, line and column (from 1; 0 where not known), code (empty for what is no
                mistake in a file), what, hint (may be empty)
    """
    data = {
        "format": 1,
        "counts": _counts(trials),
        "rubrics": [_rubric(trial) for trial in trials],
    }
    # In ASCII, so that no name of a file steers a terminal.
    return in_json(json.dumps(data, indent=2))


def _counts(trials: Sequence[Trial]) -> dict[str, int]:
    held = Counter(not case.problems for trial in trials for case in trial.cases)
    return {
        "hold": held[True],
        "differ": held[False],
        "unreached": sum(len(trial.unreached) for trial in trials),
        "untried": sum(1 for trial in trials if trial.errors),
    }


def _rubric(trial: Trial) -> dict[str, Any]:
    return {
        "rubric": trial.rubric,
        "file": trial.rubric_file,
        "cases_file": trial.cases_file,
        "cases": [_case(case) for case in trial.cases],
        "unreached": [{**_target(one), **_problem(place)} for one, place in trial.unreached],
        "problems": [
            _problem(one) for error in trial.errors for one in _problems(trial.rubric_file, error)
        ],
    }


def _case(case: CaseTrial) -> dict[str, Any]:
    problems = [_problem(one) for one in case.problems]
    return {"name": case.name, "holds": not problems, "problems": problems}


def _target(target: Target) -> dict[str, Any]:
    return {
        "kind": target.kind,
        "key": target.key,
        "option": target.option,
        "advice": target.advice,
    }


def _problem(problem: Problem) -> dict[str, Any]:
    place = {"file": problem.file, "line": problem.line, "column": problem.column}
    return {**place, "code": problem.code, "what": problem.what, "hint": problem.hint}


def _problems(file: str, error: AssessError) -> tuple[Problem, ...]:
    if isinstance(error, DocumentError):
        return error.problems
    return (Problem(file, error.what, error.hint),)
