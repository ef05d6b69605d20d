"""Checks of rubrics whose names are mixed up; single mistakes are files in `rubrics/invalid`."""

from __future__ import annotations

import copy
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assessor.engine.checks import MOST, check
from assessor.model.rubric import Rubric
from assessor.source import RUBRIC, read, validated
from tests.builder import rubric

VALID = sorted((Path(__file__).parents[1] / "rubrics" / "valid").glob("*.yaml"))
NAMES = st.sampled_from(
    ["first", "second", "third", "first.response", "yes", "no", "started", "presence", "rungs",
     "signal", "guide", "safety", "dont-know", "one", "written", "response", "answer", "practice"]
)  # fmt: skip


def texts(data: Any) -> Iterator[tuple[Any, Any]]:
    """Every text in plain data: what holds it, and its key there."""
    for key, value in data.items() if isinstance(data, dict) else enumerate(data):
        if isinstance(value, str):
            yield data, key
        elif isinstance(value, dict | list):
            yield from texts(value)


@settings(max_examples=400)
@given(st.sampled_from(VALID), st.data())
def test_whatever_the_names_the_findings_have_a_place(path: Path, draw: st.DataObject) -> None:
    document, _ = read(path.name, path.read_bytes(), RUBRIC)
    assert document is not None
    data = copy.deepcopy(document.data)
    for _ in range(draw.draw(st.integers(1, 4))):
        holder, key = draw.draw(st.sampled_from(list(texts(data))))
        holder[key] = draw.draw(NAMES)
    changed, _ = read(path.name, json.dumps(data, ensure_ascii=False).encode(), RUBRIC)
    assert changed is not None
    made, _ = validated(changed, Rubric)
    for finding in check(made) if made else []:
        problem = changed.problem(finding)
        assert problem.line
        assert problem.what
        assert changed.node(finding.route[:-1]) is not None


def test_every_finding_of_every_check_comes_at_once() -> None:
    mixed = rubric(
        {"id": "a", "scale": "rungz", "family": "none"},
        {"id": "a", "source": {"in": "gone"}, "when": {"question": "b", "is": "started"}},
        {"id": "b", "scale": "signal", "gate": True, "anchors": {"seen": "x", "gone": "y"}},
    )
    assert sorted(finding.route[2:] for finding in check(mixed)) == [
        ("questions", 0, "family"),
        ("questions", 0, "scale"),
        ("questions", 1, "id"),
        ("questions", 1, "source", "in"),
        ("questions", 1, "when", "question"),
        ("questions", 2, "anchors", "gone"),
        ("questions", 2, "gate"),
    ]


def test_a_mistake_made_a_thousand_times_is_told_often_enough() -> None:
    many = rubric(*({"id": f"q{n}", "scale": "gone"} for n in range(1_000)))
    assert len(check(many)) == MOST


FIRST = {"id": "a", "kind": "choice", "options": [{"id": i, "label": i} for i in "pqrstuvw"]}


def a(shape: str, *names: str) -> dict[str, Any]:
    return {"question": "a", shape: names[0] if len(names) == 1 else list(names)}


@pytest.mark.parametrize(
    ("when", "said"),
    [
        (a("is"), "for “a” to be one of no options, which can never be so"),
        ({"all": [a("is", "p"), a("is", "q", "r")]},
         "for “a” to be “p” and for “a” to be “q” or “r”"),
        ({"all": [a("is", "p", "q"), a("is_not", "p", "q")]},
         "for “a” to be “p” or “q” and for “a” to be neither “p” nor “q”"),
        ({"all": [a("is", *"pqrstuv"), a("is", "w")]},
         "for “a” to be “p”, “q”, “r”, “s”, “t” or 2 more and for “a” to be “w”"),
        ({"all": [a("is", "p"), {"any": [a("is", "q"), {"not": a("is", "p")}]}]},
         "for “a” to be “p” and for “a” to be “q” or “a” not to be “p”"),
        ({"all": [a("is", "p"), {"any": [a("is", name) for name in "qrstuv"]}]},
         "for “a” to be “p” and for one of 6 conditions"),
        ({"not": {"all": [{"any": [a("is_not", "p"), a("is", "p")]}]}},
         "for (“a” to be “p” and “a” not to be “p”), which can never be so"),
    ],
)  # fmt: skip
def test_what_can_never_be_so_is_said_in_words(when: dict[str, Any], said: str) -> None:
    (found,) = check(rubric(FIRST, {"id": "b", "kind": "text", "when": when}))
    assert found.what == f"“b” can never be asked: it waits {said}"
