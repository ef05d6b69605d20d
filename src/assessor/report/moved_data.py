"""A comparison as data for programs: numbers as shown, and the exact ones behind them."""

from __future__ import annotations

import json
from typing import Any

from assessor.engine.bands import shown
from assessor.model.assessment import Assessment
from assessor.model.comparison import Comparison, Move, SectionMove
from assessor.model.result import Measure, Reply
from assessor.model.rubric import Rubric


def comparison_json(
    rubric: Rubric, before: Assessment, now: Assessment, told: Comparison, statement: str
) -> str:
    """A comparison as JSON; subjects by the ids that they have now, with both names."""
    plain = told.model_dump(mode="json", include={"counts", "apart", "promises"})
    data = {
        "format": 1,
        "rubric": {"id": rubric.id, "versions": told.versions},
        "then": told.then.isoformat(),
        "now": told.now.isoformat(),
        "statement": statement,
        "shared": told.shared,
        "asked": told.asked,
        "cautions": told.cautions,
        "subjects": {
            "both": [
                {
                    "id": pair.after,
                    "name": now.subject(pair.after).name,
                    "name_then": before.subject(pair.before).name,
                }
                for pair in told.pairing.pairs
            ],
            "only_then": [before.subject(one).name for one in told.pairing.only_then],
            "only_now": [now.subject(one).name for one in told.pairing.only_now],
        },
        "moves": [_move(move) for move in told.moves],
        "sections": [_section(section) for section in told.sections],
        **plain,
    }
    return json.dumps(data, indent=2, ensure_ascii=False)


def _move(move: Move) -> dict[str, Any]:
    after = move.after
    return {
        "key": after.key,
        "subject": after.subject,
        "section": after.section,
        "role": move.role,
        "before": _reply(move.before),
        "after": _reply(after),
        "shift": move.shift,
        "rungs": move.steps,
    }


def _reply(reply: Reply) -> dict[str, Any]:
    return reply.model_dump(include={"state", "value", "between"})


def _section(section: SectionMove) -> dict[str, Any]:
    said = section.model_dump(exclude={"before", "after"})
    return {**said, "before": _measure(section.before), "after": _measure(section.after)}


def _measure(measure: Measure) -> dict[str, Any]:
    ends = {"position": measure.position, "low": measure.low, "high": measure.high}
    whole = {name: None if one is None else shown(one) for name, one in ends.items()}
    return {**whole, "exact": {n: None if one is None else str(one) for n, one in ends.items()}}
