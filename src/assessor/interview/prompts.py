"""Where the conversation stands: everything that a face needs to ask the next thing."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date
from typing import Literal

from assessor.engine.last_time import LastTime, said_then
from assessor.engine.progress import Step, answer_at
from assessor.engine.subjects import start_of
from assessor.errors import StorageError
from assessor.interview.parts import Parts
from assessor.interview.sittings import Sitting
from assessor.model.assessment import Answer, Assessment, Copied
from assessor.model.items import Item
from assessor.model.rubric import Rubric

Kind = Literal["opening", "question", "naming", "note", "who", "by", "review"]
"""The welcome to a new assessment; a question; naming a subject; another line of a note; who could
find out what nobody knows, and by when; the look back at the end."""


@dataclass(frozen=True)
class Prompt:
    """One turn of the conversation: at a step, or at the end where there is none."""

    rubric: Rubric
    assessment: Assessment
    step: Step | None = None
    told: str = ""
    """What the person is told first, in lines: what was saved, or why they are here."""
    is_opening: bool = False
    finding_out: Literal["who", "by"] | None = None
    """What is asked about finding out, where nobody knows the answer here."""
    is_noting: bool = False
    """Whether a note is being written, line by line."""
    is_brief: bool = False
    """Whether the question stands just above: something was said beside it, and it stays."""
    kept_in: str = ""
    """Where the answers are kept, in words."""
    sitting: Sitting = field(default_factory=Sitting)
    """How long people have sat."""
    last: LastTime | None = None
    """An earlier assessment, whose answers are offered."""
    promised: Parts = ()
    """What was promised last time and what became of it, for the opening."""
    unsaved: Unsaved | None = None
    """What was said here and could not be saved yet."""
    been: frozenset[str] = frozenset()
    """The sections that this sitting was in before it came here."""
    today: date | None = None
    """From which days are counted; without it, none is."""

    @property
    def kind(self) -> Kind:
        """What is asked here."""
        if self.is_opening:
            return "opening"
        if self.step is None:
            return "review"
        if self.step.item is None:
            return "naming"
        return "note" if self.is_noting else self.finding_out or "question"

    @property
    def item(self) -> Item | None:
        """The item that is asked about, at a question."""
        return self.step.item if self.step else None

    @property
    def answer(self) -> Answer | None:
        """What was said here so far."""
        return answer_at(self.assessment, self.step) if self.step else None

    @property
    def note(self) -> str:
        """The note kept here so far; empty where there is none."""
        return (self.answer.note or "") if self.answer else ""

    @property
    def start(self) -> Copied | None:
        """What was copied here or is suggested, and waits to be looked at."""
        return start_of(self.item, self.answer)

    @property
    def said_then(self) -> Answer | None:
        """What was said here last time, where it can be said again."""
        return said_then(self.last, self.assessment, self.step) if self.last and self.step else None

    def at(self, step: Step | None, told: str = "") -> Prompt:
        """The same conversation at another step, or at the end."""
        been = self.been | {self.item.section} if self.item else self.been
        fresh = replace(self, is_opening=False, is_brief=False, finding_out=None, unsaved=None)
        return replace(fresh, step=step, told=told, is_noting=False, been=been)

    def wanting(self, what: Literal["who", "by"], told: str) -> Prompt:
        """The same step, where who finds out is asked next, or by when."""
        return replace(self, finding_out=what, told=told)

    def beside(self, told: str) -> Prompt:
        """The same step, after something was said beside its answer."""
        return replace(self, told=told, is_brief=True, is_noting=False)

    def noting(self) -> Prompt:
        """The same step, for another line of its note."""
        return replace(self, told="", is_noting=True)

    def sat(self, sitting: Sitting) -> Prompt:
        """The same place, after sitting longer."""
        return replace(self, sitting=sitting)

    def holding(self, assessment: Assessment) -> Prompt:
        """The same place, with other answers."""
        return replace(self, assessment=assessment)

    def waiting(self, following: Prompt, error: StorageError) -> Prompt:
        """The same place, until what was said here is saved."""
        return replace(self, unsaved=Unsaved(following, error))


@dataclass(frozen=True)
class Unsaved:
    """What could not be saved yet."""

    following: Prompt
    """What comes next, holding what was said."""
    error: StorageError
    """Why it is not saved."""
