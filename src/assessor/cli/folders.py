"""What a path leads to: one way to look for YAML files, for every command that takes a folder."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

ENDINGS = (".yaml", ".yml")


def is_there(path: Path, kind: Callable[[Path], bool] = Path.exists) -> bool:
    """Whether a path is of a kind, such as `Path.is_file`; one that we may not look at is not."""
    try:
        return kind(path)
    except OSError:
        return False


def yaml_files(folder: Path) -> tuple[list[Path], list[OSError]]:
    """The YAML files in a folder and below, by name, and the folders that are closed to us.

    What is hidden is left out, and so are links, which could lead out of the folder.
    """
    found: list[Path] = []
    closed: list[OSError] = []
    for here, below, names in os.walk(folder, onerror=closed.append):
        below[:] = sorted(name for name in below if not name.startswith("."))
        files = (Path(here, name) for name in sorted(names) if not name.startswith("."))
        found += [path for path in files if path.suffix in ENDINGS and _is_file(path)]
    return found, closed


def closed_folder(error: OSError) -> str:
    """That a folder cannot be read, and why."""
    reason = (error.strerror or "unknown reason").lower()
    return f"the folder “{error.filename}” cannot be read: {reason}"


def _is_file(path: Path) -> bool:
    """Whether it is a file of its own; one that we may not look at is told when it is opened."""
    try:
        return path.is_file() and not path.is_symlink()
    except OSError:
        return True
