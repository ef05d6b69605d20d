"""Answers given in a file rather than typed, and cases: answers with what should follow."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Discriminator, Field, Tag

from assessor.model.assessment import MOST_SUBJECTS, Evidence, FindOut
from assessor.model.base import Flag, Id, Key, Record, Text, Value, Whole
from assessor.model.result import Standing


class GivenAnswer(Record):
    """An answer with what belongs to it; or only what belongs to it, such as a note."""

    answer: Value | None = Field(
        default=None,
        description="A value, `dont-know`, `not-agreed`, `not-applicable` or `skipped`.",
    )
    reason: Id | None = Field(default=None, description="Why it does not apply.")
    note: Text | None = Field(default=None, description="A note.")
    evidence: Evidence | None = Field(default=None, description="How it is known.")
    reference: Text | None = Field(default=None, description="Where that can be found, in words.")
    flagged: Flag = Field(default=False, description="Whether to come back to it.")
    some_saw: tuple[Id, ...] = Field(
        default=(), description="Beside an agreed answer: the options that some saw instead."
    )
    between: tuple[Id, ...] = Field(
        default=(), description="Beside `not-agreed`: the options that people saw."
    )
    find_out: FindOut | None = Field(
        default=None, description="Beside `dont-know`: who could find out, and by when."
    )


Given = Annotated[
    Annotated[Value, Tag("value")] | Annotated[GivenAnswer, Tag("record")],
    Discriminator(lambda v: "record" if isinstance(v, dict | GivenAnswer) else "value"),
]


class GivenSubject(Record):
    """One subject's answers."""

    name: Text = Field(description="What the subject is called.")
    answers: dict[Key, Given] = Field(default_factory=dict, description="Answers by key.")


class Script(Record):
    """A file of answers for `assess run --answers`."""

    organization: Text | None = Field(default=None, description="Whose answers they are.")
    answers: dict[Key, Given] = Field(default_factory=dict, description="Answers asked once.")
    subjects: tuple[GivenSubject, ...] = Field(
        default=(), max_length=MOST_SUBJECTS, description="Answers per subject."
    )
    all_named: Flag = Field(default=True, description="Whether these are all the subjects.")


class Expected(Record):
    """What one section of a case should come to. Only what is written is compared."""

    section: Id = Field(description="The section.")
    subject: Text | None = Field(default=None, description="The subject's name, if it repeats.")
    position: Whole | None = Field(default=None, description="0 to 100, as shown.")
    low: Whole | None = Field(default=None, description="The lowest it could be, as shown.")
    high: Whole | None = Field(default=None, description="The highest it could be, as shown.")
    standing: Standing | None = Field(default=None, description="Where its conditions stand.")
    present: Whole | None = Field(default=None, description="Conditions that are there.")
    unknown: Whole | None = Field(default=None, description="Conditions not known.")
    seen: Whole | None = Field(default=None, description="Signals that were seen.")
    not_looked: Whole | None = Field(default=None, description="Signals not looked for yet.")
    gates: tuple[Id, ...] | None = Field(default=None, description="Gates open or not known.")


class ExpectedAdvice(Record):
    """An advice that a case should get."""

    key: Key = Field(description="The question, or the follow-up, that calls for it.")
    subjects: tuple[Text, ...] = Field(default=(), description="The subjects behind it.")
    act_first: Flag = Field(default=False, description="Whether it is to be acted on first.")


class Expectations(Record):
    """What a case should come to."""

    sections: tuple[Expected, ...] = Field(default=(), description="Section by section.")
    advice: tuple[ExpectedAdvice, ...] | None = Field(
        default=None, description="Every advice it should get, in order."
    )
    find_out: tuple[Key, ...] | None = Field(
        default=None, description="Every unknown, in order, by key."
    )
    conversations: dict[Text, Id] | None = Field(
        default=None, description="The next conversation suggested for each subject, by name."
    )


Fill = Literal["best", "in-place", "started", "lowest", "dont-know"]
"""Each counted question's best answer, a rung, its lowest, or “don't know”. Context stays open."""


class Case(Script):
    """A script kept beside a rubric, with what should follow from it."""

    name: Text = Field(description="What the case shows.")
    others: Fill | None = Field(
        default=None, description="How every question is answered that the case says nothing of."
    )
    expect: Expectations = Field(description="What should follow.")


class Cases(Record):
    """The cases kept beside one rubric."""

    rubric: Id = Field(description="The rubric that they belong to.")
    cases: tuple[Case, ...] = Field(min_length=1, max_length=200, description="The cases.")
