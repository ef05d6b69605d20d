"""How long people sat, what is said of rest, and that no clock makes nonsense of it."""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

import pytest

from assessor.interview import session
from assessor.interview.plain import PlainFace
from assessor.interview.session import Outcome
from assessor.interview.sittings import Sitting, farewell, lasted
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric
from tests.builder import DAY, asked, assessment, rubric
from tests.interview.talk import ROUNDS_RUBRIC, talk

MINUTE = 60
TWO = rubric(
    sections=[
        {"id": name, "title": name, "questions": [asked({"id": f"{name}{n}"}) for n in range(2)]}
        for name in ("one", "two", "three")
    ]
)


def after(*readings: float, before: int = 0) -> Sitting:
    """What was sat once the clock has said all this."""
    sitting = Sitting(before=before)
    for reading in readings:
        sitting = sitting.at(reading)
    return sitting


@pytest.mark.parametrize(
    ("readings", "minutes"),
    [
        pytest.param([], 0, id="nothing"),
        pytest.param([9_000], 0, id="only-begun"),
        pytest.param([0, 29], 0, id="below-half-a-minute"),
        pytest.param([0, 30], 1, id="rounded-half-up"),
        pytest.param([100, 400, 700], 10, id="ten"),
        pytest.param([0, 29 * MINUTE], 29, id="a-long-talk"),
        pytest.param([0, 30 * MINUTE], 30, id="a-talk-as-long-as-a-break"),
        pytest.param([0, 30 * MINUTE + 1], 0, id="a-break"),
        pytest.param([0, 5 * MINUTE, 500 * MINUTE, 505 * MINUTE], 10, id="a-night-in-between"),
        pytest.param([600, 900, 0, 300], 10, id="a-clock-that-jumps-back"),
        pytest.param([0, 300, 10**9, 10**9 + 300], 10, id="a-clock-that-jumps-on"),
    ],
)
def test_how_long(readings: list[float], minutes: int) -> None:
    assert after(*readings).minutes == minutes
    assert after(*readings, before=60).in_all == 60 + minutes


def test_a_break_begins_the_count_to_rest_anew() -> None:
    long = after(0, 25 * MINUTE, 50 * MINUTE)
    assert long.is_long
    rested = long.at(100 * MINUTE)
    assert (rested.is_long, rested.since_break) == (False, 0)
    assert not rested.at(120 * MINUTE).at(144 * MINUTE).is_long
    assert rested.at(120 * MINUTE).at(145 * MINUTE).is_long


@pytest.mark.parametrize(
    ("minutes", "words"),
    [
        (1, "1 minute"),
        (59, "59 minutes"),
        (60, "1 hour"),
        (61, "1 hour and 1 minute"),
        (125, "2 hours and 5 minutes"),
    ],
)
def test_in_words(minutes: int, words: str) -> None:
    assert lasted(minutes) == words


@pytest.mark.parametrize(
    ("sitting", "told"),
    [
        (Sitting(), ""),
        (Sitting(before=90), ""),
        (Sitting(seconds=10 * MINUTE), "This sitting took 10 minutes."),
        (
            Sitting(before=90, seconds=10 * MINUTE),
            "This sitting took 10 minutes, and all sittings 1 hour and 40 minutes.",
        ),
        (Sitting(seconds=44 * MINUTE), "This sitting took 44 minutes."),
        (
            Sitting(seconds=45 * MINUTE),
            "This sitting took 45 minutes. That was long. Rest before you take it up again; all "
            "of it will keep.",
        ),
    ],
)
def test_what_is_said_at_the_end(sitting: Sitting, told: str) -> None:
    assert farewell(sitting) == told


def sat(
    lines: Iterable[str], minutes: int, start: Assessment | None = None, made: Rubric = TWO
) -> tuple[Outcome, list[Assessment], str]:
    """An interview in which every reply takes so many minutes."""
    now = iter(range(0, 10**9, minutes * MINUTE))
    saved: list[Assessment] = []
    out = StringIO()
    face = PlainFace(StringIO("".join(f"{line}\n" for line in lines)), out)
    begun = start or assessment()
    outcome = session.run(made, begun, face, saved.append, DAY, clock=lambda: next(now))
    return outcome, saved, out.getvalue()


def test_the_time_is_kept_with_what_was_said() -> None:
    outcome, saved, _ = sat(["1", "why", "1", "quit"], 5)
    # The opening takes a reply of its own.
    assert [one.minutes for one in saved] == [10, 15]
    assert outcome.sitting.minutes == 20
    _, saved, _ = sat(["1"], 5, start=outcome.assessment)
    assert [one.minutes for one in saved] == [20]


def test_the_time_that_is_kept_can_always_be_read_again() -> None:
    start = assessment().with_minutes(99_999)
    _, saved, _ = sat(["1"], 20, start=start)
    assert Assessment.model_validate(saved[-1].model_dump()) == saved[-1]


def test_without_a_clock_nothing_is_kept() -> None:
    assert talk("plain", TWO, ["1", "1"]).outcome.assessment.minutes == 0


REST = "Here is a good place to rest"


@pytest.mark.parametrize(
    ("lines", "minutes", "times"),
    [
        pytest.param(["1"] * 6, 5, 0, id="short"),
        pytest.param(["1"] * 6, 15, 1, id="between-sections-once"),
        pytest.param(["1", "1"], 16, 1, id="where-a-section-ends"),
        pytest.param(["note a", "note b", "note c", "1"], 16, 0, id="not-within-a-section"),
        pytest.param(["note a", "note b", "jump 2", "back"], 20, 0, id="not-on-a-jump"),
        pytest.param(["1"] * 6, 31, 0, id="not-where-there-were-breaks"),
    ],
)
def test_rest_is_offered(lines: list[str], minutes: int, times: int) -> None:
    assert sat(lines, minutes)[2].count(REST) == times


def test_rest_is_offered_in_full() -> None:
    assert (
        "Saved: Started\nYou have been at this for 48 minutes. Here is a good place to rest: "
        "everything is saved. Go on when you like, or type quit.\n" in sat(["1", "1"], 16)[2]
    )


@pytest.mark.parametrize(
    ("lines", "times"),
    [
        pytest.param(["x"], 0, id="between-two-subjects"),
        pytest.param(["x", "y"], 1, id="between-two-rounds"),
        pytest.param(["x", "y", "1", "1"], 1, id="once"),
    ],
)
def test_question_by_question_rest_is_spoken_of_between_rounds(
    lines: list[str], times: int
) -> None:
    start = assessment({"who": "Us"}, pay={}, guide={}).with_all_named(True)
    assert sat(lines, 25, start, ROUNDS_RUBRIC)[2].count(REST) == times
