"""An assessment: one organization's answers to one rubric, self-explaining on paper."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Annotated, Literal, Self

from pydantic import Field

from assessor.model.base import Flag, Id, Record, Text, Value, Version, Whole
from assessor.model.rubric import Day

State = Literal["answered", "dont-know", "not-agreed", "not-applicable", "skipped", "open"]
"""What was said: an answer; that nobody knows; that people see it differently; that it does not
apply; later; or only what belongs to an answer, such as a note."""

NA_REASONS: dict[str, str] = {
    "outside-our-work": "Outside our work",
    "decided-elsewhere": "Another body decides it",
    "none-here": "There is none here",
    "other": "Another reason",
}
"""The reasons that “not applicable” takes. `other` wants a note."""


Evidence = Literal["said", "written", "seen", "confirmed"]
EVIDENCE: dict[Evidence, str] = {
    "said": "Said",
    "written": "Written",
    "seen": "Seen in practice",
    "confirmed": "Confirmed by people it affects",
}
"""How an answer is known, from hearing it to hearing it from those it is about."""


class FindOut(Record):
    """Who could find out what nobody in the room knew, and by when."""

    who: Text | None = Field(default=None, description="A role, not a name: `our bookkeeper`.")
    by: Day | None = Field(default=None, description="The day, written year-month-day.")


class Copied(Record):
    """A start: an answer from elsewhere, laid beside. It counts once somebody has kept it."""

    source: Id | None = Field(
        default=None,
        alias="from",
        description="The id of the subject it was said about; none where it is only suggested, by "
        "a rubric or another file.",
    )
    state: Literal["answered", "not-applicable"] = Field(
        default="answered", description="What was said there, if not a value."
    )
    value: Value | None = Field(
        default=None, alias="answer", description="The answer as the rubric knows it."
    )
    said: str = Field(default="", description="The answer in words.")
    reason: Id | None = Field(default=None, description="Why it does not apply there.")

    @property
    def is_suggested(self) -> bool:
        """Whether it was said about no subject."""
        return self.source is None


class Answer(Record):
    """What was said to one question, with the words it was asked in."""

    asked: str = Field(
        default="",
        description="The question as it was put, so that the file outlives the rubric.",
    )
    state: State = Field(default="answered", description="What was said, if not a value.")
    value: Value | None = Field(
        default=None, alias="answer", description="The answer as the rubric knows it."
    )
    said: str = Field(default="", description="The answer in words.")
    reason: Id | None = Field(default=None, description="Why it does not apply.")
    note: Text | None = Field(default=None, description="A note.")
    evidence: Evidence | None = Field(default=None, description="How it is known.")
    reference: Text | None = Field(default=None, description="Where that can be found, in words.")
    flagged: Flag = Field(default=False, description="Whether to come back to it.")
    some_saw: tuple[Id, ...] = Field(
        default=(), description="What some saw instead of the agreed answer. Never who."
    )
    between: tuple[Id, ...] = Field(
        default=(), description="Where it is not agreed: the options that people saw."
    )
    find_out: FindOut | None = Field(
        default=None, description="Where nobody knew: who could find out, and by when."
    )
    copied: Copied | None = Field(
        default=None,
        description="Where nothing is said yet: what was said about another subject, or is "
        "suggested.",
    )

    @property
    def is_known(self) -> bool:
        """Whether it was answered with a value."""
        return self.state == "answered"

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said: no answer, and nothing beside it."""
        return self == Answer(asked=self.asked, state="open")

    @property
    def known_by(self) -> str:
        """How it is known: `Written: staff handbook, page 4`; empty where that is not said."""
        kind = EVIDENCE[self.evidence] if self.evidence else ""
        return ": ".join(filter(None, (kind, self.reference)))

    @property
    def is_settled(self) -> bool:
        """Whether the question has been dealt with, if only by saying what is in the way."""
        return self.state not in ("skipped", "open")


Answers = Mapping[str, Answer]


class Subject(Record):
    """One of the things a repeated rubric is answered about."""

    id: Id = Field(description="What the program calls it.")
    name: Text = Field(description="What it is called.")
    answers: dict[str, Answer] = Field(default_factory=dict, description="Answers by key.")


MOST_SUBJECTS = 1_000
"""More than anybody looks at one by one, and than one file holds well."""


class RubricMark(Record):
    """Which rubric was answered, so that a later version can be told apart."""

    id: Id = Field(description="The rubric's id.")
    version: Version = Field(description="The version that was answered.")
    digest: str = Field(default="", description="Tells its content from any other.")


MOST_MINUTES = 100_000
Spent = Annotated[Whole, Field(ge=0, le=MOST_MINUTES)]
"""Minutes that were spent on something."""


class Assessment(Record):
    """Everything one organization said to one rubric."""

    format: Whole = Field(default=1, description="Always 1.")
    rubric: RubricMark = Field(description="Which rubric was answered.")
    organization: Text = Field(description="Whose answers they are.")
    started: Day = Field(description="The day of the first answer.")
    updated: Day = Field(description="The day of the last answer.")
    all_named: Flag = Field(
        default=False, description="In a rubric that repeats: whether every subject is named."
    )
    core: Flag = Field(default=False, description="Whether only core questions are asked.")
    minutes: Spent = Field(
        default=0, description="How long people have sat over it, in minutes; breaks left out."
    )
    answers: dict[str, Answer] = Field(default_factory=dict, description="Answers asked once.")
    subjects: tuple[Subject, ...] = Field(
        default=(), max_length=MOST_SUBJECTS, description="Answers per subject."
    )
    removed: tuple[Subject, ...] = Field(
        default=(),
        max_length=MOST_SUBJECTS,
        description="Subjects that were taken out, with their answers. They count nowhere.",
    )

    def subject(self, subject_id: str) -> Subject:
        """The subject of that id. Raises KeyError where there is none."""
        found = [subject for subject in self.subjects if subject.id == subject_id]
        if not found:
            raise KeyError(subject_id)
        return found[0]

    @property
    def groups(self) -> tuple[dict[str, Answer], ...]:
        """All answers by key: those asked once, then those about each subject."""
        return self.answers, *(subject.answers for subject in self.subjects)

    @property
    def every_group(self) -> tuple[dict[str, Answer], ...]:
        """The same, and behind them the answers about removed subjects, which count nowhere."""
        return *self.groups, *(subject.answers for subject in self.removed)

    @property
    def everyone(self) -> tuple[Subject, ...]:
        """The subjects, and behind them those that were removed and are still kept."""
        return self.subjects + self.removed

    def answers_of(self, subject_id: str | None) -> Answers:
        """The answers about one subject, or those asked once."""
        return self.answers if subject_id is None else self.subject(subject_id).answers

    def with_answer(
        self, subject_id: str | None, key: str, answer: Answer, order: Sequence[str], on: date
    ) -> Self:
        """The same assessment with one answer put in its place in `order`; others keep theirs."""
        placed = _in_order({**self.answers_of(subject_id), key: answer}, order)
        if subject_id is None:
            return self.model_copy(update={"answers": placed, "updated": on})
        subjects = tuple(
            subject.model_copy(update={"answers": placed}) if subject.id == subject_id else subject
            for subject in self.subjects
        )
        return self.model_copy(update={"subjects": subjects, "updated": on})

    def with_subject(self, words: str, name: str, on: date) -> Self:
        """The same assessment with one more subject, at the end.

        Its id is new, and made from what such a subject is called: `partner-organization-2`.
        """
        noun = re.sub(r"[^a-z]+", "-", words.casefold()).strip("-")[:40] or "subject"
        used = {subject.id for subject in self.everyone}
        number = next(n for n in range(1, len(used) + 2) if f"{noun}-{n}" not in used)
        subjects = (*self.subjects, Subject(id=f"{noun}-{number}", name=name))
        return self.model_copy(update={"subjects": subjects, "updated": on})

    def with_name(self, subject_id: str, name: str, on: date) -> Self:
        """The same assessment with another name for one subject, removed or not."""

        def called(subjects: tuple[Subject, ...]) -> tuple[Subject, ...]:
            return tuple(
                one.model_copy(update={"name": name}) if one.id == subject_id else one
                for one in subjects
            )

        update = {"subjects": called(self.subjects), "removed": called(self.removed)}
        return self.model_copy(update={**update, "updated": on})

    def with_core(self, core: bool) -> Self:
        """The same assessment, asking the core questions alone, or all of them."""
        return self.model_copy(update={"core": core})

    def with_minutes(self, minutes: int) -> Self:
        """The same assessment, with how long people have sat over it."""
        return self.model_copy(update={"minutes": min(minutes, MOST_MINUTES)})

    def with_all_named(self, done: bool) -> Self:
        """The same assessment, with whether every subject has been named."""
        return self.model_copy(update={"all_named": done})


def _in_order(answers: dict[str, Answer], order: Sequence[str]) -> dict[str, Answer]:
    place = {key: index for index, key in enumerate(order)}
    return dict(sorted(answers.items(), key=lambda pair: place.get(pair[0], len(order))))
