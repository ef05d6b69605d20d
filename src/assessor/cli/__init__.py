"""Words on a command line. Each command reads its arguments, calls, and shows.

The commands are imported here, so this package and their modules import nothing heavy at
their top: `assess --help` and completion stay quick. What a command needs, it imports itself.
"""

from __future__ import annotations

import gc
import os
import sys
from io import TextIOWrapper
from typing import Annotated

import typer

from assessor.cli import (
    doctor,
    new,
    report,
    restore,
    rubrics,
    run,
    schema,
    score,
    show,
    test,
    validate,
)
from assessor.cli.help import GroupedHelp
from assessor.errors import AssessError

ANSWER = "Answer and report"
READ = "Read rubrics"
WRITE = "Write rubrics"
HELP = "Get help"

app = typer.Typer(
    name="assess",
    no_args_is_help=True,
    cls=GroupedHelp,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Start with: assess run funding-audit",
)
app.command("run", rich_help_panel=ANSWER)(run.run)
app.command("report", rich_help_panel=ANSWER)(report.report)
app.command("score", rich_help_panel=ANSWER)(score.score)
app.command("restore", rich_help_panel=ANSWER)(restore.restore)
app.command("rubrics", rich_help_panel=READ)(rubrics.rubrics)
app.command("show", rich_help_panel=READ)(show.show)
app.command("validate", rich_help_panel=WRITE)(validate.validate)
app.command("test", rich_help_panel=WRITE)(test.try_cases)
app.command("schema", rich_help_panel=WRITE)(schema.schema)
app.command("new", rich_help_panel=WRITE)(new.new)
app.command("doctor", rich_help_panel=HELP)(doctor.doctor)


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"assess {version('assessor')}")
        raise typer.Exit


@app.callback()
def assess(
    _: Annotated[
        bool,
        typer.Option(
            "--version", callback=_version, is_eager=True, help="Show the version and stop."
        ),
    ] = False,
) -> None:
    """Walk an organization through rubrics and give it a scored report with next steps.

    Nothing leaves this computer. Every answer is saved as soon as it is given.
    """


def main() -> None:
    """Run the command line.

    Exit codes: 0 done; 1 something to mend; 2 wrong usage; 3 paused, with everything saved.
    """
    _prepare()
    try:
        app(prog_name="assess")
    except AssessError as error:
        from assessor.cli.problems import tell

        tell(error)
        sys.exit(1)
    except BrokenPipeError:
        # The reader of our output has gone, as with `| head`; that is no fault.
        sys.stderr.close()
        sys.exit(0)


def _prepare() -> None:
    """Make the process ours: how it writes, how it keeps house, and who may look in."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            # A letter that a terminal or a log cannot show becomes “?”, and ends nothing.
            stream.reconfigure(errors="replace")
    # What a command makes it mostly keeps to its end; looking through all of it again and again
    # for what could go takes a fifth of the time.
    gc.set_threshold(50_000)
    # Nobody else's plugin is looked for, or sees what people write.
    os.environ["PYDANTIC_DISABLE_PLUGINS"] = "__all__"
