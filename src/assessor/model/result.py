"""What an assessment comes to: exact numbers, no words and no rounding."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from pydantic import ConfigDict

from assessor.model.assessment import State
from assessor.model.base import Id, Key, Obligation, Record, Value
from assessor.model.questions import Advice


class Exact(Record):
    """A record that may hold exact fractions."""

    model_config = ConfigDict(arbitrary_types_allowed=True)


Band = Literal["beginning", "growing", "established", "sustaining"]
Standing = Literal["none-found", "under-way", "no-response", "unknown"]
"""Where a subject's conditions stand: a state, not a grade."""


class Measure(Exact):
    """Points known and not known, by weight (design, section 5).

    `applicable` is W, `known` is K, `earned` is S: the sum of weight × points ÷ most points.
    What is not agreed has its own weight, D in all: it is neither known nor unknown, but lies
    between the lowest and the highest that people saw. `least` and `most` add these up.
    """

    applicable: Fraction = Fraction(0)
    known: Fraction = Fraction(0)
    earned: Fraction = Fraction(0)
    not_agreed: Fraction = Fraction(0)
    least: Fraction = Fraction(0)
    most: Fraction = Fraction(0)

    @property
    def position(self) -> Fraction | None:
        """S ÷ K, from 0 to 1; None where nothing is known.

        It is held within the range, which what people saw can narrow beyond it.
        """
        if not self.known or self.low is None or self.high is None:
            return None
        return min(max(self.earned / self.known, self.low), self.high)

    @property
    def low(self) -> Fraction | None:
        """(S + least) ÷ W: the position if every unknown turned out lowest.

        None where nothing applies.
        """
        return (self.earned + self.least) / self.applicable if self.applicable else None

    @property
    def high(self) -> Fraction | None:
        """(S + most + W − K − D) ÷ W: the position if every unknown turned out highest."""
        highest = self.earned + self.most + self.unknown
        return highest / self.applicable if self.applicable else None

    @property
    def unknown(self) -> Fraction:
        """W − K − D: the weight of what nobody knows."""
        return self.applicable - self.known - self.not_agreed

    def __add__(self, other: Measure) -> Measure:
        return Measure(
            applicable=self.applicable + other.applicable,
            known=self.known + other.known,
            earned=self.earned + other.earned,
            not_agreed=self.not_agreed + other.not_agreed,
            least=self.least + other.least,
            most=self.most + other.most,
        )


Span = tuple[Fraction, Fraction]
"""The lowest and the highest share of its points that an answer can be worth, from 0 to 1."""


class Summary(Exact):
    """A measure with its band or bands.

    No band is named where less than half the weight is known; two where the range crosses
    a border. `provisional` says that a gate is not known yet.
    """

    measure: Measure
    bands: tuple[Band, ...] = ()
    provisional: bool = False


class Count(Record):
    """How many conditions are there, or signals seen, with the unknown and the set aside.

    A signal that nobody has looked for is unknown: it never counts as absent.
    """

    present: int = 0
    absent: int = 0
    unknown: int = 0
    not_applicable: int = 0

    @property
    def total(self) -> int:
        """How many there were to look for."""
        return self.present + self.absent + self.unknown + self.not_applicable

    def __add__(self, other: Count) -> Count:
        return Count(
            present=self.present + other.present,
            absent=self.absent + other.absent,
            unknown=self.unknown + other.unknown,
            not_applicable=self.not_applicable + other.not_applicable,
        )


class Reply(Exact):
    """What one applicable item was answered, and its share of its points."""

    key: Key
    question: Key
    subject: Id | None
    section: Id
    state: State
    value: Value | None = None
    share: Fraction | None = None
    """Points over the most points, from 0 to 1; None where not scored or not known."""
    between: tuple[Id, ...] = ()
    """Where it is not agreed: the options that people saw."""
    span: Span | None = None
    """What it can be worth; None where not scored, or where it can be worth anything."""


class Gap(Record):
    """A gate that is open or not known."""

    key: Key
    subject: Id | None
    section: Id
    known: bool
    """True where the gate is open; False where nobody knows."""


class Aim(Record):
    """The rung aimed for in a section, and how far its known practices are from it."""

    rung: Id
    below: int
    """Known practices below that rung."""
    known: int


class SectionResult(Exact):
    """One section, for one subject or asked once."""

    section: Id
    subject: Id | None
    summary: Summary
    gates: tuple[Gap, ...] = ()
    conditions: Count | None = None
    """Where the section holds conditions."""
    signals: Count | None = None
    """Where the section holds signals."""
    standing: Standing | None = None
    aim: Aim | None = None
    """Where the organization says which rung it aims for."""


class Suggestion(Record):
    """The next conversation suggested about one subject."""

    subject: Id
    conversation: Id


class Column(Record):
    """One condition, signal or criterion across all subjects."""

    question: Id
    count: Count


class Coverage(Record):
    """How many subjects were looked at, of how many."""

    in_all: int | None
    """What the organization said; None where it does not know."""
    named: int
    reviewed: int
    """Subjects with every counted question settled."""
    begun: int
    """Subjects with some, but not all, settled."""


class Result(Exact):
    """Everything that follows from a rubric and an assessment."""

    replies: tuple[Reply, ...]
    sections: tuple[SectionResult, ...]
    total: Summary | None
    columns: tuple[Column, ...]
    suggestions: tuple[Suggestion, ...]
    coverage: Coverage | None

    def section(self, section: str, subject: str | None) -> SectionResult | None:
        """One section of one subject, or None where nothing of it applies."""
        wanted = (section, subject)
        return next((s for s in self.sections if (s.section, s.subject) == wanted), None)


class Finding(Record):
    """An answer that calls for an advice: whose, and which answer."""

    subject: Id | None
    key: Key
    value: Value | None
    state: State
    between: tuple[Id, ...] = ()


class Recommendation(Record):
    """One advice with every finding behind it."""

    question: Id
    advice: Advice
    obligation: Obligation | None
    findings: tuple[Finding, ...]
    act_first: bool
    """Behind it is an open gate, or a condition of a pressing family without a response."""


class Unknown(Record):
    """Something to find out."""

    key: Key
    subject: Id | None
    reason: Literal["gate", "assumed", "not-looked", "dont-know", "blank"]


class Lever(Exact):
    """How much one answer would move a section."""

    key: Key
    subject: Id | None
    section: Id
    gain: Fraction
    """How much the position would rise, or the range narrow, from 0 to 1."""
