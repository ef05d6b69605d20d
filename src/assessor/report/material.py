"""What every page is written from: rubric, assessment and result, with look-ups between them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from assessor.engine.advice import recommendations
from assessor.engine.edition import GROUP, Edition
from assessor.engine.items import every_item
from assessor.engine.pressing import pressing
from assessor.engine.progress import Step, answer_at, steps
from assessor.engine.unknowns import unknowns
from assessor.model.assessment import Answer, Assessment
from assessor.model.comparison import Comparison
from assessor.model.items import Item
from assessor.model.questions import Citation as Passage
from assessor.model.result import Finding, Recommendation, Result, Unknown
from assessor.model.rubric import Conversation, Rubric, SourceText
from assessor.model.scales import Role
from assessor.report.pieces import AdviceView, Citation
from assessor.report.words import BASES, isolated, listed


@dataclass(frozen=True)
class Material:
    """One assessment with its rubric and its result."""

    rubric: Rubric
    assessment: Assessment
    result: Result
    edition: Edition = "internal"
    shelf: tuple[SourceText, ...] = ()
    """The bibliography, where the report is on several rubrics; else it is the rubric's own."""
    place: tuple[int, int] = (1, 1)
    """Which of how many assessments in the report this one is."""

    since: Comparison | None = None
    """What moved since an earlier assessment, where one is held beside it."""

    @property
    def is_joined(self) -> bool:
        """Whether other assessments stand in the same report."""
        return self.place[1] > 1

    def anchor(self, name: str) -> str:
        """A place to link to, which no other assessment in the report has."""
        return f"{self.rubric.id}-{name}" if self.is_joined else name

    def titled(self, title: str) -> str:
        """A heading, which says of which rubric where the report is on several."""
        return f"{title}: {self.rubric.title}" if self.is_joined else title

    def where(self, subjects: Sequence[str | None]) -> str:
        """Whose something is: its subjects, after the rubric where the report is on several."""
        rubric = self.rubric.title if self.is_joined else ""
        return ": ".join(filter(None, (rubric, self.whose(subjects))))

    @cached_property
    def books(self) -> tuple[SourceText, ...]:
        """The bibliography, in the order of its numbers."""
        return self.shelf or tuple(self.rubric.sources.values())

    @cached_property
    def items(self) -> dict[str, Item]:
        """Items by key, in the order of asking."""
        return {item.key: item for item in every_item(self.rubric)}

    @cached_property
    def steps(self) -> tuple[Step, ...]:
        """Every step that applies."""
        return steps(self.rubric, self.assessment)

    @cached_property
    def said(self) -> tuple[tuple[Step, Item, Answer], ...]:
        """What was said at each step that applies, where anything was."""
        return tuple(
            (step, step.item, answer)
            for step in self.steps
            if step.item and (answer := answer_at(self.assessment, step))
        )

    @cached_property
    def places(self) -> frozenset[tuple[str | None, str]]:
        """Subject and key of every step that applies."""
        return frozenset(step.place for step in self.steps)

    @cached_property
    def recommendations(self) -> tuple[Recommendation, ...]:
        """The advice that applies, strongest first."""
        return recommendations(self.rubric, self.assessment)

    @cached_property
    def pressing(self) -> tuple[tuple[Item, tuple[Finding, ...]], ...]:
        """What is to be acted on first, each with its findings."""
        return pressing(self.rubric, self.assessment)

    @cached_property
    def unknowns(self) -> tuple[Unknown, ...]:
        """What nobody knows yet."""
        return unknowns(self.rubric, self.assessment)

    @cached_property
    def roles(self) -> frozenset[Role]:
        """The roles of the questions that count."""
        return frozenset(item.role for item in self.items.values() if item.role != "context")

    @property
    def has_conditions(self) -> bool:
        """Whether the rubric asks about conditions."""
        return "condition" in self.roles

    def suggested(self, subject: str | None) -> Conversation | None:
        """The next conversation that is suggested about a subject, if one is."""
        wanted = [s.conversation for s in self.result.suggestions if s.subject == subject]
        return next((one for one in self.rubric.conversations if one.id in wanted), None)

    def in_section(self, section_id: str, subject: str | None) -> list[tuple[Item, Answer | None]]:
        """The items of a section that apply to a subject, each with its answer."""
        return [
            (step.item, answer_at(self.assessment, step))
            for step in self.steps
            if step.item and (step.item.section, step.subject) == (section_id, subject)
        ]

    @property
    def is_shared(self) -> bool:
        """Whether this edition may leave the organization."""
        return self.edition == "shareable"

    @property
    def tells_subjects_apart(self) -> bool:
        """Whether what was said about one subject may be seen beside its name or letter."""
        return not self.is_shared or len(self.assessment.subjects) >= GROUP

    def subject_title(self, subject: str) -> str:
        """What a subject is called, where that stands alone; a dash where none is told apart."""
        return self.assessment.subject(subject).name if self.tells_subjects_apart else "–"

    def subject_name(self, subject: str) -> str:
        """The same within a sentence."""
        return isolated(self.subject_title(subject))

    def whose(self, subjects: Sequence[str | None]) -> str:
        """Subjects in words, each once; all of several as `all 5 funders`; empty for none."""
        ids = list(dict.fromkeys(subject for subject in subjects if subject))
        repeat, every = self.rubric.repeat, len(self.assessment.subjects)
        if repeat and len(ids) == every and every > 2:
            return f"All {every} {repeat.plural}"
        if repeat and ids and self.is_shared:
            return f"{len(ids)} of {every} {repeat.plural if every > 1 else repeat.subject}"
        return listed([self.subject_name(subject) for subject in ids])

    def short(self, key: str) -> str:
        """The few words for the question that a key belongs to."""
        return self.items[self.items[key].question].short

    def called(self, item: Item) -> tuple[str, str]:
        """An item in full and in a few words; a follow-up with the question it belongs to."""
        if item.part == "answer":
            return item.ask, item.short
        about = self.short(item.key)
        return f"{item.ask} ({about})", f"{item.short}: {about}"

    def cite(self, passage: Passage) -> Citation:
        """A passage as printed: the number of its source, and the place in it."""
        number = self.books.index(self.rubric.sources[passage.document]) + 1
        places = [passage.section or "", f"page {passage.page}" if passage.page else ""]
        return Citation(number=number, place=", ".join(place for place in places if place))

    def advice(self, made: Recommendation) -> AdviceView:
        """A recommendation as printed."""
        return AdviceView(
            do=made.advice.do,
            first_step=made.advice.first_step,
            citation=self.cite(made.advice.source),
            basis=BASES[made.advice.basis],
            obligation="" if made.advice.basis == "ours" else made.obligation or "",
        )
