"""What is tried with each input of the fuzzer, and in the tests with each of its seeds.

Nothing may be raised, whatever the bytes: a file has problems or it has none. Nothing that is
told of it may steer whoever reads it, and no input may take long or much memory.
"""

from __future__ import annotations

import re
import time
from pathlib import Path

from assessor.cli.beside import each_tried
from assessor.cli.checking import Checked, check
from assessor.cli.formats import FORMATS
from assessor.cli.kinds import TELLING, Kind
from assessor.cli.sources import Source
from assessor.engine.effort import effort
from assessor.engine.lints import lint
from assessor.engine.reach import targets, unreached
from assessor.loading.files import parsed
from assessor.loading.rubrics import load_rubric
from assessor.model.rubric import Rubric
from assessor.model.script import Cases
from assessor.source.cleaning import FORBIDDEN

SECONDS = 1.0
MEGABYTES = 300

KINDS = tuple(kind() for kind in dict.fromkeys(TELLING.values()))
"""Every kind of file."""
_COMMAND = re.compile(r"^\s*::(?!(error|warning) file=)|##\w*\[", re.MULTILINE)
"""What services that read our output take for a command to themselves."""


class TooMuch(Exception):
    """An input took longer than any may, or more memory."""


def look_at(data: bytes) -> None:
    """Check bytes as a file of the kind that they show, and as one more kind. Raises TooMuch."""
    before, held = time.process_time(), _forget_the_peak()
    checked = check(Source("-", data))
    if checked is not None:
        _told(checked)
    _as_a(KINDS[len(data) % len(KINDS)], data)
    if (took := time.process_time() - before) > SECONDS:
        raise TooMuch(f"{took:.1f} s")
    if (more := _held("VmHWM") - held) > MEGABYTES:
        raise TooMuch(f"{more} MB")


def _told(checked: Checked) -> None:
    """All that is told of a file, in every format, by letters that are fit to be told."""
    for form, shown in FORMATS.items():
        said = shown([checked])
        assert not FORBIDDEN.search(said), form
        assert not _COMMAND.search(said), form
        said.encode()


def _as_a(kind: Kind, data: bytes) -> None:
    """Look at bytes as a file of a kind, whatever they show; of a rubric, at what follows too."""
    record, document, problems = parsed("-", data, kind.model, kind.limits, lambda r: ())
    assert record is not None or problems
    assert document is None or document.data is not None or problems
    if isinstance(record, Cases):
        _tried(record)
    if isinstance(record, Rubric):
        found = list(lint(record))
        if not list(kind.checks(record, None)):
            assert found or len(unreached(record, [])) == len(targets(record))


def _tried(cases: Cases) -> None:
    """Try cases with a rubric that has some of everything, where that takes no time."""
    few = [case for case in cases.cases[:3] if effort(_EVERYTHING, case) < SMALL]
    every = list(each_tried(_EVERYTHING, cases.model_copy(update={"cases": tuple(few)})))
    assert len(every) == len(few)


SMALL = 30_000
_EVERYTHING = load_rubric(Path(__file__).parent / "seeds" / "some-of-everything.yaml").rubric

_STATUS = Path("/proc/self/status")
_REFERENCES = Path("/proc/self/clear_refs")


def _forget_the_peak() -> int:
    """Let the system count the peak of memory from here; what is held now, in megabytes."""
    if _REFERENCES.exists():
        _REFERENCES.write_text("5", encoding="ascii")
    return _held("VmRSS")


def _held(what: str) -> int:
    """A figure of this process's memory in megabytes; 0 where the system does not tell."""
    if not _STATUS.exists():
        return 0
    rows = dict(row.split(":", 1) for row in _STATUS.read_text(encoding="ascii").splitlines())
    return int(rows[what].split()[0]) // 1024
