"""What one sitting is about: as the command line says, and settled where it does not."""

from __future__ import annotations

import sys
from dataclasses import dataclass, replace
from pathlib import Path

from assessor.cli.menu import choose, no_terminal
from assessor.cli.opening import rubric_of
from assessor.cli.walking import is_there
from assessor.interview.faces import TypedFace
from assessor.storage.assessments import load


@dataclass(frozen=True)
class Wanted:
    """What the command line asked for."""

    rubric: str | None
    file: Path | None
    answers: Path | None
    org: str | None
    plain: bool
    fresh: bool
    core: bool | None
    last: Path | None
    plan: Path | None = None


def settled(wanted: Wanted, person: TypedFace) -> Wanted | None:
    """With its rubric: the one named, that of the file named, or what the person picks.

    None where they leave. Raises AssessError for a file that cannot be used, typer's usage error
    where nobody can be asked, and EOFError or KeyboardInterrupt where the person is gone.
    """
    if wanted.rubric:
        return wanted
    if wanted.file and is_there(wanted.file) and not wanted.fresh:
        return replace(wanted, rubric=rubric_of(wanted.file, load(wanted.file)))
    if not sys.stdin.isatty():
        raise no_terminal()
    only_new = bool(wanted.file or wanted.answers or wanted.fresh)
    choice = choose(person, only_new=only_new, walk_is_known=wanted.core is not None)
    if choice is None:
        return None
    core = wanted.core if choice.core is None else choice.core
    return replace(wanted, rubric=choice.rubric, file=wanted.file or choice.file, core=core)
