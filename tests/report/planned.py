"""A plan of a fictional organization, as people make one: what it promised and what became of it.

Harborlight Collective is fictional. Its advice is that of the shipped rubrics, word for word.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from typing import Any

from assessor.engine.items import every_item
from assessor.loading.rubrics import all_rubrics, load_rubric
from assessor.model.assessment import Answer, FindOut, RubricMark
from assessor.model.plan import (
    Action,
    Gathered,
    Overruled,
    Passage,
    Place,
    Plan,
    Ratings,
    Trace,
    Update,
)
from assessor.model.questions import Advice, ScaledQuestion
from assessor.model.rubric import Rubric
from tests.report.specimens import HOSTILE

ORGANIZATION = "Harborlight Collective (fictional)"
FUNDERS = (
    "Federal survivor services award",
    "State services office grant",
    "County court program contract",
    "Community foundation grant",
    "Individual donors, pooled",
    "Harbor Congregations Fund",
    "City health department contract",
    "Anchor Family Foundation",
)
SUBJECTS = {"funding-audit": FUNDERS}
ANSWERED = date(2026, 10, 28)
FORM = RubricMark(id="plan", version="1.0.0", digest="sha256:8a1f60c2d7b3e59477aa10bc")


@cache
def rubrics() -> dict[str, Rubric]:
    """Every shipped rubric by its id."""
    return {path.stem: load_rubric(path).rubric for path in all_rubrics()}


def advice_of(rubric: Rubric, question: str, number: int) -> tuple[ScaledQuestion, Advice]:
    """A question and one of its advice."""
    found = next(one for _, one in rubric.questions() if one.id == question)
    assert isinstance(found, ScaledQuestion)
    return found, found.advice[number]


def advised(
    rubric_id: str, question_id: str, number: int = 0, about: Sequence[int] = (), **more: Any
) -> Action:
    """An action as it is gathered: an advice with the answers behind it and its passage."""
    rubric = rubrics()[rubric_id]
    question, advice = advice_of(rubric, question_id, number)
    data: dict[str, Any] = {
        "id": f"{question_id}-{number + 1}",
        "name": advice.do,
        "advice": advice.do,
        "findings": tuple(_traces(rubric, question, advice, about)),
        "sources": (passage(rubric, question, advice),),
        "first_step": advice.first_step,
        "effort": advice.effort,
    }
    return Action.model_validate({**data, **more})


def passage(rubric: Rubric, question: ScaledQuestion, advice: Advice) -> Passage:
    """Where an advice stands in its source."""
    book = rubric.sources[advice.source.document]
    return Passage(
        title=book.title,
        publisher=book.publisher,
        year=book.year,
        section=advice.source.section,
        page=advice.source.page,
        basis=advice.basis,
        obligation=advice.obligation or question.obligation,
    )


def _traces(
    rubric: Rubric, question: ScaledQuestion, advice: Advice, about: Sequence[int]
) -> Iterator[Trace]:
    key = question.id if advice.on == "answer" else f"{question.id}.{advice.on}"
    item = next(one for one in every_item(rubric) if one.key == key)
    names = SUBJECTS.get(rubric.id, ())
    whole = item.ask if advice.on == "answer" else f"{item.ask} ({question.short})"
    for turn, number in enumerate(about or (None,)):
        value = advice.when[turn % len(advice.when)]
        yield Trace(
            rubric=rubric.id,
            question=key,
            asked=whole,
            said=item.wording(value) or "Not known",
            subject=None if number is None else f"funder-{number + 1}",
            about=None if number is None else names[number],
            on=ANSWERED,
        )


def promise(**said: Any) -> dict[str, Answer]:
    """Answers of the form by key: `first_step="…"`, `hours=("days", "Some days")`, or an Answer."""
    return {key.replace("_", "-"): _answer(one) for key, one in said.items()}


def _answer(one: Any) -> Answer:
    if isinstance(one, Answer):
        return one
    value, words = one if isinstance(one, tuple) else (one, one)
    return Answer(asked="", value=value, said=words)


def update(on: str, **said: Any) -> Update:
    """What was said on one day."""
    return Update(on=date.fromisoformat(on), answers=promise(**said))


KEPT, UNDER_WAY, LATE, DROPPED = (
    ("kept", "Kept"),
    ("under-way", "Under way"),
    ("late", "Late"),
    ("dropped", "Dropped"),
)
HOURS = {"few": ("few", "A few hours"), "days": ("days", "Some days"), "weeks": ("weeks", "Weeks")}
MONEY = {
    "none": ("none", "None"),
    "low": ("under-500", "Under 500"),
    "mid": ("to-5000", "500 to 5,000"),
}
PAID = {
    "rate": ("our-rate", "At our rate for advisers"),
    "not": ("nobody", "Nobody outside our staff is asked"),
}
LONG = (
    "We signed this each year since 2019 and nobody on staff now was there when it was first "
    "agreed. The case managers carried it to people at the door and were the ones who heard the "
    "answer. When somebody asked, we said that the award requires it. Two of us remember reading "
    "that; none of us can find the page. "
) * 3
RIGHT_TO_LEFT = "מועצת הקהילה ביקשה שנספר להם ראשונים (עד סוף מרץ)"
"""Someone wrote the note in the language that they think in."""


def ratings(impact: str, resources: str, sustainability: str) -> Ratings:
    """Ratings as digits, one for each rater: `455`."""
    return Ratings(
        impact=_digits(impact),
        resources=_digits(resources),
        sustainability=_digits(sustainability),
    )


def _digits(text: str) -> tuple[int, ...]:
    return tuple(sorted(map(int, text)))


def _reporting() -> Action:
    return advised(
        "funding-audit",
        "requires-unsafe-reporting",
        0,
        (0, 1, 2, 5, 6),
        place="act-first",
        answers=promise(
            grave=("grave", "It can cost someone their safety or their freedom"),
            many=("many", "Most people we work with"),
            undone=("no", "It cannot be undone"),
            reasons=Answer(
                value=LONG, said=LONG, note="Said by three people in three rooms.", flagged=True
            ),
            first_step="Print the quarterly form, and mark each field “needed” or “not needed”.",
            owner="Grants manager",
            in_the_room="Two case managers, one paid adviser with lived experience",
            paid=PAID["rate"],
            hours=HOURS["few"],
            money=MONEY["low"],
            depends_on="Nothing",
            sign="The next report holds totals alone, and the funder has taken it.",
            tell="People in our programs, through the case managers, and the drop-in’s board",
            tell_by="2027-01-15",
            review="2027-02-01",
        ),
        updates=(
            update(
                "2027-02-03",
                became=UNDER_WAY,
                did="We marked 31 fields of four forms. Nineteen are needed by nobody.",
                learned="Program officers are relieved to be asked. We had been afraid of that.",
                review="2027-05-03",
            ),
            update(
                "2027-05-04",
                became=KEPT,
                did="Three funders now take totals. We no longer send birth dates to any of them.",
                changed="People sign a form of one page in place of six. Four of them told the "
                "case managers that they had nearly left over the old one.",
                told="People in our programs, at the April open house and on a sheet by the door.",
            ),
        ),
    )


def _cooperation() -> Action:
    return advised(
        "funding-audit",
        "requires-legal-cooperation",
        0,
        (1, 2),
        place="act-first",
        answers=promise(
            grave=("grave", "It can cost someone their safety or their freedom"),
            many=("some", "Some of the people we work with"),
            undone=("hard", "It is hard to undo"),
            reasons="The county contract began as a court program. Nobody has looked at it since.",
            first_step="Write every tie to police and court on one sheet, with who asked for it.",
            owner="Executive director",
            in_the_room="Case managers, a paid survivor adviser, our pro bono attorney",
            paid=PAID["rate"],
            hours=HOURS["days"],
            money=MONEY["mid"],
            depends_on="The attorney’s answer on the award terms",
            sign="Each tie that is left has a reason that we can say out loud.",
            tell=Answer(
                value="Sex worker safety advocates at the harbor drop-in",
                said="Sex worker safety advocates at the harbor drop-in",
                note=RIGHT_TO_LEFT,
            ),
            tell_by="2027-03-31",
            review="2027-03-01",
        ),
        updates=(
            update(
                "2027-03-02",
                became=LATE,
                did="The sheet is written: eleven ties, four of them asked for by nobody.",
                why_not="The attorney’s office closed for two months, and we did not ask another.",
                review=Answer(value="2027-06-15", note="After the attorney’s holiday."),
            ),
        ),
    )


def _safety_plan() -> Action:
    return advised(
        "funding-audit",
        "requires-legal-cooperation",
        3,
        (2,),
        place="act-first",
        name="Sit down with the advocates before each court date, and go through who could be hurt",
        answers=promise(
            grave=("grave", "It can cost someone their safety or their freedom"),
            many=("few", "A few people"),
            undone=("no", "It cannot be undone"),
            first_step="Ask the two advocates which hour of the week suits them.",
            owner="Court liaison",
            paid=Answer(state="dont-know", find_out=FindOut(who="the bookkeeper", by=ANSWERED)),
            hours=HOURS["few"],
            tell_by="2027-02-01",
            review="2027-04-01",
        ),
        updates=(
            update(
                "2027-04-01",
                became=UNDER_WAY,
                did="We meet on Tuesdays. Six court dates were talked through beforehand.",
                changed="Two people asked for somebody to walk in with them, and had it.",
                told="Everyone with a court date, in person.",
                review="2027-09-01",
            ),
        ),
    )


def _certification() -> Action:
    return advised(
        "funding-audit",
        "requires-certification",
        0,
        (0, 3, 7),
        place="act-first",
        answers=promise(
            grave=("hard", "It makes something that matters much harder"),
            many=("some", "Some of the people we work with"),
            undone=("yes", "It can be undone"),
            first_step="List what we can give without any certificate, and who pays for it.",
            owner="Program director",
            in_the_room="Not decided",
            hours=HOURS["weeks"],
            money=MONEY["mid"],
            sign=Answer(
                state="not-agreed", said="A count; what people say", between=("count", "words")
            ),
            tell_by="2027-07-01",
            review="2027-06-01",
        ),
    )


def _pledge() -> Action:
    return advised(
        "funding-audit",
        "restricts-people-working",
        1,
        (0, 4),
        place="find-out",
        answers=promise(
            reasons="We have always said it. It may never have been so.",
            first_step="Send section 4 of the award to the attorney with one question.",
            owner="Grants manager",
            hours=HOURS["few"],
            money=MONEY["none"],
            tell="Every partner who stopped referring people to us",
            tell_by="2027-01-31",
            review="2027-01-31",
        ),
        updates=(
            update(
                "2027-02-03",
                became=KEPT,
                did="We know now: the award restricts what we say of the law, and no one’s help.",
                changed="Nobody is turned away for working. Nine people came back who had been.",
                told="All seven partners, by letter; Harborlight Collective has a copy.",
                learned="Ask first where a rule is written. We lost years to this one.",
            ),
        ),
    )


def _subcontract() -> Action:
    return advised(
        "sharing-power",
        "sub-contracts",
        0,
        shares_power=True,
        ratings=ratings("555", "445", "223"),
        answers=promise(
            shares_power=("yes", "Yes"),
            reasons="We have the contracts, and they have the trust.",
            first_step="Ask the drop-in’s board what they would want to be paid for, and how much.",
            owner="Executive director, with the drop-in’s board",
            in_the_room="The drop-in’s board, our treasurer",
            paid=PAID["rate"],
            hours=HOURS["weeks"],
            money=("over-5000", "Over 5,000"),
            depends_on="The state’s answer on our renewal",
            sign="There is a signed sub-contract, on their terms.",
            tell="The drop-in’s members",
            tell_by="2027-06-01",
            review="2027-06-01",
        ),
        updates=(
            update(
                "2027-05-04",
                became=UNDER_WAY,
                did="The board named its terms, and we wrote them into the renewal.",
                review="2027-10-01",
            ),
        ),
    )


def _money_for_trainers() -> Action:
    return advised(
        "sharing-power",
        "training-paid",
        0,
        shares_power=True,
        ratings=ratings("445", "222", "343"),
        answers=promise(
            first_step="Ask the advocates for a rate, and put it into next year’s budget.",
            owner="Board treasurer",
            paid=PAID["rate"],
            hours=HOURS["few"],
            money=MONEY["mid"],
            tell="Staff, at the March meeting",
            review="2027-03-15",
        ),
        updates=(
            update(
                "2027-03-15",
                became=DROPPED,
                why_not="The advocates would rather have the sub-contract, and said so plainly.",
                told="The two advocates, who had asked for it.",
                learned="We had planned this for them without them.",
            ),
        ),
    )


def _open_hour() -> Action:
    return Action(
        id="own-1",
        name="Keep one open hour each week at which anybody can say what we get wrong. No name "
        "is asked for.",
        shares_power=True,
        ratings=ratings("145", "112", "344"),
        answers=promise(
            reasons="People tell us at the door what they do not tell us in a survey.",
            owner="Front desk, in turns",
            hours=HOURS["few"],
            money=MONEY["none"],
            tell_by="2026-12-01",
        ),
    )


ACTIONS = (
    _reporting(),
    _cooperation(),
    _safety_plan(),
    _certification(),
    _pledge(),
    _subcontract(),
    _money_for_trainers(),
    _open_hour(),
)
WAITING = (
    advised("sharing-power", "more-than-money", ratings=ratings("334", "222", "233")),
    advised("measuring-impact", "tools-for-goals", ratings=ratings("344", "334", "334")),
    advised("sharing-power", "changes-pressed-for", ratings=ratings("455", "555", "122")),
    advised(
        "measuring-impact",
        "regular-updates",
        ratings=ratings("233", "111", "344"),
        answers=promise(owner="Communications lead", first_step="Draft one page for the spring."),
        updates=(update("2027-02-03", became=LATE, why_not="Nobody had the hours for it."),),
    ),
    advised("measuring-impact", "impact-and-integrity"),
    advised("funding-audit", "requires-activities", 1, (2,), place="find-out"),
    Action(id="own-2", name="Paint the waiting room, with whoever wants to choose the color"),
)


def gathered() -> tuple[Gathered, ...]:
    """The assessments that the plan's actions come from, and two that gave none to it."""
    looked = {"funding-audit": len(FUNDERS), "partnership-vetting": 4}
    unanswered = {"funding-audit": 3, "measuring-impact": 11}
    ids = (
        "funding-audit",
        "six-tenets",
        "sharing-power",
        "measuring-impact",
        "partnership-vetting",
        "survivor-leadership",
    )
    made = []
    for name in ids:
        rubric, number = rubrics()[name], looked.get(name, 0)
        made.append(
            Gathered(
                rubric=RubricMark(id=name, version=rubric.version),
                title=rubric.title,
                on=ANSWERED,
                subject=rubric.repeat.subject if rubric.repeat else None,
                plural=rubric.repeat.plural if rubric.repeat else None,
                subjects=number,
                unanswered=unanswered.get(name, 0),
            )
        )
    return tuple(made)


def harborlight() -> Plan:
    """The plan half a year on: kept, under way, late and dropped; one that waits for its turn."""
    decided = "Executive director, board treasurer, two case managers, two paid advisers"
    return Plan(
        plan=FORM,
        organization=ORGANIZATION,
        started=date(2026, 11, 9),
        updated=date(2027, 5, 20),
        raters=3,
        gathered=gathered(),
        overruled=(
            Overruled(
                rule="seven",
                reason="The open hour costs us nothing, and people asked for it by name.",
                on=date(2026, 11, 16),
            ),
        ),
        answers=promise(
            decided_by=Answer(value=decided, said=decided, note="The treasurer joined by phone.")
        ),
        actions=ACTIONS,
        waiting=WAITING,
    )


def at_first() -> Plan:
    """The same on the day that it was made: promised, and nothing said of it since."""
    plan = harborlight()
    fresh = (one.model_copy(update={"updates": ()}) for one in plan.actions)
    waiting = (one.model_copy(update={"updates": (), "answers": {}}) for one in plan.waiting)
    update = {"updated": date(2026, 11, 16), "actions": tuple(fresh), "waiting": tuple(waiting)}
    return plan.model_copy(update=update)


def empty() -> Plan:
    """A plan with nothing in it yet."""
    return Plan(plan=FORM, organization=ORGANIZATION, started=ANSWERED, updated=ANSWERED)


def rated_by_six() -> Plan:
    """The same rated by six people, so that medians may be shared."""
    plan = harborlight()

    def doubled(one: Action) -> Action:
        given = one.ratings.model_dump()
        twice = {name: tuple(sorted((*some, *some))) for name, some in given.items()}
        return one.model_copy(update={"ratings": Ratings.model_validate(twice)})

    return plan.model_copy(
        update={
            "raters": 6,
            "actions": tuple(map(doubled, plan.actions)),
            "waiting": tuple(map(doubled, plan.waiting)),
        }
    )


PLACES: tuple[Place, ...] = ("act-first", "find-out", "weigh")


def hostile() -> Plan:
    """The plan with text that is hard to lay out wherever a person may write."""
    plan = harborlight()
    return plan.model_copy(
        update={
            "organization": HOSTILE,
            "overruled": tuple(
                one.model_copy(update={"reason": HOSTILE}) for one in plan.overruled
            ),
            "answers": _hostile_answers(plan.answers),
            "actions": tuple(map(_hostile_action, plan.actions)),
            "waiting": tuple(map(_hostile_action, plan.waiting)),
        }
    )


def _hostile_action(action: Action) -> Action:
    return action.model_copy(
        update={
            "name": f"{action.id} {HOSTILE}",
            "findings": tuple(
                one.model_copy(update={"about": f"{one.about} {HOSTILE}"} if one.about else {})
                for one in action.findings
            ),
            "answers": _hostile_answers(action.answers),
            "updates": tuple(
                one.model_copy(update={"answers": _hostile_answers(one.answers)})
                for one in action.updates
            ),
        }
    )


_ONCE = (
    "decided-by",
    "reasons",
    "first-step",
    "owner",
    "in-the-room",
    "depends-on",
    "sign",
    "tell",
)
_SINCE = ("did", "changed", "why-not", "told", "learned")
WORDS = frozenset((*_ONCE, *_SINCE))
"""The keys whose answers are words of our own."""


def _hostile_answers(answers: dict[str, Answer]) -> dict[str, Answer]:
    return {key: _hostile_answer(one, key in WORDS) for key, one in answers.items()}


def _hostile_answer(answer: Answer, is_text: bool) -> Answer:
    written: dict[str, object] = {"note": HOSTILE, "evidence": "written", "reference": HOSTILE}
    if is_text and answer.is_known:
        written |= {"value": HOSTILE, "said": HOSTILE}
    if answer.state == "dont-know":
        written["find_out"] = FindOut(who=HOSTILE)
    return answer.model_copy(update=written)
