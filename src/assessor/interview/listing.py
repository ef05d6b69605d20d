"""The lists of what is asked and how it stands: the whole at a glance, or all that stand alike."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from assessor.engine.progress import answer_at
from assessor.engine.tally import Tally, tally
from assessor.interview.asks import plainly
from assessor.interview.overview import called
from assessor.interview.parts import Part, Parts
from assessor.interview.places import groups, here, is_round
from assessor.interview.prompts import Prompt
from assessor.interview.rows import folded, is_waiting, no_longer, row, whole
from assessor.interview.stops import Stop
from assessor.model.assessment import Answer

LISTS = "There is list all, open, unknown, flagged, set aside, no longer, or the number of a part."
_HOW = "To go to one: jump and its number. Also: list all, open, unknown or flagged."

Listed = tuple[str, Parts]
"""The heading of a list, and its rows."""


def listing(prompt: Prompt, wanted: str = "") -> Parts | None:
    """What is asked and how it stands, with the counts first; None for a list that is not known.

    Without a word: every group, and the questions of those that matter here. With one: each
    question, those that stand so, or those of the group with that number.
    """
    found = _listed(prompt, plainly(wanted))
    if found is None:
        return None
    heading, rows = found
    counts = Part("text", in_numbers(tally(prompt.rubric, prompt.assessment)))
    shown = rows or (Part("text", "There is nothing here."),)
    return (Part("heading", heading), counts, *shown, Part("text", _HOW))


def in_numbers(counted: Tally) -> str:
    """How many are answered, and how; then what is open, flagged and left behind."""
    told = f"{counted.settled} of {counted.applicable} answered{_among(counted, _SETTLED)}."
    waiting = counted.applicable - counted.settled
    if waiting:
        told += f" {waiting} open{_among(counted, _LATER)}."
    if counted.flagged:
        told += f" {counted.flagged} flagged."
    if counted.left_behind:
        applies = "applies" if counted.left_behind == 1 else "apply"
        told += f" {counted.left_behind} no longer {applies}."
    return told


def _among(counted: Tally, words: Mapping[str, str]) -> str:
    """`, of them 3 don’t know, 1 set aside`; empty where there is none."""
    states = {str(state): number for state, number in counted.states.items()}
    apart = [f"{states[state]} {word}" for state, word in words.items() if states.get(state)]
    return f", of them {', '.join(apart)}" if apart else ""


_SETTLED = {"dont-know": "don’t know", "not-agreed": "not agreed", "not-applicable": "set aside"}
_LATER = {"skipped": "left for later"}


def _listed(prompt: Prompt, wanted: str) -> Listed | None:
    if wanted in _LISTS:
        heading, rows = _LISTS[wanted]
        return heading, rows(prompt)
    every = groups(prompt.rubric, prompt.assessment)
    group = next((one for one in every if one.number == wanted), None)
    return ("One part of what is asked", whole(prompt, group)) if group else None


def _around(prompt: Prompt) -> Parts:
    """A row for each group; with its questions where we are in it, or at the end and it is open."""
    place = here(prompt)
    parts: Parts = ()
    for group in groups(prompt.rubric, prompt.assessment):
        is_mine = place is not None and place[0] == group
        opened = is_mine or (prompt.kind == "review" and is_waiting(prompt, group))
        parts += whole(prompt, group) if opened else (folded(prompt, group),)
    return parts


def _everything(prompt: Prompt) -> Parts:
    every = groups(prompt.rubric, prompt.assessment)
    return (*(part for group in every for part in whole(prompt, group)), *no_longer(prompt))


def _those(wanted: Callable[[Answer | None], bool]) -> Callable[[Prompt], Parts]:
    """The questions of which `wanted` holds, under the groups that they belong to."""

    def parts(prompt: Prompt) -> Parts:
        found: Parts = ()
        for group in groups(prompt.rubric, prompt.assessment):
            rows = tuple(
                row(prompt, stop, _called(prompt, stop))
                for stop in group.stops
                if stop.step.item and wanted(answer_at(prompt.assessment, stop.step))
            )
            found += (Part("row", group.title), *rows) if rows else ()
        return found

    return parts


def _called(prompt: Prompt, stop: Stop) -> str:
    """A follow-up says what it follows, which may not be listed; in a round the heading does."""
    return stop.name if is_round(prompt, stop.step) else called(prompt.rubric, stop.step.item)


def _in(state: str) -> Callable[[Answer | None], bool]:
    return lambda answer: answer is not None and answer.state == state


_ALL = "Everything that is asked"
_LISTS: dict[str, tuple[str, Callable[[Prompt], Parts]]] = {
    "": (_ALL, _around),
    "all": (_ALL, _everything),
    "open": ("What is open", _those(lambda answer: answer is None or not answer.is_settled)),
    "answered": ("What is answered", _those(_in("answered"))),
    "unknown": ("What is not known", _those(_in("dont-know"))),
    "not agreed": ("What is not agreed", _those(_in("not-agreed"))),
    "flagged": ("What is flagged", _those(lambda answer: answer is not None and answer.flagged)),
    "set aside": ("What is set aside", _those(_in("not-applicable"))),
    "later": ("What is left for later", _those(_in("skipped"))),
    "no longer": ("What was answered, and no longer applies", no_longer),
}
_LISTS |= {
    "dont know": _LISTS["unknown"],
    "not applicable": _LISTS["set aside"],
    "no longer applies": _LISTS["no longer"],
    "here": _LISTS[""],
}
"""What can follow “list”: the heading, and what is shown."""
