"""What a person can say back at a prompt: a closed set, the same for every face."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from assessor.engine.progress import Step
from assessor.model.assessment import Evidence
from assessor.model.base import Value
from assessor.model.items import Item


@dataclass(frozen=True)
class Answered:
    """The question's answer."""

    value: Value


@dataclass(frozen=True)
class DontKnow:
    """Nobody here knows."""


@dataclass(frozen=True)
class NotAgreed:
    """People here see it differently: the options that they saw."""

    between: tuple[str, ...]


@dataclass(frozen=True)
class NotApplicable:
    """The question does not apply, with one of the reasons, and a note where one was asked."""

    reason: str
    note: str | None = None


@dataclass(frozen=True)
class Skipped:
    """Leave it for later; where there is an answer it stays, and the next question follows."""


@dataclass(frozen=True)
class Passed:
    """The question behind this one, with no mark left here."""


@dataclass(frozen=True)
class Kept:
    """Keep what is there, and on to the next open question: what Enter says."""


@dataclass(frozen=True)
class Noted:
    """The question's whole note from now on; an empty one takes the note away."""

    text: str
    goes_on: bool = False
    """Whether another line may follow."""


@dataclass(frozen=True)
class Evidenced:
    """How the answer here is known, and where that can be found; None takes both away."""

    evidence: Evidence | None
    reference: str | None = None


@dataclass(frozen=True)
class Flagged:
    """Whether to come back to the question."""

    flagged: bool


@dataclass(frozen=True)
class SomeSaw:
    """What some saw instead of the agreed answer, from now on; nothing takes it away."""

    options: tuple[str, ...]


@dataclass(frozen=True)
class Aimed:
    """The rung aimed for in this section; None where that is not decided yet."""

    aim: Item
    rung: str | None


@dataclass(frozen=True)
class FindingOut:
    """Who could find out what nobody here knows, or by when, or both."""

    who: str | None = None
    by: date | None = None


@dataclass(frozen=True)
class Back:
    """The step before this one."""


@dataclass(frozen=True)
class Jumped:
    """Another step."""

    to: Step


@dataclass(frozen=True)
class Named:
    """The name of one more subject."""

    name: str


@dataclass(frozen=True)
class Renamed:
    """The right name of a subject that was named before."""

    subject: str
    name: str


@dataclass(frozen=True)
class Moved:
    """A subject, and its place in the list from now on, counted from 0."""

    subject: str
    to: int


@dataclass(frozen=True)
class Removed:
    """Take a subject out; it is kept until it is let go."""

    subject: str


@dataclass(frozen=True)
class BroughtBack:
    """Have a removed subject back."""

    subject: str


@dataclass(frozen=True)
class LetGo:
    """Keep nothing more of what was removed."""


@dataclass(frozen=True)
class Copied:
    """Begin a subject with the answers of another; with those of none, begin it afresh."""

    source: str | None
    target: str


@dataclass(frozen=True)
class AllNamed:
    """Every subject has been named."""


@dataclass(frozen=True)
class Finished:
    """Done: on to the result."""


@dataclass(frozen=True)
class Paused:
    """Enough for now."""


Reply = (
    Answered
    | DontKnow
    | NotAgreed
    | NotApplicable
    | Skipped
    | Passed
    | Kept
    | Noted
    | Evidenced
    | Flagged
    | SomeSaw
    | Aimed
    | FindingOut
    | Back
    | Jumped
    | Named
    | Renamed
    | Moved
    | Removed
    | BroughtBack
    | LetGo
    | Copied
    | AllNamed
    | Finished
    | Paused
)
