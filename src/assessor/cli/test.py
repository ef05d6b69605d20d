"""`assess test`: the cases kept beside rubrics, and what none of them reaches."""

from __future__ import annotations

from typing import Annotated, Literal

import typer


def try_cases(
    paths: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="PATH",
            help="Rubrics, files of cases, or folders. Without one, the shipped rubrics.",
        ),
    ] = None,
    form: Annotated[
        Literal["text", "json"], typer.Option("--format", help="For people, or for programs.")
    ] = "text",
    strict: Annotated[
        bool, typer.Option("--strict", help="Ask for cases that reach everything, too.")
    ] = False,
) -> None:
    """Try the cases kept beside rubrics, and say what none of them reaches.

    The cases of ID.yaml are in ID.cases.yaml: answers, with the positions, open gates and advice
    that should follow. What no case reaches is each option, gate, advice and next conversation
    that nobody has tried. Exit code 1 if a case does not hold, or a rubric has none.

    As JSON: `counts`, and `rubrics`, each with its `cases` (name, holds, problems), what is
    `unreached` (kind, key, option, advice), and the `problems` that kept it from being tried.
    Whatever is wrong or unreached has file, line, column, code, what and hint.

    Example: assess test rubrics/six-tenets.yaml
    """
    from assessor.cli.trials import trials
    from assessor.cli.tried import closing, is_well, lines, trials_json

    done = []
    for trial in trials(paths or []):
        done.append(trial)
        if form == "text":
            typer.echo("\n".join(lines(trial)))
    typer.echo(trials_json(done) if form == "json" else closing(done))
    raise typer.Exit(0 if is_well(done, strict=strict) else 1)
