"""What a file of answers says beside an answer, and what of it a question cannot take."""

from __future__ import annotations

from collections.abc import Iterator

from assessor.errors import Finding, Route
from assessor.interview.replies import Evidenced, FindingOut, Flagged, Noted, Reply
from assessor.model.items import Item
from assessor.model.script import GivenAnswer


def replies_beside(said: GivenAnswer) -> Iterator[Reply]:
    """The replies that say what is beside an answer; they come before the answer itself."""
    if said.note:
        yield Noted(said.note)
    if said.evidence:
        yield Evidenced(said.evidence, said.reference)
    if said.flagged:
        yield Flagged(True)


def finding_out(said: GivenAnswer) -> Iterator[Reply]:
    """The reply that says who finds out; it comes behind the answer."""
    if said.find_out:
        yield FindingOut(said.find_out.who, said.find_out.by)


def misplaced(item: Item, said: GivenAnswer, route: Route) -> Iterator[Finding]:
    """What is beside an answer and does not belong there."""
    if said.evidence and not item.is_counted:
        what = f"“{item.key}” is not counted, so it takes no evidence"
        yield Finding((*route, "evidence"), what, "take it out; a note can say it")
    if said.reference and not said.evidence:
        what = f"“{item.key}” has a reference, and nothing says what kind of evidence it is"
        hint = "write evidence: said, written, seen or confirmed beside it"
        yield Finding((*route, "reference"), what, hint)
    if said.find_out and said.answer != "dont-know":
        what = f"“{item.key}” says who finds out, and the answer is not “dont-know”"
        yield Finding((*route, "find_out"), what, "take find_out out, or answer dont-know")
    if said.find_out and not (said.find_out.who or said.find_out.by):
        what = f"“{item.key}” has a find_out that says neither who nor by when"
        yield Finding((*route, "find_out"), what, "write who: and a role, or by: and a day")
