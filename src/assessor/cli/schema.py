"""`assess schema`: what an editor needs to complete and check files as people type."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Literal

import typer


def schema(
    name: Annotated[
        Literal["rubric", "cases", "assessment", "plan", "answers", "brand", "report"],
        typer.Argument(
            metavar="NAME",
            help="What it is for: rubric, cases, assessment, plan, answers, brand, or report "
            "(what templates get, and the JSON of a report).",
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
    from assessor.storage.files import write_whole

    text = _text(name)
    if out is None or str(out) == "-":
        typer.echo(text, nl=False)
        return
    write_whole(out, text.encode())
    note(f"Schema written to {out}")


def _text(name: str) -> str:
    if name == "report":
        from assessor.report.schema import schema_text as of_a_report

        return of_a_report()
    from assessor.model.schema import schema_text

    return schema_text(name)
