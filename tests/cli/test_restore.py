"""`assess restore`: what is kept is told, chosen and put back, and nothing is lost by it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from assessor.storage.assessments import load
from assessor.storage.plans import load as load_plan
from tests.cli.conftest import Assess
from tests.storage.test_plans import TRAINING, WHOLE, made
from tests.storage.test_plans import sitting as of_a_plan

FILE = "funding-audit.assessment.yaml"
ASIDE = "funding-audit.assessment.earlier-1.yaml"


@pytest.fixture
def two_sittings(assess: Assess, tmp_path: Path) -> Path:
    """A file with one answer from a first sitting and one from a second."""
    assess("run", "funding-audit", typed="Harbor\n\n9\nquit\n")
    assess("run", "funding-audit", typed="Director\nquit\n")
    return tmp_path / FILE


def test_the_state_before_the_last_sitting_is_chosen_by_its_number(
    assess: Assess, two_sittings: Path
) -> None:
    was = two_sittings.read_bytes()
    ended = assess("restore", FILE, typed="7\n1\n")
    assert ended.code == 0
    assert re.search(rf"{FILE} now: 2 answers, written \w+ \d+, \d{{4}}, at \d\d:\d\d", ended.out)
    assert f"1. {FILE}.before, as it was before the last sitting that changed it" in ended.out
    assert "“7” is not one of these." in ended.out
    assert f"What was there is kept as {ASIDE}." in ended.out
    assert len(load(two_sittings).answers) == 1
    assert two_sittings.with_name(ASIDE).read_bytes() == was


def test_going_back_can_be_undone(assess: Assess, two_sittings: Path) -> None:
    was = two_sittings.read_bytes()
    assert assess("restore", FILE, "--yes").code == 0
    ended = assess("restore", FILE, typed="1\n")
    assert (ended.code, f"1. {ASIDE}, set aside earlier: 2 answers" in ended.out) == (0, True)
    assert two_sittings.read_bytes() == was


@pytest.mark.parametrize("typed", ["", "\n"], ids=repr)
@pytest.mark.parametrize("words", [[], ["--to", "1"]], ids=repr)
def test_nothing_happens_unless_it_is_chosen(
    assess: Assess, two_sittings: Path, words: list[str], typed: str
) -> None:
    was = {one.name: one.read_bytes() for one in two_sittings.parent.iterdir()}
    ended = assess("restore", FILE, *words, typed=typed)
    assert (ended.code, "Nothing was changed." in ended.out) == (1, True)
    assert {one.name: one.read_bytes() for one in two_sittings.parent.iterdir()} == was


@pytest.mark.parametrize("typed", ["y\n", "yes\n"])
def test_a_number_on_the_command_line_is_agreed_to(
    assess: Assess, two_sittings: Path, typed: str
) -> None:
    assert assess("restore", FILE, "--to", "1", typed=typed).code == 0
    assert len(load(two_sittings).answers) == 1


def test_a_plan_is_put_back_like_an_assessment(assess: Assess, tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    of_a_plan(path, WHOLE)
    of_a_plan(path, WHOLE, made(TRAINING))
    ended = assess("restore", "plan.yaml", typed="1\n")
    assert ended.code == 0
    assert "plan.yaml now: 1 action, 0 answers, written" in ended.out
    assert "1. plan.yaml.before, as it was before the last sitting that changed it: 2 actions" in (
        " ".join(ended.out.split())
    )
    assert load_plan(path) == WHOLE
    assert load_plan(tmp_path / "plan.earlier-1.yaml") == made(TRAINING)


@pytest.mark.parametrize("harm", [b"", b"plan: {}\n", None], ids=repr)
def test_a_damaged_plan_comes_back_whole(
    assess: Assess, tmp_path: Path, harm: bytes | None
) -> None:
    path = tmp_path / "plan.yaml"
    of_a_plan(path, WHOLE)
    path.unlink() if harm is None else path.write_bytes(harm)
    assert assess("restore", "plan.yaml", "--yes").code == 0
    assert load_plan(path) == WHOLE


@pytest.mark.parametrize("harm", ["cut", "nonsense", "gone"])
def test_a_damaged_file_comes_back_with_every_answer(
    assess: Assess, two_sittings: Path, harm: str
) -> None:
    was = two_sittings.read_bytes()
    two_sittings.write_bytes(was[:-30] if harm == "cut" else b"answers: [yes, no]\n")
    if harm == "gone":
        two_sittings.unlink()
    else:
        ended = assess("run", "funding-audit")
        assert (ended.code, f"with: assess restore {FILE}" in ended.err) == (1, True)
    assert assess("restore", FILE, "--yes").code == 0
    assert two_sittings.read_bytes() == was


def test_beginning_afresh_after_a_loss_keeps_what_is_left(
    assess: Assess, two_sittings: Path
) -> None:
    was = two_sittings.read_bytes()
    two_sittings.unlink()
    begun = assess("run", "funding-audit", typed="Harbor\n\nquit\n")
    assert (begun.code, f"To get it back: assess restore {FILE}" in begun.err) == (3, True)
    assert assess("restore", FILE, "--yes").code == 0
    assert two_sittings.read_bytes() == was


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        pytest.param(["none.yaml"], 1, "there is no none.yaml, and nothing is kept", id="no file"),
        pytest.param([FILE, "--to", "2"], 2, "there is 1 to choose from", id="no such number"),
        pytest.param([], 2, "FILE", id="no name"),
    ],
)
def test_wrong_use_is_told(
    assess: Assess, two_sittings: Path, words: list[str], code: int, said: str
) -> None:
    ended = assess("restore", *words)
    assert (ended.code, said in " ".join(ended.err.split())) == (code, True)


def test_a_file_without_another_state_says_so(assess: Assess, tmp_path: Path) -> None:
    assess("run", "funding-audit", typed="Harbor\n\n9\nquit\n")
    ended = assess("restore", FILE, "--yes")
    assert (ended.code, "nothing to put back" in ended.err) == (1, True)
