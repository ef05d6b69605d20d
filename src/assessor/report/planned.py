"""What is printed of a plan: its actions, what was promised and what became of each; and a leaf."""

from __future__ import annotations

from typing import Literal

from assessor.model.base import Record
from assessor.report.pieces import Citation, Line, Table
from assessor.report.plan_records import ActionRow
from assessor.report.scatter import Scatter


class Saying(Record):
    """Something that was said of an action, with what was said beside it."""

    label: str
    """`First step`, `What it changed`; a day, where it is one of several."""
    text: str
    details: tuple[Line, ...] = ()
    """How it is known, whether to come back to it, who finds out."""
    note: str = ""


class Found(Record):
    """An answer that an action comes from."""

    asked: str
    said: str
    who: str
    """`5 of 8 funders: …`; empty where nothing repeats."""
    where: str
    """`Funding audit, October 20, 2026`."""


class Backing(Record):
    """A passage that an action's advice is drawn from."""

    basis: str
    """`From the source`, `Adapted from the source` or `Our suggestion`."""
    obligation: Literal["must", "should", "may", ""]
    citation: Citation


class Told(Record):
    """What was said of an action on one day."""

    day: str
    state: str
    """`Under way`; empty where nothing was said of it."""
    sayings: tuple[Saying, ...]


class ActionView(Record):
    """An action with all that is told of it."""

    anchor: str
    number: str
    title: str
    """What to do; its first sentence, where it has several."""
    kind: str
    """`Act first`, `Find out`, or `Weighed` with where it came to stand."""
    standing: str
    """Where it stands: `Under way. Review: June 1, 2027`."""
    about: tuple[str, ...] = ()
    """Where its words are from, when it begins, and whether it shares power."""
    whole: str = ""
    """What to do in full, where the title is a part of it."""
    advice: str = ""
    """The advice in full, where the title is in words of our own or only its beginning."""
    step: str = ""
    """The first step that is advised."""
    backing: tuple[Backing, ...] = ()
    found: tuple[Found, ...] = ()
    promised: tuple[Saying, ...] = ()
    became: tuple[Told, ...] = ()


class PlanView(Record):
    """The pages on a plan."""

    title: str
    about: str
    scatter: Scatter | None
    """The priority matrix, where two actions are rated."""
    overview: Table | None
    actions_title: str
    actions: tuple[ActionView, ...]
    waiting_title: str
    waiting_about: str
    waiting: Table | None
    put_off: tuple[ActionView, ...]
    """What waits and had been promised: what was said of it is kept."""
    overruled_title: str
    overruled_about: str
    overruled: tuple[Line, ...]
    """The parts of the plan rule that were set aside, and why."""
    gathered_title: str
    gathered: Table | None
    """The assessments that the actions come from."""
    rows: tuple[ActionRow, ...]
    """Every action with all of its fields, for spreadsheets."""


class Kept(Record):
    """A promise of an earlier plan, held beside the assessment of now."""

    number: str
    title: str
    standing: str
    lines: tuple[Saying, ...]
    """What was found then and now, and what was said of it on which day."""


class PromisedView(Record):
    """What was promised last time, and what became of it."""

    title: str
    about: str
    promises: tuple[Kept, ...]


class Entry(Record):
    """One action under one heading."""

    number: str
    title: str
    sayings: tuple[Saying, ...]


class Account(Record):
    """One thing to answer for, action by action."""

    anchor: str
    title: str
    about: str = ""
    table: Table | None = None
    entries: tuple[Entry, ...] = ()


class ImpactView(Record):
    """What we promised, did and changed, and what we did not do."""

    accounts: tuple[Account, ...]
    rows: tuple[ActionRow, ...]
    """Every action with all of its fields, for spreadsheets."""


class LeafPart(Record):
    """A few lines under a heading."""

    title: str
    paragraphs: tuple[str, ...] = ()
    points: tuple[str, ...] = ()
    closing: str = ""


class LeafView(Record):
    """One page in plain language for those whom it affects."""

    title: str
    lead: str
    parts: tuple[LeafPart, ...]
    blanks: tuple[str, ...]
    """What is to be written by hand, each on a line of its own."""
    foot: str
