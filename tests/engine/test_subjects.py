"""The list of subjects, changed: nothing that was said is lost, and nothing counts twice."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.items import items
from assessor.engine.progress import steps
from assessor.engine.scoring import score
from assessor.engine.subjects import (
    brought_back,
    copied,
    is_untouched,
    let_go,
    moved,
    removed,
    start_of,
    starts,
)
from assessor.engine.upgrade import carry
from assessor.interview.prompts import Prompt
from assessor.interview.replies import (
    BroughtBack,
    Copied,
    Moved,
    Named,
    Removed,
    Renamed,
    Reply,
)
from assessor.interview.turns import after
from assessor.model.assessment import Answer, Assessment, RubricMark, Subject
from assessor.model.assessment import Copied as Start
from assessor.report.view import build_view
from assessor.storage.assessments import load
from assessor.storage.text import assessment_text
from tests.builder import DAY, asked, assessment, condition, rubric
from tests.interview.talk import MONEY_RUBRIC, YES_NO

LATER = DAY + timedelta(days=1)
ITEMS = [
    condition("pledge"),
    condition("reports"),
    {"id": "which", "kind": "choice", "options": YES_NO},
    {"id": "words", "kind": "text"},
]
EACH = rubric(
    repeat={"subject": "funder", "plural": "funders"},
    sections=[{"id": "each", "title": "Each", "questions": [asked(one) for one in ITEMS]}],
)


def three() -> Assessment:
    return assessment(
        {}, a={"pledge": "yes", "pledge.response": "started"}, b={"pledge": "no"}, c={}
    )


def test_another_order_changes_nothing_else() -> None:
    now = moved(three(), "c", 0, LATER)
    assert [one.id for one in now.subjects] == ["c", "a", "b"]
    assert sorted(now.subjects, key=lambda one: one.id) == list(three().subjects)
    assert now.updated == LATER


def test_what_is_removed_counts_nowhere_and_comes_back_as_it_was() -> None:
    without = removed(three(), "a", LATER)
    never = three().model_copy(update={"subjects": three().subjects[1:], "updated": LATER})
    assert score(EACH, without) == score(EACH, never)
    views = [build_view(EACH, one, score(EACH, one)) for one in (without, never)]
    assert views[0] == views[1]
    back = brought_back(without, "a", DAY)
    assert (back.subjects[-1], back.removed) == (three().subjects[0], ())


def test_without_any_left_they_are_not_all_named() -> None:
    one = assessment({}, a={}, b={}).with_all_named(True)
    assert removed(one, "a", DAY).all_named
    assert not removed(removed(one, "a", DAY), "b", DAY).all_named


def test_what_is_let_go_is_gone() -> None:
    now = let_go(removed(three(), "a", DAY), LATER)
    assert (now.removed, [one.id for one in now.subjects]) == ((), ["b", "c"])


def test_a_name_is_put_right_among_the_removed_too() -> None:
    now = removed(three(), "a", DAY).with_name("a", "Right", DAY)
    assert now.removed[0].name == "Right"


def test_an_id_is_never_given_twice() -> None:
    named = assessment().with_subject("funder", "A", DAY).with_subject("funder", "B", DAY)
    again = removed(named, "funder-2", DAY).with_subject("funder", "C", DAY)
    assert [one.id for one in again.everyone] == ["funder-1", "funder-3", "funder-2"]


# Copying


def begun(source: dict[str, Any], target: dict[str, Answer]) -> dict[str, Answer]:
    """The answers of a subject that begins with those of another."""
    start = assessment({}, a=source, b={})
    subject = start.subjects[1].model_copy(update={"answers": target})
    start = start.model_copy(update={"subjects": (start.subjects[0], subject)})
    return copied(EACH, start, "a", "b", DAY).subjects[1].answers


def test_an_answer_that_is_there_is_never_written_over() -> None:
    there = {"pledge": Answer(value="no"), "reports": Answer(state="dont-know")}
    assert begun({"pledge": "yes", "reports": "yes", "which": "no"}, there).keys() == {
        *there,
        "which",
    }
    assert {key: begun({"pledge": "yes"}, there)[key] for key in there} == there


@pytest.mark.parametrize("said", ["?", "", "not-agreed"])
def test_what_is_no_answer_about_the_other_is_not_copied(said: str) -> None:
    source = "yes|no" if said == "not-agreed" else said
    assert begun({"pledge": source}, {}) == {}


def test_only_the_answer_is_copied_and_what_is_beside_stays_here() -> None:
    source = Answer(
        value="yes", said="Yes", note="n", evidence="said", some_saw=("no",), flagged=True
    )
    start = assessment({}, a={}, b={})
    one = start.subjects[0].model_copy(update={"answers": {"pledge": source}})
    noted = Answer(state="open", note="ours", flagged=True)
    two = start.subjects[1].model_copy(update={"answers": {"pledge": noted}})
    start = start.model_copy(update={"subjects": (one, two)})
    now = copied(EACH, start, "a", "b", DAY).subjects[1].answers["pledge"]
    assert (now.state, now.note, now.flagged, now.some_saw) == ("open", "ours", True, ())
    assert now.evidence is None
    assert now.copied is not None
    assert (now.copied.source, now.copied.value, now.copied.said) == ("a", "yes", "Yes")


def test_a_copy_counts_nowhere_until_it_is_looked_at() -> None:
    start = assessment({}, a={"pledge": "yes", "pledge.response": "kept-up"}, b={})
    now = copied(EACH, start, "a", "b", DAY)
    assert starts(now.subject("b")) == 2
    assert score(EACH, now) == score(EACH, start)


def test_a_second_copy_stands_in_place_of_the_first_and_none_takes_it_away() -> None:
    start = assessment({}, a={"pledge": "yes"}, b={"reports": "no"}, c={})
    first = copied(EACH, start, "a", "c", DAY)
    second = copied(EACH, first, "b", "c", DAY)
    assert second.subject("c").answers.keys() == {"reports"}
    assert copied(EACH, second, None, "c", DAY).subject("c").answers == {}


def suggested(value: Any, said: str = "") -> Answer:
    """Nothing said yet, and something suggested."""
    return Answer(asked="?", state="open", copied=Start(value=value, said=said))


def test_what_is_suggested_counts_nowhere_and_no_copy_takes_its_place() -> None:
    start = assessment({}, a={"pledge": "yes", "reports": "no"}, b={})
    two = start.subjects[1].model_copy(update={"answers": {"pledge": suggested("no")}})
    hinted = start.model_copy(update={"subjects": (start.subjects[0], two)})
    assert score(EACH, hinted) == score(EACH, start)
    assert starts(two) == 0
    now = copied(EACH, hinted, "a", "b", DAY)
    assert now.subject("b").answers["pledge"] == suggested("no")
    assert starts(now.subject("b")) == 1
    assert copied(EACH, now, None, "b", DAY).subject("b").answers == two.answers


@pytest.mark.parametrize(
    ("given", "is_so"),
    [
        pytest.param({}, True, id="nothing"),
        pytest.param({"a": suggested("x")}, True, id="suggested"),
        pytest.param({"a": Answer(value="x")}, False, id="said"),
        pytest.param({"a": Answer(state="skipped")}, False, id="left-for-later"),
        pytest.param({"a": suggested("x").model_copy(update={"note": "n"})}, False, id="noted"),
        pytest.param({"a": suggested("x"), "b": Answer(value=1)}, False, id="some-said"),
    ],
)
@pytest.mark.parametrize("about", [True, False], ids=["about-one", "once"])
def test_whether_nobody_has_said_anything(
    given: dict[str, Answer], is_so: bool, about: bool
) -> None:
    one = Subject(id="a", name="A", answers=given)
    told = {"subjects": (one,)} if about else {"answers": given}
    named = about and not given  # who is named was named by somebody
    assert is_untouched(assessment().model_copy(update=told)) is (is_so and not named)


def test_a_copy_that_no_longer_fits_is_not_offered() -> None:
    now = copied(EACH, assessment({}, a={"which": "yes"}, b={}), "a", "b", DAY)
    kept = now.subject("b").answers["which"]
    same = next(item for item in items(EACH) if item.key == "which")
    other = items(rubric({"id": "which", "kind": "number", "maximum": 9}))[0]
    assert start_of(same, kept) == kept.copied
    assert start_of(other, kept) is None


def test_removed_answers_are_carried_to_a_later_version() -> None:
    newer = rubric(
        repeat={"subject": "funder", "plural": "funders"},
        sections=[
            {
                "id": "each",
                "title": "Each",
                "questions": [asked(condition("promise", replaces=["pledge"]))],
            }
        ],
    )
    mark = RubricMark(id="tiny", version="2.0.0", digest="sha256:new")
    carried = carry(newer, mark, removed(three(), "a", DAY))
    assert set(carried.assessment.removed[0].answers) == {"promise", "promise.response"}
    assert brought_back(carried.assessment, "a", DAY).subject("a").answers["promise"].value == "yes"


# Whatever is done, in whatever order


def ids_of(one: Assessment) -> list[str]:
    return [subject.id for subject in one.everyone]


@st.composite
def changes(draw: st.DrawFn) -> Any:
    """A change to the list, as a function of where the conversation stands."""
    which, place = draw(st.integers(0, 9)), draw(st.integers(0, 9))
    name = draw(st.sampled_from(["A", "Ä", "b: c", "Two words", "- #", "[bold]", "9"]))
    kind = draw(st.sampled_from(["name", "rename", "move", "remove", "back", "copy"]))

    def change(one: Assessment) -> Reply | None:
        there, gone = one.subjects, one.removed
        if kind == "name":
            return Named(f"{name} {len(one.everyone)}")
        if kind == "back":
            return BroughtBack(gone[which % len(gone)].id) if gone else None
        if not there:
            return None
        subject = there[which % len(there)].id
        replies: dict[str, Reply] = {
            "rename": Renamed(subject, f"{name} again {which}{place}"),
            "move": Moved(subject, place % len(there)),
            "remove": Removed(subject),
            "copy": Copied(there[place % len(there)].id, subject),
        }
        return replies[kind]

    return change


def said(one: Assessment) -> dict[str, dict[str, Answer]]:
    """What was said about each subject, without what is only copied."""
    return {
        subject.id: {
            key: answer.model_copy(update={"copied": None})
            for key, answer in subject.answers.items()
            if answer.is_settled or answer.note or answer.state == "skipped"
        }
        for subject in one.everyone
    }


START = assessment(
    {"how-many": 3},
    county={"pledge": "yes", "pledge.response": "started", "reports": "-"},
    state={"pledge": "?", "reports": ""},
    city={"gone": "x"},
)


@given(every=st.lists(changes(), max_size=25), at=st.integers(0, 20))
def test_no_order_of_changes_loses_an_answer_or_gives_an_id_twice(
    tmp_path_factory: pytest.TempPathFactory, every: list[Any], at: int
) -> None:
    places = steps(MONEY_RUBRIC, START)
    prompt = Prompt(MONEY_RUBRIC, START, places[at % len(places)])
    for change in every:
        reply = change(prompt.assessment)
        before = said(prompt.assessment)
        prompt = after(prompt, reply, DAY) if reply else prompt
        now = prompt.assessment
        assert {key: said(now)[key] for key in before} == before
        assert len(set(ids_of(now))) == len(ids_of(now))
        assert prompt.step is None or prompt.step.subject in (None, *(s.id for s in now.subjects))
    path = tmp_path_factory.mktemp("kept") / "a.yaml"
    path.write_text(assessment_text(prompt.assessment), encoding="utf-8")
    assert load(path) == prompt.assessment
