"""What the program needs around it, one check each, with how to mend it on this system."""

from __future__ import annotations

import ctypes.util
import platform
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from assessor.errors import AssessError
from assessor.loading.rubrics import all_rubrics, load_rubric
from assessor.storage.lock import held


@dataclass(frozen=True)
class Check:
    """One thing that was looked at."""

    what: str
    well: bool
    mend: str = ""


LIBRARIES: dict[str, tuple[str, str]] = {
    "Pango, which sets the text of a PDF": ("pango-1.0", "libpango-1.0-0"),
    "PangoFT2, which draws the letters": ("pangoft2-1.0", "libpangoft2-1.0-0"),
    "HarfBuzz subset, which keeps a PDF small": ("harfbuzz-subset", "libharfbuzz-subset0"),
}
"""What WeasyPrint needs from the system: the library's name, and Debian's package of it."""


def checkup() -> tuple[Check, ...]:
    """Every check, in the order of what is needed first."""
    return tuple(found for check in _CHECKS for found in check())


def _python() -> list[Check]:
    version = platform.python_version()
    mend = "install Python 3.11 or newer"
    return [Check(f"Python {version}", sys.version_info >= (3, 11), mend)]


def _rubrics() -> list[Check]:
    try:
        found = [load_rubric(path).rubric.id for path in all_rubrics()]
    except AssessError as error:
        return [Check("rubrics", False, f"{error.what}; install assess again")]
    return [Check(f"{len(found)} rubric{'' if len(found) == 1 else 's'}", bool(found), _AGAIN)]


_AGAIN = "install assess again: the shipped rubrics are not there"


def _libraries() -> list[Check]:
    return [
        Check(what, ctypes.util.find_library(name) is not None, install_line(package))
        for what, (name, package) in LIBRARIES.items()
    ]


def install_line(package: str) -> str:
    """The command that installs a system library here."""
    lines = {
        "apt-get": f"run: sudo apt-get install {package}",
        "dnf": "run: sudo dnf install pango harfbuzz",
        "brew": "run: brew install pango",
        "apk": "run: sudo apk add pango harfbuzz-subset",
    }
    known = (line for manager, line in lines.items() if shutil.which(manager))
    return next(known, "install Pango and HarfBuzz with this system's own installer")


def _folder() -> list[Check]:
    """Whether this folder takes owner-only files, and a lock."""
    here = Path.cwd()
    try:
        with (
            tempfile.TemporaryDirectory(dir=here, prefix=".assess-") as folder,
            held(Path(folder) / "probe.yaml"),
        ):
            pass
    except (OSError, AssessError):
        return [Check(f"writing in {here}", False, "work in a folder of your own")]
    return [Check(f"writing and locking in {here}", True)]


_CHECKS: tuple[Callable[[], list[Check]], ...] = (_python, _rubrics, _folder, _libraries)
