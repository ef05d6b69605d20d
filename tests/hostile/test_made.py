"""Large hostile files get a clear answer, quickly and in little memory, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.hostile.made import LARGE, MADE
from tests.hostile.running import harmless


@pytest.mark.parametrize("name", MADE)
def test_a_file(tmp_path: Path, name: str) -> None:
    code, make = MADE[name]
    (tmp_path / "hostile.yaml").write_text(make(), encoding="utf-8")
    ended = harmless("validate", "hostile.yaml", cwd=tmp_path)
    assert f": {code} " in ended.out, ended.out[:300]
    assert ended.code == (0 if code.startswith("R6") else 1)


@pytest.mark.parametrize("name", LARGE)
def test_a_file_of_answers(tmp_path: Path, name: str) -> None:
    code, make = LARGE[name]
    (tmp_path / "hostile.yaml").write_text(make(), encoding="utf-8")
    ended = harmless("validate", "hostile.yaml", cwd=tmp_path)
    assert f": {code} " in ended.out if code else ended.out == "1 file, no problems\n"
    assert ended.code == (1 if code and not code.startswith("R6") else 0)
