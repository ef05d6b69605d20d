"""What `assess validate` says to people: every problem, and the counts."""

from __future__ import annotations

from collections.abc import Sequence

from assessor.cli.checking import Checked
from assessor.cli.lines import printable
from assessor.cli.problems import Paint, plainly, problem_lines


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
        return "there is no rubric here, and no cases, assessment, plan, answers or brand"
    if not others:
        return ""
    return f"{others} other YAML {'file was' if others == 1 else 'files were'} left out"
