"""Actions as subjects of the priority matrix, and the ratings of several people put together."""

from __future__ import annotations

from datetime import date
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.plan_rule import ranked
from assessor.engine.rating import sheet, to_rate, with_actions, with_ratings
from assessor.engine.tracing import Answered
from assessor.loading.rubrics import find_rubric, load_rubric
from assessor.model.assessment import Answer, Assessment, RubricMark, Subject
from assessor.model.plan import Gathered, Plan, Trace
from tests.builder import DAY
from tests.engine.planned import action, ids, plan

MATRIX = load_rubric(find_rubric("priority-matrix")).rubric
MARK = RubricMark(id=MATRIX.id, version=MATRIX.version)
TRACES = tuple(
    Trace(rubric="audit", question="pledge", asked="Is there a pledge?", short="Pledge",
          said="Yes", subject=f"funder-{n}", about=f"Funder {n}", on=DAY)
    for n in range(2)
)  # fmt: skip
GATHERED = Gathered(
    rubric=RubricMark(id="audit", version="1.0.0"), title="Funding audit", on=DAY,
    subject="funder", plural="funders", subjects=5,
)  # fmt: skip
MADE = plan(
    action("first", "act-first"),
    waiting=(
        action("train", effort="low", findings=[one.model_dump() for one in TRACES]),
        action("share", shares_power=True),
    ),
    gathered=(GATHERED,),
)


def made(most: int = 12) -> Assessment:
    return sheet(MATRIX, MARK, MADE, most, DAY)


def rater(rows: dict[str, str], called: dict[str, str] | None = None) -> Answered:
    """A file of ratings: `{"train": "425"}` is impact 4, resources 2, sustainability 5."""
    keys = ("impact", "resources", "sustainability")
    subjects = [
        Subject(
            id=name,
            name=(called or {}).get(name, f"Do {name}"),
            answers={key: Answer(value=f"r{digit}") for key, digit in zip(keys, row, strict=True)},
        )
        for name, row in rows.items()
    ]
    return Answered(MATRIX, made().model_copy(update={"subjects": tuple(subjects)}))


def ratings(made_plan: Plan, name: str) -> dict[str, tuple[int, ...]]:
    return made_plan.action(name).ratings.model_dump()


def test_what_is_decided_is_not_rated_and_the_rest_is_told_where_it_comes_from() -> None:
    first, second = made().subjects
    assert (first.id, first.name) == ("train", "Do train")
    assert first.answers["comes-from"].value == "Funding audit: Pledge, 2 of 5 funders"
    assert first.answers["stated-effort"].value == "low"
    assert set(second.answers) == {"stated-effort"}
    assert second.answers["stated-effort"].value == "own"
    assert made().all_named


def test_few_are_rated_at_once_and_one_that_shares_power_is_among_them() -> None:
    assert ids(to_rate(MADE, 1)) == ["share"]
    assert [one.id for one in with_actions(MATRIX, made(1), MADE, 12).subjects] == [
        "share",
        "train",
    ]


def test_what_is_in_a_matrix_already_stays_as_it_is() -> None:
    renamed = made().with_name("train", "Train everybody", DAY)
    assert with_actions(MATRIX, renamed, MADE, 12) == renamed


@pytest.mark.parametrize("order", list(permutations(range(3))))
def test_ratings_are_put_together_and_nobodys_place_tells(order: tuple[int, ...]) -> None:
    files = [rater({"train": "425"}), rater({"train": "534"}), rater({"train": "111"})]
    merged = with_ratings(MADE, [files[n] for n in order], DAY)
    assert ratings(merged, "train") == {
        "impact": (1, 4, 5),
        "resources": (1, 2, 3),
        "sustainability": (1, 4, 5),
    }
    assert merged.raters == 3


def test_an_action_is_known_by_its_name_first_and_by_its_id_where_that_is_new() -> None:
    swapped = rater({"share": "111", "other": "555"}, {"share": "Do TRAIN ", "other": "Do share"})
    merged = with_ratings(MADE, [swapped], DAY)
    assert ratings(merged, "train")["impact"] == (1,)
    assert ratings(merged, "share")["impact"] == (5,)
    renamed = with_ratings(MADE, [rater({"train": "222"}, {"train": "Train everybody"})], DAY)
    assert ratings(renamed, "train")["impact"] == (2,)


def test_what_was_written_into_a_matrix_waits_in_the_plan_once() -> None:
    two = [
        rater({"own": "555"}, {"own": "Mend the door"}),
        rater({"x": "333"}, {"x": "mend the door"}),
    ]
    merged = with_ratings(MADE, two, DAY)
    (own,) = (one for one in merged.waiting if one.is_own)
    assert (own.name, own.ratings.impact) == ("Mend the door", (3, 5))


def test_who_cannot_judge_leaves_no_rating() -> None:
    file = rater({"train": "425"})
    subject = file.assessment.subjects[0]
    unsure = {**subject.answers, "impact": Answer(state="dont-know")}
    lacking = subject.model_copy(update={"answers": unsure})
    unrated = Answered(MATRIX, file.assessment.model_copy(update={"subjects": (lacking,)}))
    merged = with_ratings(MADE, [unrated, rater({"train": "333"})], DAY)
    assert ratings(merged, "train")["impact"] == (3,)
    assert ratings(merged, "train")["resources"] == (2, 3)


def test_ratings_take_the_place_of_earlier_ones() -> None:
    once = with_ratings(MADE, [rater({"train": "425"})], DAY)
    again = with_ratings(once, [rater({"train": "111"})], date(2026, 5, 1))
    assert ratings(again, "train")["impact"] == (1,)
    assert again.updated == date(2026, 5, 1)


@given(st.lists(st.sampled_from("12345"), min_size=1, max_size=7))
def test_a_rater_who_agrees_with_the_median_changes_no_median(impacts: list[str]) -> None:
    files = [rater({"train": f"{one}33"}) for one in impacts]
    (before,) = ranked(with_ratings(MADE, files, DAY).every_action)
    if before.impact.median.denominator == 1:
        (after,) = ranked(
            with_ratings(
                MADE, [*files, rater({"train": f"{before.impact.median}33"})], DAY
            ).every_action
        )
        assert after.impact.median == before.impact.median
