"""What is acted on first, by how severe it is for people."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.plan_rule import proposed
from assessor.engine.severity import LEVELS, by_severity, in_turn
from assessor.loading.rubrics import load_form
from assessor.model.assessment import Answer
from assessor.model.plan import Action
from assessor.model.questions import ChoiceQuestion
from tests.engine.planned import action, ids


def severe(name: str, *levels: str) -> Action:
    answers = {key: Answer(value=said) for key, said in zip(LEVELS, levels, strict=False)}
    return action(name, "act-first").model_copy(update={"answers": answers})


def test_the_form_has_these_levels_in_this_order() -> None:
    asked = {one.id: one for _, one in load_form("plan").rubric.questions()}
    for key, levels in LEVELS.items():
        question = asked[key]
        assert isinstance(question, ChoiceQuestion)
        assert tuple(option.id for option in question.options) == levels


@pytest.mark.parametrize(
    ("first", "then"),
    [
        (("life", "few", "easily"), ("safety", "most", "cannot")),
        (("safety", "group", "easily"), ("safety", "few", "cannot")),
        (("safety", "group", "effort"), ("safety", "group", "easily")),
        ((), ("safety", "most", "cannot")),
    ],
)
def test_how_grave_then_how_many_then_whether_it_can_be_undone(
    first: tuple[str, ...], then: tuple[str, ...]
) -> None:
    assert ids(tuple(by_severity([severe("b", *then), severe("a", *first)]))) == ["a", "b"]


def test_what_is_acted_on_first_is_proposed_and_kept_in_that_order() -> None:
    grave, slight, other = severe("grave", "life"), severe("slight", "respect"), action("other")
    assert ids(proposed((slight, grave))) == ["grave", "slight"]
    assert ids(in_turn((slight, other, grave))) == ["grave", "other", "slight"]


@given(st.lists(st.tuples(*(st.sampled_from(one) for one in LEVELS.values())), max_size=6))
def test_nothing_is_lost_or_doubled(rows: list[tuple[str, ...]]) -> None:
    actions = tuple(severe(f"a{n}", *levels) for n, levels in enumerate(rows))
    assert sorted(ids(in_turn(actions))) == sorted(ids(actions))
    assert in_turn(in_turn(actions)) == in_turn(actions)
