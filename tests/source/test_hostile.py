"""Files made to exhaust or crash a reader get a clear answer, quickly, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from itertools import pairwise
from pathlib import Path

import pytest

DEEP = 100_000
PROGRAM = """
import resource, sys
resource.setrlimit(resource.RLIMIT_CPU, (10, 10))
resource.setrlimit(resource.RLIMIT_AS, (600_000_000, 600_000_000))
from assessor.errors import DocumentError
from assessor.loading.rubrics import load_rubric
from pathlib import Path
try:
    load_rubric(Path(sys.argv[1]))
except DocumentError as error:
    for problem in error.problems:
        print(f"{problem.line}:{problem.column}: {problem.what}")
"""


def bomb(first: str, link: str) -> str:
    """Values in which each holds the one before nine times."""
    lines = [f"a: &a {first}"]
    for before, name in pairwise("abcdefghi"):
        lines.append(f"{name}: &{name} " + link % ", ".join([f"*{before}"] * 9))
    return "\n".join(lines)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        pytest.param(bomb("[x]", "[%s]"), "1:4: “&a” marks a text", id="aliases"),
        pytest.param(bomb("{x: 1}", "{<<: [%s]}"), "1:4: “&a” marks a text", id="merges"),
        pytest.param("a: &a {b: *a}", "1:4: “&a” marks a text", id="cycle"),
        pytest.param("[" * DEEP, "1:33: this is more than 32 levels deep", id="brackets"),
        pytest.param("- " * DEEP, "1:65: this is more than 32 levels deep", id="dashes"),
        pytest.param("{a: " * DEEP, "1:129: this is more than 32 levels deep", id="braces"),
        pytest.param("? " * DEEP, "1:65: this is more than 32 levels deep", id="question-marks"),
        pytest.param("a: " + "1:" * DEEP, "1:4: this text is longer", id="base-60"),
        pytest.param("a: " + "1" * 5_000, "1:4: this number has more", id="digits"),
        pytest.param("a: " + "x" * 999_000, "1:4: this text is longer", id="one-text"),
        pytest.param("x" * 1_000_001, "0:0: the file is larger than 1 MB", id="size"),
        pytest.param("a: 1\n" * 150_000, "2:1: the key “a” is here twice", id="one-key"),
        pytest.param("- \n" * 250_000, "199998:", id="pieces"),
        pytest.param(
            "".join(f"k{n}: 1\n" for n in range(45_000)), "1:1: “format” is missing", id="keys"
        ),
        pytest.param("\x1b" * 900_000, "1:1: a control character", id="controls"),
        pytest.param("'" * 900_000, "1:", id="quotes"),
        pytest.param("a: >\n" + " x\n" * 300_000, "1:4: this text is longer", id="folded"),
    ],
)
def test_a_hostile_file(tmp_path: Path, content: str, said: str) -> None:
    """In a process of its own, since some of these end the process of other readers."""
    file = tmp_path / "hostile.yaml"
    file.write_text(content, encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-c", PROGRAM, str(file)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        env={"PYTHONPATH": str(Path(__file__).parents[2] / "src"), "PYTHONUTF8": "1"},
        timeout=30,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")
    assert said in run.stdout
