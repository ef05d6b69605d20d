"""`assess run --last`: the answers of an earlier file, offered in a new one."""

from __future__ import annotations

from pathlib import Path

import pytest

from assessor.storage.assessments import load
from tests.cli.conftest import FINISHED, Assess

BEGIN = "Harborlight Collective (fictional)\n"
FILE = "funding-audit.assessment.yaml"
RUN = ("run", "funding-audit", "--last", "2026.yaml")


@pytest.fixture
def earlier(tmp_path: Path) -> Path:
    """The finished example, as an earlier file in the folder."""
    path = tmp_path / "2026.yaml"
    path.write_bytes(FINISHED.read_bytes())
    return path


def test_the_same_as_last_time(assess: Assess, tmp_path: Path, earlier: Path) -> None:
    before = earlier.read_bytes()
    ended = assess(*RUN, typed=f"{BEGIN}same\nsame\nsame\nsame\nquit\n")
    assert (ended.code, ended.err) == (3, "")
    assert "Last time: 9 (October 20, 2026). Type same if it still holds." in ended.out
    assert "Last time: Federal survivor services award, State services" in ended.out
    now, then = load(tmp_path / FILE), load(earlier)
    assert now.answers["funders-in-all"].value == then.answers["funders-in-all"].value
    assert now.answers["funders-in-all"].note is None
    assert [one.name for one in now.subjects] == ["Federal survivor services award"]
    first = next(iter(then.subjects[0].answers))
    assert list(now.subjects[0].answers) == [first]
    assert earlier.read_bytes() == before


def test_the_way_to_go_on_names_the_earlier_file(assess: Assess, earlier: Path) -> None:
    assert "Go on with: assess run funding-audit --last 2026.yaml" in assess(*RUN, typed=BEGIN).out
    assert "Welcome back" not in assess(*RUN).out
    typed = "9\n"
    assert "Saved: 9" in assess(*RUN, typed=typed).out
    assert "What was said last time (October 20, 2026) stands beside" in assess(*RUN).out


def test_a_fresh_start_beside_the_file_itself(assess: Assess, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(FINISHED.read_bytes())
    words = ("run", "funding-audit", "--fresh", "--last", FILE)
    ended = assess(*words, typed=f"{BEGIN}same\n")
    aside = "funding-audit.assessment.earlier-1.yaml"
    assert (ended.code, ended.err) == (3, f"The earlier file is kept as {aside}\n")
    assert f"Go on with: assess run funding-audit --last {aside}" in ended.out
    assert load(tmp_path / FILE).answers["funders-in-all"].value == 9
    assert (tmp_path / aside).read_bytes() == FINISHED.read_bytes()


def test_it_works_where_nothing_repeats(assess: Assess, tmp_path: Path) -> None:
    first = assess("run", "six-tenets", "--org", "Us", "--file", "a.yaml", typed="2\n3\n")
    assert first.code == 3
    words = ("run", "six-tenets", "--org", "Us", "--file", "b.yaml", "--last", "a.yaml")
    assert assess(*words, typed="same\nsame\n").err == ""
    then, now = load(tmp_path / "a.yaml"), load(tmp_path / "b.yaml")
    assert {key: one.value for key, one in now.answers.items()} == {
        key: one.value for key, one in then.answers.items()
    }


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        pytest.param(["--last", "none.yaml"], 1, "cannot read none.yaml", id="no such file"),
        pytest.param(["--last", "."], 1, "cannot read", id="a folder"),
        pytest.param(["--last", FILE, "--file", FILE], 2, "answered now", id="the file itself"),
        pytest.param(
            ["--last", "2026.yaml", "--answers", "a.yaml"], 2, "nothing is asked", id="answers"
        ),
    ],
)
def test_what_cannot_be_is_said(
    assess: Assess, tmp_path: Path, earlier: Path, words: list[str], code: int, said: str
) -> None:
    (tmp_path / "a.yaml").write_text("answers: {}\n", encoding="utf-8")
    ended = assess("run", "funding-audit", *words, typed=BEGIN)
    assert (ended.code, "Traceback" in ended.err) == (code, False)
    assert said in " ".join(ended.err.replace("│", " ").split())
    assert not (tmp_path / FILE).exists()


def test_a_file_of_another_rubric_is_refused(assess: Assess, earlier: Path) -> None:
    ended = assess("run", "six-tenets", "--last", "2026.yaml", typed=BEGIN)
    assert ended.code == 1
    assert "2026.yaml answers the rubric “funding-audit”, not “six-tenets”" in ended.err


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"\0\xff", id="bytes"),
        pytest.param(FINISHED.read_bytes()[:900], id="cut off"),
        pytest.param(FINISHED.read_bytes().replace(b"format: 1", b"format: 2"), id="later"),
        pytest.param(b"a: &a [*a]\n", id="an alias"),
        pytest.param(b"[" * 5_000, id="deep"),
    ],
)
def test_a_file_that_cannot_be_used_is_said_and_nothing_is_begun(
    assess: Assess, tmp_path: Path, content: bytes
) -> None:
    (tmp_path / "2026.yaml").write_bytes(content)
    ended = assess(*RUN, typed=BEGIN)
    assert (ended.code, "Traceback" in ended.err) == (1, False)
    assert "go on without --last" in ended.err
    assert [one.name for one in tmp_path.iterdir()] == ["2026.yaml"]


def test_what_is_in_it_steers_no_terminal(assess: Assess, earlier: Path) -> None:
    text = earlier.read_text(encoding="utf-8")
    assert "said: '9'" in text
    text = text.replace("said: '9'", r'said: "9\e[2J\u202e"')
    earlier.write_text(text, encoding="utf-8")
    ended = assess(*RUN, typed=f"{BEGIN}same\n")
    assert ended.code == 3
    assert "\x1b" not in ended.out + ended.err
    assert "\u202e" not in ended.out + ended.err


def test_the_answers_of_somebody_else_are_said_to_be(assess: Assess, earlier: Path) -> None:
    ended = assess(*RUN, "--org", "Us")
    assert "those of “Harborlight Collective (fictional)”, and these are for “Us”" in ended.err


def test_a_question_with_another_meaning_is_not_offered(assess: Assess, tmp_path: Path) -> None:
    assess("new", "ours")
    text = (tmp_path / "ours.yaml").read_text(encoding="utf-8")
    assess("run", "ours.yaml", "--org", "Us", "--file", "a.yaml", typed="2\n2\n2\n")
    asked = next(iter(load(tmp_path / "a.yaml").answers.values())).asked
    assert text.count(asked) == 1
    (tmp_path / "now").mkdir()
    (tmp_path / "now" / "ours.yaml").write_text(text, encoding="utf-8")
    words = ("run", "now/ours.yaml", "--org", "Us", "--last", "a.yaml")
    assert "Last time: " in assess(*words, "--file", "b.yaml").out
    changed = text.replace(asked, "Is it quite another question?").replace("1.0.0", "2.0.0", 1)
    (tmp_path / "now" / "ours.yaml").write_text(changed, encoding="utf-8")
    ended = assess(*words, "--file", "c.yaml", typed="same\n")
    assert (ended.code, "Last time: " in ended.out) == (3, False)
    assert "Nothing was said here last time, or the question has changed." in ended.out
