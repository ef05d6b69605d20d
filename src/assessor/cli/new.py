"""`assess new`: a rubric or a brand to start from."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Annotated

import typer

from assessor.errors import AssessError


def new(
    rubric: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="The rubric's id, such as our-intake; the file is called after it. "
            "Or the word brand.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Where to put it: a folder, or a file called after it."),
    ] = None,
) -> None:
    """Write a small rubric to start from, or a brand for reports.

    Its notes teach how to write one, and it works as it is. The cases of a rubric (sample
    answers, with what should come of them) are put beside it. No file is replaced.

    Example: assess new our-intake
    """
    from assessor.cli.problems import note
    from assessor.loading.starter import starter
    from assessor.storage.files import write_whole

    texts = starter(rubric)
    folder = _folder(out, next(iter(texts)))
    _check_free(folder / name for name in texts)
    for name, text in texts.items():
        write_whole(folder / name, text.encode())
        note(f"Written: {folder / name}")
    note(f"Open {next(iter(texts))} in an editor; its notes say how to go on.")


def _folder(out: Path | None, file: str) -> Path:
    """The folder that `-o` means: itself, or that of a file with the rubric's name."""
    folder = out or Path()
    folder = folder.parent if folder.name == file and not folder.is_dir() else folder
    if not folder.is_dir():
        hint = f"name a folder that is there, or a file “{file}” in one"
        raise AssessError(f"there is no folder “{folder}”", hint)
    return folder


def _check_free(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.exists() or path.is_symlink():
            hint = "nothing was written; choose another id, or another place with -o"
            raise AssessError(f"there is a file “{path}” already", hint)
