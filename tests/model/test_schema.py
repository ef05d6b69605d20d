"""The schemas for editors: an independent validator agrees with the program about files."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from assessor.engine.checks import check
from assessor.loading.rubrics import all_rubrics, cases_beside
from assessor.model.assessment import Assessment
from assessor.model.base import ID_PATTERN
from assessor.model.brand import COLOR_PATTERN
from assessor.model.rubric import Rubric
from assessor.model.scales import BUILT_IN, RUNGS
from assessor.model.schema import HELP, MODELS, PATTERN_MESSAGES, schema
from assessor.model.script import Script
from assessor.resources import starter_folder
from assessor.source import ASSESSMENT, read, validated

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "examples" / "harborlight"
VALID = sorted((ROOT / "tests" / "rubrics" / "valid").glob("*.yaml"))
INVALID = sorted((ROOT / "tests" / "rubrics" / "invalid").glob("*.yaml"))
PLAN = ROOT / "tests" / "storage" / "plan-explains-itself.yaml"
BRANDS = ROOT / "tests" / "brands"
STARTER = starter_folder() / "my-rubric.yaml"
RUBRICS = [*all_rubrics(), STARTER]

FILES = [
    *(pytest.param("rubric", path, id=path.name) for path in [*RUBRICS, *VALID]),
    *(pytest.param("cases", cases_beside(path), id=cases_beside(path).name) for path in RUBRICS),
    pytest.param("plan", PLAN, id="a plan"),
    *(
        pytest.param("assessment", path, id=str(path.relative_to(EXAMPLE)))
        for path in sorted(EXAMPLE.rglob("*.assessment.yaml"))
    ),
    *(
        pytest.param("answers", path, id=str(path.relative_to(EXAMPLE)))
        for path in sorted(EXAMPLE.rglob("answers/*.yaml"))
    ),
    *(pytest.param("brand", path, id=path.name) for path in sorted(BRANDS.glob("right*.yaml"))),
]

REFUSED = {
    "bad-day",
    "bad-id",
    "bad-key",
    "bad-version",
    "condition-without-is",
    "day-is-a-number",
    "key-of-another-kind",
    "later-format",
    "list-for-text",
    "missing-in-a-group",
    "missing-key",
    "misspelled-needed-key",
    "nested-condition",
    "number-for-text",
    "only-spaces",
    "question-is-text",
    "too-few-options",
    "too-large",
    "too-small",
    "unknown-key",
    "unknown-kind",
    "unknown-response-anchor",
    "unknown-word",
    "yes-for-true",
}
"""Wrong rubrics that an editor marks, since one place in the file is enough to tell."""


@cache
def validator(name: str) -> Draft202012Validator:
    checker = Draft202012Validator.FORMAT_CHECKER
    return Draft202012Validator(schema(name), format_checker=checker)


def data_of(path: Path) -> Any:
    """What a file says, as our own reader takes it: words stay words."""
    document, problems = read(path.name, path.read_bytes(), ASSESSMENT)
    assert document is not None
    assert problems == []
    return document.data


@pytest.mark.parametrize("name", MODELS)
def test_a_schema_is_one(name: str) -> None:
    made = schema(name)
    Draft202012Validator.check_schema(made)
    assert made["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert made["$id"] == f"{name}.schema.json"


@pytest.mark.parametrize(("name", "path"), FILES)
def test_a_file_that_is_right_is_right_by_its_schema(name: str, path: Path) -> None:
    assert [error.message for error in validator(name).iter_errors(data_of(path))] == []


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_a_wrong_grammar_is_wrong_by_the_schema(path: Path) -> None:
    document, problems = read(path.name, path.read_bytes(), ASSESSMENT)
    if document is None or problems:
        assert path.stem not in REFUSED
        return
    refused = not validator("rubric").is_valid(document.data)
    has_wrong_grammar = validated(document, Rubric)[0] is None
    assert refused or not has_wrong_grammar
    assert refused or path.stem not in REFUSED


@pytest.mark.parametrize("day", ["20261101", "2026-11-1", "1 November 2026", "2026-11-01 "])
def test_a_day_is_told_from_other_words_by_its_pattern_alone(day: str) -> None:
    data = changed(data_of(STARTER), ("review", "on"), day)
    (error,) = Draft202012Validator(schema("rubric")).iter_errors(data)
    assert list(error.path) == ["review", "on"]


def test_every_file_named_as_refused_is_there() -> None:
    assert {path.stem for path in INVALID} >= REFUSED


KINDS = ("scaled", "text", "number", "day", "choice", "many")


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ({"poits": 3}, "Additional properties are not allowed ('poits' was unexpected)"),
        (
            {"kind": "tekst"},
            "'tekst' is not one of ['scaled', 'text', 'number', 'day', 'choice', 'many']",
        ),
        ({"kind": "choice"}, "'options' is a required property"),
        ({"kind": "text", "scale": "rungs"}, "('scale' was unexpected)"),
        ({"kind": "day", "minimum": 1}, "('minimum' was unexpected)"),
    ],
)
def test_a_mistake_is_told_of_the_kind_of_question_alone(
    question: dict[str, Any], message: str
) -> None:
    data = data_of(STARTER)
    data["sections"][0]["questions"][0] = {"id": "one", "ask": "Which?", **question}
    (error,) = validator("rubric").iter_errors(data)
    assert error.message.endswith(message)
    assert list(error.path)[:4] == ["sections", 0, "questions", 0]


def properties(made: dict[str, Any]) -> Iterator[tuple[str, dict[str, Any]]]:
    for record in [made, *made.get("$defs", {}).values()]:
        for key, one in record["properties"].items():
            yield f"{record['title']}: {key}", one


@pytest.mark.parametrize("name", MODELS)
def test_every_record_and_key_says_what_it_is(name: str) -> None:
    made = schema(name)
    records = [made, *made.get("$defs", {}).values()]
    assert [record["title"] for record in records if not record.get("description")] == []
    assert [place for place, one in properties(made) if not one.get("description")] == []
    assert all(record["additionalProperties"] is False for record in records)


@pytest.mark.parametrize("name", MODELS)
def test_every_pattern_says_what_fits(name: str) -> None:
    def nodes(node: Any) -> Iterator[dict[str, Any]]:
        if isinstance(node, dict):
            yield node
        for one in node.values() if isinstance(node, dict) else node:
            yield from nodes(one) if isinstance(one, dict | list) else ()

    patterns = {
        one["pattern"] for one in nodes(schema(name)) if isinstance(one.get("pattern"), str)
    }
    assert (COLOR_PATTERN if name == "brand" else ID_PATTERN) in patterns
    assert patterns <= set(PATTERN_MESSAGES)


def test_the_keys_of_files_are_those_that_are_offered() -> None:
    records = schema("rubric")["$defs"]
    assert set(records["Citation"]["properties"]) == {"in", "section", "page"}
    assert set(records["Is"]["properties"]) == {"question", "is"}
    assert set(records["IsNot"]["properties"]) == {"question", "is_not"}
    assert set(records["Not"]["properties"]) == {"not"}
    assert "answer" in schema("assessment")["$defs"]["Answer"]["properties"]


def test_what_is_built_in_is_offered() -> None:
    records = schema("rubric")["$defs"]
    question = records["ScaledQuestion"]["properties"]
    assert question["scale"]["examples"] == list(BUILT_IN)
    assert set(question["anchors"]["properties"]) >= {option.id for option in RUNGS.options}
    assert (
        "Not yet: Nothing is decided"
        in (records["Response"]["properties"]["anchors"]["properties"]["not-yet"]["description"])
    )


BESIDE = {
    "evidence": "written",
    "reference": "staff handbook",
    "flagged": True,
    "some_saw": ["not-yet"],
    "find_out": {"who": "our bookkeeper", "by": "2026-11-01"},
}


@pytest.mark.parametrize(
    ("change", "is_right"),
    [
        ({}, True),
        ({"answer": "not-agreed", "between": ["not-yet", "in-place"]}, True),
        ({"evidence": "heard"}, False),
        ({"flagged": "yes"}, False),
        ({"some_saw": "not-yet"}, False),
        ({"between": ["Not yet"]}, False),
        ({"find_out": {"by": "1 November"}}, False),
        ({"find_out": {"whom": "our bookkeeper"}}, False),
    ],
)
def test_what_is_said_beside_an_answer_is_known(change: dict[str, Any], is_right: bool) -> None:
    data = {"answers": {"trust": {"answer": "dont-know", **BESIDE, **change}}}
    assert validator("answers").is_valid(data) is is_right
    if is_right:
        Script.model_validate(data)
    else:
        with pytest.raises(ValueError, match="answers"):
            Script.model_validate(data)


@pytest.mark.parametrize(
    ("change", "is_right"),
    [
        ({}, True),
        ({"removed": [{"id": "funder-2", "name": "City"}]}, True),
        ({"removed": [{"id": "Funder 2", "name": "City"}]}, False),
        ({"removed": [{"name": "City"}]}, False),
        ({"removed": {}}, False),
        ({"answers": {"a": {"state": "open", "copied": {"from": "b", "answer": "yes"}}}}, True),
        ({"answers": {"a": {"copied": {"from": "b", "state": "not-applicable"}}}}, True),
        ({"answers": {"a": {"copied": {"from": "b", "state": "dont-know"}}}}, False),
        ({"answers": {"a": {"copied": {"answer": "yes"}}}}, True),
        ({"answers": {"a": {"copied": {"from": "b", "note": "n"}}}}, False),
        ({"subjects": [{"id": f"s-{n}", "name": "N"} for n in range(1001)]}, False),
        ({"removed": [{"id": f"s-{n}", "name": "N"} for n in range(1000)]}, True),
    ],
)
def test_what_is_removed_or_copied_is_known(change: dict[str, Any], is_right: bool) -> None:
    data = {**data_of(EXAMPLE / "funding-audit.assessment.yaml"), **change}
    assert validator("assessment").is_valid(data) is is_right
    if is_right:
        Assessment.model_validate(data, by_alias=True, by_name=False)
    else:
        with pytest.raises(ValueError, match=r"removed|copied|subjects"):
            Assessment.model_validate(data, by_alias=True, by_name=False)


def test_no_help_is_for_a_key_that_is_gone() -> None:
    known = set()
    for name, model in MODELS.items():
        made = schema(name)
        for record, one in {model.__name__: made, **made.get("$defs", {})}.items():
            known |= {(record, key) for key in one["properties"]}
    assert set(HELP) <= known


# Whatever is changed in a right rubric


Route = tuple[str | int, ...]


def routes(node: Any, route: Route = ()) -> Iterator[Route]:
    """The way to every value of plain data, but for the top."""
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in pairs:
        yield (*route, key)
        if isinstance(value, dict | list):
            yield from routes(value, (*route, key))


GONE = object()
VALUES = [
    GONE, None, 0, 1, -1, 1000, 2.5, True, "", " ", "word", "Two words", "yes", "rungs", "presence",
    "dont-know", "text", "choice", "2026-11-01", [], ["word"], ["yes", "no"], [1], {},
    {"word": "Words"}, {"question": "first", "is": "yes"}, {"not-yet": "Words"},
]  # fmt: skip


def changed(data: Any, route: Route, value: Any) -> Any:
    data = deepcopy(data)
    holder = data
    for part in route[:-1]:
        holder = holder[part]
    if value is GONE:
        del holder[route[-1]]
    else:
        holder[route[-1]] = value
    return data


@st.composite
def changes(draw: st.DrawFn) -> Any:
    """A right rubric with one or two values taken out or replaced, or with a key too many."""
    data = data_of(draw(st.sampled_from([*VALID, STARTER])))
    for _ in range(draw(st.integers(1, 2))):
        route = draw(st.sampled_from(list(routes(data))))
        beside = isinstance(route[-1], str) and draw(st.integers(0, 9)) == 0
        place = (*route[:-1], draw(st.sampled_from(["poits", "kind", "when", "A b"])))
        value = draw(st.sampled_from(VALUES[1:] if beside else VALUES))
        data = changed(data, place if beside else route, value)
    return data


def rubric_in(data: Any) -> Rubric | None:
    try:
        return Rubric.model_validate(data, by_alias=True, by_name=False)
    except ValueError:
        return None


@given(data=changes())
def test_the_schema_refuses_what_the_grammar_refuses_and_takes_what_the_program_takes(
    data: Any,
) -> None:
    rubric = rubric_in(data)
    by_schema = validator("rubric").is_valid(data)
    if rubric is None:
        assert not by_schema
    elif check(rubric) == []:
        assert by_schema
