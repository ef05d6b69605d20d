"""A plan as YAML that a person who has never seen the program can read, and correct by hand.

Keys come in the order of the model, and what says nothing is left out. Each action stands apart
from the next, and its lines change only where something in it does.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from assessor.model.base import Record
from assessor.model.plan import Plan
from assessor.storage.lines import END, answer_lines, item, lines, one_line

_HEADER = """\
# What {organization} set out to do, what it was chosen from, and what became of it.
# Written by assess after every answer. It is plain text: read it, keep it, correct it by hand.
# Where something is both an `answer` and, in words, `said`: correct both.
# It can hold private notes and names: keep it where only the people it concerns can read it.
"""

_ABOVE = {
    "gathered": "\n# The assessments that the actions come from.\n",
    "overruled": "\n# Where we set the rule for choosing aside, and why.\n",
    "answers": "\n# What was said of the plan as a whole.\n",
    "actions": "\n# What we set out to do, in order. Ratings go from 1 to 5, lowest first.\n",
    "waiting": "\n# Gathered too, and not in the plan now.\n",
}
"""What stands before a part of the file, so that each can be found and is told what it is."""


def plan_text(plan: Plan) -> str:
    """The whole file."""
    whose = one_line(plan.organization)
    said = {"format": plan.format, **dict(_said(plan))}
    parts = (_ABOVE.get(key, "") + _written(key, value, "") for key, value in said.items())
    return "".join((_HEADER.format(organization=whose), *parts, f"{END}\n"))


def _said(record: Record) -> Iterator[tuple[str, Any]]:
    """The keys of a record that say something, as files name them, in the order of the model."""
    for name, field in type(record).model_fields.items():
        value = getattr(record, name)
        if field.is_required() or value != field.get_default(call_default_factory=True):
            yield field.alias or name, value


def _written(key: str, value: Any, margin: str) -> str:
    write = _WRITERS.get(key, _line) if value else _line
    return write(key, value, margin)


def _line(key: str, value: Any, margin: str) -> str:
    return _kept(key, value, margin) if isinstance(value, Hashable) else lines({key: value}, margin)


@lru_cache(maxsize=20_000)
def _kept(key: str, value: Any, margin: str) -> str:
    return lines({key: _plain(value)}, margin)


def _plain(value: Any) -> Any:
    if isinstance(value, Record):
        return value.model_dump(exclude_defaults=True, by_alias=True)
    return value


def _ratings(key: str, ratings: Record, margin: str) -> str:
    """Each criterion on a line of its own, with all that it was rated."""
    rows = (f"{margin}  {name}: [{', '.join(map(str, given))}]\n" for name, given in _said(ratings))
    return "".join((f"{margin}{key}:\n", *rows))


def _answers(key: str, answers: Mapping[str, Any], margin: str) -> str:
    return "".join((f"{margin}{key}:\n", *answer_lines(answers, f"{margin}  ")))


def _list(key: str, records: tuple[Record, ...], margin: str) -> str:
    return "".join((f"{margin}{key}:\n", *(_short(record, f"{margin}    ") for record in records)))


@lru_cache(maxsize=50_000)
def _short(record: Record, margin: str) -> str:
    """An item that holds nothing but a few words."""
    return item(lines(_plain(record), margin), margin)


def _updates(key: str, updates: tuple[Record, ...], margin: str) -> str:
    return "".join((f"{margin}{key}:\n", *(_long(update, f"{margin}    ") for update in updates)))


def _actions(key: str, actions: tuple[Record, ...], margin: str) -> str:
    return f"{margin}{key}:\n" + "\n".join(_long(action, f"{margin}    ") for action in actions)


def _long(record: Record, margin: str) -> str:
    """An item with parts of its own, each of them written as it is elsewhere."""
    return item("".join(_written(key, value, margin) for key, value in _said(record)), margin)


_WRITERS: dict[str, Callable[[str, Any, str], str]] = {
    "gathered": _list,
    "overruled": _list,
    "findings": _list,
    "sources": _list,
    "ratings": _ratings,
    "answers": _answers,
    "updates": _updates,
    "actions": _actions,
    "waiting": _actions,
}
"""How what is more than a line is written, by its key."""
