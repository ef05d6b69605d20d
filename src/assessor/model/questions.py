"""The questions that a rubric's author writes: one record per kind."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, Tag

from assessor.model.base import Flag, Id, Obligation, Record, Text, Weight, Whole
from assessor.model.conditions import Condition
from assessor.model.scales import Option


class Citation(Record):
    """Where in a source something stands."""

    document: Id = Field(alias="in", description="The id of a source of this rubric.")
    section: Text | None = Field(default=None, description="The heading it stands under.")
    page: Whole | None = Field(default=None, description="The page, where known.")


Basis = Literal["guidelines", "adapted", "ours"]
Part = Literal["answer", "written", "response", "room"]
"""What of a question an advice looks at: its own answer, or one of a condition's follow-ups."""


class Advice(Record):
    """A recommendation tied to answers of one question."""

    on: Part = Field(
        default="answer",
        description="What it looks at: the answer itself, or a follow-up of a condition.",
    )
    when: tuple[Id, ...] = Field(min_length=1, description="The options that call for it.")
    do: Text = Field(description="What to do, in one or two sentences.")
    first_step: Text = Field(description="What can be done within two weeks.")
    source: Citation = Field(description="The passage it is drawn from.")
    basis: Basis = Field(
        default="guidelines",
        description="guidelines: the source asks for it; adapted: inferred from it; ours.",
    )
    obligation: Obligation | None = Field(
        default=None, description="The source's verb, where it differs from the question's."
    )
    effort: Literal["low", "medium", "high"] | None = Field(
        default=None, description="A first guess at the effort; the organization knows better."
    )
    shares_power: Flag = Field(
        default=False,
        description="Shares power, money or decisions with people in the sex trades or survivors.",
    )


class Response(Record):
    """What a condition's follow-up about our response looks like for this condition."""

    ask: Text | None = Field(default=None, description="The question, if not the usual one.")
    anchors: dict[Id, Text] = Field(description="What each rung looks like here.")


class Question(Record):
    """What every kind of question has."""

    id: Id = Field(description="Its name; answers are kept under it. Never used again.")
    ask: Text = Field(description="The question, one idea, in plain words.")
    short: Text | None = Field(
        default=None, description="A few words for tables and lists; `ask` if absent."
    )
    why: Text | None = Field(default=None, description="Why it is asked.")
    source: Citation | None = Field(default=None, description="The passage it is drawn from.")
    when: Condition | None = Field(default=None, description="When it applies; always, if absent.")
    core: Flag = Field(
        default=False, description="Belongs to the short walk of `assess run RUBRIC --core`."
    )
    replaces: tuple[Id, ...] = Field(
        default=(), description="Ids of questions of earlier versions whose answers it takes over."
    )


class ScaledQuestion(Question):
    """A question answered on a scale. The only kind that can count."""

    kind: Literal["scaled"] = "scaled"
    scale: Id = Field(default="rungs", description="A built-in scale, or one of this rubric's.")
    anchors: dict[Id, Text] = Field(
        default_factory=dict, description="What each option looks like for this question."
    )
    obligation: Obligation | None = Field(default=None, description="The source's verb.")
    gate: Flag = Field(default=False, description="Must be in place; never averaged away.")
    always_applies: Flag = Field(default=False, description="Refuses “not applicable”.")
    weight: Weight = Field(default=1, description="How much it counts within its section.")
    family: Id | None = Field(default=None, description="One of the rubric's families.")
    response: Response | None = Field(
        default=None, description="For a condition: the rungs of our response to it."
    )
    advice: tuple[Advice, ...] = Field(default=(), description="Recommendations by answer.")


class ContextQuestion(Question):
    """What every question has that is asked for context, and not counted."""

    shown: Flag = Field(
        default=False,
        description="Its answer is shown beside each later question about the same subject.",
    )


class TextQuestion(ContextQuestion):
    """A question answered in words. Not counted."""

    kind: Literal["text"] = "text"


class NumberQuestion(ContextQuestion):
    """A question answered with a whole number. Not counted."""

    kind: Literal["number"] = "number"
    minimum: Whole = Field(default=0, description="The least that is taken.")
    maximum: Whole = Field(default=1_000_000, description="The most that is taken.")


class DayQuestion(ContextQuestion):
    """A question answered with a calendar day. Not counted."""

    kind: Literal["day"] = "day"


class ChoiceQuestion(ContextQuestion):
    """A question answered with one of its own options. Not counted."""

    kind: Literal["choice"] = "choice"
    options: tuple[Option, ...] = Field(min_length=2, description="What can be chosen.")


class ManyQuestion(ContextQuestion):
    """A question answered with any number of its own options. Not counted."""

    kind: Literal["many"] = "many"
    options: tuple[Option, ...] = Field(min_length=2, description="What can be chosen.")


def _kind(value: Any) -> str | None:
    kind = value.get("kind", "scaled") if isinstance(value, dict) else getattr(value, "kind", None)
    return kind if isinstance(kind, str) else None


AnyQuestion = Annotated[
    Annotated[ScaledQuestion, Tag("scaled")]
    | Annotated[TextQuestion, Tag("text")]
    | Annotated[NumberQuestion, Tag("number")]
    | Annotated[DayQuestion, Tag("day")]
    | Annotated[ChoiceQuestion, Tag("choice")]
    | Annotated[ManyQuestion, Tag("many")],
    Discriminator(_kind),
]
"""Any kind of question, told apart by its `kind`; `scaled` where it has none."""


def on_rungs(question: AnyQuestion) -> bool:
    """Whether a question asks about a practice on the four rungs."""
    return isinstance(question, ScaledQuestion) and question.scale == "rungs"
