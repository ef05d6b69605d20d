"""Small rubrics, kept as files: each of `invalid/` has one mistake, and its message beside it.

In `behind/` stands a mistake from which others follow.

The message starts with the code of the mistake, and each code of the table has a file.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

import assessor
from assessor.codes import CODES, Code
from assessor.engine.checks import CHECKS
from assessor.errors import Finding, RubricError
from assessor.loading.rubrics import load_rubric
from assessor.model.rubric import Rubric
from assessor.source import RUBRIC, read, validated
from tests.beside import Held, first_code, kept

FOLDER = Path(__file__).parents[1] / "rubrics"
SOURCE = Path(assessor.__file__).parent
VALID = sorted((FOLDER / "valid").glob("*.yaml"))
INVALID = sorted((FOLDER / "invalid").glob("*.yaml"))
BEHIND = sorted((FOLDER / "behind").glob("*.yaml"))
CODE = r"[RCB]\d{3}"
LARGE = {
    "R003": "#" * 1_000_001,
    "R004": f"who: [{'1,' * 200_000}]\n",
    "R006": f"who: {'a' * 20_001}\n",
}
"""Files with one mistake that are too large to keep."""


@pytest.mark.parametrize("path", VALID, ids=lambda path: path.stem)
def test_a_rubric_without_mistakes(path: Path) -> None:
    assert load_rubric(path).rubric.id == path.stem


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_one_mistake(path: Path, held: Held) -> None:
    with pytest.raises(RubricError) as raised:
        load_rubric(path)
    held(path, raised.value.problems)
    assert len(raised.value.problems) == 1


@pytest.mark.parametrize("path", BEHIND, ids=lambda path: path.stem)
def test_what_only_follows_from_a_mistake_points_at_it(path: Path, held: Held) -> None:
    with pytest.raises(RubricError) as raised:
        load_rubric(path)
    held(path, raised.value.problems)
    mistake, *behind = raised.value.problems
    assert behind
    for problem in behind:
        assert [place.line for place in problem.related] == [mistake.line]
        assert problem.hint.startswith("mend that first")


def test_every_message_has_its_file() -> None:
    messages = {path.stem for path in (FOLDER / "invalid").glob("*.txt")}
    assert messages == {path.stem for path in INVALID}


@pytest.mark.parametrize(("code", "text"), LARGE.items())
def test_a_file_that_is_too_large(tmp_path: Path, code: str, text: str) -> None:
    (tmp_path / "large.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RubricError) as raised:
        load_rubric(tmp_path / "large.yaml")
    assert code in {problem.code for problem in raised.value.problems}


def test_every_code_of_an_error_has_its_file() -> None:
    told = {*map(first_code, INVALID), *LARGE, *map(last_code, BEHIND)}
    errors = {code for code, row in CODES.items() if row.severity == "error"}
    alone = {code for code in errors if re.match("R[0-5]", code)}  # R7 needs an earlier version
    assert told == alone


def last_code(path: Path) -> str:
    """The code of the last problem in the message beside a file."""
    codes: list[str] = re.findall(rf"^\S+: ({CODE}) ", kept(path), re.MULTILINE)
    return codes[-1]


def codes_in(folder: Path) -> set[str]:
    """The codes that the modules of a folder name."""
    texts = [path.read_text(encoding="utf-8") for path in folder.rglob("*.py")]
    return {code for text in texts for code in re.findall(f'"({CODE})"', text)}


def test_every_code_that_is_told_is_in_the_table() -> None:
    told = ("source", "engine", "loading", "storage", "interview", "cli")
    parts = [SOURCE / part for part in told]
    assert set().union(*map(codes_in, parts)) == set(CODES)


@pytest.mark.parametrize("row", CODES.values(), ids=CODES)
def test_an_example_is_wrong_and_then_right(row: Code) -> None:
    raw = row.wrong.encode("utf-8", errors="surrogateescape")
    wrong = [problem.code for problem in read("a.yaml", raw, RUBRIC)[1]]
    is_of_text = row.code.startswith("R0") and row.code not in LARGE
    assert wrong == ([row.code] if is_of_text else [])
    assert read("a.yaml", row.right.encode(), RUBRIC)[1] == []


def findings(check: Callable[[Rubric], Iterable[Finding]], path: Path) -> list[Finding]:
    """What one check says about a file; nothing where its grammar is wrong."""
    document, problems = read(path.name, path.read_bytes(), RUBRIC)
    rubric = validated(document, Rubric)[0] if document and not problems else None
    return list(check(rubric)) if rubric else []


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.__name__)
def test_every_check_has_a_file_that_it_finds_fault_with(
    check: Callable[[Rubric], Iterable[Finding]],
) -> None:
    assert any(findings(check, path) for path in INVALID)
    assert not any(findings(check, path) for path in VALID)


def test_the_surprises_of_yaml_do_not_happen() -> None:
    rubric = load_rubric(FOLDER / "valid" / "surprises.yaml").rubric
    first, second = (question for _, question in rubric.questions())
    assert (rubric.title, rubric.summary, rubric.who) == ("no", "2026-11-01", "12:30:45")
    assert (first.id, first.ask, first.short) == ("yes", "on", "1.0.0")
    assert first.why == "A quote: “yes”, a slash \\, and é 🙂".replace("“", '"').replace("”", '"')
    assert (second.id, second.ask) == ("off", "Text that is folded.")
    assert rubric.sources["guide"].title == "0x1F"
    assert rubric.sources["null"].publisher == "007"
