"""Where a finding is pointed at in its file."""

from __future__ import annotations

import pytest

from assessor.errors import Finding, Route
from assessor.source import RUBRIC, Document, read

TEXT = """\
title: "A title"
empty:
flow: {a: 1, b: [x, yy]}
block:
  inner: word
  deep:
    - first
    - id: second
      more: text
    -
list:
- long text
  over two lines
- |
  literal
"""


def document(text: str = TEXT) -> Document:
    """The document that a text makes."""
    found, problems = read("a.yaml", text.encode(), RUBRIC)
    assert problems == []
    assert found is not None
    return found


def pointed_at(route: Route, at_key: bool = False) -> str:
    """The line and the characters that a finding's problem points at."""
    problem = document().problem(Finding(route, "what", "hint", at_key))
    start = problem.column - 1
    return f"{problem.line}: {problem.excerpt[start : start + problem.width]}"


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        pytest.param((), "1: title", id="top"),
        pytest.param(("title",), '1: "A title"', id="quoted"),
        pytest.param(("empty",), "2: empty", id="no-value"),
        pytest.param(("flow",), "3: {a: 1, b: [x, yy]}", id="flow"),
        pytest.param(("flow", "b"), "3: [x, yy]", id="flow-list"),
        pytest.param(("flow", "b", 1), "3: yy", id="flow-item"),
        pytest.param(("block",), "4: block", id="block"),
        pytest.param(("block", "inner"), "5: word", id="word"),
        pytest.param(("block", "deep"), "6: deep", id="block-list"),
        pytest.param(("block", "deep", 0), "7: first", id="block-item"),
        pytest.param(("block", "deep", 1), "8: id", id="group-in-list"),
        pytest.param(("block", "deep", 1, "more"), "9: text", id="in-group-in-list"),
        pytest.param(("list", 0), "12: long text", id="two-lines"),
        pytest.param(("list", 1), "14: |", id="literal"),
        pytest.param(("gone",), "1: title", id="missing-at-top"),
        pytest.param(("block", "gone"), "4: block", id="missing-in-block"),
        pytest.param(("flow", "gone"), "3: {a: 1, b: [x, yy]}", id="missing-in-flow"),
        pytest.param(("block", "deep", 1, "gone"), "8: id", id="missing-in-item"),
        pytest.param(("block", "deep", 9), "6: deep", id="missing-item"),
        pytest.param(("block", "gone", "further", 2), "4: block", id="long-gone"),
        pytest.param(("title", 0), '1: "A title"', id="into-text"),
    ],
)
def test_a_route(route: Route, expected: str) -> None:
    assert pointed_at(route) == expected


@pytest.mark.parametrize(
    ("route", "expected"),
    [
        (("title",), "1: title"),
        (("flow", "b"), "3: b"),
        (("block", "deep"), "6: deep"),
        (("block", "deep", 1, "more"), "9: more"),
        (("flow", "gone"), "3: {a: 1, b: [x, yy]}"),
    ],
)
def test_a_key(route: Route, expected: str) -> None:
    assert pointed_at(route, at_key=True) == expected


def test_an_item_without_a_value_has_a_place() -> None:
    assert pointed_at(("block", "deep", 2)).startswith("10:")


def test_a_problem_carries_all_of_the_finding() -> None:
    problem = document().problem(Finding(("block", "inner"), "what", "hint"))
    assert (problem.file, problem.what, problem.hint) == ("a.yaml", "what", "hint")
    assert problem.where == "a.yaml:5:10"


@pytest.mark.parametrize(
    "text", ["a: *x\nb: 1", "a: !!str 1\nb: 1", "a: 1234567890123456789\nb: 1"]
)
def test_what_is_told_once_is_not_told_again(text: str) -> None:
    found, problems = read("a.yaml", text.encode(), RUBRIC)
    assert found is not None
    assert len(problems) == 1
    findings = [Finding(("a",), "follows"), Finding(("b",), "stands by itself")]
    assert [problem.what for problem in found.problems(findings)] == ["stands by itself"]
