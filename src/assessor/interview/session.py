"""The loop of the interview. It knows no screen and no disk: it is given a face and a `save`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from assessor.interview.prompts import Prompt
from assessor.interview.replies import Finished, Paused, Reply
from assessor.interview.turns import after, begin
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


def run(
    rubric: Rubric,
    assessment: Assessment,
    face: Face,
    save: Callable[[Assessment], None],
    today: date,
    kept_in: str = "",
) -> Outcome:
    """Ask until the person finishes or leaves; `save` each change before the next prompt.

    `kept_in` says in the opening where the answers are kept. Raises only what `save` raises.
    """
    prompt, reply = begin(rubric, assessment, kept_in), None
    try:
        while not isinstance(reply := face.ask(prompt), Finished | Paused):
            following = after(prompt, reply, today)
            if following.assessment is not prompt.assessment:
                save(following.assessment)
            prompt = following
    except (EOFError, KeyboardInterrupt):
        reply = Paused()
    return Outcome(prompt.assessment, is_finished=isinstance(reply, Finished))
