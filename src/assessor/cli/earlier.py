"""Earlier versions of rubrics, to hold the present ones against: from files, or from git."""

from __future__ import annotations

import subprocess
from dataclasses import dataclass
from pathlib import Path

import typer

from assessor.cli.checking import Earlier, nothing_earlier
from assessor.cli.params import must_be_there
from assessor.errors import AssessError
from assessor.loading.files import contents, parsed
from assessor.model.rubric import Rubric
from assessor.source import RUBRIC, clean


def earlier_versions(place: Path | None, revision: str | None) -> Earlier:
    """Where earlier versions are, by the options. Raises BadParameter where that cannot be."""
    if place is not None and revision is not None:
        raise typer.BadParameter("name one of the two", param_hint="--against, --against-git")
    if place is not None:
        must_be_there(place, "--against")
        return FromFiles(place)
    if revision is None:
        return nothing_earlier
    if not revision or revision.startswith("-"):
        raise typer.BadParameter("no revision is called so", param_hint="--against-git")
    return FromGit(revision)


@dataclass(frozen=True)
class FromFiles:
    """Earlier versions as files: one, or a folder that holds them under the same names."""

    place: Path

    def __call__(self, path: Path) -> Rubric | None:
        """The earlier version of the rubric in a file."""
        file = self.place / path.name if self.place.is_dir() else self.place
        return _rubric(contents(file, RUBRIC.size)) if file.exists() else None


@dataclass(frozen=True)
class FromGit:
    """Earlier versions as they are in a revision of the repository that a rubric is in."""

    revision: str

    def __call__(self, path: Path) -> Rubric | None:
        """The earlier version of the rubric in a file."""
        found = _git(path, "cat-file", "blob", f"{self.revision}:./{path.name}")
        if found is not None:
            return _rubric(found)
        if _git(path, "rev-parse", "--verify", "--quiet", f"{self.revision}^{{commit}}") is None:
            what = f"git finds no revision “{clean(self.revision)}” here"
            raise AssessError(what, "name a branch, a tag or a commit that this repository has")
        return None


def _git(path: Path, *words: str) -> bytes | None:
    """What git says, asked in the folder of a file; None where it finds nothing.

    `cat-file` and `rev-parse` read objects alone: no filter, hook or program of the repository
    is run.
    """
    try:
        done = subprocess.run(  # noqa: S603  # the revision is no option: the command line sees to it
            ["git", "-C", str(path.absolute().parent), *words],  # noqa: S607
            capture_output=True,
            check=False,
        )
    except OSError as error:
        raise AssessError("git cannot be started", "install it, or use --against") from error
    return done.stdout if done.returncode == 0 else None


def _rubric(raw: bytes) -> Rubric:
    rubric, _, _ = parsed("", raw, Rubric, RUBRIC)
    if rubric is None:
        what = "the earlier version cannot be read as a rubric, so nothing is compared"
        raise AssessError(what, "check it by itself, and mend it or name another")
    return rubric
