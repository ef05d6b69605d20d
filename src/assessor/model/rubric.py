"""A rubric: sections of questions, with scales, families and sources."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, StringConstraints

from assessor.model.base import Flag, Id, Key, Record, Text, Version, Whole
from assessor.model.conditions import Condition
from assessor.model.days import Day
from assessor.model.questions import AnyQuestion, Citation
from assessor.model.scales import BUILT_IN, Scale


class SourceText(Record):
    """A published text that the rubric is drawn from."""

    title: Text = Field(description="Its title, as published.")
    publisher: Text = Field(description="Who published it.")
    authors: Text | None = Field(default=None, description="Who wrote it, if another.")
    year: Whole = Field(description="The year it was published.")


class Review(Record):
    """Whether people with lived experience have reviewed the rubric."""

    status: Literal["draft", "reviewed"] = Field(description="A draft says so in every report.")
    by: Text | None = Field(default=None, description="Who reviewed it.")
    on: Day | None = Field(default=None, description="When it was reviewed.")


Minutes = Annotated[Whole, Field(ge=1, le=600)]
"""How long something takes a team, about."""


class Repeat(Record):
    """What a rubric is answered about, once for each."""

    subject: Text = Field(description="One of them, in small letters: `funder`.")
    plural: Text = Field(description="Several of them: `funders`.")
    by: Literal["subject", "question"] = Field(
        default="subject",
        description="What is finished before the next begins: one of them with all its questions, "
        "or one question about all of them.",
    )
    count: Id | None = Field(
        default=None, description="The number question that asks how many there are in all."
    )
    minutes: Minutes | None = Field(
        default=None, description="How long one of them takes; `minutes` is then for the rest."
    )
    intro: Text | None = Field(default=None, description="Said before the first one is named.")


class Family(Record):
    """A group of questions that talk starts with, or ends with."""

    title: Text = Field(description="A word or two.")
    about: Text = Field(description="What belongs to it, in one sentence.")
    first: Flag = Field(
        default=False, description="A condition of it without a response is acted on first."
    )


Note = Annotated[Text, StringConstraints(max_length=400)]
"""A sentence or two; more would push the question below it off the screen."""


class Section(Record):
    """Questions that belong together."""

    id: Id = Field(description="Its name.")
    title: Text = Field(description="Its heading.")
    intro: Text | None = Field(default=None, description="Two or three sentences before it.")
    care: Note | None = Field(
        default=None,
        description="Where it can be heavy: a sentence or two that people see first.",
    )
    once: Flag = Field(
        default=False, description="In a rubric that repeats: asked once, not for each subject."
    )
    aim: Flag = Field(
        default=False, description="Asks, at its end, which rung the organization aims for here."
    )
    questions: tuple[AnyQuestion, ...] = Field(min_length=1, description="Its questions, in order.")


class Term(Record):
    """A word that the rubric uses in a sense of its own."""

    term: Text = Field(description="The word, as the questions use it.")
    meaning: Text = Field(description="What is meant by it here, in plain words.")
    source: Citation = Field(description="Where it is defined.")


class Conversation(Record):
    """What to talk about next with a subject, or about it: a suggestion, never a verdict."""

    id: Id = Field(description="Its name; cases expect it by this.")
    title: Text = Field(description="A few words: `Continue with safeguards`.")
    about: Text = Field(description="What it means, and what to do, in one to three sentences.")
    when: Condition | None = Field(
        default=None, description="When it is suggested; the first that holds is taken."
    )


def _one_format(value: int) -> int:
    if value != 1:
        raise ValueError(f"this program reads format 1, not format {value}\nwrite “format: 1”")
    return value


class Rubric(Record):
    """A whole rubric file."""

    format: Annotated[Whole, AfterValidator(_one_format)] = Field(description="Always 1.")
    id: Id = Field(description="The rubric's name; the same as its file name.")
    version: Version = Field(description="Three numbers; changes when a question's meaning does.")
    title: Text = Field(description="Its title.")
    summary: Text = Field(description="One sentence that begins with what it does: `Looks at …`.")
    review: Review = Field(description="Whether it was reviewed, by whom and when.")
    who: Text = Field(description="Who should be in the room.")
    minutes: Minutes = Field(description="How long it takes a team, about.")
    core_minutes: Minutes | None = Field(
        default=None,
        description="How long its core questions take, with one subject where it repeats.",
    )
    before: Text | None = Field(
        default=None, description="What to read before the first answer and the report."
    )
    sources: dict[Id, SourceText] = Field(min_length=1, description="The texts it is drawn from.")
    repeat: Repeat | None = Field(default=None, description="What it is answered about, for each.")
    total: Flag = Field(default=False, description="Whether it has a position of its own.")
    scales: dict[Id, Scale] = Field(default_factory=dict, description="Scales of its own.")
    families: dict[Id, Family] = Field(
        default_factory=dict, description="Groups of questions, the most pressing first."
    )
    sections: tuple[Section, ...] = Field(min_length=1, description="Its sections, in order.")
    conversations: tuple[Conversation, ...] = Field(
        default=(), description="In a rubric that repeats: the next conversation about each."
    )
    glossary: tuple[Term, ...] = Field(
        default=(), description="Words used in a sense of their own, in alphabetical order."
    )

    @property
    def by_question(self) -> bool:
        """Whether each question is asked about every subject before the next question."""
        return self.repeat is not None and self.repeat.by == "question"

    def scale(self, name: str) -> Scale:
        """The scale of that name, the rubric's own before a built-in one."""
        return self.scales[name] if name in self.scales else BUILT_IN[name]

    def questions(self) -> Iterator[tuple[Section, AnyQuestion]]:
        """Every question with its section, in order."""
        for section in self.sections:
            for question in section.questions:
                yield section, question


def part_key(question: Id, part: str) -> Key:
    """The key that a follow-up's answer is kept under."""
    return f"{question}.{part}"
