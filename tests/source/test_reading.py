"""From bytes to plain data: what is taken, what is refused, and where."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from assessor.errors import Problem
from assessor.source import ASSESSMENT, RUBRIC, Limits, read
from assessor.source.lines import lines_of
from assessor.source.tree import tree_of

SMALL = Limits(size=200, events=40, depth=3, scalar=10)


def told(raw: str | bytes, limits: Limits = RUBRIC) -> list[str]:
    """Every problem of a text, as `line:column what`."""
    content = raw if isinstance(raw, bytes) else raw.encode()
    return [f"{p.line}:{p.column} {p.what}" for p in read("a.yaml", content, limits)[1]]


def data(raw: str | bytes, limits: Limits = RUBRIC) -> Any:
    """A text's plain data, where nothing is wrong with it."""
    document, problems = read("a.yaml", raw if isinstance(raw, bytes) else raw.encode(), limits)
    assert problems == []
    assert document is not None
    return document.data


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("a: 1\nb: [x, {c: }]\n", {"a": 1, "b": ["x", {"c": None}]}, id="nested"),
        pytest.param("---\na: 1\n...\n", {"a": 1}, id="document-marks"),
        pytest.param("\ufeffa: é\n", {"a": "é"}, id="byte-order-mark"),
        pytest.param("a: 1\r\nb: |\r\n  x\r\n  y\r\n", {"a": 1, "b": "x\ny\n"}, id="windows-lines"),
        pytest.param("a: 1\rb: 2\r", {"a": 1, "b": 2}, id="old-mac-lines"),
        pytest.param("a: >\n  x\n  y\n\n  z\n", {"a": "x y\nz\n"}, id="folded"),
        pytest.param("? a\n: b\n", {"a": "b"}, id="question-mark-key"),
        pytest.param("'a b': 1\n\"1\": 2\n", {"a b": 1, "1": 2}, id="quoted-keys"),
        pytest.param("[]", [], id="empty-list"),
        pytest.param("text", "text", id="only-text"),
        pytest.param("a: '<<'\n'<<': b\n", {"a": "<<", "<<": "b"}, id="merge-sign-as-text"),
        pytest.param("{" * 32 + "}" * 32, None, id="not-yet-too-deep"),
    ],
)
def test_what_is_taken(raw: str, expected: Any) -> None:
    if expected is None:
        assert not any("deep" in line for line in told(raw))
    else:
        assert data(raw) == expected


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("a: &x 1", ["1:4 “&x” marks a text for use elsewhere"], id="anchor"),
        pytest.param("a: &x\n  b: 1", ["1:4 “&x” marks a text for use elsewhere"], id="on-group"),
        pytest.param("a: *x", ["1:4 “*x” stands for a text elsewhere"], id="alias"),
        pytest.param("*x : a", ["1:1 “*x” stands for a text elsewhere"], id="alias-as-key"),
        pytest.param("a: !!str 1", ["1:4 this is a tag"], id="tag"),
        pytest.param("a: ! 1", ["1:4 this is a tag"], id="bare-tag"),
        pytest.param("!!map {a: 1}", ["1:1 this is a tag"], id="tag-on-group"),
        pytest.param("a: !!python/object/apply:os.system [x]", ["1:4 this is a tag"], id="object"),
        pytest.param(
            "a: &x !!str 1",
            ["1:4 “&x” marks a text for use elsewhere", "1:7 this is a tag"],
            id="both",
        ),
        pytest.param("a: 1\nb: 2\na: 3", ["3:1 the key “a” is here twice"], id="twice"),
        pytest.param("a: 1\n'a': 2\na: 3", ["2:1 the key “a” is here twice"] * 1, id="thrice"),
        pytest.param("1: a", ["1:1 the key “1” is read as a number"], id="number-key"),
        pytest.param("1.5: a", ["1:1 the key “1.5” is read as a number"], id="fraction-key"),
        pytest.param("true: a", ["1:1 the key “true” is read as true or false"], id="true-key"),
        pytest.param("~: a", ["1:1 a key is missing before this “:”"], id="null-key"),
        pytest.param("[a]: b", ["1:1 a key must be text, and this is a list"], id="list-key"),
        pytest.param(
            "a: {{ b }}", ["1:5 a key must be text, and this is a group of keys"], id="group-key"
        ),
        pytest.param("<<: {a: 1}", ["1:1 “<<” merges keys from elsewhere"], id="merge"),
        pytest.param("a: 1\n---\nb: 2", ["2:1 a second document starts here"], id="two-documents"),
        pytest.param("", ["0:0 the file is empty"], id="empty"),
        pytest.param("# only a remark", ["0:0 the file is empty"], id="only-a-remark"),
        pytest.param(
            'a: "\\e[31m"', ["1:4 this text holds a control character (U+001B)"], id="esc"
        ),
        pytest.param(
            'a: "\\u202e"', ["1:4 this text holds a control character (U+202E)"], id="bidi"
        ),
        pytest.param(
            '"\\0": a', ["1:1 this text holds a control character (U+0000)"], id="nul-key"
        ),
        pytest.param(
            "a: x\x1by\nb: \x00\x00",
            [
                "1:5 a control character (U+001B) stands here",
                "2:4 a control character (U+0000) stands here",
            ],
            id="raw-controls",
        ),
        pytest.param(b"a: 1\nb: \xff", ["2:4 the text is not written in UTF-8"], id="latin"),
        pytest.param(
            b"\xef\xbb\xbfa: \xe9", ["1:4 the text is not written in UTF-8"], id="bom-latin"
        ),
        pytest.param(
            "a: 1".encode("utf-16"), ["1:1 the text is not written in UTF-8"], id="utf-16"
        ),
    ],
)
def test_what_is_refused(raw: str | bytes, expected: list[str]) -> None:
    assert told(raw)[: len(expected)] == expected


def test_every_problem_is_told_in_one_run_and_in_order() -> None:
    raw = "a: &x 1\nb: *x\n1: one\na: 2\nc: !!str 3\nd: 1234567890123456789\n'e': \"\\e\"\nf: [\n"
    assert [line.split(":")[0] for line in told(raw)] == ["1", "2", "3", "4", "5", "6", "7", "8"]


def test_a_file_in_utf_16_without_mark_is_told_in_few_lines() -> None:
    assert 0 < len(told(("a: 1\n" * 1_000).encode("utf-16-le"))) < 30


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        pytest.param("a" * 201, "0:0 the file is larger than 0.0002 MB", id="size"),
        pytest.param("[[[[]]]]", "1:4 this is more than 3 levels deep", id="depth"),
        pytest.param("- a: {b: {c: }}", "1:10 this is more than 3 levels deep", id="mixed-depth"),
        pytest.param("a: 12345678901x", "1:4 this text is longer than 10 characters", id="scalar"),
        pytest.param("[" + "a," * 40 + "]", "1:76 the file holds more than 40 pieces", id="events"),
    ],
)
def test_limits(raw: str, expected: str) -> None:
    assert told(raw, SMALL) == [expected]


@pytest.mark.parametrize("raw", ["[[[]]]", "a: 1234567890", "[" + "a," * 30 + "]"])
def test_what_is_just_within_the_limits(raw: str) -> None:
    assert told(raw, SMALL) == []


def test_a_thousand_problems_are_not_told_one_by_one() -> None:
    assert len(told("b: 1\n" + "a: 1\n" * 10_000)) == 200


@pytest.mark.parametrize(
    ("raw", "expected"),
    [
        ('a: "x\\e[31my"', {"a": "x[31my"}),
        ("a: x\x1b[31my\x00", {"a": "x[31my"}),
        ('"a\\u202e": "\\ufeff"', {"a": ""}),
        ("a: |\n  one\x07\n  two\n", {"a": "one\ntwo\n"}),
    ],
)
def test_answers_are_cleaned_without_a_word(raw: str, expected: Any) -> None:
    assert data(raw, ASSESSMENT) == expected


def test_a_long_line_is_no_excerpt() -> None:
    problem = read("a.yaml", ("a: " + "x" * 500 + " *b: c").encode(), RUBRIC)[1][0]
    assert (problem.excerpt, problem.width) == ("", 1)


def excerpt_points_into_its_line(problem: Problem) -> bool:
    within = problem.column - 1 + problem.width <= max(len(problem.excerpt), problem.column)
    return problem.width >= 1 and (within or not problem.excerpt)


YAMLISH = st.text(
    st.sampled_from("ab1.-:?,[]{}&*!|>'\"%@` \n\t#<~=\\eux0\r\x1b\u2028é") | st.characters()
)


@settings(max_examples=400)
@given(st.binary() | YAMLISH.map(lambda text: text.encode("utf-8", "replace")))
@example(b"%YAML 1.999999999999999999999999999999\n---\na")
@example(b'"\\UFFFFFFFF"')
@example(b"? [a]: b\n: c")
@example(b"a: |9\n b")
@example(b"\xef\xbb\xbf\xef\xbb\xbf")
@example("a: 1\u2028b: 2\u2029[".encode())
def test_whatever_the_bytes_there_is_a_document_or_a_problem(raw: bytes) -> None:
    for limits in (RUBRIC, ASSESSMENT, SMALL):
        document, problems = read("a.yaml", raw, limits)
        assert document is not None or problems
        assert all(excerpt_points_into_its_line(problem) for problem in problems)


@settings(max_examples=400)
@given(YAMLISH)
@example("a: \u0085")
def test_both_builds_of_the_reader_take_the_same(text: str) -> None:
    """The one on libyaml and Python's own; they may differ in where they give up."""
    lines, _ = lines_of("a.yaml", text.encode("utf-8", "replace"), ASSESSMENT)
    assert lines is not None
    slow, slow_problems = tree_of(lines, ASSESSMENT, yaml.SafeLoader)
    fast, fast_problems = tree_of(lines, ASSESSMENT, yaml.CSafeLoader)
    if not slow_problems and not fast_problems:
        assert slow is not None
        assert fast is not None
        assert slow.plain() == fast.plain()


PLAIN = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**17), 10**17)
    | st.text(st.characters(exclude_categories=["C", "Zl", "Zp"]))
    | st.floats(allow_nan=False, allow_infinity=False, width=32),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.dictionaries(st.text("abc xyz123", min_size=1), inner, max_size=4)
    ),
    max_leaves=20,
)


@given(PLAIN)
def test_json_is_read_as_it_is(value: Any) -> None:
    """YAML 1.2 holds that every JSON text is YAML, with the same meaning."""
    assert data(json.dumps(value, ensure_ascii=False).encode(), ASSESSMENT) == value


def test_problems_name_the_file_as_it_was_given() -> None:
    problems = read("some/where.yaml", b"a: *b", RUBRIC)[1]
    assert [problem.where for problem in problems] == ["some/where.yaml:1:4"]
