"""Each fault is found on its line, and mended by doing what the hint says."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.cli.checking import check
from assessor.cli.sources import Source
from assessor.errors import Problem
from benchmarks.faults import Verdict, judged
from tests.beside import first_code
from tests.faults import FILES, Fault, faults, is_told

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


def test_each_sort_of_mistake_is_among_them() -> None:
    codes = {first_code(FILES / fault.file) for fault in FAULTS}
    assert codes | {"R001"} == set(map(first_code, FILES.glob("*.yaml")))


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        ("unknown-word", "", Verdict(found=False, line=False, mend=False)),
        ("unknown-word", "$.obligation: 'msut' is wrong", Verdict(True, False, False)),
        ("unknown-word", "'msut' is not one of ['must', 'should']", Verdict(True, False, True)),
        ("unknown-word", f"not one of [{'a, ' * 9}must]", Verdict(True, False, False)),
        ("duplicate-key", "a.yaml:8:1: [error] duplication of key", Verdict(True, True, True)),
        ("missing-comma", "line 17, column 4: expected ','", Verdict(True, True, True)),
        ("missing-comma", "line 16, column 4: expected ':'", Verdict(True, False, False)),
        ("key-too-far-out", "a.yaml:17:8: expected 8 but found 7", Verdict(True, True, True)),
        ("open-brace", 'File "a.py", line 6, in <module>', Verdict(True, False, False)),
    ],
)
def test_what_other_tools_say_is_judged(name: str, said: str, expected: Verdict) -> None:
    fault = next(fault for fault in FAULTS if fault.name == name)
    assert judged(fault, said) == expected
