"""`assess schema`: what an editor needs to complete and check files as people type."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer


def schema(
    name: Annotated[
        Literal["rubric", "cases", "assessment", "answers", "brand"],
        typer.Argument(
            metavar="NAME",
            help="Which files it is for: rubric, cases, assessment, answers or brand.",
        ),
    ],
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", metavar="FILE", help="Where to write it; else to the screen."),
    ] = None,
) -> None:
    """Write a JSON Schema, for editors that check as you type.

    An editor finds it by the first line of a file, which `assess new` writes:
    “# yaml-language-server:” and the name of the schema.

    Example: assess schema rubric -o rubric.schema.json
    """
    from assessor.cli.problems import note
    from assessor.model.schema import schema_text
    from assessor.storage.files import write_whole

    text = schema_text(name)
    if out is None or str(out) == "-":
        typer.echo(text, nl=False)
        return
    write_whole(out, text.encode())
    note(f"Schema written to {out}")
