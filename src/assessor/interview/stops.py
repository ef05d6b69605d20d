"""A stop, which is a step with its number, and a group of them: parts of the way to go."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from assessor.engine.progress import Step
from assessor.model.scales import FOLLOW_UPS

LETTERS: dict[str, str] = {"answer": "", **dict(zip(FOLLOW_UPS, "abcdefgh", strict=False))}
"""What stands behind the number of each part of a question: nothing, `a`, `b` or `c`."""


@dataclass(frozen=True)
class Stop:
    """A step with its number within its group."""

    step: Step
    number: str
    address: str
    """The number that finds it from anywhere."""
    name: str
    """What it is called within its group: the question in short, or the subject."""


@dataclass(frozen=True)
class Group:
    """Steps that are asked together."""

    number: str
    title: str
    kind: str
    """`Funder 2 of 5`, `Section 1 of 6`, `Round 3 of 4`, or empty."""
    stops: tuple[Stop, ...]
    counted: str = "question"
    """What its stops are numbered by: the question, or what a subject is called."""
    last: str = "1"
    """The last number, letters not counted."""

    def which(self, stop: Stop) -> str:
        """`question 2a of 7`, `funder 3 of 5`."""
        return f"{self.counted} {stop.number} of {self.last}"


Run = Sequence[Step]
"""The steps of a group."""


def stops(group: str, run: Run, numbers: Sequence[str], names: Sequence[str]) -> tuple[Stop, ...]:
    """The stops of a group of that number: its steps, each with its number and name."""
    told = zip(run, numbers, names, strict=True)
    return tuple(Stop(step, number, f"{group}.{number}", name) for step, number, name in told)
