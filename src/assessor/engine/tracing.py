"""Where an action comes from: the answers behind it, and the passages that its advice stands in."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from assessor.engine.items import every_item
from assessor.engine.unknowns import Reason, unknowns
from assessor.model.assessment import Answer, Assessment
from assessor.model.base import Id, Obligation
from assessor.model.items import Item
from assessor.model.plan import Passage, Trace
from assessor.model.questions import Basis, Citation
from assessor.model.rubric import Rubric

Where = tuple[Id | None, str]
"""A subject, or None for what is asked once; and a key."""


@dataclass(frozen=True)
class Answered:
    """An assessment with the rubric that it answers."""

    rubric: Rubric
    assessment: Assessment

    @cached_property
    def items(self) -> dict[str, Item]:
        """Items by key."""
        return {item.key: item for item in every_item(self.rubric)}

    @cached_property
    def unknown(self) -> dict[Where, Reason]:
        """What nobody knows, and why not, in the order of finding it out."""
        found = unknowns(self.rubric, self.assessment)
        return {(one.subject, one.key): one.reason for one in found}

    def traces(self, places: Iterable[Where]) -> tuple[Trace, ...]:
        """The answers at these places, as they are told behind an action."""
        return tuple(self._trace(subject, key) for subject, key in places)

    def _trace(self, subject: Id | None, key: str) -> Trace:
        item = self.items[key]
        about = self.items[item.question].short if item.part != "answer" else ""
        return Trace(
            rubric=self.rubric.id,
            question=key,
            asked=f"{about}: {item.ask}" if about else item.ask,
            short=self.items[item.question].short,
            said=_said(item, self.assessment.answers_of(subject).get(key)),
            subject=subject,
            about=self.assessment.subject(subject).name if subject else None,
            on=self.assessment.updated,
        )

    def passage(self, cited: Citation, basis: Basis, obligation: Obligation | None) -> Passage:
        """A passage, told so that it is found without the rubric."""
        source = self.rubric.sources[cited.document]
        return Passage(
            title=source.title,
            publisher=source.publisher,
            year=source.year,
            section=cited.section,
            page=cited.page,
            basis=basis,
            obligation=obligation,
        )


def _said(item: Item, answer: Answer | None) -> str:
    if answer is None or not answer.is_settled:
        return "Not answered yet"
    if answer.state == "dont-know":
        return "Don’t know"
    if answer.state == "not-agreed":
        return f"Not agreed: between {item.wordings(answer.between)}"
    return item.wording(answer.value) or answer.said or "Does not apply"
