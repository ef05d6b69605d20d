"""Finding rubrics and loading them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.errors import AssessError, DocumentError, RubricError
from assessor.loading.rubrics import all_rubrics, digest, find_rubric, load_rubric

VALID = Path(__file__).parents[1] / "rubrics" / "valid"
SMALLEST = (VALID / "smallest.yaml").read_text(encoding="utf-8")


def saved(folder: Path, text: str, name: str = "smallest.yaml") -> Path:
    """A file with this text."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("# A remark.\n" + SMALLEST, id="remark"),
        pytest.param(SMALLEST.replace("status: draft", '"status": "draft"'), id="quotes"),
        pytest.param(SMALLEST.replace("\n", "\r\n"), id="windows-lines"),
        pytest.param(
            "\n".join(reversed(SMALLEST.splitlines()[:8]))
            + SMALLEST[SMALLEST.index("\nsources") :],
            id="order",
        ),
    ],
)
def test_the_digest_does_not_see_layout(tmp_path: Path, text: str) -> None:
    assert load_rubric(saved(tmp_path, text)).digest == load_rubric(VALID / "smallest.yaml").digest


@pytest.mark.parametrize(
    ("old", "new"),
    [("Everyone", "everyone"), ("minutes: 1", "minutes: 2"), ("first", "second")],
)
def test_the_digest_sees_every_word(tmp_path: Path, old: str, new: str) -> None:
    changed = load_rubric(saved(tmp_path, SMALLEST.replace(old, new))).digest
    assert changed != load_rubric(VALID / "smallest.yaml").digest
    assert changed.startswith("sha256:")
    assert len(changed) == len("sha256:") + 64


@given(st.dictionaries(st.text("abc", min_size=1), st.integers() | st.text()))
def test_the_digest_does_not_see_the_order_of_keys(data: dict[str, int | str]) -> None:
    assert digest({**data}) == digest(dict(reversed(data.items())))


def test_all_problems_of_grammar_come_at_once_and_in_order(tmp_path: Path) -> None:
    text = SMALLEST.replace("minutes: 1", "minutes: one").replace("Everyone", "&all Everyone")
    text = text.replace("id: first", "id: First").replace("version: 1.0.0", "version: 1.0")
    with pytest.raises(RubricError) as raised:
        load_rubric(saved(tmp_path, text))
    assert [problem.line for problem in raised.value.problems] == [3, 7, 8, 15]


def test_all_problems_of_checks_come_at_once_and_in_order(tmp_path: Path) -> None:
    text = SMALLEST.replace("who: Everyone", "who: !!str Everyone")
    text += "      - {id: first, ask: Again?, scale: rungz}\n"
    with pytest.raises(RubricError) as raised:
        load_rubric(saved(tmp_path, text, "other.yaml"))
    assert [problem.line for problem in raised.value.problems] == [2, 7, 16, 16]


def test_an_error_says_how_many_problems_there_are(tmp_path: Path) -> None:
    path = saved(tmp_path, SMALLEST.replace("who: Everyone\n", ""))
    with pytest.raises(RubricError) as raised:
        load_rubric(path)
    assert raised.value.what == f"rubric {path}: 1 problem"


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(AssessError, match="there is no file"):
        load_rubric(tmp_path / "gone.yaml")


def test_a_folder_is_not_a_file(tmp_path: Path) -> None:
    with pytest.raises(AssessError, match="cannot be read: is a directory"):
        load_rubric(tmp_path)


@pytest.mark.parametrize("path", all_rubrics(), ids=lambda path: path.stem)
def test_what_comes_with_the_program_has_no_mistake(path: Path) -> None:
    assert load_rubric(path).rubric.id == path.stem


def test_cases_are_not_rubrics() -> None:
    assert not [path for path in all_rubrics() if "cases" in path.name]


@pytest.mark.parametrize("path", all_rubrics(), ids=lambda path: path.stem)
def test_a_rubric_is_found_by_its_id(path: Path) -> None:
    assert find_rubric(path.stem) == path


def test_a_rubric_is_found_by_its_path(tmp_path: Path) -> None:
    path = saved(tmp_path, SMALLEST)
    assert find_rubric(str(path)) == path


@pytest.mark.parametrize(
    ("name", "what", "hint"),
    [
        ("funding-audi", "there is no rubric “funding-audi”", "did you mean “funding-audit”?"),
        ("zzz", "there is no rubric “zzz”", "the rubrics here are: "),
        ("", "there is no rubric “”", "the rubrics here are: "),
        (
            "funding-audt.yaml",
            "there is no file “funding-audt.yaml”",
            "did you mean “funding-audit”?",
        ),
        ("../../etc/gone", "there is no file “../../etc/gone”", ""),
        ("x" * 5_000, "there is no rubric “xxx", "the rubrics here are: "),
        ("nul\0", "there is no rubric “nul\0”", "the rubrics here are: "),
    ],
)
def test_a_name_that_nothing_has(name: str, what: str, hint: str) -> None:
    with pytest.raises(AssessError) as raised:
        find_rubric(name)
    assert not isinstance(raised.value, DocumentError)
    assert raised.value.what.startswith(what)
    assert raised.value.hint.startswith(hint)
