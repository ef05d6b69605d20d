"""`when:` as data: whether a question applies, given the answers so far. No expressions."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import Discriminator, Field, Tag

from assessor.model.base import Id, Key, Record


class Is(Record):
    """Holds when the question was answered with this option, or one of these."""

    question: Key = Field(description="The question, or a follow-up of it, that is looked at.")
    answer: Id | tuple[Id, ...] = Field(alias="is", description="The option or options.")


class IsNot(Record):
    """Holds when the question was not answered with this option; also while it is unanswered."""

    question: Key = Field(description="The question, or a follow-up of it, that is looked at.")
    answer: Id | tuple[Id, ...] = Field(alias="is_not", description="The option or options.")


class AllOf(Record):
    """Holds when every one of the conditions holds."""

    all: tuple[Condition, ...] = Field(min_length=1, description="Conditions that must all hold.")


class AnyOf(Record):
    """Holds when at least one of the conditions holds."""

    any: tuple[Condition, ...] = Field(min_length=1, description="Conditions, one is enough.")


class Not(Record):
    """Holds when the condition does not."""

    negated: Condition = Field(alias="not", description="The condition that must not hold.")


def _shape(value: Any) -> str:
    """The kind of condition, by the key that only it has; `is` when none is there."""
    keys = value if isinstance(value, dict) else {type(value).__name__: None}
    names = {"is_not": "is_not", "IsNot": "is_not", "all": "all", "AllOf": "all", "any": "any"}
    names |= {"AnyOf": "any", "not": "not", "Not": "not"}
    return next((names[key] for key in keys if key in names), "is")


Condition = Annotated[
    Annotated[Is, Tag("is")]
    | Annotated[IsNot, Tag("is_not")]
    | Annotated[AllOf, Tag("all")]
    | Annotated[AnyOf, Tag("any")]
    | Annotated[Not, Tag("not")],
    Discriminator(_shape),
]
