"""The record that all nouns are, and the small types that they share."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StrictBool,
    StrictInt,
    StrictStr,
    StringConstraints,
)


class Record(BaseModel):
    """A frozen record that refuses keys it does not know."""

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True, defer_build=True)


ID_PATTERN = r"^[a-z][a-z0-9-]{0,63}$"
PART_PATTERN = r"^[a-z][a-z0-9-]{0,63}(\.[a-z]+)?$"

Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""A name that files and answers refer to: small letters, digits and hyphens."""

Key = Annotated[str, StringConstraints(pattern=PART_PATTERN)]
"""The key of an answer: a question's id, or one of its follow-ups (`certification.response`)."""

Version = Annotated[str, StringConstraints(pattern=r"^[0-9]+\.[0-9]+\.[0-9]+$")]
"""Three numbers with points between: `1.0.0`."""

Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=20_000)]
"""Words for people; never empty."""

Whole = StrictInt
"""A whole number; words such as `yes` are not taken for one."""

Flag = StrictBool
"""`true` or `false`; other words are not taken for one."""

Value = Annotated[StrictInt | StrictStr | tuple[StrictStr, ...], Field(union_mode="left_to_right")]
"""An option's id, a whole number, words, or several option ids."""

Weight = Annotated[StrictInt, Field(ge=1, le=100)]
"""How much a question counts within its section; 1 unless a rubric says otherwise."""

Obligation = Literal["must", "should", "may"]
"""How strongly the source asks for something, in the source's own verb."""
