"""`assess schema`: text that an editor can use, on standard output or in a file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from assessor.model.schema import MODELS, schema, schema_text
from tests.cli.conftest import FINISHED, Assess


@pytest.mark.parametrize("name", MODELS)
def test_the_output_is_the_schema_and_nothing_else(assess: Assess, name: str) -> None:
    ended = assess("schema", name)
    assert (ended.code, ended.err) == (0, "")
    assert json.loads(ended.out) == schema(name)
    assert ended.out == assess("schema", name, "-o", "-").out


def test_it_is_written_where_wanted(assess: Assess, tmp_path: Path) -> None:
    ended = assess("schema", "rubric", "-o", "rubric.schema.json")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err == "Schema written to rubric.schema.json\n"
    written = (tmp_path / "rubric.schema.json").read_text(encoding="utf-8")
    assert written == schema_text("rubric")


def test_a_place_that_is_not_there_is_said(assess: Assess) -> None:
    ended = assess("schema", "rubric", "-o", "nowhere/rubric.schema.json")
    assert (ended.code, ended.out) == (1, "")
    assert ended.err.startswith("cannot write nowhere/rubric.schema.json: no such file")


@pytest.mark.parametrize("words", [[], ["plans"]], ids=["no name", "another name"])
def test_a_wrong_name_is_answered_with_the_right_ones(assess: Assess, words: list[str]) -> None:
    ended = assess("schema", *words)
    assert (ended.code, ended.out) == (2, "")
    assert all(name in ended.err for name in MODELS)


def test_the_schema_of_a_report_is_that_of_its_json(assess: Assess) -> None:
    ended = assess("schema", "report")
    assert (ended.code, ended.err) == (0, "")
    told = json.loads(ended.out)
    Draft202012Validator.check_schema(told)
    checker = Draft202012Validator(told)
    made = json.loads(assess("report", FINISHED, "--format", "json", "-o", "-").out)
    assert list(checker.iter_errors(made)) == []
    assert list(checker.iter_errors({**made, "title": 1}))
    assert told["properties"]["seal"]["description"].startswith("What it was made from")
