"""`assess doctor`: what is here, what is missing, how to mend it on this system."""

from __future__ import annotations

import typer


def doctor() -> None:
    """Check the set-up, and say how to mend what is missing.

    Example: assess doctor
    """
    from assessor.cli.checkup import checkup

    checks = checkup()
    for check in checks:
        typer.echo(f"{'ok     ' if check.well else 'missing'}  {check.what}")
        if not check.well:
            typer.echo(f"         {check.mend}")
    if all(check.well for check in checks):
        typer.echo("Everything is here.")
        return
    typer.echo("Answering works; `assess report --format html` does too. See above for the rest.")
    raise typer.Exit(1)
