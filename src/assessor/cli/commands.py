"""The commands with their arguments and options, as typer reads them.

The commands are all imported here, so their modules import nothing heavy at their top:
`assess --help` and completion stay quick. What a command needs, it imports itself.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Annotated, NamedTuple

import typer

from assessor.cli import (
    compare,
    doctor,
    new,
    plan,
    report,
    restore,
    rubrics,
    run,
    schema,
    score,
    show,
    test,
    validate,
    verify,
)
from assessor.cli.help import GroupedHelp

ANSWER = "Answer and report"
READ = "Read rubrics"
WRITE = "Write rubrics"
HELP = "Get help"


class Command(NamedTuple):
    """A command: the group of the help that it stands in, and the function that it calls."""

    panel: str
    function: Callable[..., None]

    def join(self, made: typer.Typer, name: str) -> None:
        """Be a command of a command line."""
        made.command(name, rich_help_panel=self.panel)(self.function)


class Several(NamedTuple):
    """A command that has commands of its own."""

    panel: str
    app: Callable[[], typer.Typer]

    def join(self, made: typer.Typer, name: str) -> None:
        """Be a group of commands of a command line."""
        made.add_typer(self.app(), name=name, rich_help_panel=self.panel)


COMMANDS: dict[str, Command | Several] = {
    "run": Command(ANSWER, run.run),
    "report": Command(ANSWER, report.report),
    "score": Command(ANSWER, score.score),
    "plan": Several(ANSWER, plan.plan_app),
    "verify": Command(ANSWER, verify.verify),
    "compare": Command(ANSWER, compare.compare),
    "restore": Command(ANSWER, restore.restore),
    "rubrics": Command(READ, rubrics.rubrics),
    "show": Command(READ, show.show),
    "validate": Command(WRITE, validate.validate),
    "test": Command(WRITE, test.try_cases),
    "schema": Command(WRITE, schema.schema),
    "new": Command(WRITE, new.new),
    "doctor": Command(HELP, doctor.doctor),
}
"""Every command by its name, in the order of the help."""


def app(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """The command line with some of its commands, or with all."""
    made = typer.Typer(
        name="assess",
        no_args_is_help=True,
        cls=GroupedHelp,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        epilog="Start with: assess run funding-audit",
    )
    made.callback()(assess)
    for name in names:
        COMMANDS[name].join(made, name)
    return made


def _version(wanted: bool) -> None:
    if wanted:
        from importlib.metadata import version

        typer.echo(f"assess {version('assessor')}")
        raise typer.Exit


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


def named(words: Sequence[str]) -> Iterable[str]:
    """The command that words begin with, since building each takes a while; or all of them."""
    return words[:1] if words and words[0] in COMMANDS else COMMANDS
