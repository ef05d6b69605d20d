"""The report's words: everything said is shown, numbers fit their nouns, nothing is padded."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assessor.engine.items import every_item, items
from assessor.engine.progress import steps
from assessor.engine.scoring import score
from assessor.loading.rubrics import all_rubrics, load_rubric
from assessor.model.assessment import (
    EVIDENCE,
    NA_REASONS,
    Answer,
    Assessment,
    FindOut,
    Subject,
)
from assessor.model.base import Value
from assessor.model.items import Item
from assessor.model.rubric import Rubric
from assessor.report.pages import ReportView
from assessor.report.view import build_view
from assessor.report.words import found_out_by
from tests.builder import assessment, rubric

RUBRICS = {path.stem: load_rubric(path).rubric for path in all_rubrics()}
AUDIT = RUBRICS["funding-audit"]
ITEMS = items(AUDIT)
words = st.text(st.characters(categories=["L", "Nd"]), min_size=3, max_size=12)


def values(item: Item) -> st.SearchStrategy[Value]:
    if item.kind == "options":
        return st.sampled_from([option.id for option in item.options])
    if item.kind == "many":
        return st.lists(st.sampled_from([o.id for o in item.options]), unique=True).map(tuple)
    return st.integers(1, 50) if item.kind == "number" else words.map(lambda text: f"said-{text}")


find_outs = st.none() | st.builds(
    FindOut,
    who=st.none() | words.map(lambda text: f"Role {text}"),
    by=st.none() | st.dates(min_value=date(2000, 1, 1)),
).filter(lambda task: bool(task.who or task.by))


@st.composite
def answers_to(draw: st.DrawFn, item: Item) -> Answer:
    """Any answer that the interview could record."""
    states = ["answered", "skipped", "open"]
    states += ["dont-know"] if item.takes_unknown else []
    states += ["not-agreed"] if item.is_counted else []
    states += ["not-applicable"] if item.takes_not_applicable else []
    state: Any = draw(st.sampled_from(states))
    value = draw(values(item)) if state == "answered" else None
    note = draw(st.none() | words.map(lambda text: f"note-{text}"))
    reason = draw(st.sampled_from(sorted(NA_REASONS))) if state == "not-applicable" else None
    options = [option.id for option in item.options]
    seen = st.lists(st.sampled_from(options), unique=True) if item.is_counted else st.just([])
    between = item.in_order(draw(seen)) if state == "not-agreed" else ()
    some_saw = item.in_order(draw(seen)) if state != "not-agreed" else ()
    said = item.wordings(between) if between else item.wording(value)
    evidence = draw(st.none() | st.sampled_from(list(EVIDENCE))) if item.is_counted else None
    return Answer(
        asked=item.ask,
        state=state,
        value=value,
        said=said,
        reason=reason,
        note=note,
        evidence=evidence,
        reference=draw(st.none() | words.map(lambda text: f"in-{text}")) if evidence else None,
        flagged=draw(st.booleans()),
        some_saw=tuple(one for one in some_saw if one != value),
        between=between,
        find_out=draw(find_outs) if state == "dont-know" and not item.is_aim else None,
    )


def groups(rubric: Rubric, once: bool) -> st.SearchStrategy[dict[str, Answer]]:
    return st.fixed_dictionaries(
        {}, optional={i.key: answers_to(i) for i in every_item(rubric) if i.once is once}
    )


@st.composite
def assessments(draw: st.DrawFn, rubric: Rubric) -> Assessment:
    """Any assessment of a rubric, of none to four subjects where it repeats."""
    given_ = assessment(draw(st.just({})))
    most = 4 if rubric.repeat else 0
    subjects = tuple(
        Subject(id=f"subject-{n}", name=f"Subject {n}", answers=draw(groups(rubric, once=False)))
        for n in range(1, draw(st.integers(0, most)) + 1)
    )
    answers = draw(groups(rubric, once=True))
    return given_.model_copy(update={"answers": answers, "subjects": subjects})


def audits() -> st.SearchStrategy[Assessment]:
    return assessments(AUDIT)


def view_of(given_: Assessment, rubric: Rubric = AUDIT) -> ReportView:
    return build_view(rubric, given_, score(rubric, given_))


@pytest.mark.parametrize("name", RUBRICS)
@given(st.data())
def test_everything_said_is_shown(name: str, data: st.DataObject) -> None:
    rubric = RUBRICS[name]
    given_ = data.draw(assessments(rubric))
    shown = view_of(given_, rubric).model_dump_json()
    for step in steps(rubric, given_):
        answer = given_.answers_of(step.subject).get(step.item.key) if step.item else None
        if answer is None:
            continue
        assert answer.note is None or answer.note in shown
        assert answer.reason is None or NA_REASONS[answer.reason] in shown
        assert json.dumps(answer.said, ensure_ascii=False)[1:-1] in shown
        assert answer.evidence is None or EVIDENCE[answer.evidence].lower() in shown.lower()
        assert answer.reference is None or answer.reference in shown
        seen = step.item.wordings(answer.some_saw) if step.item else ""
        assert json.dumps(seen, ensure_ascii=False)[1:-1] in shown
        assert answer.find_out is None or found_out_by(answer.find_out) in shown
        assert not answer.flagged or "o come back to" in shown


@given(audits())
def test_every_difference_stands_on_its_page(given_: Assessment) -> None:
    found = [
        answer
        for step in steps(AUDIT, given_)
        if step.item and (answer := given_.answers_of(step.subject).get(step.item.key))
        if answer.some_saw or answer.state == "not-agreed"
    ]
    page = view_of(given_).differences
    assert len(page) == len(found)
    saw = sorted(len(answer.some_saw or answer.between) for answer in found)
    assert sorted([line.label for line in one.lines].count("Some saw") for one in page) == saw


@given(audits())
def test_main_messages_are_few_and_whole_sentences(given_: Assessment) -> None:
    messages = view_of(given_).messages
    assert 1 <= len(messages) <= 5
    assert all(message.endswith(".") and "None" not in message for message in messages)


@given(audits())
def test_the_grid_adds_up(given_: Assessment) -> None:
    (grid,) = view_of(given_).grids or (None,)
    assert (grid is None) is (not given_.subjects)
    if grid:
        for place, column in enumerate(grid.columns):
            marks = [row.cells[place].mark.tone for row in grid.rows]
            known = marks.count("present") + marks.count("absent")
            assert column.total == (f"{marks.count('present')} of {known}" if known else "–")


def follow(name: str, written: str, response: str) -> dict[str, str]:
    return {name: "yes", f"{name}.written": written, f"{name}.response": response}


NONE = {item.key: "no" for item in ITEMS if item.role == "condition"}
LEGAL, REPORTS = "requires-legal-cooperation", "requires-unsafe-reporting"
CERTIFICATION = "requires-certification"


@pytest.mark.parametrize(
    ("given_", "messages"),
    [
        pytest.param(
            assessment({"funders-in-all": 1}, a=NONE),
            ["1 of 1 funder reviewed: no condition found."],
            id="one funder, nothing found",
        ),
        pytest.param(
            assessment({"funders-in-all": 2}, a=NONE | follow(CERTIFICATION, "law", "kept-up")),
            [
                "1 of 2 funders reviewed: 1 listed condition found.",
                "Of 1 condition found, 1 has a response that is in place or kept up.",
            ],
            id="one condition, kept up",
        ),
        pytest.param(
            assessment(
                {"funders-in-all": "?"},
                a=NONE | follow(LEGAL, "assumed", "not-yet") | {f"{LEGAL}.room": "?"},
                b=NONE | follow(LEGAL, "law", "in-place") | {f"{LEGAL}.room": "soften"},
            ),
            [
                "2 funders reviewed: 2 listed conditions found.",
                "Of 2 conditions found, 1 has a response that is in place or kept up.",
                "Act first on “Requires legal system cooperation”: people's safety is at stake, "
                "and we have no response yet.",
                "“Requires legal system cooperation” comes with 2 of 2 funders.",
                "3 things are not known yet; 1 is a limit that we assume, and that nobody has "
                "read.",
            ],
            id="all five",
        ),
        pytest.param(
            assessment({}),
            ["No funder has been reviewed yet."],
            id="nobody reviewed yet",
        ),
    ],
)
def test_messages_fit_their_numbers(given_: Assessment, messages: list[str]) -> None:
    assert list(view_of(given_).messages) == messages


def test_a_page_with_nothing_to_say_is_empty() -> None:
    view = view_of(assessment({"funders-in-all": 1}, a=NONE | {"share-of-budget": "under-5"}))
    assert (view.cards, view.find_out) == ((), ())
    assert [strength.what for strength in view.strengths] == ["No listed condition found"]
    (block,) = view.parts[0].blocks
    assert (block.position, block.rows, len(block.quiet_rows)) == (None, (), 7)


def test_what_is_pressing_stands_alone_on_its_page() -> None:
    given_ = assessment(
        {},
        a=NONE | follow(REPORTS, "law", "not-yet") | follow(CERTIFICATION, "law", "not-yet"),
    )
    view = view_of(given_)
    assert view.cards_title == "Act first"
    assert [card.title for card in view.cards] == ["Reporting that could endanger"]


def test_without_anything_pressing_the_page_says_what_to_raise() -> None:
    view = view_of(assessment({}, a=NONE | follow(CERTIFICATION, "law", "started")))
    assert view.cards_title == "What to raise first"
    assert [card.title for card in view.cards] == ["Requires certification"]


def test_a_rubric_that_does_not_repeat_has_bands_and_one_part() -> None:
    made = rubric({"id": "a"}, {"id": "b"})
    given_ = assessment({"a": "kept-up", "b": "?"})
    view = build_view(made, given_, score(made, given_))
    (part,) = view.parts
    (block,) = part.blocks
    assert block.position is not None
    assert (block.position.text, block.position.range_text) == ("100", "50 to 100")
    assert block.position.band == "Growing to Sustaining"
    assert view.grids == ()
