"""`assess run` alone: what is open here and what can be started, and which of it people mean."""

from __future__ import annotations

import io
import os
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pexpect
import pytest
from rich.console import Console

from assessor.cli.entries import numbered
from assessor.cli.found import Found, Unusable, looked_at
from assessor.cli.menu import Choice, choose
from assessor.cli.offering import menu
from assessor.cli.opening import open_rubric
from assessor.interview.faces import TypedFace
from assessor.interview.plain import PlainFace
from assessor.interview.terminal import TerminalFace
from assessor.model.assessment import Assessment
from assessor.storage.assessments import load
from assessor.storage.plan_text import plan_text
from assessor.storage.text import assessment_text
from tests.builder import answer, assessment
from tests.cli.conftest import FINISHED, ROOT, Assess
from tests.hostile.running import FILES
from tests.storage.test_plans import WHOLE

SIX = "six-tenets.assessment.yaml"
FUNDING = "funding-audit.assessment.yaml"
SEE = f"See: assess validate {SIX}"
STYLE = re.compile(r"\x1b\[[0-9;]*m")


@pytest.fixture(autouse=True)
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The menu is about the folder that one is in."""
    monkeypatch.chdir(tmp_path)


def begun(day: int, name: str = SIX, rubric: str = "six-tenets", **more: object) -> Path:
    """An assessment in a file here that was last changed on that day of March."""
    about = {"rubric": {"id": rubric, "version": "1.0.0"}, "updated": f"2026-03-{day:02}"}
    made = Assessment.model_validate({**assessment().model_dump(), **about, **more})
    path = Path(name)
    path.write_text(assessment_text(made), encoding="utf-8")
    return path


class Typed(io.StringIO):
    """Lines, typed by a person."""

    def isatty(self) -> bool:
        return True


def chosen(*lines: str, new: bool = False, walk: bool = False) -> tuple[Choice | None, str]:
    """What is picked by typing the lines at the plain face, and all that is shown."""
    out = io.StringIO()
    face = PlainFace(Typed("".join(f"{line}\n" for line in lines)), out)
    choice = choose(face, only_new=new, walk_is_known=walk)
    return choice, out.getvalue()


def shown(width: int = 80) -> str:
    """The menu as a terminal of that width shows it, without styles."""
    out = io.StringIO()
    console = Console(file=out, force_terminal=True, width=width)
    face: TypedFace = TerminalFace(console, lambda prompt: "q")
    choose(face, only_new=False, walk_is_known=False)
    return STYLE.sub("", out.getvalue())


# What is open


def test_what_is_open_stands_first_and_the_newest_before_others() -> None:
    begun(2, answers={"serves-people-directly": answer("yes").model_dump(by_alias=True)})
    begun(9, FUNDING, "funding-audit", organization="Harbor", all_named=True)
    begun(5, "a.yaml", core=True)
    told = chosen("q")[1].split("Start\n")[0]
    assert (
        told
        == """
Go on with
  1. Funding audit, Harbor: 0 of 2 questions answered; 0 funders named; last changed March 9, 2026
funding-audit.assessment.yaml
  2. Six tenets of trauma-informed practice, Us: 0 of 14 questions of the core answered; \
last changed March 5, 2026
a.yaml
  3. Six tenets of trauma-informed practice, Us: 1 of 48 questions answered; \
last changed March 2, 2026
six-tenets.assessment.yaml
"""
    )


def test_what_is_finished_says_so() -> None:
    Path(FUNDING).write_bytes(FINISHED.read_bytes())
    assert re.search(r"5 of 9 funders named; (finished|\d+ left for later);", chosen("q")[1])


def test_two_files_of_a_day_go_by_the_clock_of_the_computer() -> None:
    for minute, name in enumerate(["b.yaml", "a.yaml", "c.yaml"]):
        os.utime(begun(2, name), (1_700_000_000 + minute, 1_700_000_000 + minute))
    assert re.findall(r"^[abc]\.yaml$", chosen("q")[1], re.MULTILINE) == [
        "c.yaml",
        "a.yaml",
        "b.yaml",
    ]


def test_of_many_files_the_newest_nine_are_shown() -> None:
    for day in range(1, 31):
        begun(day, f"client-{day}.yaml")
    told = chosen("q")[1].split("Start\n")[0]
    assert re.findall(r"^client-(\d+)", told, re.MULTILINE) == [str(n) for n in range(30, 21, -1)]
    assert told.endswith(
        "21 older ones are here too. To go on with such a file: assess run --file FILE\n"
    )


def test_a_rubric_beside_the_file_is_the_one_it_answers() -> None:
    made = ROOT / "tests" / "rubrics" / "valid" / "parts.yaml"
    Path("parts.yaml").write_bytes(made.read_bytes())
    begun(2, "mine.yaml", "parts")
    choice, told = chosen("1")
    assert choice == Choice("parts.yaml", Path("mine.yaml"))
    assert "1. Parts, Us: 0 of 0 questions answered; 0 partners named" in told


def test_a_plan_is_no_assessment_whatever_it_is_called() -> None:
    for name in ("plan.yaml", "plan.assessment.yaml", "damaged.yaml"):
        Path(name).write_text(plan_text(WHOLE), encoding="utf-8")
    Path("damaged.yaml").write_text("plan: {}\nactions: all\n", encoding="utf-8")
    told = chosen("q")[1]
    assert "Go on with" not in told
    assert "plan.yaml" not in told


def test_what_is_nothing_to_go_on_with_is_left_out(tmp_path: Path) -> None:
    other = tmp_path / "elsewhere"
    other.mkdir()
    (other / SIX).write_text(begun(2).read_text(encoding="utf-8"), encoding="utf-8")
    Path(SIX).rename("six-tenets.assessment.earlier-1.yaml")
    Path("link.assessment.yaml").symlink_to(other / SIX)
    Path(".hidden.assessment.yaml").write_bytes((other / SIX).read_bytes())
    Path("large.assessment.yaml").write_bytes((other / SIX).read_bytes() + b"#" * 10_000_000)
    Path("notes.yaml").write_text("buy: milk\n", encoding="utf-8")
    Path("answers.yaml").write_text("organization: Us\nanswers: {a: 1}\n", encoding="utf-8")
    Path("rubric.yaml").write_text("format: 1\nid: rubric\nsections: []\n", encoding="utf-8")
    Path("folder.assessment.yaml").mkdir()
    os.mkfifo("pipe.assessment.yaml")
    assert "Go on with" not in chosen("q")[1]


@pytest.mark.parametrize(
    ("text", "why", "mend"),
    [
        pytest.param("", "the file is empty", SEE, id="empty"),
        pytest.param("\x00\x01", "the file is empty", SEE, id="no-text"),
        pytest.param(
            "format: 2\nstarted: 2026-03-01\n",
            "written by a later version",
            "Open it with the later version; nothing in it was changed.",
            id="later",
        ),
        pytest.param("format: 1\nstarted: 2026-03-01\nupdated: [\n", "line 3", SEE, id="broken"),
    ],
)
def test_a_file_that_cannot_be_read_says_why_and_breaks_nothing(
    text: str, why: str, mend: str
) -> None:
    begun(2, "good.yaml")
    Path(SIX).write_text(text, encoding="utf-8")
    choice, told = chosen("1")
    line = next(line for line in told.splitlines() if line.startswith(f"{SIX} cannot be opened: "))
    assert why in line
    assert line.endswith(f". {mend}")
    assert choice == Choice("six-tenets", Path("good.yaml"))


def test_where_a_state_is_kept_it_can_be_gone_back_to() -> None:
    whole = begun(2, "a file.yaml").read_bytes()
    Path("a file.yaml.saved").write_bytes(whole)
    Path("a file.yaml").write_bytes(whole[:-5])
    told = chosen("q")[1]
    assert "a file.yaml cannot be opened: line 10: the file stops before its last line" in told
    assert "Go back with: assess restore 'a file.yaml'\n" in told


def test_an_assessment_of_a_rubric_that_is_not_here_says_so() -> None:
    begun(2, "theirs.yaml", "their-rubric")
    told = chosen("q")[1]
    assert "theirs.yaml cannot be opened: there is no rubric “their-rubric”." in told.replace(
        '"their-rubric"', "“their-rubric”"
    )


def test_a_rubric_beside_the_file_that_cannot_be_used_is_said_where_it_is() -> None:
    Path("own.yaml").write_text("format: 1\nid: own\n", encoding="utf-8")
    begun(2, "mine.yaml", "own")
    told = chosen("q")[1]
    assert "mine.yaml cannot be opened: its rubric, line 1: " in told
    assert ". See: assess validate own.yaml\n" in told


# Which one is meant


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        pytest.param(["1"], Choice("funding-audit"), id="number"),
        pytest.param([""], Choice("funding-audit"), id="enter-the-newest"),
        pytest.param(["mine.yaml"], Choice("six-tenets", Path("mine.yaml")), id="name-of-a-file"),
        pytest.param(["mine"], Choice("six-tenets", Path("mine.yaml")), id="start-of-a-file"),
        pytest.param(["harbor"], Choice("funding-audit"), id="organization"),
        pytest.param(["FUND"], Choice("funding-audit"), id="start-of-a-word"),
        pytest.param(["stor"], Choice("storytelling"), id="start-of-a-later-word"),
        pytest.param(["measuring-impact"], Choice("measuring-impact"), id="id"),
        pytest.param(["measuring im"], Choice("measuring-impact"), id="words"),
        pytest.param(["harm", "harm-r"], Choice("harm-reduction"), id="several"),
        pytest.param(["nonsense", "?", "story"], Choice("storytelling"), id="nonsense"),
        pytest.param(["q"], None, id="q"),
        pytest.param(["Quit"], None, id="quit"),
        pytest.param(["funding-audit"], Choice("funding-audit"), id="open-already"),
    ],
)
def test_what_people_mean(typed: list[str], choice: Choice | None) -> None:
    begun(9, FUNDING, "funding-audit", organization="Harbor")
    begun(2, "mine.yaml")
    assert chosen(*typed)[0] == choice


def test_a_word_that_could_be_several_names_them() -> None:
    told = chosen("harm", "q")[1]
    assert told.split("to leave: ")[1].startswith("""
"harm" could be any of these. Type its number.
  3: Harm, accountability and repair: harm-and-repair
  4: Harm reduction: harm-reduction
""")


def test_a_wrong_entry_says_what_is_accepted() -> None:
    told = chosen("18", "", "q")[1]
    accepted = "Type a number, an id or the start of a word; q to leave; list shows it all again.\n"
    assert f'Nothing here is called "18". {accepted}' in told
    assert f"Nothing is open here. {accepted}" in told
    assert told.endswith("Which one? Type a number, an id or the start of a word; q to leave: ")


def test_where_the_command_line_is_about_a_new_one_nothing_open_is_offered() -> None:
    begun(2)
    choice, told = chosen("six", new=True, walk=True)
    assert (choice, "Go on with" in told) == (Choice("six-tenets"), False)


# The walk


@pytest.mark.parametrize(
    ("typed", "choice"),
    [
        pytest.param([""], Choice("six-tenets", core=True), id="enter"),
        pytest.param(["core"], Choice("six-tenets", core=True), id="core"),
        pytest.param(["2"], Choice("six-tenets", core=False), id="number"),
        pytest.param(["all"], Choice("six-tenets", core=False), id="all"),
        pytest.param(["hm", "a"], Choice("six-tenets", core=False), id="nonsense"),
        pytest.param(["back", "story"], Choice("storytelling"), id="back"),
        pytest.param(["q"], None, id="leave"),
    ],
)
def test_where_there_is_a_core_it_is_offered(typed: list[str], choice: Choice | None) -> None:
    picked, told = chosen("six-tenets", *typed)
    assert picked == choice
    assert "  1. The core: up to 24 questions; about 45 minutes\n" in told
    assert "  2. All of it: up to 44 questions; about 75 minutes\n" in told


def test_a_walk_that_is_known_is_not_asked() -> None:
    assert chosen("six-tenets", walk=True)[0] == Choice("six-tenets")
    begun(2)
    assert chosen("six-tenets")[0] == Choice("six-tenets")


# What it looks like


def test_each_rubric_says_what_it_is_for_who_should_be_there_and_how_long_it_takes() -> None:
    start = chosen("q")[1].split("Start\n")[1]
    assert start.startswith("""\
  1. Funder practice (funder-practice): Looks at how we, as a funder, choose, fund and ask for \
reports: what our money makes possible for survivors and their communities, and which of our terms \
stand in people's way.
In the room: Someone who decides on grants, someone who manages them, and someone who knows the \
rules that bind us.
Up to 61 questions; about 92 minutes. The core: up to 24 questions; about 36 minutes.
""")


def test_the_plain_menu_is_nothing_but_lines_of_text() -> None:
    begun(2)
    told = chosen("harm", "six-tenets", "q")[1]
    assert not re.search("[\x00-\x09\x0b-\x1f\u2500-\u259f]", told)
    assert told.isascii()


@pytest.mark.parametrize("width", [40, 60, 80, 200])
def test_lines_fit_the_window(width: int) -> None:
    begun(2, organization="A very long name " * 20)
    Path("broken.assessment.yaml").write_text("", encoding="utf-8")
    assert max(map(len, shown(width).splitlines())) <= min(width, 88)


def test_what_a_file_says_steers_no_terminal() -> None:
    begun(2, "x.yaml", organization="Us [bold]\\x1b[2J\nand more")
    Path("x.yaml").rename("a\x1b[2Jb.yaml")
    assert "\x1b" not in shown()
    assert "Us [bold]" in shown()


def test_files_made_to_harm_are_told_of_or_left_out_and_change_nothing() -> None:
    for path in sorted(FILES.glob("*.yaml")):
        Path(f"{path.stem}.assessment.yaml").write_bytes(path.read_bytes())
    before = {path: path.read_bytes() for path in Path().iterdir()}
    for name in sorted(before):
        found = looked_at(name, open_rubric)
        assert menu(numbered([found] if isinstance(found, Found) else [], []), [], 0)
        if isinstance(found, Unusable):
            told = "\n".join(part.text for part in menu((), [found], 0))
            assert f"{name} cannot be opened: " in told
    assert "\x1b" not in shown()
    assert {path: path.read_bytes() for path in Path().iterdir()} == before


# Through the front door


@pytest.fixture
def at_menu(tmp_path: Path) -> Iterator[Callable[..., pexpect.spawn[str]]]:
    """`assess run` in a terminal, with these words behind it."""
    children: list[pexpect.spawn[str]] = []

    def start(*words: str, width: int = 80) -> pexpect.spawn[str]:
        child = pexpect.spawn(
            sys.executable,
            ["-W", "error", "-m", "assessor", "run", *words],
            cwd=str(tmp_path),
            env={**os.environ, "TERM": "xterm-256color"},
            encoding="utf-8",
            timeout=30,
            dimensions=(24, width),
        )
        children.append(child)
        return child

    yield start
    for child in children:
        child.close(force=True)


def ended(child: pexpect.spawn[str]) -> int | None:
    child.expect(pexpect.EOF)
    child.close()
    return child.exitstatus


Start = Callable[..., "pexpect.spawn[str]"]


def test_the_whole_way_from_the_menu_to_the_first_question(at_menu: Start, tmp_path: Path) -> None:
    child = at_menu()
    for expected, typed in (
        ("Which one", "tenets"),
        ("How much", ""),
        ("Which organization", "Harbor"),
        ("Ready", ""),
        ("Question 1 of 3", "quit"),
    ):
        child.expect_exact(expected)
        child.sendline(typed)
    child.expect_exact("Go on with: assess run six-tenets")
    assert ended(child) == 3
    assert load(tmp_path / SIX).core


@pytest.mark.parametrize("words", [(), ("--plain",)], ids=["rich", "plain"])
def test_leaving_the_menu_is_no_fault_and_writes_nothing(
    at_menu: Start, tmp_path: Path, words: tuple[str, ...]
) -> None:
    child = at_menu(*words)
    child.expect_exact("Which one?")
    child.sendline("q")
    child.expect_exact("Nothing was changed.")
    assert ended(child) == 0
    assert list(tmp_path.iterdir()) == []


def test_the_plain_menu_of_a_terminal_has_no_escape_codes(at_menu: Start) -> None:
    child = at_menu("--plain")
    child.expect_exact("q to leave: ")
    assert "\x1b" not in (child.before or "")


def test_enter_goes_on_with_the_newest(at_menu: Start, tmp_path: Path) -> None:
    begun(2, "mine.yaml", answers={"serves-people-directly": {"answer": "yes", "said": "Yes"}})
    child = at_menu()
    child.expect_exact("Press Enter to go on with 1")
    child.sendline("")
    child.expect_exact("Continuing where you stopped")
    child.expect_exact("Question 2 of 3")
    child.sendline("quit")
    child.expect_exact("Go on with: assess run six-tenets --file mine.yaml")
    assert ended(child) == 3


def test_a_file_alone_is_gone_on_with(assess: Assess) -> None:
    begun(2, "mine.yaml", answers={"serves-people-directly": {"answer": "yes", "said": "Yes"}})
    went_on = assess("run", "--file", "mine.yaml", typed="quit\n")
    assert (went_on.code, "question 2 of 3" in went_on.out) == (3, True)
    Path("mine.yaml").write_text("", encoding="utf-8")
    broken = assess("run", "--file", "mine.yaml")
    assert (broken.code, "the file is empty" in broken.err) == (1, True)


def test_a_file_that_is_not_there_needs_a_rubric(assess: Assess) -> None:
    alone = assess("run", "--file", "mine.yaml")
    assert (alone.code, "say which one" in alone.err) == (2, True)
