"""A plan: the actions that findings ask for, which of them were chosen, and what became of each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Literal, get_args

from pydantic import Field

from assessor.model.assessment import Answer, RubricMark
from assessor.model.base import Flag, Id, Key, Obligation, Record, Text, Whole
from assessor.model.days import Day
from assessor.model.questions import Basis

Place = Literal["act-first", "find-out", "weigh"]
PLACES: tuple[Place, ...] = get_args(Place)
"""Before any weighing: what is acted on first, what is found out first; and what is weighed."""

Became = Literal["kept", "under-way", "late", "dropped"]
"""What became of a promise, as it was last said."""

Rule = Literal["seven", "act-first", "find-out", "power"]
"""The plan rule (design, section 5): seven at most; all that is acted on first; at least one to
find out; at least one that shares power and resources."""

Rating = Annotated[Whole, Field(ge=1, le=5)]


class Trace(Record):
    """An answer that an action comes from."""

    rubric: Id = Field(description="The rubric that was answered.")
    question: Key = Field(description="The key of the answer.")
    asked: Text = Field(description="The question as it was put.")
    short: Text | None = Field(default=None, description="The question in a few words.")
    said: Text = Field(description="The answer in words.")
    subject: Id | None = Field(
        default=None, description="Whom or what it is about, where the rubric repeats."
    )
    about: Text | None = Field(default=None, description="What that subject is called.")
    on: Day = Field(alias="day", description="The day of the last answer in that assessment.")


class Passage(Record):
    """Where an action's advice stands in a published text."""

    title: Text = Field(description="The text.")
    publisher: Text = Field(description="Who published it.")
    year: Whole = Field(description="The year it was published.")
    section: Text | None = Field(default=None, description="The heading it stands under.")
    page: Whole | None = Field(default=None, description="The page, where known.")
    basis: Basis = Field(default="guidelines", description="How the advice is drawn from it.")
    obligation: Obligation | None = Field(default=None, description="The source's verb.")


class Ratings(Record):
    """What an action was rated, from 1 to 5, lowest first, so that no place tells who rated."""

    impact: tuple[Rating, ...] = Field(default=(), description="How much it changes for people.")
    resources: tuple[Rating, ...] = Field(default=(), description="What it takes.")
    sustainability: tuple[Rating, ...] = Field(default=(), description="Whether it would last.")


class Update(Record):
    """What was said of a promise on one day. It is added, and never changed."""

    on: Day = Field(alias="day", description="The day.")
    answers: dict[Key, Answer] = Field(description="What was said, by key.")


class Action(Record):
    """One thing to do, with what it comes from, what was promised, and what became of it."""

    id: Id = Field(description="What the program calls it.")
    name: Text = Field(description="What to do.")
    place: Place = Field(
        default="weigh", description="Whether it comes before any weighing, or is weighed."
    )
    advice: Text | None = Field(
        default=None, description="The advice it is, word for word; none where it is our own."
    )
    # Of what people seldom write, the first mistake is enough to tell, and a file of nothing but
    # mistakes stays small.
    findings: tuple[Trace, ...] = Field(
        default=(), fail_fast=True, description="The answers behind it."
    )
    sources: tuple[Passage, ...] = Field(
        default=(), fail_fast=True, description="The passages behind it."
    )
    first_step: Text | None = Field(default=None, description="The first step that is advised.")
    effort: Literal["low", "medium", "high"] | None = Field(
        default=None, description="The effort that the rubric states: a first guess."
    )
    shares_power: Flag = Field(
        default=False, description="Whether it shares power or resources with those it is for."
    )
    ratings: Ratings = Field(default=Ratings(), description="What it was rated.")
    answers: dict[Key, Answer] = Field(
        default_factory=dict, description="What was promised, by the keys of the form."
    )
    updates: tuple[Update, ...] = Field(
        default=(), description="What was said of it since, in order."
    )

    @property
    def is_own(self) -> bool:
        """Whether somebody wrote it in, rather than a rubric advised it."""
        return self.advice is None

    @property
    def is_reworded(self) -> bool:
        """Whether its name puts the advice in words of our own: it does not begin the advice."""
        name, advice = self.name.split(), (self.advice or "").split()
        begins = " ".join(advice).startswith(" ".join(name).rstrip(".…"))
        return self.advice is not None and not begins


class Gathered(Record):
    """An assessment whose findings are in the plan."""

    rubric: RubricMark = Field(description="Which rubric it answers.")
    title: Text = Field(description="The rubric's title.")
    on: Day = Field(alias="day", description="The day of its last answer.")
    subject: Text | None = Field(default=None, description="What it is answered about: `funder`.")
    plural: Text | None = Field(default=None, description="Several of them: `funders`.")
    subjects: Whole = Field(default=0, description="How many of them were looked at.")
    unanswered: Whole = Field(default=0, description="Questions that were not answered yet.")


class Overruled(Record):
    """A part of the plan rule that people set aside, and why."""

    rule: Rule = Field(description="Which part.")
    reason: Text = Field(description="Why, in our own words.")
    on: Day = Field(alias="day", description="The day.")


MOST_ACTIONS = 1_000
"""More than anybody weighs, and than one file holds well."""


class Plan(Record):
    """Everything an organization set out to do, and what it was chosen from."""

    format: Whole = Field(default=1, description="Always 1.")
    plan: RubricMark = Field(description="The form whose questions are answered for each action.")
    organization: Text = Field(description="Whose plan it is.")
    started: Day = Field(description="The day it was begun.")
    updated: Day = Field(description="The day of its last change.")
    raters: Whole = Field(default=0, description="How many files of ratings were put together.")
    gathered: tuple[Gathered, ...] = Field(
        default=(), fail_fast=True, description="The assessments that its actions come from."
    )
    overruled: tuple[Overruled, ...] = Field(
        default=(), fail_fast=True, description="Where the plan rule was set aside, and why."
    )
    answers: dict[Key, Answer] = Field(
        default_factory=dict, description="What was said of the plan as a whole."
    )
    actions: tuple[Action, ...] = Field(
        default=(), max_length=MOST_ACTIONS, description="The plan, in order."
    )
    waiting: tuple[Action, ...] = Field(
        default=(),
        max_length=MOST_ACTIONS,
        description="What was gathered too, and is not in the plan now.",
    )

    @property
    def every_action(self) -> tuple[Action, ...]:
        """The actions of the plan, and behind them those that wait."""
        return self.actions + self.waiting

    @property
    def groups(self) -> tuple[Mapping[str, Answer], ...]:
        """All answers by key: of the plan as a whole, of each action, and of what it became."""
        of_actions = (
            group
            for action in self.every_action
            for group in (action.answers, *(update.answers for update in action.updates))
        )
        return self.answers, *of_actions

    def action(self, action_id: str) -> Action:
        """The action of that id. Raises KeyError where there is none."""
        found = [action for action in self.every_action if action.id == action_id]
        if not found:
            raise KeyError(action_id)
        return found[0]
