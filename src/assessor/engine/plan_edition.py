"""What of a plan may be shared: advice and choices, days and states, and words written for others.

A list of what stays, so that whatever a plan learns to hold later is left out until somebody
decides otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from math import ceil, floor

from assessor.engine.edition import GROUP, OURS, WORDS_LEFT_OUT
from assessor.engine.standing import day_of, value_of
from assessor.engine.weighing import spread
from assessor.model.assessment import Answer, Answers
from assessor.model.base import ID_PATTERN
from assessor.model.plan import Action, Overruled, Plan, Rating, Ratings, Trace, Update

OWN_ACTION = "An action of our own"
"""What stands for the name of an action that is in our own words."""
CHOICES = ("grave", "many", "undone", "paid", "hours", "money", "shares-power", "became")
DAYS = ("tell-by", "review")
FOR_OTHERS = ("did", "changed", "why-not", "told")
"""The keys of an update whose words are written to be read by others."""

Unnamed = Callable[[str], str]
"""Takes out of a text the names that the plan knows."""


def shareable_plan(plan: Plan) -> Plan:
    """The plan with what may leave the organization. Actions stay in their order.

    Ratings stay as their medians alone, and only those that at least five people gave.
    """
    unnamed = _taking_out(plan)
    return Plan(
        plan=plan.plan,
        organization=OURS,
        started=plan.started,
        updated=plan.updated,
        raters=plan.raters,
        gathered=plan.gathered,
        overruled=tuple(
            Overruled(rule=one.rule, reason=WORDS_LEFT_OUT, on=one.on) for one in plan.overruled
        ),
        actions=tuple(
            _action(plan, one, f"action-{n}", unnamed) for n, one in enumerate(plan.actions, 1)
        ),
        waiting=tuple(
            _action(plan, one, f"waiting-{n}", unnamed) for n, one in enumerate(plan.waiting, 1)
        ),
    )


def _action(plan: Plan, action: Action, name: str, unnamed: Unnamed) -> Action:
    """An action; of one that is our own, nothing that it comes from: that may be our words too."""
    is_own = action.is_own
    return Action(
        id=name,
        name=OWN_ACTION if is_own or action.is_reworded else action.name,
        place=action.place,
        advice=action.advice,
        findings=() if is_own else tuple(_counted(action.findings)),
        sources=() if is_own else action.sources,
        first_step=None if is_own else action.first_step,
        effort=action.effort,
        shares_power=action.shares_power,
        ratings=_medians(plan, action.ratings),
        answers=dict(_bare(action.answers)),
        updates=tuple(_update(one, unnamed) for one in action.updates),
    )


def _counted(findings: tuple[Trace, ...]) -> Iterator[Trace]:
    """The findings, whose subjects can be counted and not told."""
    numbers: dict[str, int] = {}
    for one in findings:
        number = numbers.setdefault(one.subject, len(numbers) + 1) if one.subject else 0
        yield Trace(
            rubric=one.rubric,
            question=one.question,
            asked=one.asked,
            said=one.said,
            subject=f"subject-{number}" if number else None,
            on=one.on,
        )


def _medians(plan: Plan, given: Ratings) -> Ratings:
    """Ratings with the same medians, of which none can be told apart; none of a small group."""
    if plan.raters < GROUP:
        return Ratings()
    return Ratings(
        impact=_median(given.impact),
        resources=_median(given.resources),
        sustainability=_median(given.sustainability),
    )


def _median(ratings: tuple[Rating, ...]) -> tuple[Rating, ...]:
    """The median as one rating; as the two beside it where it is a half."""
    if len(ratings) < GROUP:
        return ()
    middle = spread(ratings).median
    return tuple(dict.fromkeys((floor(middle), ceil(middle))))


def _bare(answers: Answers) -> Iterator[tuple[str, Answer]]:
    """The choices and the days, without what people wrote beside them."""
    for key, answer in answers.items():
        if key in CHOICES and not answer.is_known:
            yield key, Answer(state=answer.state, reason=answer.reason)
        elif key in CHOICES and re.match(ID_PATTERN, value_of(answer)):
            yield key, Answer(value=answer.value, said=answer.said)
        elif key in DAYS and (day := day_of(answer)):
            yield key, Answer(value=day.isoformat())


def _update(update: Update, unnamed: Unnamed) -> Update:
    words = {
        key: Answer(value=unnamed(said))
        for key in FOR_OTHERS
        if (said := value_of(update.answers.get(key)))
    }
    return Update(on=update.on, answers={**dict(_bare(update.answers)), **words})


def _taking_out(plan: Plan) -> Unnamed:
    """Puts a word in brackets where a text names the organization, or whom a finding is about."""
    kinds = dict(_names(plan))
    if not kinds:
        return lambda text: text
    longest_first = sorted(kinds, key=len, reverse=True)
    pattern = re.compile("|".join(f"({_anywhere(name)})" for name in longest_first))
    return lambda text: pattern.sub(
        lambda found: f"[{kinds[longest_first[(found.lastindex or 1) - 1]]}]", text
    )


def _names(plan: Plan) -> Iterator[tuple[str, str]]:
    """Every name that a plan knows, each with what stands in its place."""
    kinds: Mapping[str, str] = {one.rubric.id: one.subject or "" for one in plan.gathered}
    for action in plan.every_action:
        for one in action.findings:
            if one.about and len(one.about) >= _SHORTEST:
                noun = kinds.get(one.rubric) or "name"
                yield one.about, f"{'an' if noun[0] in 'aeiou' else 'a'} {noun}"
    for name in (plan.organization, re.sub(r"\s*\([^()]*\)\s*$", "", plan.organization)):
        if len(name) >= _SHORTEST and name != OURS:
            yield name, OURS.lower()


_SHORTEST = 3
"""Letters; anything shorter is a part of other words."""


def _anywhere(name: str) -> str:
    """A pattern for a name: of several words in any capitals, of one as it is written."""
    words = name.split()
    found = r"\s+".join(map(re.escape, words))
    return rf"(?<!\w){found if len(words) == 1 else f'(?i:{found})'}(?!\w)"
