"""`assess test`: cases beside rubrics, as an author and as CI meet it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import Assess

RUBRIC = """\
format: 1
id: ID
version: 1.0.0
title: Tiny
summary: Looks at care.
review: {status: draft}
who: Everyone
minutes: 5
sources: {text: {title: A text, publisher: Us, year: 2023}}
sections:
  - id: main
    title: Main
    questions:
      - id: care
        ask: Do we take care?
        gate: true
        obligation: must
        anchors:
          not-yet: Nobody does.
          started: Some do.
          in-place: It is usual.
          kept-up: It is checked.
        advice:
          - when: [not-yet]
            do: Take care.
            first_step: Begin.
            source: {in: text}
"""
CASES = """\
rubric: ID
cases:
  - {name: Best, others: best, expect: {advice: []}}
  - {name: Lowest, others: lowest, expect: {sections: [{section: main, position: 0}]}}
"""
MIDDLE = """\
  - {name: Some do, answers: {care: started}, expect: {}}
  - {name: Usual, answers: {care: in-place}, expect: {}}
"""
MISSED = """\
  reached by none:
    a.yaml:20:20: no case answers “care” with “started”
    a.yaml:21:21: no case answers “care” with “in-place”
"""
HOLDS = """\
a (a.yaml)
  holds: Best
  holds: Lowest
"""
WRONG = "  - {name: Odd, others: best, expect: {sections: [{section: main, position: 50}]}}\n"


def kept(folder: Path, name: str, cases: str | None = CASES, rubric: str = RUBRIC) -> None:
    """A rubric with its cases in a folder."""
    folder.mkdir(exist_ok=True)
    (folder / f"{name}.yaml").write_text(rubric.replace("ID", name), encoding="utf-8")
    if cases is not None:
        (folder / f"{name}.cases.yaml").write_text(cases.replace("ID", name), encoding="utf-8")


@pytest.mark.parametrize("path", ["a.yaml", "a.cases.yaml", "."])
def test_cases_hold_and_what_they_miss_is_told(assess: Assess, tmp_path: Path, path: str) -> None:
    kept(tmp_path, "a")
    ended = assess("test", path)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == f"{HOLDS}{MISSED}\n2 cases hold; 2 options reached by none\n"


def test_strict_asks_for_cases_that_reach_everything(assess: Assess, tmp_path: Path) -> None:
    kept(tmp_path, "a")
    assert assess("test", "a.yaml", "--strict").code == 1
    kept(tmp_path, "a", CASES + MIDDLE)
    ended = assess("test", "a.yaml", "--strict")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.endswith(
        "4 cases hold; every option, gate, advice and conversation is reached\n"
    )


def test_what_differs_is_told_with_the_file_and_the_case(assess: Assess, tmp_path: Path) -> None:
    kept(tmp_path, "a", CASES + WRONG)
    ended = assess("test", "a.yaml")
    assert ended.code == 1
    assert ended.out == (
        f"{HOLDS}"
        "  does not hold: Odd\n"
        "    a.cases.yaml:5:12: “Odd”: main: position is 100, expected 50\n"
        f"{MISSED}\n"
        "2 cases hold, 1 does not; 2 options reached by none\n"
    )


def test_answers_that_cannot_be_used_are_told_by_line(assess: Assess, tmp_path: Path) -> None:
    kept(
        tmp_path, "a", "rubric: a\ncases:\n  - name: Odd\n    answers: {caer: 1}\n    expect: {}\n"
    )
    ended = assess("test", "a.yaml")
    assert ended.code == 1
    assert "a.cases.yaml:4:15: “Odd”: “caer” is no question of the rubric “a”" in ended.out
    assert "0 cases hold, 1 does not; 4 options, 1 gate and 1 piece of advice reached" in ended.out


def test_a_rubric_without_cases_is_told_how_to_write_one(assess: Assess, tmp_path: Path) -> None:
    kept(tmp_path, "a", None)
    ended = assess("test", "a.yaml")
    assert ended.code == 1
    assert "the rubric “a.yaml” has no cases" in ended.out
    assert ended.out.endswith("1 rubric could not be tried\n")


@pytest.mark.parametrize("repeat", ["", "repeat: {subject: funder, plural: funders}\n"])
def test_the_case_that_it_tells_to_write_holds(assess: Assess, tmp_path: Path, repeat: str) -> None:
    kept(tmp_path, "a", None, RUBRIC.replace("sections:", f"{repeat}sections:", 1))
    lines = assess("test", "a.yaml").out.splitlines()
    start = next(n for n, line in enumerate(lines) if line.strip() == "rubric: a")
    text = "\n".join(line[4:] for line in lines[start : lines.index("", start)])
    (tmp_path / "a.cases.yaml").write_text(text, encoding="utf-8")
    ended = assess("test", "a.yaml")
    assert (ended.code, "holds: All best" in ended.out) == (0, True), ended.out
    assert "“kept-up”" not in ended.out


def test_a_folder_is_walked_and_every_rubric_in_it_tried(assess: Assess, tmp_path: Path) -> None:
    kept(tmp_path / "one", "a")
    kept(tmp_path / "one", "b", None)
    kept(tmp_path / "two", "c", "rubric: c\ncases: []\n", RUBRIC.replace("ask:", "aks:"))
    kept(tmp_path / ".hidden", "d", None)
    (tmp_path / "two" / "e.cases.yaml").write_text(CASES.replace("ID", "e"), encoding="utf-8")
    (tmp_path / "answers.yaml").write_text("answers: {care: started}\n", encoding="utf-8")
    ended = assess("test", ".")
    assert ended.code == 1
    heads = [line for line in ended.out.splitlines() if line[:1] not in ("", " ")]
    assert heads == [
        "a (one/a.yaml)",
        "one/b.yaml",
        "two/c.yaml",
        "two/e.yaml",
        "2 cases hold; 2 options reached by none; 3 rubrics could not be tried",
    ]
    assert "two/c.yaml:15:9:" in ended.out
    assert "two/c.cases.yaml:2:8:" in ended.out
    assert "did you mean “ask”?" in ended.out
    assert "there is no rubric “two/e.yaml” beside its cases “two/e.cases.yaml”" in ended.out


def test_a_rubric_named_twice_is_tried_once(assess: Assess, tmp_path: Path) -> None:
    kept(tmp_path, "a")
    assert assess("test", "a.yaml", "./a.cases.yaml", str(tmp_path)).out.count("holds: Best") == 1


def test_cases_of_another_rubric_are_told(assess: Assess, tmp_path: Path) -> None:
    kept(tmp_path, "a", CASES.replace("ID", "b"))
    ended = assess("test", "a.yaml")
    assert ended.code == 1
    assert "these are cases of “b”" in ended.out
    assert "write “rubric: a”" in ended.out


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("six-tenet", "did you mean “six-tenets”?"),
        ("empty", "there is no rubric in the folder “empty”"),
        ("x" * 300, "there is no rubric"),
        ("nowhere/a.yaml", "there is no file “nowhere/a.yaml”"),
    ],
)
def test_what_is_not_there_is_told_beside_what_is(
    assess: Assess, tmp_path: Path, name: str, told: str
) -> None:
    (tmp_path / "empty").mkdir()
    kept(tmp_path, "a")
    ended = assess("test", name, "a.yaml")
    assert (ended.code, ended.err) == (1, "")
    assert told in ended.out
    assert "2 cases hold" in ended.out


def test_a_file_that_loops_onto_itself_is_told(assess: Assess, tmp_path: Path) -> None:
    kept(tmp_path, "a")
    (tmp_path / "a.yaml").unlink()
    (tmp_path / "a.yaml").symlink_to("a.yaml")
    ended = assess("test", ".")
    assert (ended.code, ended.err) == (1, "")
    assert "there is no rubric “a.yaml”" in ended.out


def place(file: str, line: int, column: int, code: str, what: str, hint: str) -> dict[str, Any]:
    found = {"file": file, "line": line, "column": column, "code": code}
    return {**found, "what": what, "hint": hint}


def test_json_says_the_same_for_programs(assess: Assess, tmp_path: Path) -> None:
    kept(tmp_path, "a", CASES + MIDDLE.splitlines()[0] + "\n" + WRONG)
    ended = assess("test", "a.yaml", "nowhere.yaml", "--format", "json")
    assert (ended.code, ended.err) == (1, "")
    odd = place("a.cases.yaml", 6, 12, "C203", "main: position is 100, expected 50", "")
    missed = place(
        "a.yaml",
        21,
        21,
        "R627",
        "no case answers “care” with “in-place”",
        "give this answer in a case",
    )
    target = {"kind": "option", "key": "care", "option": "in-place", "advice": None}
    assert json.loads(ended.out) == {
        "format": 1,
        "counts": {"hold": 3, "differ": 1, "unreached": 1, "untried": 1},
        "rubrics": [
            {
                "rubric": "a",
                "file": "a.yaml",
                "cases_file": "a.cases.yaml",
                "cases": [
                    {"name": "Best", "holds": True, "problems": []},
                    {"name": "Lowest", "holds": True, "problems": []},
                    {"name": "Some do", "holds": True, "problems": []},
                    {"name": "Odd", "holds": False, "problems": [odd]},
                ],
                "unreached": [{**target, **missed}],
                "problems": [],
            },
            {
                "rubric": None,
                "file": "nowhere.yaml",
                "cases_file": None,
                "cases": [],
                "unreached": [],
                "problems": [
                    place("nowhere.yaml", 0, 0, "", "there is no file “nowhere.yaml”", "")
                ],
            },
        ],
    }


def test_no_name_of_a_file_steers_the_terminal(assess: Assess, tmp_path: Path) -> None:
    kept(tmp_path, "a")
    for file in (tmp_path / "a.yaml", tmp_path / "a.cases.yaml"):
        file.rename(file.with_name(file.name.replace("a.", "a\x1b[31m\u202e.", 1)))
    for form in ("text", "json"):
        ended = assess("test", ".", "--format", form)
        assert ended.code == 1
        assert not {"\x1b", "\u202e"} & set(ended.out + ended.err)


def test_without_a_path_the_shipped_rubrics_are_tried(assess: Assess) -> None:
    ended = assess("test", "--format", "json")
    assert (ended.code, ended.err) == (0, "")
    tried = {one["rubric"]: one for one in json.loads(ended.out)["rubrics"]}
    assert len(tried) > 10
    assert tried["funding-audit"]["unreached"] == []


def test_another_format_is_wrong_usage(assess: Assess) -> None:
    assert assess("test", "--format", "xml").code == 2
