"""Two assessments held beside each other, place by place: what can be compared, and what cannot."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from assessor.engine.core import core_of, walked
from assessor.engine.items import every_item
from assessor.engine.likeness import Likeness, likeness, unlike
from assessor.engine.progress import Step, answer_at, steps
from assessor.engine.same_subjects import paired
from assessor.engine.scoring import reply_to
from assessor.engine.shifts import shift_of
from assessor.engine.upgrade import Carried, carry
from assessor.model.assessment import Answer, Assessment
from assessor.model.base import Id
from assessor.model.comparison import Apart, Move, Pairing, Reason
from assessor.model.items import Item
from assessor.model.rubric import Rubric

Place = tuple[Id | None, str]
"""A subject as it is called now, or None for what is asked once; and a key."""


@dataclass(frozen=True)
class Since:
    """An earlier assessment, to hold another one of the same rubric against."""

    rubric: Rubric
    """The rubric at hand with all of its questions, whether or not the core alone is walked."""
    before: Assessment
    answered: Rubric | None = None
    """The very rubric that it answered, where that is at hand."""


@dataclass(frozen=True)
class Both:
    """One place that can be compared, with what was said at it."""

    item: Item
    then: Answer | None
    now: Answer | None
    move: Move


@dataclass(frozen=True)
class Held:
    """An earlier assessment beside the one of now, which the rubric of `since` fits."""

    since: Since
    now: Assessment

    @cached_property
    def carried(self) -> Carried:
        """The earlier one under the keys of now; every answer is as it was given."""
        return carry(self.since.rubric, self.since.before.rubric, self.since.before)

    @property
    def before(self) -> Assessment:
        """The earlier assessment, under the keys of now."""
        return self.carried.assessment

    @cached_property
    def pairing(self) -> Pairing:
        """Which subjects are the same."""
        return paired(self.since.before, self.now)

    @cached_property
    def likeness(self) -> Likeness:
        """What is known of the questions of then."""
        then, now = self.since.before.rubric.digest, self.now.rubric.digest
        return likeness(self.since.rubric, self.since.answered, then == now != "")

    @cached_property
    def now_called(self) -> dict[Id, Id]:
        """What each subject of then is called now."""
        return {pair.before: pair.after for pair in self.pairing.pairs}

    def place(self, subject: Id | None, key: str) -> Place | None:
        """A place of then as it is called now; None where its subject is in one of them alone."""
        if subject is None:
            return None, key
        return (self.now_called[subject], key) if subject in self.now_called else None

    @cached_property
    def then_asked(self) -> Mapping[Place, Step]:
        """What was asked then, as the rubric at hand asks it, by place."""
        every = steps(walked(self.since.rubric, self.before), self.before)
        placed = ((self.place(s.subject, s.item.key), s) for s in every if s.item)
        return {place: step for place, step in placed if place}

    @cached_property
    def now_asked(self) -> Mapping[Place, Step]:
        """What is asked now of what is in both, by place."""
        both = {None, *self.now_called.values()}
        every = steps(walked(self.since.rubric, self.now), self.now)
        return {(s.subject, s.item.key): s for s in every if s.item and s.subject in both}

    @cached_property
    def compared(self) -> Mapping[Place, Both]:
        """Every place that can be compared, in the order of asking."""
        return {place: both for place, both in self._each if isinstance(both, Both)}

    @cached_property
    def apart(self) -> tuple[Apart, ...]:
        """What cannot be compared, and why: first what is asked now, last what is gone."""
        return (*(one for _, one in self._each if isinstance(one, Apart)), *self._gone())

    @cached_property
    def _each(self) -> tuple[tuple[Place, Both | Apart], ...]:
        then, now = self.then_asked, self.now_asked
        places = dict.fromkeys((*now, *then))
        return tuple(
            (place, self._at(place, then.get(place), now.get(place)))
            for place in places
            if _can_be_held(now.get(place) or then[place])
        )

    def _at(self, place: Place, then: Step | None, now: Step | None) -> Both | Apart:
        if then is None or then.item is None or now is None or now.item is None:
            return self._unasked(place, then or now)
        said, says = answer_at(self.before, then), answer_at(self.now, now)
        about = self.before.answers_of(then.subject)
        if reason := unlike(self.likeness, now.item, about, says):
            was = said.asked if said and reason == "reworded" else ""
            return Apart(key=place[1], subject=place[0], reason=reason, was=was)
        before, after = reply_to(then, now.item, said), reply_to(now, now.item, says)
        shift, moved = shift_of(now.item, before, after)
        move = Move(
            before=before,
            after=after,
            role=now.item.role,
            is_answer=now.item.part == "answer",
            shift=shift,
            steps=moved,
        )
        return Both(now.item, said, says, move)

    def _unasked(self, place: Place, step: Step | None) -> Apart:
        """A place where only one of the two asks something."""
        question = step.item.question if step and step.item else ""
        changed = self.likeness.changed.get(question)
        return Apart(key=place[1], subject=place[0], reason=changed or self._missing(place))

    def _missing(self, place: Place) -> Reason:
        is_now = place in self.now_asked
        is_core = place[1] in self._core
        if is_now:
            return "core-then" if self.before.core and not is_core else "asked-now"
        return "core-now" if self.now.core and not is_core else "asked-then"

    @cached_property
    def _core(self) -> frozenset[str]:
        return frozenset(item.key for item in every_item(core_of(self.since.rubric)))

    def _gone(self) -> Iterator[Apart]:
        """Questions of then that are asked no more, each once."""
        gone = set(self.carried.orphaned)
        told: set[str] = set()
        for answers in self.before.groups:
            for key, answer in answers.items():
                if key in gone - told and "." not in key and answer.is_settled:
                    told.add(key)
                    yield Apart(key=key, subject=None, reason="gone", was=answer.asked)


def _can_be_held(step: Step) -> bool:
    """Words are never compared, and an aim is a promise."""
    item = step.item
    return item is not None and item.kind != "text" and not item.is_aim
