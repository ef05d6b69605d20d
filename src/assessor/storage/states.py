"""What is kept beside a file of answers, for the day when the file itself is no help.

Two states, because people need two things back:

`NAME.saved`   what was saved last, byte for byte, for a file that was damaged since: cut short,
               edited into something unreadable, or overwritten with an older one by a program
               that syncs. Nothing that was said is missing in it.
`NAME.before`  what the file held before the last sitting that changed it, for “we answered over
               the wrong thing an hour ago”. A sitting that only looks leaves it as it is.

They hold the same private notes as the file itself. So there is one of each and no archive of
every sitting, they stand beside the file in plain sight, and they go where the file is set aside.
"""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from assessor.errors import AssessError
from assessor.model.assessment import Assessment
from assessor.model.plan import Plan
from assessor.storage.assessments import ASSESSMENTS
from assessor.storage.files import read_whole, told, write_whole
from assessor.storage.names import before_file, free_name, numbered, saved_file
from assessor.storage.plans import PLANS

SHELVES = (ASSESSMENTS, PLANS)
"""Every kind of file that states are kept of."""


@dataclass(frozen=True)
class State:
    """What a file holds or held."""

    path: Path
    """Where it is kept."""
    what: str
    """What it is, in a few words."""
    content: bytes | None
    """None where there is no such file, or nobody may read it."""
    record: Assessment | Plan | None
    """None where it cannot be read as a whole file of any shelf."""
    written: datetime | None
    """When, by the computer's clock; None where the system does not know."""


def now(path: Path) -> State:
    """What the file itself holds."""
    return _state(path, "now")


def kept(path: Path) -> list[State]:
    """Every state that is kept beside the file, the most likely one to go back to first."""
    named = [
        (saved_file(path), "as it was last saved"),
        (before_file(path), "as it was before the last sitting that changed it"),
        *((one, "set aside earlier") for one in numbered(path, "earlier")),
        *((one, "changed by another program") for one in numbered(path, "conflict")),
    ]
    return [_state(one, what) for one, what in named if one.exists()]


def _state(path: Path, what: str) -> State:
    content, written = None, None
    with suppress(AssessError):
        content = read_whole(path)
    with suppress(OSError, OverflowError, ValueError):  # a clock can be set to any year
        written = datetime.fromtimestamp(path.stat().st_mtime).astimezone()
    return State(path, what, content, _record(path), written)


def _record(path: Path) -> Assessment | Plan | None:
    """What a file holds, whichever shelf it belongs on."""
    for shelf in SHELVES:
        with suppress(AssessError):
            return shelf.load(path)
    return None


def is_left(path: Path) -> bool:
    """Whether anything is kept beside a file, be the file there or not."""
    return any(one.exists() for one in _all_of(path)[1:])


def put_back(path: Path, state: State) -> Path | None:
    """Let the file hold a kept state again; where what it held is kept now. Raises StorageError."""
    aside = None
    if path.exists():
        aside = free_name(path, "earlier")
        write_whole(aside, read_whole(path))
    write_whole(path, state.content or b"", saved_file(path))
    return aside


def set_aside(path: Path) -> Path:
    """Move a file, and what is kept beside it, to a free name. Raises StorageError."""
    aside = free_name(path, "earlier")
    with told(f"cannot rename {path}", "choose another file with --file"):
        _let_go_of_a_mere_copy(path)
        for was, will_be in zip(_all_of(path), _all_of(aside), strict=True):
            if was.exists():
                was.rename(will_be)
    return aside


def _all_of(path: Path) -> tuple[Path, ...]:
    return path, saved_file(path), before_file(path)


def _let_go_of_a_mere_copy(path: Path) -> None:
    saved = saved_file(path)
    if path.is_file() and saved.is_file() and path.read_bytes() == saved.read_bytes():
        saved.unlink()
