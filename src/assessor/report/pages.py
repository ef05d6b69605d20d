"""The report as it will be printed: every word and number, decided before a template runs.

`ReportView` is the contract with templates: frozen text, tones and places. A template loops
and places; it computes nothing. An empty text or list means: leave this out.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from assessor.model.base import Record
from assessor.model.palette import OURS, Palette
from assessor.report.moved import Moved
from assessor.report.pieces import AdviceView, Citation, Line, Passage, Scale
from assessor.report.planned import ImpactView, LeafView, PlanView, PromisedView
from assessor.report.records import AdviceRow, AnswerRow
from assessor.report.scatter import Scatter
from assessor.report.subjects import Grid, Part, Profiled


class Card(Record):
    """Something to act on or raise first."""

    title: str
    who: str
    """Whose: `State victim services office`; `3 of 5 funders: …`."""
    found: str
    """What we found."""
    why: str
    advice: AdviceView | None


class Ask(Record):
    """Something to find out."""

    what: str
    """The question in full."""
    short: str
    """The question in a few words."""
    who: str
    why: str
    """Why it is open: `nobody knows yet`, `we assume it`."""
    step: str
    """A first step, where the rubric names one."""
    tasks: tuple[Line, ...] = ()
    """Who finds out and by when; whose it is about, where there are several."""


class Difference(Record):
    """A question that people see differently."""

    what: str
    """The question in full."""
    short: str
    """The whole of it in a few words: `Pledge: agreed Started; some saw Not yet`."""
    who: str
    why: str
    """`Not agreed`, or that some see it differently."""
    lines: tuple[Line, ...]
    """What was agreed, and each thing that some saw, with what it means."""
    scale: Scale | None = None
    """The same on the scale, where its options fit side by side."""


class Strength(Record):
    """Something to build on."""

    what: str
    who: str
    found: str


class Chapter(Record):
    """What is told of one rubric in full."""

    opening: Part | None = None
    """Opens the chapter, where a report is on several rubrics and this one repeats."""
    scatter: Scatter | None = None
    """The priority matrix, where the rubric is one."""
    grids: tuple[Grid, ...]
    parts: tuple[Part, ...]
    answers: tuple[AnswerRow, ...] = ()
    """Every question that applies, for spreadsheets; none about a single subject where shared."""
    advice: tuple[AdviceRow, ...] = ()
    """Every recommendation, for spreadsheets."""


class TermView(Record):
    """A word with what is meant by it."""

    term: str
    meaning: str
    citation: Citation


class Cover(Record):
    """The first page."""

    kicker: str
    """`Funding audit`: what kind of report."""
    title: str
    """The organization."""
    statement: str
    """`A conversation record, not a certification.`"""
    edition: str
    handling: str
    """Who may have it."""
    draft: str
    """Says that the rubric is a draft, or empty."""
    facts: tuple[Line, ...]


_PICTURE = r"^(data:image/(png|jpeg|svg\+xml);base64,[A-Za-z0-9+/=]+)?$"


class BrandView(Record):
    """What a brand adds to a report; all of it is empty where there is none."""

    assessor: str = ""
    """Who made the report; empty where there is no brand."""
    client: str = ""
    """Always empty in an edition that may be shared: it names the organization."""
    contact: str = ""
    """How to reach the assessor."""
    logo: Annotated[str, StringConstraints(pattern=_PICTURE)] = ""
    """A picture as a `data:` address."""
    logo_alt: str = ""
    """What the logo shows."""
    cover: tuple[str, ...] = ()
    """Paragraphs for the cover."""
    footer: str = ""
    """A few words for the foot of each page."""


class Words(Record):
    """The words that belong to the layout, so that another language is another record."""

    contents: str = "Contents"
    skip: str = "Go to the report"
    page: str = "Page"
    of: str = "of"
    of_100: str = "of 100"
    range: str = "range"
    read_first: str = "Read this first"
    messages: str = "Main messages"
    strengths: str = "What to build on"
    profile: str = "Profile"
    find_out: str = "What we do not know"
    differences: str = "Where we see it differently"
    differences_about: str = "What people see from where they stand is part of what we know."
    differences_key: str = (
        "A full part is what we agreed on, a striped one what some saw. How many saw it was not "
        "asked, so no part stands for a number of people."
    )
    glossary: str = "Words we use"
    method: str = "Method"
    sources: str = "Sources"
    found: str = "What we found"
    why: str = "Why it matters"
    do: str = "What to do"
    first_step: str = "First step"
    talk: str = "In our own words"
    in_full: str = "In full"
    advised: str = "What is advised"
    advised_step: str = "Suggested step"
    promised: str = "What we promised"
    became: str = "What became of it"
    note: str = "Note"
    decided: str = "Already decided"
    count: str = "Found"
    suggested: str = "Suggested next conversation"
    must: str = "a “must”"
    should: str = "a “should”"
    may: str = "a “may”"


class ReportView(Record):
    """A whole report."""

    format: Literal[1] = 1
    """The shape of this record: another number wherever a program that reads it would stumble."""
    language: str
    title: str
    """The document's title: metadata and running head."""
    running_head: str
    cover: Cover
    read_first: tuple[Passage, ...]
    messages: tuple[str, ...]
    """At most five sentences."""
    strengths: tuple[Strength, ...] = ()
    cards_title: str = ""
    """`Act first`, `What to raise first`."""
    cards_intro: str = ""
    cards: tuple[Card, ...] = ()
    profile: tuple[Profiled, ...] = ()
    """Every section with its position, where there are several."""
    chapters: tuple[Chapter, ...] = ()
    """One for each rubric."""
    find_out: tuple[Ask, ...] = ()
    differences: tuple[Difference, ...] = ()
    plan: PlanView | None = None
    """The pages on a plan, where one is told of."""
    promised: PromisedView | None = None
    """What was promised last time, where a plan stands beside an assessment made since."""
    impact: ImpactView | None = None
    """What was promised, done and changed, where the report is on that."""
    leaf: LeafView | None = None
    """One page in plain language; then the report has no other."""
    glossary: tuple[TermView, ...] = ()
    method: tuple[Passage, ...]
    sources: tuple[Line, ...]
    """The bibliography: label is the number."""
    seal: str
    """What it was made from: `assess 1.0.0, internal edition, answers 3f…`."""
    moved: Moved | None = None
    """What moved since an earlier assessment, where one is held beside it."""
    words: Words = Words()
    brand: BrandView = BrandView()
    colors: Palette = OURS
    """For pictures; a stylesheet has them as custom properties: `var(--accent)`."""

    @property
    def grids(self) -> tuple[Grid, ...]:
        """The grids of every chapter."""
        return tuple(grid for chapter in self.chapters for grid in chapter.grids)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The parts of every chapter."""
        return tuple(part for chapter in self.chapters for part in chapter.parts)
