"""What of a plan may be shared: a mark stands wherever something private could, and none leaves."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date
from io import BytesIO

import pikepdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.edition import GROUP, OURS
from assessor.engine.plan_edition import (
    CHOICES,
    DAYS,
    FOR_OTHERS,
    OWN_ACTION,
    shareable_plan,
)
from assessor.engine.standing import standing
from assessor.engine.weighing import weighed
from assessor.model.assessment import Answer, FindOut
from assessor.model.plan import Action, Passage, Plan, Ratings, Trace, Update
from assessor.model.weighing import Rated
from assessor.report.formats import FORMATS
from assessor.report.pages import ReportView
from assessor.report.plan_view import build_plan_view
from tests.pdf_text import pdf_text
from tests.report import planned
from tests.report.reading import parts_of

MARK = "Canary"
NAME = f"{MARK} Collective"
FUNDER = f"{MARK} Foundation"
VIEWS: dict[str, Callable[[Plan], ReportView]] = {
    "plan": lambda plan: build_plan_view(plan, "shareable"),
}


def beside(answer: Answer) -> Answer:
    """The same with a mark in all that lies beside it."""
    return answer.model_copy(
        update={
            "asked": f"{MARK} asked",
            "note": f"{MARK} note",
            "evidence": "written",
            "reference": f"{MARK} handbook",
            "flagged": True,
            "find_out": FindOut(who=f"{MARK} role", by=date(2031, 5, 17)),
        }
    )


def words(text: str) -> Answer:
    return beside(Answer(value=text, said=text))


def answers(given_: dict[str, Answer]) -> dict[str, Answer]:
    """Answers with a mark wherever somebody can write, and under keys that no form has."""
    private = {
        key: words(f"{MARK} words")
        for key in (*planned.WORDS, "an-old-question", "an-old.response")
        if key not in FOR_OTHERS
    }
    odd = {"money": words(f"{MARK} money"), "review": words(f"{MARK} day")}
    kept = {key: beside(one) for key, one in given_.items() if key not in planned.WORDS}
    return {**private, **odd, **kept}


def update(one: Update) -> Update:
    told = f"We asked {NAME.lower()} and {FUNDER}, and heard “yes”."
    shared = {key: words(told) for key in FOR_OTHERS}
    return one.model_copy(update={"answers": {**answers(one.answers), **shared}})


def own(number: int) -> Action:
    """An action of our own that is all words of our own."""
    trace = Trace(
        rubric="funding-audit", question="a", asked=f"{MARK}?", said=f"{MARK}", on=planned.ANSWERED
    )
    passage = Passage(title=f"{MARK} minutes", publisher=f"{MARK}", year=2026, section=f"{MARK}")
    return Action(
        id=f"canary-own-{number}",
        name=f"{MARK} own action. {MARK} more.",
        first_step=f"{MARK} step",
        findings=(trace,),
        sources=(passage,),
        ratings=Ratings(impact=(5, 5), resources=(1, 1), sustainability=(3, 3)),
        answers=answers({}),
        updates=(update(Update(on=planned.ANSWERED, answers={})),),
    )


def marked(plan: Plan) -> Plan:
    """A plan with a mark wherever something private may stand."""

    def each(number: int, one: Action) -> Action:
        traces = (
            t.model_copy(update={"about": FUNDER, "subject": f"canary-{t.subject}"})
            for t in one.findings
        )
        return one.model_copy(
            update={
                "id": f"canary-{one.id}",
                "name": f"{MARK} {one.name}" if number % 2 or one.is_own else one.name,
                "findings": tuple(traces),
                "answers": answers(one.answers),
                "updates": tuple(map(update, one.updates)),
            }
        )

    reasons = (o.model_copy(update={"reason": f"{MARK} reason"}) for o in plan.overruled)
    return plan.model_copy(
        update={
            "organization": NAME,
            "answers": answers(plan.answers),
            "overruled": tuple(reasons),
            "actions": (*(each(n, one) for n, one in enumerate(plan.actions)), own(1)),
            "waiting": (*(each(n, one) for n, one in enumerate(plan.waiting)), own(2)),
        }
    )


PLANS = {
    "three raters": marked(planned.harborlight()),
    "six raters": marked(planned.rated_by_six()),
    "at first": marked(planned.at_first()),
}


@pytest.mark.parametrize("kind", VIEWS)
@pytest.mark.parametrize("name", PLANS)
def test_no_mark_leaves_in_any_form(name: str, kind: str) -> None:
    assert MARK in build_plan_view(PLANS[name]).model_dump_json()
    view = VIEWS[kind](PLANS[name])
    for form in ("json", "html", "md", *([] if view.leaf else ["csv"])):
        content = FORMATS[form].render(view, "a4").content.decode()
        assert MARK.casefold() not in content.casefold(), form
        assert "2031" not in content
    for part, held in parts_of(FORMATS["docx"].render(view, "a4").content).items():
        assert MARK.casefold().encode() not in held.lower(), part
        assert b"2031" not in held, part


@pytest.mark.parametrize("kind", VIEWS)
@pytest.mark.parametrize("form", ["pdf", "pdfa"])
def test_no_mark_is_in_the_pdf_or_what_it_says_of_itself(form: str, kind: str) -> None:
    content = FORMATS[form].render(VIEWS[kind](PLANS["six raters"]), "a4").content
    with pikepdf.Pdf.open(BytesIO(content)) as pdf:
        plain = BytesIO()
        pdf.save(plain, stream_decode_level=pikepdf.StreamDecodeLevel.all, compress_streams=False)
        with pdf.open_outline() as outline:
            titles = " ".join(str(item.title) for item in outline.root)
    assert MARK not in titles
    assert MARK not in pdf_text(content)
    assert MARK.encode() not in plain.getvalue()
    assert MARK.encode("utf-16-be") not in plain.getvalue()


def test_what_stays_is_on_the_list() -> None:
    shared = shareable_plan(PLANS["three raters"])
    assert shared.organization == OURS
    assert shared.answers == {}
    for one in shared.every_action:
        assert set(one.answers) <= {*CHOICES, *DAYS}
        for told in one.updates:
            assert set(told.answers) <= {*CHOICES, *DAYS, *FOR_OTHERS}
        every = [*one.answers.values(), *(a for u in one.updates for a in u.answers.values())]
        bare = {"note", "reference", "evidence", "find_out", "some_saw", "between", "asked"}
        assert all(not any(getattr(a, field) for field in bare) for a in every)
        assert not any(trace.about for trace in one.findings)


def test_words_for_others_stay_and_names_in_them_stand_in_brackets() -> None:
    shared = shareable_plan(PLANS["three raters"])
    said = {
        str(told.answers[key].value)
        for one in shared.actions
        for told in one.updates
        for key in FOR_OTHERS
    }
    assert said == {"We asked [our organization] and [a funder], and heard “yes”."}


@pytest.mark.parametrize(
    ("said", "shared"),
    [
        ("Harborlight Collective has a copy.", "[our organization] has a copy."),
        ("HARBORLIGHT\n collective", "[our organization]"),
        ("The harbor is near.", "The harbor is near."),
        ("city health department contract, at last", "[a funder], at last"),
        ("Subharborlight Collectives", "Subharborlight Collectives"),
    ],
)
def test_a_name_is_known_whole_and_whatever_its_capitals(said: str, shared: str) -> None:
    plan = planned.harborlight()
    one = plan.actions[0].model_copy(update={"updates": (planned.update("2027-01-01", did=said),)})
    changed = plan.model_copy(update={"actions": (one, *plan.actions[1:])})
    told = shareable_plan(changed).actions[0].updates[0]
    assert told.answers["did"].value == shared


def test_own_and_reworded_actions_have_no_name_and_advice_keeps_its_words() -> None:
    plan = planned.harborlight()
    shared = shareable_plan(plan)
    for before, after in zip(plan.every_action, shared.every_action, strict=True):
        hidden = before.is_own or before.is_reworded
        assert after.name == (OWN_ACTION if hidden else before.name)
        assert after.advice == before.advice
        assert after.sources == (() if before.is_own else before.sources)
        assert after.is_reworded == before.is_reworded


def test_it_stands_where_it_stood() -> None:
    plan = planned.harborlight()
    shared = shareable_plan(plan)
    for before, after in zip(plan.every_action, shared.every_action, strict=True):
        assert standing(plan, before, plan.updated) == standing(shared, after, plan.updated)


def rated(plan: Plan) -> list[Rated]:
    return [Rated(id=str(n), **one.ratings.model_dump()) for n, one in enumerate(plan.every_action)]


some = st.lists(st.integers(1, 5), min_size=GROUP, max_size=9).map(sorted).map(tuple)


@given(st.lists(st.tuples(some, some, some), min_size=1, max_size=8))
def test_ratings_of_many_weigh_the_same_by_their_middle_alone(
    rows: list[tuple[object, ...]],
) -> None:
    plan = planned.harborlight()
    actions = tuple(
        Action(
            id=f"a{n}",
            name="Do it",
            ratings=Ratings.model_validate(dict(zip(Ratings.model_fields, row, strict=True))),
        )
        for n, row in enumerate(rows)
    )
    plan = plan.model_copy(update={"raters": GROUP, "actions": actions, "waiting": ()})
    shared = shareable_plan(plan)

    def told(given_: Plan) -> dict[str, tuple[object, ...]]:
        return {
            one.id: (one.tier, one.steadiness, one.quarter, one.impact.median)
            for one in weighed(rated(given_))
        }

    assert told(plan) == told(shared)
    kept = [getattr(one.ratings, name) for one in shared.actions for name in Ratings.model_fields]
    assert all(len(ratings) <= 2 for ratings in kept)


@pytest.mark.parametrize(("raters", "ratings"), [(4, 9), (5, 4), (3, 3)])
def test_ratings_of_few_are_left_out(raters: int, ratings: int) -> None:
    few = (2,) * ratings
    one = Action(id="a", name="a", ratings=Ratings(impact=few, resources=few, sustainability=few))
    plan = planned.harborlight().model_copy(update={"raters": raters, "actions": (one,)})
    assert shareable_plan(plan).actions[0].ratings == Ratings()


def test_subjects_can_be_counted_and_not_told() -> None:
    plan = planned.harborlight()
    for before, after in zip(plan.actions, shareable_plan(plan).actions, strict=True):
        if not before.is_own:
            count = len({one.subject for one in before.findings})
            assert len({one.subject for one in after.findings}) == count
    assert not re.search("funder-[0-9]", shareable_plan(plan).model_dump_json())


def test_sharing_what_was_shared_leaves_out_no_more() -> None:
    once = shareable_plan(planned.harborlight())
    assert shareable_plan(once) == once
