"""When saving is refused: what was said stays; the person tries again, takes it back, or leaves."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import pytest

from assessor.engine.subjects import removed
from assessor.errors import StorageError
from assessor.interview.session import Outcome, run
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from tests.builder import DAY, assessment
from tests.interview.talk import FACES, MONEY_RUBRIC, small, typed

faces = pytest.mark.parametrize("face", FACES)
THREE = small()
WHY = "cannot write tiny.yaml: no space left on device"


@dataclass
class Disk:
    """Refuses to save as often as it is told to, and then keeps what it is given."""

    refusals: int
    kept: list[Assessment] = field(default_factory=list)

    def save(self, one: Assessment) -> None:
        if self.refusals:
            self.refusals -= 1
            raise StorageError(WHY)
        self.kept.append(one)


def talk(
    face: str,
    lines: Sequence[str],
    save: Callable[[Assessment], None],
    rubric: Rubric = THREE,
    start: Assessment | None = None,
) -> tuple[Outcome, str]:
    made, out = FACES[face](typed(lines))
    outcome = run(rubric, start or assessment(), made, save, DAY)
    return outcome, " ".join(out.getvalue().split())


@faces
@pytest.mark.parametrize("refusals", [1, 3])
@pytest.mark.parametrize("again", ["", "again", "Try again.", "retry"])
def test_it_is_tried_again_with_what_was_said(face: str, again: str, refusals: int) -> None:
    disk = Disk(refusals)
    outcome, shown = talk(face, ["2", *[again] * refusals, "quit"], disk.save)
    assert [one.answers["trust"].value for one in disk.kept] == ["in-place"]
    assert outcome.assessment == disk.kept[-1]
    assert shown.count(WHY) == refusals
    assert "In place" in shown
    assert outcome.unsaved == ()


@faces
def test_a_note_is_offered_whole(face: str) -> None:
    note = " ".join(["a long note"] * 40)
    disk = Disk(1)
    outcome, shown = talk(face, [f"note {note}", "", "quit"], disk.save)
    assert outcome.assessment.answers["trust"].note == note
    assert note in shown


@faces
@pytest.mark.parametrize("end", ["quit", None])
@pytest.mark.parametrize(
    ("line", "unsaved"),
    [("2", ("Answer: In place",)), ("note ours", ("Answer: none yet", "Note: ours"))],
)
def test_leaving_shows_once_more_what_is_not_saved(
    face: str, end: str | None, line: str, unsaved: tuple[str, ...]
) -> None:
    disk = Disk(99)
    outcome, shown = talk(face, [line, "", *([end] if end else [])], disk.save)
    assert outcome.assessment == assessment()
    assert not outcome.is_finished
    assert outcome.unsaved == ("Question: What about trust?", *unsaved)
    assert "That was not taken" not in shown


def test_the_question_in_full() -> None:
    made, out = FACES["plain"](typed(["2", "x", "quit"]))
    run(THREE, assessment(), made, Disk(9).save, DAY)
    assert out.getvalue().endswith(
        """\
This could not be saved: cannot write tiny.yaml: no space left on device.
Question: What about trust?
Answer: In place
It is kept here as you typed it. Make room, or see that the folder can be written to.
Not saved. Press Enter to try again, or type back to change it, or quit: x

That was not taken: what you said before it waits to be saved. Enter tries again.
Not saved. Press Enter to try again, or type back to change it, or quit: quit
"""
    )


@faces
def test_back_takes_it_back_to_be_said_again(face: str) -> None:
    disk = Disk(1)
    outcome, _ = talk(face, ["2", "back", "3", "quit"], disk.save)
    assert [one.answers["trust"].value for one in disk.kept] == ["kept-up"]
    assert outcome.unsaved == ()


@faces
def test_the_next_line_is_not_taken_for_another_answer(face: str) -> None:
    disk = Disk(1)
    outcome, shown = talk(face, ["2", "3", "", "quit"], disk.save)
    assert {key: one.value for key, one in outcome.assessment.answers.items()} == {
        "trust": "in-place"
    }
    assert "waits to be saved" in shown


@faces
def test_a_name_is_offered_again(face: str) -> None:
    def save(one: Assessment) -> None:
        if one.subjects:
            raise StorageError(WHY)

    outcome, _ = talk(face, ["2", "d", "", "", "skip", "County", "quit"], save, MONEY_RUBRIC)
    assert outcome.unsaved == ("Name: County",)


@faces
@pytest.mark.parametrize(
    ("lines", "unsaved"),
    [
        (["move 2 to 1"], ("Order: State, County, City",)),
        (["jump 2.1", "move 2 to 1"], ("Order: State, County, City",)),
        (["remove 2", "1"], ("Removed: State",)),
        (["bring back"], ("Name: Fund",)),
        (["copy 1"], ("Copied to: State",)),
        (["rename Office"], ("Name: Office",)),
        (["jump 6", "next", "", "2"], ("Let go: Fund",)),
    ],
)
def test_a_change_of_the_list_is_offered_again(
    face: str, lines: list[str], unsaved: tuple[str, ...]
) -> None:
    said = {"how-many": "?", "kinds": "?", "hopes": ""}
    start = assessment(said, county={"pledge": "no", "reports": "no"}, state={}, city={}, fund={})
    start = removed(start, "fund", DAY)
    outcome, _ = talk(face, lines, Disk(99).save, MONEY_RUBRIC, start)
    assert outcome.unsaved == unsaved
    again, _ = talk(face, [*lines, ""], Disk(1).save, MONEY_RUBRIC, start)
    assert (again.assessment != start, again.unsaved) == (True, ())


@faces
def test_leaving_in_the_middle_of_a_save_saves_first(face: str) -> None:
    disk, leaving = Disk(0), [KeyboardInterrupt]

    def save(one: Assessment) -> None:
        if leaving:
            raise leaving.pop()
        disk.save(one)

    outcome, _ = talk(face, ["2"], save)
    assert not outcome.is_finished
    assert [one.answers["trust"].value for one in disk.kept] == ["in-place"]
