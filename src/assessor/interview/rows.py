"""The rows of a list: a group with how far along it is, and a question with what was said."""

from __future__ import annotations

from assessor.engine.items import every_item
from assessor.engine.progress import along, answer_at
from assessor.engine.subjects import as_answer, start_of
from assessor.engine.tally import LeftBehind, left_behind
from assessor.interview.overview import called, in_words
from assessor.interview.parts import Part, Parts
from assessor.interview.prompts import Prompt
from assessor.interview.stops import Group, Stop
from assessor.model.assessment import Answer
from assessor.model.items import Item


def folded(prompt: Prompt, group: Group) -> Part:
    """A group in one row, with the number to go there."""
    return Part("row", group.title, group.stops[0].address, _answered(prompt, group))


def whole(prompt: Prompt, group: Group) -> Parts:
    """A group with each of its questions; the step that names another subject has none."""
    stops = [stop for stop in group.stops if stop.step.item]
    if not stops:
        return (folded(prompt, group),)
    head = Part("row", group.title, more=_answered(prompt, group))
    return (head, *(row(prompt, stop) for stop in stops))


def is_waiting(prompt: Prompt, group: Group) -> bool:
    """Whether some question of a group is not settled."""
    done = along([stop.step for stop in group.stops], prompt.assessment)
    return done.settled < done.applicable


def _answered(prompt: Prompt, group: Group) -> str:
    done = along([stop.step for stop in group.stops], prompt.assessment)
    return f"{done.settled} of {done.applicable} answered" if done.applicable else ""


def row(prompt: Prompt, stop: Stop, name: str = "") -> Part:
    """A question with what was said; under its name in its group, or another."""
    mine = prompt.step is not None and stop.step.place == prompt.step.place
    said = _briefly(stop.step.item, answer_at(prompt.assessment, stop.step))
    more = f"{said} (you are here)" if mine else said
    return Part("row", name or stop.name, stop.address, more)


def _briefly(item: Item | None, answer: Answer | None) -> str:
    """What was said, with what some saw, and whether it is flagged."""
    said = in_words(answer) or _open(item, answer)
    if answer is None or item is None:
        return said
    some = f"; some saw {item.wordings(answer.some_saw)}" if answer.some_saw else ""
    return f"{said}{some}{', flagged' if answer.flagged else ''}"


def _open(item: Item | None, answer: Answer | None) -> str:
    start = start_of(item, answer)
    if start is None:
        return "open"
    how = "suggested" if start.is_suggested else "copied"
    return f"open, {how}: {in_words(as_answer(start))}"


def no_longer(prompt: Prompt) -> Parts:
    """What was said to questions that do not apply now; there is no going to these."""
    found = left_behind(prompt.rubric, prompt.assessment)
    known = {item.key: called(prompt.rubric, item) for item in every_item(prompt.rubric)}
    rows = tuple(_kept(prompt, one, known.get(one.key, "")) for one in found)
    return (Part("row", "No longer applies", more="kept, not counted"), *rows) if rows else ()


def _kept(prompt: Prompt, one: LeftBehind, name: str) -> Part:
    about = f"{prompt.assessment.subject(one.subject).name}: " if one.subject else ""
    text = f"{about}{name or one.answer.asked or one.key}"
    return Part("row", text, "-", in_words(one.answer) or "a note")
