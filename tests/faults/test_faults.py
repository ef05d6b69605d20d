"""Each fault is found on its line, and mended by doing what the hint says."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.cli.checking import check
from assessor.cli.sources import Source
from assessor.errors import Problem
from tests.faults import Fault, faults, is_told

FAULTS = list(faults())


def told(folder: Path, fault: Fault, text: str) -> tuple[Problem, ...]:
    """The errors of a text under the name of a fault's file."""
    path = folder / fault.file
    raw = text.encode("utf-8", "surrogateescape")
    path.write_bytes(raw)
    checked = check(Source(str(path), raw, path))
    assert checked is not None
    return checked.errors


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: fault.name)
def test_a_fault_is_found_on_its_line_and_mended_by_its_hint(tmp_path: Path, fault: Fault) -> None:
    (problem,) = told(tmp_path, fault, fault.wrong())
    assert problem.line == fault.line
    assert told(tmp_path, fault, fault.right()) == ()
    assert is_told(fault, problem.what, problem.hint) == bool(fault.hint)


def test_there_are_many_faults_and_few_without_a_mend_that_works() -> None:
    assert len(FAULTS) >= 100
    assert sum(bool(fault.hint) for fault in FAULTS) >= 0.9 * len(FAULTS)


def test_a_file_is_in_one_table() -> None:
    assert len({fault.name for fault in FAULTS}) == len(FAULTS)
