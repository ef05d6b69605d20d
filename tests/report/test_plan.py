"""The report on a plan: every action with what it comes from, what was promised and what became."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator
from datetime import date
from io import StringIO
from itertools import count, pairwise
from pathlib import Path
from typing import Any

import pytest

from assessor.engine.edition import GROUP, Edition
from assessor.engine.weighing import WAYS
from assessor.model.assessment import Answer, FindOut
from assessor.model.plan import Action, Plan, Update
from assessor.report.formats import FORMATS
from assessor.report.html import render_html
from assessor.report.markdown import render_markdown
from assessor.report.pages import ReportView
from assessor.report.paper import Paper
from assessor.report.pieces import Table
from assessor.report.plan_view import build_plan_view
from assessor.report.planned import ActionView, PlanView
from assessor.report.word import render_word
from assessor.report.words import day
from tests.pdf_text import squeezed
from tests.pdfua import check_pdfua
from tests.report import planned
from tests.report.reading import shown, word_text
from tests.report.test_html import Page, texts
from tests.report.test_markdown import read
from tests.report.test_markdown import texts as said_in
from tests.report.test_markdown import words as spaced

PLANS = {
    "half a year on": planned.harborlight(),
    "at first": planned.at_first(),
    "rated by six": planned.rated_by_six(),
    "empty": planned.empty(),
}
EDITIONS: list[Edition] = ["internal", "shareable"]


def told(plan: Plan, edition: Edition = "internal") -> PlanView:
    """The pages on a plan."""
    made = build_plan_view(plan, edition).plan
    assert made
    return made


def action(number: int, plan: Plan | None = None, edition: Edition = "internal") -> ActionView:
    return told(plan or planned.harborlight(), edition).actions[number - 1]


def overview(plan: Plan, edition: Edition = "internal") -> Table:
    """The plan at a glance."""
    made = told(plan, edition).overview
    assert made
    return made


def without_rows(view: ReportView) -> dict[str, Any]:
    """A view as data, but for what stands in spreadsheets or in a picture alone."""
    data = view.model_dump(mode="json")
    for page in filter(None, (data["plan"], data["impact"])):
        del page["rows"]
    scatter = (data["plan"] or {}).get("scatter") or {}
    for name in ("dots", "key", "up", "across", "quarters"):
        scatter.pop(name, None)
    return data


@pytest.mark.parametrize("edition", EDITIONS)
@pytest.mark.parametrize("name", PLANS)
def test_every_word_of_the_view_is_in_every_form(name: str, edition: Edition) -> None:
    view = build_plan_view(PLANS[name], edition)
    data = without_rows(view)
    page = Page(render_html(view))
    on_page = " ".join(page.words + page.values("data-head"))
    assert [text for text in texts(data) if text not in on_page] == []
    marked = spaced(" ".join(read(render_markdown(view)).words))
    assert [text for text in said_in(data) if spaced(text) not in marked] == []
    worded = squeezed(word_text(render_word(view)))
    assert [text for text in said_in(data) if squeezed(text) not in worded] == []


@pytest.mark.parametrize("name", PLANS)
def test_it_can_be_moved_through_by_heading_and_link(name: str) -> None:
    page = Page(render_html(build_plan_view(PLANS[name])))
    levels = [int(tag[1]) for tag, _ in page.elements if re.fullmatch(r"h[1-6]", tag)]
    assert levels[0] == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    places = page.values("id")
    assert len(places) == len(set(places))
    assert {link[1:] for link in page.values("href")} <= set(places)


def test_what_comes_first_and_what_is_found_out_say_so() -> None:
    assert action(1).kind == "Act first"
    assert action(5).kind == "Find out"
    assert (
        action(6).kind
        == f"Weighed: tier 1, holds under 6 of {len(WAYS)} ways of weighing. Plan and fund"
    )


def test_findings_are_counted_and_named_and_where_shared_only_counted() -> None:
    inside = [(one.said, one.who) for one in action(1).found]
    assert inside == [
        (
            "Not yet",
            "3 of 8 funders: Federal survivor services award, County court program contract and "
            "City health department contract",
        ),
        ("Started", "2 of 8 funders: State services office grant and Harbor Congregations Fund"),
    ]
    outside = [one.who for one in action(1, edition="shareable").found]
    assert outside == ["3 of 8 funders", "2 of 8 funders"]


def test_advice_names_its_source_and_how_it_is_drawn_from_it() -> None:
    (backing,) = action(1).backing
    assert (backing.basis, backing.obligation) == ("Adapted from the source", "should")
    assert backing.citation.place == "Funding and Resources, page 34"
    line = build_plan_view(planned.harborlight()).sources[backing.citation.number - 1]
    assert "Re-Centering Sex Worker Safety" in line.text


def test_words_of_our_own_never_pass_for_a_guideline() -> None:
    reworded, own = action(3), action(8)
    assert "Put in our own words; the advice that it comes from stands below." in reworded.about
    assert reworded.advice.startswith("Plan for the safety")
    assert reworded.backing[0].basis == "From the source"
    assert own.about[0] == "Our own action: no source that we read asks for it."
    assert (own.advice, own.backing, own.step) == ("", (), "")


def test_a_long_name_is_headed_by_its_first_sentence_and_stands_in_full() -> None:
    own, advised = action(8), action(1)
    assert own.title == "Keep one open hour each week at which anybody can say what we get wrong"
    assert own.whole.endswith("No name is asked for.")
    assert advised.title == "Collect and send what is required and no more"
    assert advised.advice.startswith(f"{advised.title}. Less on paper")


def test_what_was_promised_stands_in_the_order_of_the_form_and_what_became_in_its_own() -> None:
    promised = [one.label for one in action(2).promised]
    assert promised[:5] == [
        "How grave",
        "How many people",
        "Can be undone",
        "Possible reasons",
        "First step",
    ]
    assert promised[-3:] == ["Whom we tell", "We tell them by", "Review"]
    became = action(1).became
    assert [(one.day, one.state) for one in became] == [
        ("February 3, 2027", "Under way"),
        ("May 4, 2027", "Kept"),
    ]
    assert [one.label for one in became[1].sayings] == [
        "What we did",
        "What it changed",
        "Whom we told",
    ]


def test_beyond_three_that_come_first_each_waits_for_its_turn() -> None:
    later, earlier = action(4), action(4, planned.at_first())
    assert "It began on May 4, 2027, once one of the first three was done." in later.about
    assert "It begins when one of the first three is done." in earlier.about
    assert overview(planned.at_first()).rows[3][3] == "–"


def test_the_table_says_where_each_stands() -> None:
    at_a_glance = overview(planned.harborlight())
    assert at_a_glance.head == ("Action", "Kind", "Who", "First step by", "Review", "Standing")
    assert at_a_glance.rows[1][2:] == (
        "Executive director",
        "November 23, 2026",
        "June 15, 2027",
        "Late",
    )
    assert "Who" not in overview(planned.harborlight(), "shareable").head


def test_what_was_never_weighed_stands_above_the_frame_and_has_no_mark() -> None:
    scatter = told(planned.harborlight()).scatter
    assert scatter
    assert [line.label for line in scatter.decided] == ["1", "2", "3", "4"]
    assert {dot.number for dot in scatter.dots} == {"6", "7", "8", "9", "10", "11", "12"}
    assert [line.label for line in scatter.notes] == ["Talk first", "Not placed"]


@pytest.mark.parametrize(
    ("raters", "said"),
    [
        (0, ""),
        (1, "1 set of ratings was put together. With fewer than three, this is one view"),
        (2, "2 sets of ratings were put together. With fewer than three, this is one view"),
        (3, "3 sets of ratings were put together; of each criterion, the middle rating counts."),
    ],
)
def test_few_raters_are_one_view(raters: int, said: str) -> None:
    plan = planned.harborlight().model_copy(update={"raters": raters})
    made = next(one for one in build_plan_view(plan).read_first if one.title == "How it was made")
    rated = [line.text for line in made.lines if line.label == "Rated"]
    assert bool(rated) == bool(said)
    assert all(text.startswith(said) for text in rated)


def test_ratings_of_few_stay_inside_and_of_many_only_their_middle() -> None:
    assert told(planned.harborlight(), "shareable").scatter is None
    inside, outside = (told(planned.rated_by_six(), one).scatter for one in EDITIONS)
    assert inside
    assert outside
    tiers = [[row[1:] for row in one.table.rows] for one in (inside, outside)]
    assert [[cell.strip("?") for cell in row] for row in tiers[0]] == [
        list(row) for row in tiers[1]
    ]
    assert not any(dot.is_split or dot.x_from != dot.x_to for dot in outside.dots)
    assert planned.rated_by_six().raters >= GROUP


def test_what_waits_says_where_it_is_from_and_keeps_what_was_said_of_it() -> None:
    page = told(planned.harborlight())
    assert page.waiting
    assert [row[2] for row in page.waiting.rows] == [
        "When there is room, tier 3",
        "Start now, tier 3",
        "Plan and fund, tier 2",
        "When there is room, tier 2",
        "Not rated yet",
        "Find out",
        "Not rated yet",
    ]
    assert page.waiting.rows[5][1] == "Funding audit (1 of 8 funders)"
    assert [one.number for one in page.put_off] == ["12"]


def test_where_the_rule_was_set_aside_the_reason_stands_inside_alone() -> None:
    inside, outside = (told(planned.harborlight(), one).overruled for one in EDITIONS)
    assert [line.label for line in inside] == ["Seven actions at most"]
    assert "people asked for it by name" in inside[0].text
    assert [line.text for line in outside] == ["November 16, 2026"]


@pytest.mark.parametrize("name", PLANS)
def test_main_messages_are_few(name: str) -> None:
    for edition in EDITIONS:
        assert len(build_plan_view(PLANS[name], edition).messages) <= 5


def test_main_messages_say_what_comes_next() -> None:
    assert build_plan_view(planned.harborlight()).messages == (
        "Of 8 actions, 2 are kept, 2 are under way, 1 is late, 1 is dropped and 2 are open.",
        "We still act first on actions 2, 3 and 4.",
        "Actions 6, 7 and 8 share power or resources with those they are for.",
        "4 things are due; the next is the review of action 4, by June 1, 2027.",
        "Those it affects were told of 4 of 8 actions.",
    )
    assert build_plan_view(planned.at_first()).messages == (
        "We act first on actions 1, 2, 3 and 4, since people's safety or choice is at stake.",
        "We find out, before we decide: “Find out what the restriction says before we turn anyone "
        "away”.",
        "Actions 6, 7 and 8 share power or resources with those they are for.",
        "Next comes the first step of actions 1, 2, 3, 5, 6, 7 and 8, by November 23, 2026.",
        "We tell those it affects of 7 of 8 actions, the first time by December 1, 2026.",
    )


def test_a_part_with_nothing_to_say_is_left_out() -> None:
    places = set(Page(render_html(build_plan_view(planned.empty()))).values("id"))
    assert places.isdisjoint({"plan-actions", "plan-waiting", "plan-overruled", "plan-gathered"})
    assert places.isdisjoint({"messages", "plan-matrix", "sources"})
    assert "plan" in places


def test_the_numbers_of_the_table_are_those_of_the_picture_and_the_cards() -> None:
    view = told(planned.harborlight())
    numbers = [row[0].split(".")[0] for row in overview(planned.harborlight()).rows]
    assert numbers == [one.number for one in view.actions] == [str(n) for n in range(1, 9)]
    assert view.scatter
    titles = {one.number: one.title for one in view.actions}
    assert all(titles.get(dot.number, dot.title) == dot.title for dot in view.scatter.dots)


def test_a_row_for_each_action_traces_it_to_findings_and_sources() -> None:
    plan = planned.harborlight()
    content = FORMATS["csv"].render(build_plan_view(plan), "a4").content.decode("utf-8-sig")
    rows = list(csv.DictReader(StringIO(content, newline=""), strict=True))
    assert [row["number"] for row in rows] == [str(n) for n in range(1, 16)]
    for row, one in zip(rows, plan.every_action, strict=True):
        assert row["action"] == one.name
        assert (row["is own"] == "yes") == one.is_own
        assert one.is_own or (row["source"] and row["basis"])
        assert all(trace.asked in row["found"] for trace in one.findings)
    assert rows[5]["steadiness"] == "6"
    assert rows[1]["owner"] == "Executive director"
    assert "2027-05-04, What became of it: Kept" in rows[0]["updates"]


def new_marks() -> Iterator[str]:
    """Words that stand nowhere else."""
    return (f"Mark{number:05}x" for number in count(1))


def planted_answer(answer: Answer, marks: Iterator[str], turn: int) -> Answer:
    """An answer with a mark wherever somebody can write, each kind of answer in turn."""
    beside = {"note": next(marks), "reference": next(marks), "evidence": "written", "flagged": True}
    written: dict[str, object] = beside
    if turn % 5 == 0:
        task = FindOut(who=next(marks), by=date(2031, 5, 1 + turn % 28))
        written |= {"state": "dont-know", "value": None, "said": "", "find_out": task}
    elif turn % 5 == 1:
        written |= {
            "state": "not-agreed",
            "value": None,
            "said": next(marks),
            "between": ("a", "b"),
        }
    elif turn % 5 == 2:
        written |= {"state": "skipped", "value": None, "said": ""}
    else:
        mark = next(marks)
        bare = {"state": "answered", "between": (), "find_out": None}
        written |= {"value": mark, "said": mark, **bare}
    return answer.model_copy(update=written)


def planted(plan: Plan, marks: Iterator[str], turn: int) -> Plan:
    """A plan with a mark in every answer, note, evidence, name, reason and target."""

    def answers(given: dict[str, Answer]) -> dict[str, Answer]:
        more = {"an-old-question": Answer(asked=next(marks), value="old", said="old")}
        return {
            key: planted_answer(one, marks, turn + number)
            for number, (key, one) in enumerate({**given, **more}.items())
        }

    def update(one: Update) -> Update:
        return one.model_copy(update={"answers": answers(one.answers)})

    def each(one: Action) -> Action:
        traces = tuple(
            t.model_copy(
                update={
                    "about": next(marks) if t.subject else None,
                    "asked": next(marks),
                    "said": next(marks),
                }
            )
            for t in one.findings
        )
        written = {
            "name": f"{next(marks)}. {next(marks)}.",
            "advice": next(marks) if one.advice else None,
            "first_step": next(marks) if one.first_step else None,
            "findings": traces,
            "answers": answers(one.answers) if one.answers else {},
            "updates": tuple(map(update, one.updates)),
        }
        return one.model_copy(update=written)

    reasons = tuple(o.model_copy(update={"reason": next(marks)}) for o in plan.overruled)
    return plan.model_copy(
        update={
            "organization": next(marks),
            "answers": answers(plan.answers),
            "overruled": reasons,
            "actions": tuple(map(each, plan.actions)),
            "waiting": tuple(map(each, plan.waiting)),
        }
    )


def lost(plan: Plan, text: str) -> list[str]:
    """What was said of a plan, and does not stand in a text."""
    said = set(re.findall(r"Mark\d{5}x", plan.model_dump_json(exclude={"waiting"})))
    # of what waits and nothing was said of, the name stands; the rest is in its assessment
    for one in plan.waiting:
        kept = one.model_dump_json() if one.answers or one.updates else titled(one)
        said |= set(re.findall(r"Mark\d{5}x", kept))
    tasks = re.findall(r"2031-\d\d-\d\d", plan.model_dump_json(exclude={"waiting"}))
    missing = [mark for mark in said if mark not in text]
    named = [day(date.fromisoformat(one)) for one in tasks]
    return missing + [one for one in named if squeezed(one) not in text]


def titled(one: Action) -> str:
    return one.name.split(".")[0]


@pytest.mark.parametrize("turn", range(5))
@pytest.mark.parametrize("form", ["html", "md", "docx"])
def test_everything_said_is_in_the_report(form: str, turn: int) -> None:
    plan = planted(planned.harborlight(), new_marks(), turn)
    assert lost(plan, shown(build_plan_view(plan), form)) == []


def test_everything_said_is_in_the_pdf() -> None:
    plan = planted(planned.harborlight(), new_marks(), 0)
    assert lost(plan, shown(build_plan_view(plan), "pdf")) == []


@pytest.mark.parametrize("turn", range(5))
def test_everything_said_is_in_the_rows(turn: int) -> None:
    plan = planted(planned.harborlight(), new_marks(), turn)
    content = FORMATS["csv"].render(build_plan_view(plan), "a4").content.decode()
    of_actions = plan.model_dump_json(include={"actions": True, "waiting": True})
    said = set(re.findall(r"Mark\d{5}x", of_actions))
    assert {mark for mark in said if mark not in content} == set()


@pytest.mark.parametrize(
    ("plan", "edition", "paper"),
    [
        pytest.param(planned.hostile(), "internal", "letter", id="hostile"),
        pytest.param(planned.rated_by_six(), "shareable", "a4", id="shared"),
        pytest.param(planned.empty(), "internal", "a4", id="empty"),
    ],
)
def test_it_breaks_no_rule_of_pdf_ua(
    plan: Plan, edition: Edition, paper: Paper, tmp_path: Path
) -> None:
    report = tmp_path / "report.pdf"
    report.write_bytes(FORMATS["pdf"].render(build_plan_view(plan, edition), paper).content)
    assert check_pdfua(report).failures == []


def test_the_same_plan_gives_the_same_bytes_and_another_another_seal() -> None:
    plan = planned.harborlight()
    one, other = (FORMATS["pdf"].render(build_plan_view(plan), "a4").content for _ in range(2))
    assert one == other
    assert build_plan_view(plan).seal != build_plan_view(planned.at_first()).seal


def test_many_actions_are_told_without_a_wait_and_only_some_are_drawn() -> None:
    some = [one for one in planned.WAITING if one.place == "weigh"]
    many = tuple(some[n % len(some)].model_copy(update={"id": f"many-{n}"}) for n in range(300))
    page = told(planned.harborlight().model_copy(update={"waiting": many}))
    assert page.scatter
    assert page.waiting
    assert len(page.waiting.rows) == 300
    assert {"6", "7", "8"} <= {dot.number for dot in page.scatter.dots}
