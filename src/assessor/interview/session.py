"""The loop of the interview. It knows no screen and no disk: it is given a face and a `save`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from typing import Protocol

from assessor.engine.last_time import LastTime
from assessor.errors import StorageError
from assessor.interview.prompts import Prompt
from assessor.interview.replies import Finished, Paused, Reply
from assessor.interview.sittings import Sitting
from assessor.interview.turns import after, begin
from assessor.interview.unsaved import left_unsaved
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric


class Face(Protocol):
    """Whoever puts a prompt to a person, or to a file of answers, and brings back the reply."""

    def ask(self, prompt: Prompt) -> Reply:
        """The reply. Raises EOFError or KeyboardInterrupt where the person is gone."""


@dataclass(frozen=True)
class Outcome:
    """How an interview ended: the answers as last saved, and whether the person finished."""

    assessment: Assessment
    is_finished: bool
    unsaved: tuple[str, ...] = ()
    """What was said last and could not be saved, in lines."""
    sitting: Sitting = field(default_factory=Sitting)
    """How long people sat."""


def run(
    rubric: Rubric,
    assessment: Assessment,
    face: Face,
    save: Callable[[Assessment], None],
    today: date,
    kept_in: str = "",
    last: LastTime | None = None,
    clock: Callable[[], float] = lambda: 0,
) -> Outcome:
    """Ask until the person finishes or leaves; `save` each change before the next prompt.

    Where saving is refused, what was said is offered again until it is saved, taken back, or
    left. `kept_in` says in the opening where the answers are kept; the answers of `last` are
    offered; `clock` gives seconds, from which the time that people sit is taken. Raises only what
    `save` raises besides StorageError, or what a face without a person makes of that.
    """
    sitting = Sitting(before=assessment.minutes).at(clock())
    prompt, reply = begin(rubric, assessment, kept_in, last, today).sat(sitting), None
    try:
        while not isinstance(reply := face.ask(prompt), Finished | Paused):
            prompt = prompt.sat(prompt.sitting.at(clock()))
            prompt = _saved(prompt, after(prompt, reply, today), save)
    except (EOFError, KeyboardInterrupt):
        reply = Paused()
    is_finished = isinstance(reply, Finished)
    sitting = prompt.sitting.at(clock())
    return Outcome(prompt.assessment, is_finished, left_unsaved(prompt), sitting)


def _saved(prompt: Prompt, following: Prompt, save: Callable[[Assessment], None]) -> Prompt:
    """The following prompt, once what it holds is saved; this one, waiting, where it cannot be."""
    if following.assessment is prompt.assessment:
        return following
    try:
        save(following.assessment)
    except StorageError as error:
        return prompt.waiting(following, error)
    except (KeyboardInterrupt, SystemExit):
        save(following.assessment)  # it was said before they left
        raise
    return following
