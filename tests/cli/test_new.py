"""`assess new`: a rubric that works as it is, teaches the format, and replaces no file."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import pytest

from assessor.cli.commands import COMMANDS
from assessor.engine.advice import recommendations
from assessor.engine.cases import mismatches
from assessor.engine.core import core_of
from assessor.loading.brands import load_brand
from assessor.loading.rubrics import load_rubric
from assessor.loading.scripts import load_cases
from assessor.loading.starter import starter
from assessor.model.brand import Brand
from assessor.model.questions import ChoiceQuestion, ScaledQuestion, TextQuestion
from assessor.model.rubric import Rubric
from tests.cli.conftest import FINISHED, ROOT, Assess
from tests.test_shipped import answered


@pytest.fixture
def written(assess: Assess, tmp_path: Path) -> Path:
    """A new rubric, as the command wrote it."""
    assert assess("new", "our-intake").code == 0
    return tmp_path / "our-intake.yaml"


def test_it_says_what_it_wrote(assess: Assess, tmp_path: Path) -> None:
    ended = assess("new", "our-intake")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.splitlines()[:2] == [
        "Written: our-intake.yaml",
        "Written: our-intake.cases.yaml",
    ]
    assert {path.name for path in tmp_path.iterdir()} == {
        "our-intake.yaml",
        "our-intake.cases.yaml",
    }


def test_it_is_right_as_it_is_and_its_cases_hold(written: Path) -> None:
    rubric = load_rubric(written).rubric
    cases = load_cases(written.with_name("our-intake.cases.yaml"))
    assert (rubric.id, cases.rubric) == ("our-intake", "our-intake")
    for case in cases.cases:
        assert mismatches(rubric, case, answered(rubric, case)) == ()


def test_its_cases_reach_everything(assess: Assess, written: Path) -> None:
    ended = assess("test", "--strict", written)
    assert ended.code == 0, ended.out


def test_every_advice_is_reached(written: Path) -> None:
    rubric = load_rubric(written).rubric
    every = {advice.do for question in scaled(rubric) for advice in question.advice}
    cases = load_cases(written.with_name("our-intake.cases.yaml")).cases
    made = [one for case in cases for one in recommendations(rubric, answered(rubric, case))]
    assert {one.advice.do for one in made} == every


def scaled(rubric: Rubric) -> list[ScaledQuestion]:
    return [one for _, one in rubric.questions() if isinstance(one, ScaledQuestion)]


def test_it_shows_each_piece_of_the_format(written: Path) -> None:
    rubric = load_rubric(written).rubric
    questions = [question for _, question in rubric.questions()]
    assert {question.scale for question in scaled(rubric)} == {"rungs", "presence", "signal"}
    assert any(question.gate for question in scaled(rubric))
    assert any(question.when for question in questions if isinstance(question, TextQuestion))
    assert any(isinstance(question, ChoiceQuestion) for question in questions)
    assert list(core_of(rubric).questions())
    assert rubric.core_minutes
    assert rubric.glossary
    assert all(question.why for question in questions)
    assert all(len(one.anchors) == 4 for one in scaled(rubric) if one.scale == "rungs")


@pytest.mark.parametrize("name", ["our-intake.yaml", "our-intake.cases.yaml"])
def test_it_begins_with_the_schema_and_how_to_make_it(written: Path, name: str) -> None:
    kind = "cases" if "cases" in name else "rubric"
    text = written.with_name(name).read_text(encoding="utf-8")
    assert text.startswith(f"# yaml-language-server: $schema={kind}.schema.json\n")
    assert f"assess schema {kind} -o {kind}.schema.json" in text
    assert "my-rubric" not in text
    assert max(map(len, text.splitlines())) <= 100


def test_what_its_notes_tell_people_to_type_is_there(assess: Assess, written: Path) -> None:
    notes = re.findall(r"^# +assess ([a-z]+) ", written.read_text(encoding="utf-8"), re.MULTILINE)
    assert {"schema", "show", "run", "test"} <= set(notes)
    assert set(notes) <= set(COMMANDS)
    assert assess("show", "our-intake.yaml").code == 0


@pytest.mark.parametrize("taken", ["our-intake.yaml", "our-intake.cases.yaml"])
def test_no_file_is_replaced(assess: Assess, tmp_path: Path, taken: str) -> None:
    (tmp_path / taken).write_text("mine", encoding="utf-8")
    ended = assess("new", "our-intake")
    assert (ended.code, ended.out) == (1, "")
    assert f"there is a file “{taken}” already" in ended.err
    assert "nothing was written" in ended.err
    assert [(p.name, p.read_text("utf-8")) for p in tmp_path.iterdir()] == [(taken, "mine")]


@pytest.mark.parametrize("place", ["here", "here/our-intake.yaml"])
def test_it_is_put_where_wanted(assess: Assess, tmp_path: Path, place: str) -> None:
    (tmp_path / "here").mkdir()
    assert assess("new", "our-intake", "-o", place).code == 0
    assert load_rubric(tmp_path / "here" / "our-intake.yaml").rubric.id == "our-intake"
    assert (tmp_path / "here" / "our-intake.cases.yaml").is_file()


@pytest.mark.parametrize("place", ["nowhere", "another.yaml"])
def test_a_place_that_is_not_there_is_said(assess: Assess, tmp_path: Path, place: str) -> None:
    ended = assess("new", "our-intake", "-o", place)
    assert ended.code == 1
    assert f"there is no folder “{place}”" in ended.err
    assert "“our-intake.yaml”" in ended.err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("Our Intake!", "our-intake"),
        ("2nd intake", "nd-intake"),
        ("our_intake.yaml", "our-intake-yaml"),
        ("../intake", "intake"),
        ("", "my-rubric"),
        ("x" * 65, "x" * 64),
    ],
)
def test_a_bad_id_is_answered_with_what_one_looks_like(
    assess: Assess, tmp_path: Path, typed: str, near: str
) -> None:
    ended = assess("new", typed)
    assert (ended.code, ended.out) == (1, "")
    assert f"“{typed}” is not an id" in ended.err
    assert "small letters, digits and hyphens" in ended.err
    assert ended.err.endswith(f": {near}\n")
    assert list(starter(near)) == [f"{near}.yaml", f"{near}.cases.yaml"]
    assert list(tmp_path.iterdir()) == []


def test_an_id_that_comes_with_the_program_is_kept_for_it(assess: Assess, tmp_path: Path) -> None:
    ended = assess("new", "six-tenets")
    assert ended.code == 1
    assert "there is a rubric “six-tenets” already" in ended.err
    assert list(tmp_path.iterdir()) == []


def test_a_brand_to_start_from_is_right_as_it_is(assess: Assess, tmp_path: Path) -> None:
    ended = assess("new", "brand")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.startswith("Written: brand.yaml\n")
    assert [path.name for path in tmp_path.iterdir()] == ["brand.yaml"]
    assert assess("validate", "--strict", "brand.yaml").code == 0
    ended = assess("report", FINISHED, "--brand", "brand.yaml", "-o", "report.html")
    assert (ended.code, ended.err) == (0, "Report written to report.html\n")


def test_the_notes_of_a_brand_hold_for_every_key_and_can_be_taken_up(tmp_path: Path) -> None:
    text = starter("brand")["brand.yaml"]
    assert text.startswith("# yaml-language-server: $schema=brand.schema.json\n")
    assert max(map(len, text.splitlines())) <= 100
    taken = re.sub(r"^# (client|logo|  file|  alt)(?=:)", r"\1", text, flags=re.MULTILINE)
    (tmp_path / "brand.yaml").write_text(taken, encoding="utf-8")
    shutil.copy(ROOT / "tests" / "brands" / "logo.svg", tmp_path)
    brand = load_brand(tmp_path / "brand.yaml").brand
    assert brand.model_fields_set == set(Brand.model_fields)


def test_a_brand_that_is_there_is_not_replaced(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / "brand.yaml").write_text("mine", encoding="utf-8")
    assert assess("new", "brand").code == 1
    assert (tmp_path / "brand.yaml").read_text("utf-8") == "mine"
