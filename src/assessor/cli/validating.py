"""Checking files and saying what came of it, whichever way the words were read."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from assessor.cli.checking import Checked
    from assessor.cli.sources import Source


def in_plain_words(words: Sequence[str]) -> int | None:
    """The exit code of `assess validate` where its words are paths, and `--strict`; else None.

    Nothing reads such words in two ways, and importing typer takes as long as checking a file.
    """
    strict, paths = "--strict" in words, [word for word in words[1:] if word != "--strict"]
    if words[:1] != ["validate"] or any(word.startswith("-") for word in paths):
        return None
    from assessor.cli.checking import check
    from assessor.cli.walking import is_there

    if not all(is_there(Path(word)) for word in paths):
        return None

    return checked(list(map(Path, paths)) or [Path()], "text", strict, check)


def checked(
    paths: Iterable[Path], form: str, strict: bool, look: Callable[[Source], Checked | None]
) -> int:
    """Look at every file of the paths, say what is wrong in a form, and give the exit code."""
    from assessor.cli.many import each
    from assessor.cli.problems import note
    from assessor.cli.sources import sources
    from assessor.cli.verdicts import left_out

    looked = list(each(look, sources(paths)))
    ours = [one for one in looked if one is not None]
    if missed := left_out(len(ours), len(looked) - len(ours)):
        note(missed)
    sys.stdout.write(_said(ours, form))
    return 1 if any(one.problems if strict else one.errors for one in ours) else 0


def _said(files: Sequence[Checked], form: str) -> str:
    """What is said of the files, in a form."""
    if form == "text":  # the only one that knows whether somebody looks at it
        from assessor.cli.problems import paint_for
        from assessor.cli.verdicts import text

        return text(files, paint_for(sys.stdout, os.environ))
    from assessor.cli.formats import FORMATS

    return FORMATS[form](files)
