"""What each line does to the choice of a plan. Pure: a line in, a plan and words out."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from assessor.engine.plan_rule import unexplained
from assessor.engine.planning import with_choice, with_own, with_proposal, with_reason
from assessor.interview.parts import Part, Parts, problem
from assessor.interview.plan_list import in_full, listed, numbered
from assessor.model.plan import Action, Plan, Rule
from assessor.source.cleaning import quoted


@dataclass(frozen=True)
class Turned:
    """A plan after a line, and what is shown and asked next."""

    plan: Plan
    parts: Parts
    why: Rule | None = None
    """The part of the plan rule whose setting aside is to be explained."""
    is_done: bool = False

    def telling(self, parts: Parts) -> Turned:
        """The same, with other words."""
        return replace(self, parts=parts)


def begun(plan: Plan) -> Turned:
    """Before the first line: what the plan holds, and how to change it."""
    return Turned(plan, (*listed(plan), *_HELP))


def invitation(turned: Turned) -> tuple[str, str]:
    """The label of the next line, and what can be typed."""
    if turned.why:
        return "Why?", "Type the reason, which is kept with the plan, or press Enter to go back"
    return "Plan", "Press Enter to take it, or type add, drop, move, show, new or q; ? for help"


def after(turned: Turned, typed: str, today: date) -> Turned:
    """What a line comes to."""
    if turned.why:
        return _explained(turned, turned.why, typed, today)
    if not typed:
        return _taken(turned.plan)
    word, _, rest = typed.partition(" ")
    command = COMMANDS.get(word.casefold())
    if command is None:
        told = f"{quoted(word)} is none of the words here."
        return turned.telling((*problem(told), *_HELP))
    return command(turned.plan, rest.strip(), today)


def _taken(plan: Plan) -> Turned:
    """The plan, taken where it follows the rule or every reason is told; else the next is asked."""
    open_rules = unexplained(plan)
    if not open_rules:
        return Turned(plan, (), is_done=True)
    return Turned(plan, (Part("question", RULES[open_rules[0]]),), why=open_rules[0])


RULES: dict[Rule, str] = {
    "seven": "There are more than seven actions, and with so many few get done. Why so many?",
    "act-first": "Something that is to be acted on first only waits. Why?",
    "find-out": "There are things to find out, and none of them is in the plan. Why?",
    "power": "No action shares power or resources with the people it is for. Why?",
}
"""What the plan rule asks about where it is not followed."""


def _explained(turned: Turned, rule: Rule, typed: str, today: date) -> Turned:
    if not typed:
        return begun(turned.plan)
    return _taken(with_reason(turned.plan, rule, typed, today))


def _add(plan: Plan, typed: str, today: date) -> Turned:
    def put(now: Plan, actions: tuple[Action, ...]) -> Plan:
        return with_choice(now, dict.fromkeys(one.id for one in (*now.actions, *actions)), today)

    return _with_numbers(plan, typed, put)


def _drop(plan: Plan, typed: str, today: date) -> Turned:
    def put(now: Plan, actions: tuple[Action, ...]) -> Plan:
        return with_choice(now, [one.id for one in now.actions if one not in actions], today)

    return _with_numbers(plan, typed, put)


def _move(plan: Plan, typed: str, today: date) -> Turned:
    found = _meant(plan, typed)
    if len(found) != 2 or any(one not in plan.actions for one in found):
        return _unclear(
            plan, "Two numbers of the plan, please: move 5 1 makes the fifth the first."
        )
    first, second = found
    ids = [one.id for one in plan.actions if one != first]
    place = plan.actions.index(second)
    return _shown(with_choice(plan, [*ids[:place], first.id, *ids[place:]], today))


def _show(plan: Plan, typed: str, today: date) -> Turned:
    found = _meant(plan, typed)
    if not found:
        return _unclear(plan, "A number from the list, please: show 3.")
    return Turned(plan, tuple(part for one in found for part in in_full(plan, one)))


def _new(plan: Plan, typed: str, today: date) -> Turned:
    if not typed:
        return _unclear(plan, "What to do, please, beginning with a verb: new Pay two advocates.")
    return _shown(with_own(plan, typed, today))


def _with_numbers(
    plan: Plan, typed: str, put: Callable[[Plan, tuple[Action, ...]], Plan]
) -> Turned:
    found = _meant(plan, typed)
    if not found:
        return _unclear(plan, "Numbers from the list, please: add 9, or drop 3 5.")
    return _shown(put(plan, found))


def _meant(plan: Plan, typed: str) -> tuple[Action, ...]:
    """The actions that numbers mean; none where one of them means nothing."""
    every = {str(number): one for number, one in enumerate(numbered(plan), 1)}
    words = typed.replace(",", " ").split()
    return tuple(every[word] for word in words) if {*words} <= every.keys() else ()


def _unclear(plan: Plan, told: str) -> Turned:
    return Turned(plan, problem(told))


def _shown(plan: Plan) -> Turned:
    return Turned(plan, listed(plan))


COMMANDS: dict[str, Callable[[Plan, str, date], Turned]] = {
    "add": _add,
    "drop": _drop,
    "move": _move,
    "show": _show,
    "new": _new,
    "list": lambda plan, typed, today: Turned(plan, listed(plan, all_waiting=True)),
    "propose": lambda plan, typed, today: _shown(with_proposal(plan, today)),
    "?": lambda plan, typed, today: Turned(plan, _HELP),
    "help": lambda plan, typed, today: Turned(plan, _HELP),
    "h": lambda plan, typed, today: Turned(plan, _HELP),
}
"""The words of this conversation, and what each does with what is typed behind it."""

_HELP: Parts = (
    Part("heading", "To change it"),
    Part("row", "Put an action that waits into the plan", "add 9"),
    Part("row", "Take actions out; they wait", "drop 3 5"),
    Part("row", "Put the fifth before the first", "move 5 1"),
    Part("row", "All that is behind an action", "show 3"),
    Part("row", "Write in an action of our own", "new Pay two advocates"),
    Part("row", "All that waits", "list"),
    Part("row", "What the plan rule proposes, again", "propose"),
    Part("row", "Stop for now; everything is saved", "q"),
)
