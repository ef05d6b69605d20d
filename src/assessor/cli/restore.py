"""`assess restore`: go back to a state of an assessment or a plan that was kept."""

from __future__ import annotations

from typing import Annotated

import typer

from assessor.cli.params import KeptFile


def restore(
    file: KeptFile,
    to: Annotated[
        int | None,
        typer.Option("--to", metavar="NUMBER", help="Which state, by its number in the list."),
    ] = None,
    yes: Annotated[
        bool, typer.Option("--yes", help="Do not ask; without --to, take the first of the list.")
    ] = False,
) -> None:
    """Go back to an earlier state of an assessment or a plan.

    Two are always kept beside it: FILE.saved as it was last saved, for a file that was damaged
    since, and FILE.before as it was before the last sitting that changed it. They are listed
    with those that were set aside: when each was written, and how many answers it holds.

    Nothing is replaced before you choose, and what the file holds now is kept under another
    name. Exit codes: 0 put back; 1 nothing to put back, or you chose none; 2 wrong usage.

    Example: assess restore funding-audit.assessment.yaml
    """
    from assessor.cli.restoring import chosen, offered, put_back
    from assessor.storage.lock import held

    with held(file):
        state = chosen(file, offered(file), to, ask=not yes)
        if state is None:
            typer.echo("Nothing was changed.")
            raise typer.Exit(1)
        put_back(file, state)
