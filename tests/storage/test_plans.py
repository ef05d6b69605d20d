"""What a plan file looks like, that what is written is what is read, and what is kept beside it."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from assessor.errors import AssessmentError, PlanError
from assessor.model.assessment import Answer, RubricMark
from assessor.model.plan import (
    PLACES,
    Action,
    Gathered,
    Overruled,
    Passage,
    Plan,
    Ratings,
    Rule,
    Trace,
    Update,
)
from assessor.storage.assessments import load as load_assessment
from assessor.storage.keeping import Keeper
from assessor.storage.names import before_file, saved_file
from assessor.storage.plan_text import plan_text
from assessor.storage.plans import PLANS, load
from assessor.storage.text import assessment_text
from tests.storage.test_files import names
from tests.storage.test_text import answers, notes
from tests.storage.test_text import made as an_assessment

DAY = date(2026, 10, 20)
LATER = date(2027, 4, 13)
AUDIT = RubricMark(id="funding-audit", version="1.1.0", digest="sha256:abc")

VOLUNTARY = Action(
    id="action-1",
    name="Make every service voluntary",
    place="act-first",
    advice="Write down that every service is voluntary, and remove what no law requires.",
    findings=(
        Trace(
            rubric="funding-audit",
            question="certification.response",
            asked="What are we doing about it?",
            said="Not yet",
            subject="funder-2",
            about="County: office",
            on=DAY,
        ),
    ),
    sources=(
        Passage(
            title="Guidelines",
            publisher="A publisher",
            year=2023,
            section="Trust",
            page=19,
            obligation="must",
        ),
    ),
    first_step="List every condition in intake forms.",
    effort="low",
    shares_power=True,
    answers={"owner": Answer(asked="Who sees to it?", value="yes", said="yes")},
    updates=(Update(on=LATER, answers={"became": Answer(value="kept", said="Kept")}),),
)
TRAINING = Action(
    id="action-2",
    name="Pay advisers for their time",
    ratings=Ratings(impact=(4, 5, 5), resources=(2, 3)),
)


def made(*actions: Action, waiting: tuple[Action, ...] = ()) -> Plan:
    """A plan with these actions."""
    return Plan(
        plan=RubricMark(id="plan", version="1.0.0"),
        organization="Harborlight",
        started=DAY,
        updated=DAY,
        actions=actions,
        waiting=waiting,
    )


WHOLE = made(VOLUNTARY, TRAINING, waiting=(Action(id="own-1", name="Ask survivors"),)).model_copy(
    update={
        "raters": 3,
        "gathered": (
            Gathered(
                rubric=AUDIT,
                title="Funding audit",
                on=DAY,
                subject="funder",
                plural="funders",
                subjects=8,
            ),
        ),
        "overruled": (Overruled(rule="seven", reason="We have the money for eight.", on=DAY),),
        "answers": {"decided-by": Answer(asked="Who decided?", value="Board", said="Board")},
    }
)


def sitting(path: Path, *states: Plan) -> list[str]:
    """One sitting: the file is opened, and each state saved; what was told."""
    told = list[str]()
    keeper = Keeper(path, told.append, PLANS)
    for one in states:
        keeper.save(one)
    return told


def test_a_plan_file_explains_itself(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    sitting(path, WHOLE)
    assert path.read_text(encoding="utf-8") == (
        Path(__file__).with_name("plan-explains-itself.yaml").read_text(encoding="utf-8")
    )
    assert load(path) == WHOLE


ids = st.from_regex(r"[a-z][a-z0-9-]{0,9}", fullmatch=True) | st.sampled_from(["yes", "on", "null"])
days = st.dates()
ratings = st.lists(st.integers(1, 5), max_size=25).map(lambda rated: tuple(sorted(rated)))
said = st.dictionaries(ids, answers, max_size=2)
marks = st.builds(RubricMark, id=ids, version=st.just("1.0.0"), digest=notes | st.just(""))
maybe = st.none() | notes
traces = st.builds(
    Trace,
    rubric=ids,
    question=ids,
    asked=notes,
    said=notes,
    subject=st.none() | ids,
    about=maybe,
    day=days,
)
passages = st.builds(
    Passage,
    title=notes,
    publisher=notes,
    year=st.integers(1, 9999),
    section=maybe,
    page=st.none() | st.integers(0, 999),
    basis=st.sampled_from(["guidelines", "adapted"]),
    obligation=st.none() | st.sampled_from(["must", "should", "may"]),
)
actions = st.builds(
    Action,
    name=notes,
    place=st.sampled_from(PLACES),
    advice=maybe,
    findings=st.lists(traces, max_size=2).map(tuple),
    sources=st.lists(passages, max_size=2).map(tuple),
    first_step=maybe,
    effort=st.none() | st.sampled_from(["low", "medium", "high"]),
    shares_power=st.booleans(),
    ratings=st.builds(Ratings, impact=ratings, resources=ratings, sustainability=ratings),
    answers=said,
    updates=st.lists(st.builds(Update, day=days, answers=said), max_size=2).map(tuple),
    id=st.just("any"),
)


def told_apart(plan: Plan) -> Plan:
    """The same plan, with an id of its own for each action."""
    named = [
        one.model_copy(update={"id": f"action-{n}"}) for n, one in enumerate(plan.every_action)
    ]
    cut = len(plan.actions)
    return plan.model_copy(update={"actions": tuple(named[:cut]), "waiting": tuple(named[cut:])})


gathered = st.builds(
    Gathered,
    rubric=marks,
    title=notes,
    day=days,
    subject=maybe,
    plural=maybe,
    subjects=st.integers(0, 10**6),
    unanswered=st.integers(0, 10**6),
)
overruled = st.builds(Overruled, rule=st.sampled_from(get_args(Rule)), reason=notes, day=days)
plans = st.builds(
    Plan,
    format=st.just(1),
    plan=marks,
    organization=notes,
    started=days,
    updated=days,
    raters=st.integers(0, 99),
    gathered=st.lists(gathered, max_size=2).map(tuple),
    overruled=st.lists(overruled, max_size=2).map(tuple),
    answers=said,
    actions=st.lists(actions, max_size=3).map(tuple),
    waiting=st.lists(actions, max_size=3).map(tuple),
).map(told_apart)


@given(plan=plans)
def test_what_is_written_is_what_is_read(
    tmp_path_factory: pytest.TempPathFactory, plan: Plan
) -> None:
    path = tmp_path_factory.mktemp("kept") / "plan.yaml"
    sitting(path, plan)
    assert load(path) == plan


@given(plan=plans)
def test_readers_of_older_yaml_see_the_same(plan: Plan) -> None:
    read = yaml.safe_load(plan_text(plan))
    expected = plan.model_dump(by_alias=True, exclude_defaults=True, mode="json")
    assert json.loads(json.dumps(read, default=str)) == {"format": 1, **expected}


def test_both_states_are_kept_beside_it_and_another_hand_is_noticed(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    sitting(path, made(VOLUNTARY))
    sitting(path, made(TRAINING))
    assert load(saved_file(path)) == load(path) == made(TRAINING)
    assert load(before_file(path)) == made(VOLUNTARY)
    keeper = Keeper(path, print, PLANS)
    path.write_text(plan_text(WHOLE))
    keeper.save(made(VOLUNTARY))
    assert load(tmp_path / "plan.conflict-1.yaml") == WHOLE
    assert names(tmp_path) == [
        "plan.conflict-1.yaml",
        "plan.yaml",
        "plan.yaml.before",
        "plan.yaml.saved",
    ]


def test_a_plan_that_says_less_than_was_saved_is_told_and_both_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    sitting(path, WHOLE)
    path.write_text(plan_text(made(TRAINING)))
    (told,) = sitting(path, made(TRAINING))
    assert "plan.earlier-1.yaml" in told
    assert load(tmp_path / "plan.earlier-1.yaml") == WHOLE


def test_one_change_changes_only_its_own_lines() -> None:
    rated = TRAINING.model_copy(update={"ratings": Ratings(impact=(4, 5, 5), resources=(2, 4))})
    before, after = (plan_text(made(VOLUNTARY, one)) for one in (TRAINING, rated))
    pairs = zip(before.splitlines(), after.splitlines(), strict=True)
    assert [pair for pair in pairs if pair[0] != pair[1]] == [
        ("      resources: [2, 3]", "      resources: [2, 4]")
    ]


@pytest.mark.parametrize("end", [b"", b"\0" * 20, b"\n", b"\r\n"], ids=repr)
def test_a_plan_cut_at_any_byte_is_refused_in_words(tmp_path: Path, end: bytes) -> None:
    path, whole = tmp_path / "plan.yaml", plan_text(WHOLE).encode()
    for length in range(0, len(whole) - 1, 3):
        path.write_bytes(whole[:length] + end)
        with pytest.raises(PlanError) as caught:
            load(path)
        assert caught.value.problems
        assert "assess plan FILE... -o NAME" in caught.value.hint


@pytest.mark.parametrize("later", ["format: 2\n", "format: 2\nweather: [fine]\n"])
def test_a_plan_from_a_later_version_says_so(tmp_path: Path, later: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(plan_text(WHOLE).replace("format: 1\n", later))
    with pytest.raises(PlanError) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert "a later version of assess, in format 2" in problem.what
    assert "the later version" in caught.value.hint


@given(st.binary(max_size=200))
def test_bytes_that_are_no_plan_are_refused_in_words(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    path = tmp_path_factory.mktemp("bytes") / "plan.yaml"
    path.write_bytes(content)
    with pytest.raises(PlanError) as caught:
        load(path)
    assert caught.value.problems


@pytest.mark.parametrize(
    ("kind", "said", "instead"),
    [
        ("sections: []\n", "a rubric, not a plan", "assess run"),
        (assessment_text(an_assessment()), "an assessment, not a plan", "assess plan"),
    ],
    ids=["rubric", "assessment"],
)
@pytest.mark.parametrize("more", ["", "a: [\n"], ids=["whole", "broken"])
def test_another_file_is_told_in_a_sentence(
    tmp_path: Path, kind: str, said: str, instead: str, more: str
) -> None:
    path = tmp_path / "other.yaml"
    path.write_text(kind + more)
    with pytest.raises(PlanError) as caught:
        load(path)
    (problem,) = caught.value.problems
    assert said in problem.what
    assert f"{instead} {path}" in caught.value.hint


@pytest.mark.parametrize("more", ["", "a: [\n", f"a: [{'1, ' * 70_000}]\n"], ids=len)
def test_a_plan_taken_for_an_assessment_is_told_in_a_sentence(tmp_path: Path, more: str) -> None:
    path = tmp_path / "plan.yaml"
    path.write_text(plan_text(WHOLE).removesuffix("...\n") + more)
    with pytest.raises(AssessmentError) as caught:
        load_assessment(path)
    (problem,) = caught.value.problems
    assert "a plan, not an assessment" in problem.what
    assert f"assess plan edit {path}" in caught.value.hint


def test_a_plan_as_large_as_any_is_opened(tmp_path: Path) -> None:
    path, rated = tmp_path / "plan.yaml", (1,) * 5 + (3,) * 10 + (5,) * 10
    told = Answer(asked="What became of it?", value="under-way", said="Under way")
    one = VOLUNTARY.model_copy(
        update={
            "findings": VOLUNTARY.findings * 3,
            "ratings": Ratings(impact=rated, resources=rated, sustainability=rated),
            "updates": tuple(Update(on=LATER, answers={"became": told}) for _ in range(2)),
        }
    )
    large = told_apart(made(*[one] * 100, waiting=(one,) * 400))
    path.write_text(plan_text(large), encoding="utf-8")
    assert load(path) == large


def test_a_damaged_plan_tells_the_way_back(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    sitting(path, WHOLE)
    path.write_text("plan: {}\n")
    with pytest.raises(PlanError) as caught:
        load(path)
    assert f"assess restore {path}" in caught.value.hint
