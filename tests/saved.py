"""Every kind of file that is saved again and again: how something is said in one, and read back.

Tests and benchmarks go over the rows: whatever is kept is killed and failed alike. `python -m
tests.saved KIND FILE` saves what it is told, a key and a value a line, and says each time that it
is saved.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic

from assessor.model.assessment import Answer, Assessment, RubricMark
from assessor.model.plan import Action, Plan, Ratings, Trace
from assessor.storage.assessments import ASSESSMENTS
from assessor.storage.keeping import Keeper
from assessor.storage.lock import held
from assessor.storage.plans import PLANS
from assessor.storage.shelf import Kept, Shelf
from tests.builder import DAY, assessment

READY = "saved"
"""What the program says when all that it was told is saved."""


@dataclass(frozen=True)
class Saved(Generic[Kept]):
    """One kind of file: where it is kept, and how something is said in it."""

    shelf: Shelf[Kept]
    empty: Kept
    """What it holds before anything was said."""
    put: Callable[[Kept, str, str], Kept]
    """With a value said under a key."""
    said: Callable[[Kept], Mapping[str, Answer]]
    """What was said, by key."""

    def said_in(self, path: Path) -> dict[str, str]:
        """What was said in a file, by key. Raises AssessError where it is not a whole file."""
        answers = self.said(self.shelf.load(path))
        return {key: str(answer.value) for key, answer in answers.items()}


def _answered(one: Assessment, key: str, value: str) -> Assessment:
    return one.with_answer(None, key, Answer(asked=f"{key}?", value=value), [], DAY)


def _promised(plan: Plan, key: str, value: str) -> Plan:
    """With an answer about the first of the actions."""
    first, *others = plan.actions
    answers = {**first.answers, key: Answer(asked=f"{key}?", value=value)}
    changed = first.model_copy(update={"answers": answers})
    return plan.model_copy(update={"actions": (changed, *others)})


def _plan() -> Plan:
    """A plan as large as people make them, about which nothing was said."""
    found = Trace(rubric="long", question="q", asked="Is it?", said="Not yet", on=DAY)
    rated = Ratings(impact=(3, 4, 5), resources=(1, 2, 2), sustainability=(2, 4, 4))
    actions = [
        Action(id=f"action-{n}", name=f"Do number {n}", findings=(found,) * 2, ratings=rated)
        for n in range(15)
    ]
    return Plan(
        plan=RubricMark(id="plan", version="1.0.0"),
        organization="Us",
        started=DAY,
        updated=DAY,
        actions=tuple(actions[:7]),
        waiting=tuple(actions[7:]),
    )


SAVED: dict[str, Saved[Any]] = {
    "assessment": Saved(ASSESSMENTS, assessment(), _answered, lambda one: one.answers),
    "plan": Saved(PLANS, _plan(), _promised, lambda plan: plan.actions[0].answers),
}
"""The kinds of file by their names."""


def main(kind: str, file: str) -> None:
    """Save what standard input says in a file, one line after another."""
    path, row = Path(file), SAVED[kind]
    with held(path):
        keeper = Keeper(path, lambda said: None, row.shelf)
        record = row.shelf.load(path) if path.exists() else row.empty
        keeper.save(record)
        _say(READY)
        for line in sys.stdin:
            record = row.put(record, *line.split())
            keeper.save(record)
            _say(READY)


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main(*sys.argv[1:])
