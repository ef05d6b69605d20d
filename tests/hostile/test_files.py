"""Small hostile files, each with what is told of it beside it: nothing else comes of one."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from assessor.cli.checking import check
from assessor.cli.formats import FORMATS
from assessor.cli.sources import Source
from tests.beside import Held
from tests.hostile.running import FILES, Limits, harmless

KEPT = sorted(FILES.glob("*.yaml"))
ODD = ("markup",)
"""What looks hostile and is a rubric all the same: words, and nothing but words."""
ALL_FILES = Limits(seconds=2.0)


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_what_is_told_of_a_file(path: Path, held: Held) -> None:
    checked = check(Source(str(path), path.read_bytes(), path))
    assert checked is not None
    held(path, checked.problems)


def test_every_message_has_its_file() -> None:
    assert {path.stem for path in FILES.glob("*.txt")} == {path.stem for path in KEPT}


@pytest.mark.parametrize("path", KEPT, ids=lambda path: path.stem)
def test_a_file_that_is_named(path: Path) -> None:
    ended = harmless("validate", path.name, cwd=FILES)
    assert ended.code == (0 if path.stem in ODD else 1)
    assert ended.out.splitlines()[-1].startswith("1 file, ")
    assert ended.err == ""


@pytest.mark.parametrize("form", FORMATS)
def test_all_of_them_in_every_format(form: str) -> None:
    ended = harmless("validate", ".", "--format", form, cwd=FILES, limits=ALL_FILES)
    assert ended.code == 1
    assert ended.out


@pytest.mark.parametrize("form", ["text", "json"])
def test_all_of_them_tried(form: str) -> None:
    ended = harmless("test", ".", "--format", form, cwd=FILES, limits=ALL_FILES)
    assert ended.code == 1
    if form == "json":
        assert json.loads(ended.out)["counts"]["hold"] == 0
