"""Files of answers, and the cases kept beside a rubric."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

from assessor.errors import AssessmentError, Finding
from assessor.loading.files import load
from assessor.model.script import Cases, Script
from assessor.source import ASSESSMENT, RUBRIC


def load_script(
    path: Path, checks: Callable[[Script], Iterable[Finding]] = lambda script: ()
) -> Script:
    """The answers in a file. Raises AssessmentError with every problem, those of `checks` too."""
    return load(path, Script, ASSESSMENT, AssessmentError, checks)[0]


def load_cases(path: Path) -> Cases:
    """The cases in a file. Raises AssessmentError with every problem."""
    return load(path, Cases, RUBRIC, AssessmentError)[0]
