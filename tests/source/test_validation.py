"""From plain data to records: what is wrong is said in our words, at its place."""

from __future__ import annotations

import copy
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel

from assessor.model.assessment import Assessment
from assessor.model.base import Record
from assessor.model.days import Day
from assessor.model.questions import AnyQuestion, Citation
from assessor.model.rubric import Rubric
from assessor.model.script import Cases, Script
from assessor.source import ASSESSMENT, RUBRIC, read, validated
from assessor.source.forms import FORMS

VALID = sorted((Path(__file__).parents[1] / "rubrics" / "valid").glob("*.yaml"))
JARGON = re.compile(
    r"pydantic|input|valid|type|dictionary|tuple|str\b|int\b|bool|None|True|False|instance|"
    r"cannot be used as it stands"
)


class Several(Record):
    """Places for one value of each sort."""

    questions: tuple[AnyQuestion, ...] = ()
    source: Citation | None = None
    day: Day | None = None


def told(model: type[BaseModel], text: str) -> list[str]:
    """Every problem of a text under a model, as `line: what | hint`."""
    document, problems = read("a.yaml", text.encode(), RUBRIC)
    assert document is not None
    assert problems == []
    record, problems = validated(document, model)
    assert (record is None) == bool(problems)
    return [f"{p.line}: {p.what} | {p.hint}" for p in problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(
            "text", "1: the file must be a group of keys, and “text” is read as text", id="top"
        ),
        pytest.param(
            "[]", "1: the file must be a group of keys, and this is read as a list", id="list"
        ),
        pytest.param("~", "1: the file is empty", id="nothing"),
        pytest.param(
            "questions: {a: b}", "1: “questions” must be a list, and this is read as", id="group"
        ),
        pytest.param(
            "questions: [5]", "1: item 1 of “questions” must be a group of keys, and “5”", id="five"
        ),
        pytest.param("questions:\n  -", "2: item 1 of “questions” is empty", id="empty-item"),
        pytest.param(
            "questions: [{kind: 5, id: a, ask: b}]", "1: unknown kind “5” | one of:", id="kind-5"
        ),
        pytest.param(
            "questions: [{kind: , id: a, ask: b}]", "1: “kind” is empty", id="kind-nothing"
        ),
        pytest.param(
            "source: {in: a, page: 1.5}", "1: “page” must be a whole number, and “1.5”", id="page"
        ),
        pytest.param("day: yesterday", "1: “day” must be a day, and “yesterday” is none", id="day"),
        pytest.param("day: [1]", "1: “day” must be a day, and this is none", id="day-list"),
        pytest.param("day: 2026-11", "1: “day” must be a day, and “2026-11” is none", id="month"),
    ],
)
def test_a_value_out_of_place(text: str, expected: str) -> None:
    lines = told(Several, text)
    assert len(lines) == 1
    assert lines[0].startswith(expected)


def test_a_kind_that_is_also_a_key_leads_nowhere_else() -> None:
    """The tag of a union stands in pydantic's path, and here a key is called the same."""
    text = "questions:\n  - kind: text\n    id: a\n    text:\n      ask: 5\n    ask: 5\n"
    assert told(Several, text) == [
        "4: unknown key “text” | did you mean “ask”?",
        '6: “ask” must be text, and “5” is read as a number | put it in quotes: "5"',
    ]


def test_conditions_inside_conditions_keep_their_place() -> None:
    text = """\
questions:
  - id: a
    ask: b
    when:
      not:
        any:
          - {question: x, is: y}
          - all:
              - {question: x, is: [y, 5]}
              - {question: X, is_not: y}
              - {question: x, is: {y: z}}
"""
    assert told(Several, text) == [
        "9: item 2 of “is” must be text, and “5” is read as a number | write an option's id, "
        "such as “in-place”",
        "10: “X” is not the key of an answer | write a question's id, or a follow-up of it: “x”",
        "11: “is” must be text or a list, and this is read as a group of keys | write one alone: "
        "“y”",
    ]


def test_names_of_the_program_are_not_names_of_the_file() -> None:
    assert told(Several, "source: {document: a}") == [
        "1: unknown key “document” | did you mean “in”?",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("answers: {a: yes, b: 3, c: [x, y], d: {answer: dont-know, note: n}, e: {note: n}}", []),
        (
            "answers: {a: 1.5}",
            ["1: “a” must be a whole number or text or a list, and “1.5” is read as a number"],
        ),
        (
            "answers: {a: {answer: true}}",
            ["1: “answer” must be a whole number or text or a list, and “true” is read as true"],
        ),
        ("answers: {a: [x, 1]}", ["1: item 2 of “a” must be text, and “1” is read as a number"]),
        ("answers: {a: }", ["1: “a” is empty"]),
        ("answers: {A b: x}", ["1: “A b” is not the key of an answer"]),
        ("answers: {'[key]': x}", ["1: “[key]” is not the key of an answer"]),
        (
            "answers: {a: {'[key]': x}}",
            ["1: unknown key “[key]” | remove it, or use one that is known here: answer, reason"],
        ),
        (
            "'[key]': x",
            [
                "1: unknown key “[key]” | remove it, or use one that is known here: "
                "organization, answers"
            ],
        ),
        ("answers: {a: {answr: x}}", ["1: unknown key “answr” | did you mean “answer”?"]),
        ("subjects: [{name: A, answers: [b]}]", ["1: “answers” must be a group of keys"]),
    ],
)
def test_answers(text: str, expected: list[str]) -> None:
    lines = told(Script, text)
    assert len(lines) == len(expected)
    assert all(line.startswith(start) for line, start in zip(lines, expected, strict=True))


def test_more_than_two_hundred_mistakes_are_one() -> None:
    assert len(told(Script, "".join(f"k{n}: 1\n" for n in range(1_000)))) == 200


def patterns(schema: Any) -> Iterator[str]:
    """Every pattern that texts must fit, anywhere in a schema."""
    if isinstance(schema, dict):
        if isinstance(schema.get("pattern"), str):
            yield schema["pattern"]
        yield from (pattern for key in schema for pattern in patterns(schema[key]))
        yield from schema.get("patternProperties", {})
    elif isinstance(schema, list):
        yield from (pattern for one in schema for pattern in patterns(one))


@pytest.mark.parametrize("model", [Rubric, Script, Cases, Assessment])
def test_every_form_of_text_has_a_name(model: type[BaseModel]) -> None:
    assert set(patterns(model.model_json_schema())) <= set(FORMS)


def places(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every place in plain data: what holds it, and its key there."""
    inside = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in inside:
        yield data, key
        if isinstance(value, dict | list):
            yield from places(value)


ODD: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, 0, -1, 2.5, "", " ", "word", "Two Words", "2026-99-99", [], [[]], {}, ["a", 1]]
) | st.dictionaries(st.sampled_from(["id", "kind", "is", "all", "not", "x"]), st.just("x"))


@settings(max_examples=600)
@given(st.sampled_from(VALID), st.data())
def test_a_rubric_with_something_odd_in_it(path: Path, draw: st.DataObject) -> None:
    """Whatever stands wherever, there is a rubric or a problem in our own words."""
    document, _ = read(path.name, path.read_bytes(), RUBRIC)
    assert document is not None
    data = copy.deepcopy(document.data)
    holder, key = draw.draw(st.sampled_from(list(places(data))))
    if draw.draw(st.booleans()) and isinstance(holder, dict):
        holder[draw.draw(st.sampled_from(["odd", "is", "kind", "text", "All"]))] = holder.pop(key)
    else:
        holder[key] = draw.draw(ODD)
    changed, _ = read(path.name, json.dumps(data, ensure_ascii=False).encode(), RUBRIC)
    assert changed is not None
    record, problems = validated(changed, Rubric)
    assert (record is None) == bool(problems)
    for problem in problems:
        assert problem.line
        assert not JARGON.search(re.sub("“.*?”", "", problem.what)), problem.what


@settings(max_examples=200)
@given(
    st.recursive(
        ODD,
        lambda inner: (
            st.lists(inner, max_size=3)
            | st.dictionaries(
                st.sampled_from(
                    ["sections", "questions", "answers", "subjects", "rubric", "cases", "a"]
                ),
                inner,
                max_size=3,
            )
        ),
        max_leaves=12,
    )
)
def test_any_data_under_any_model(data: Any) -> None:
    document, _ = read("a.yaml", json.dumps(data, ensure_ascii=False).encode(), ASSESSMENT)
    assert document is not None
    for model in (Rubric, Script, Cases, Assessment):
        record, problems = validated(document, model)
        assert (record is None) == bool(problems)
