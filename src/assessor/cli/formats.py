"""Every form that `assess validate` speaks in, by the name that `--format` takes."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from assessor.cli.checking import Checked
from assessor.cli.verdicts import text
from assessor.cli.verdicts_ci import github, junit, sarif
from assessor.cli.verdicts_json import as_json

FORMATS: dict[str, Callable[[Sequence[Checked]], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": sarif,
    "junit": junit,
}
