"""`assess plan`: from findings to a plan, and what became of it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any, Literal

import typer
from typer.core import TyperGroup

PLAN = Path("plan.yaml")
"""Where a plan is kept, unless another name is given."""

PlanFile = Annotated[
    Path, typer.Argument(metavar="[PLAN]", help="A plan file, as `assess plan` writes it.")
]
Plain = Annotated[
    bool,
    typer.Option(
        "--plain",
        envvar="ASSESS_PLAIN",
        help="Lines only: for screen readers, pipes and simple terminals.",
    ),
]
Most = Annotated[
    int, typer.Option("--most", min=1, max=500, help="How many actions to rate, at most.")
]


class Gathering(TyperGroup):
    """Takes what begins with none of its commands for the files of `gather`."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The words of the command line, with the name of the command before them."""
        if not args or args[0] not in (*self.commands, *ctx.help_option_names):
            args = ["gather", *args]
        return super().parse_args(ctx, args)


def plan_app() -> typer.Typer:
    """`assess plan` with its commands."""
    made = typer.Typer(
        cls=Gathering,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        subcommand_metavar="FILE... | COMMAND",
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    made.callback()(plan)
    for name, function in COMMANDS.items():
        made.command(name)(function)
    return made


def plan() -> None:
    """Make a plan of what assessments ask for, and keep track of it.

    `assess plan FILE...` is `assess plan gather FILE...`: it gathers, asks a group to rate what
    is to be weighed, proposes a plan by the plan rule, and asks who does what by when. Without
    files it goes on where it stopped.

    Example: assess plan funding-audit.assessment.yaml six-tenets.assessment.yaml
    """


def gather(
    files: Annotated[
        list[Path] | None,
        typer.Argument(
            metavar="FILE...", help="Assessments, finished or not; and files of ratings."
        ),
    ] = None,
    out: Annotated[Path, typer.Option("-o", "--out", metavar="PLAN", help="The plan file.")] = PLAN,
    ratings: Annotated[
        bool,
        typer.Option(
            "--ratings",
            help="Some files hold ratings of the plan's actions, one for each rater: put them "
            "together, and ask nothing.",
        ),
    ] = False,
    most: Most = 12,
    ask: Annotated[
        bool, typer.Option("--ask/--no-ask", help="Rate, choose and promise now; or later.")
    ] = True,
    plain: Plain = False,
) -> None:
    """Gather what assessments ask for, rate it, choose, and write the plan.

    What is acted on first and what is found out first stand apart; the rest is rated by the
    rubric priority-matrix, which is kept beside the plan as PLAN.ratings.yaml. Every answer is on
    disk when the next question appears.

    Example: assess plan gather *.assessment.yaml -o plan.yaml

    Example: assess plan --ratings director.yaml advisers.yaml case-managers.yaml
    """
    from assessor.cli.gathering import gather

    raise typer.Exit(gather(files or [], out, most, ask=ask, only_ratings=ratings, plain=plain))


def rate(
    path: PlanFile = PLAN,
    file: Annotated[
        Path | None,
        typer.Option("--file", help="Where the ratings are kept. PLAN.ratings.yaml here."),
    ] = None,
    most: Most = 12,
    plain: Plain = False,
) -> None:
    """Rate the actions of a plan, one criterion at a time.

    For several raters, give each a file of their own, and put them together afterwards.

    Example: assess plan rate --file director.yaml
    """
    from assessor.cli.rating import rate

    raise typer.Exit(rate(path, file, most, plain=plain))


def choose(path: PlanFile = PLAN, plain: Plain = False) -> None:
    """Choose what the plan holds: add, drop, move and write in actions.

    Example: assess plan choose
    """
    from assessor.cli.planned import choose

    raise typer.Exit(choose(path, plain=plain))


def edit(path: PlanFile = PLAN, plain: Plain = False) -> None:
    """Say who does what by when, who is in the room and paid, and whom we tell.

    Example: assess plan edit
    """
    from assessor.cli.planned import edit

    raise typer.Exit(edit(path, plain=plain))


def update(path: PlanFile = PLAN, plain: Plain = False) -> None:
    """Say what became of each open action. What was said before stays, with its date.

    Example: assess plan update
    """
    from assessor.cli.planned import update

    raise typer.Exit(update(path, plain=plain))


def status(
    path: PlanFile = PLAN,
    form: Annotated[
        Literal["table", "json"], typer.Option("--format", help="For people, or for programs.")
    ] = "table",
) -> None:
    """Show what is due, what comes next, and where each action stands.

    Example: assess plan status
    """
    from assessor.cli.due import status

    status(path, form)


def calendar(
    path: PlanFile = PLAN,
    out: Annotated[
        Path | None,
        typer.Option("-o", "--out", help="Where to write it; `-` for standard output."),
    ] = None,
    names: Annotated[
        bool,
        typer.Option(
            "--names", help="Say what each action is. Calendars are often seen by others."
        ),
    ] = False,
) -> None:
    """Write the days of a plan as a calendar file (iCalendar), for any calendar program.

    Example: assess plan calendar -o plan.ics
    """
    from assessor.cli.due import write_calendar

    write_calendar(path, out, names=names)


COMMANDS: dict[str, Callable[..., None]] = {
    "gather": gather,
    "rate": rate,
    "choose": choose,
    "edit": edit,
    "update": update,
    "status": status,
    "calendar": calendar,
}
"""The commands of `assess plan`, in the order of its help."""
