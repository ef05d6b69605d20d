"""Whether a `when:` holds, given the answers so far."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from assessor.model.conditions import AllOf, AnyOf, Condition, Is, IsNot, Not

if TYPE_CHECKING:
    from assessor.model.assessment import Answer

Lookup = Callable[[str], "Answer | None"]
"""The answer kept under a key, or None."""


def holds(condition: Condition, answer_to: Lookup) -> bool:
    """Whether the condition holds. A question without an answer is none of its options."""
    match condition:
        case Is():
            return _says(answer_to(condition.question), condition.answer)
        case IsNot():
            return not _says(answer_to(condition.question), condition.answer)
        case AllOf():
            return all(holds(one, answer_to) for one in condition.all)
        case AnyOf():
            return any(holds(one, answer_to) for one in condition.any)
        case Not():
            return not holds(condition.negated, answer_to)


def _says(answer: Answer | None, wanted: str | tuple[str, ...]) -> bool:
    if answer is None or not answer.is_known:
        return False
    said = answer.value if isinstance(answer.value, tuple) else (answer.value,)
    return bool({wanted} & set(said) if isinstance(wanted, str) else set(wanted) & set(said))
