"""What it takes to try the cases of a rubric, so that no file of cases takes forever."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from assessor.engine.checks.conditions import leaves
from assessor.engine.items import items
from assessor.engine.kept import kept
from assessor.errors import Finding
from assessor.model.conditions import Condition
from assessor.model.rubric import Rubric
from assessor.model.script import Case

MOST = 1_500_000
"""What all cases of a file may take together: some seconds."""
IN_A_CONDITION = 4
"""So many answers that conditions look for take as long as a step."""
MANY_SUBJECTS = 40
"""With more than these, finding the one that an answer is about counts too."""


def bearable(rubric: Rubric, cases: Sequence[Case]) -> int:
    """How many of the cases, from the first, can be tried before it takes too long."""
    together = accumulate(effort(rubric, case) for case in cases)
    return sum(so_far <= MOST for so_far in together)


def unbearable() -> Finding:
    """That a case is not tried, for all that it would take."""
    what = "this case, with those above, takes too long to try"
    hint = "name fewer subjects, or answer fewer questions with “others”"
    return Finding((), what, hint, code="R004")


def effort(rubric: Rubric, case: Case) -> int:
    """About how many looks at a step it takes to try a case: at each reply, one at every step."""
    once, each, talks = _looks(rubric)
    subjects = len(case.subjects)
    given = len(case.answers) + sum(len(subject.answers) for subject in case.subjects)
    replies = given + subjects + (len(items(rubric)) * max(subjects, 1) if case.others else 0)
    looks = (once + each * subjects) * (replies + 1) + talks * subjects
    return looks * (1 + subjects // MANY_SUBJECTS)


@kept
def _looks(rubric: Rubric) -> tuple[int, int, int]:
    """Looks at steps asked once, at those about each subject, and at the next conversations."""
    every = items(rubric)
    once = sum(1 + _looked_for(item.when) for item in every if item.once)
    each = sum(1 + _looked_for(item.when) for item in every if not item.once)
    whens = [one.when for one in rubric.conversations if one.when is not None]
    return once + 1, each, len(rubric.conversations) + _looked_for(whens)


def _looked_for(conditions: Iterable[Condition]) -> int:
    """How many looks at a step it takes to tell whether conditions hold."""
    answers = (leaf.answer for one in conditions for _, leaf in leaves(one, ()))
    return sum(len(one) if isinstance(one, tuple) else 1 for one in answers) // IN_A_CONDITION
