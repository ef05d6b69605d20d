"""What each reply does: it records something, moves somewhere, or both. Pure."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import dropwhile, islice

from assessor.engine.items import every_item
from assessor.engine.last_time import LastTime
from assessor.engine.progress import Step, along, is_open
from assessor.engine.subjects import is_untouched
from assessor.engine.walk import next_step, previous_step, walk
from assessor.interview.parting import parting
from assessor.interview.parts import Parts
from assessor.interview.places import is_round
from assessor.interview.prompts import Prompt
from assessor.interview.recording import Beside, Settling, beside, left, settled
from assessor.interview.replies import (
    Aimed,
    Answered,
    Back,
    DontKnow,
    Evidenced,
    FindingOut,
    Flagged,
    Jumped,
    Noted,
    Passed,
    Reply,
    Skipped,
    SomeSaw,
)
from assessor.interview.sittings import resting
from assessor.interview.subject_turns import Listing, listed_anew
from assessor.interview.times import day
from assessor.model.assessment import Answer, Assessment
from assessor.model.items import Item
from assessor.model.rubric import Rubric


def begin(
    rubric: Rubric,
    assessment: Assessment,
    kept_in: str = "",
    last: LastTime | None = None,
    today: date | None = None,
    promised: Parts = (),
    opens: bool = False,
) -> Prompt:
    """The first prompt: the opening of a new assessment, else where the person stopped."""
    start = Prompt(rubric, assessment, kept_in=kept_in, last=last, today=today, promised=promised)
    offered = f"What was said last time ({day(last.on)}) {_OFFERED}" if last else ""
    done = along(walk(rubric, assessment), assessment)
    if opens or is_untouched(assessment):
        return replace(start, is_opening=True, told=offered)
    told = f"Welcome back. {done.settled} of {done.applicable} answered so far."
    first = next_step(rubric, assessment)
    told = f"{told} Continuing where you stopped." if first else told
    return start.at(first, "\n".join(filter(None, (told, offered))))


_OFFERED = "stands beside each question that is still the same."


def after(prompt: Prompt, reply: Reply, today: date) -> Prompt:
    """The prompt that follows a reply, holding what the reply recorded."""
    if prompt.unsaved:
        following = prompt.unsaved.following.sat(prompt.sitting)
        return prompt.at(prompt.step) if isinstance(reply, Back) else following
    following = _timed(prompt, _following(prompt, reply, today))
    rest = resting(prompt.sitting) if _goes_on(prompt, following, reply) else ""
    told = "\n".join(filter(None, (following.told, parting(prompt, following), rest)))
    sitting = replace(prompt.sitting, has_offered_rest=True) if rest else prompt.sitting
    return replace(following, told=told, sitting=sitting)


def _timed(prompt: Prompt, following: Prompt) -> Prompt:
    """Where something was recorded: how long people have sat is recorded with it."""
    if following.assessment is prompt.assessment:
        return following
    return following.holding(following.assessment.with_minutes(prompt.sitting.in_all))


def _goes_on(prompt: Prompt, following: Prompt, reply: Reply) -> bool:
    """Whether a reply led from one section, or from one round of a question, to the next."""
    here, there = prompt.step, following.step
    if here is None or there is None or isinstance(reply, Jumped | Back):
        return False
    return _part(prompt, here) != _part(prompt, there)


def _part(prompt: Prompt, step: Step) -> tuple[str | None, str]:
    """The part of the way that a step stands in, and at the end of which one may well rest."""
    if step.item and is_round(prompt, step):
        return None, step.item.question
    return step.subject, step.item.section if step.item else ""


def _following(prompt: Prompt, reply: Reply, today: date) -> Prompt:
    step, item = prompt.step, prompt.item
    if step and item and isinstance(reply, Settling | Beside):
        return _recorded(prompt, step, item, reply, today)
    if isinstance(reply, Listing):
        return listed_anew(prompt, reply, today)
    match reply:
        case Aimed() if step:
            return _aimed(prompt, step, reply, today)
        case Skipped() if step:
            return _skipped(prompt, step, today)
        case Passed() if step:
            return _passed(prompt, step)
        case Jumped():
            return prompt.at(reply.to)
        case Back():
            return prompt.at(previous_step(prompt.rubric, prompt.assessment, step) or step)
        case _:
            return prompt.at(next_step(prompt.rubric, prompt.assessment, step))


def _recorded(
    prompt: Prompt, step: Step, item: Item, reply: Settling | Beside, today: date
) -> Prompt:
    match reply:
        case FindingOut():
            return _finding_out(prompt, step, item, reply, today)
        case Noted(goes_on=True):
            answer, _ = beside(item, prompt.answer, reply)
            return _with(prompt, step, item, answer, today).noting()
        case Noted() | Evidenced() | Flagged() | SomeSaw():
            answer, told = beside(item, prompt.answer, reply)
            return _with(prompt, step, item, answer, today).beside(told)
        case _:
            return _settled(prompt, step, item, reply, today)


def _settled(prompt: Prompt, step: Step, item: Item, reply: Settling, today: date) -> Prompt:
    answer, told = settled(item, prompt.answer, reply)
    kept = _with(prompt, step, item, answer, today)
    if isinstance(reply, DontKnow) and not item.is_aim:
        return kept.at(step).wanting("who", told)
    return kept.at(next_step(kept.rubric, kept.assessment, step), told)


def _aimed(prompt: Prompt, step: Step, reply: Aimed, today: date) -> Prompt:
    """The aim is said, and the question that was asked is asked still."""
    before = prompt.assessment.answers_of(step.subject).get(reply.aim.key)
    said = Answered(reply.rung) if reply.rung else DontKnow()
    answer, _ = settled(reply.aim, before, said)
    told = f"Saved as our aim in this section: {answer.said or 'not decided yet'}"
    return _with(prompt, step, reply.aim, answer, today).beside(told)


def _finding_out(prompt: Prompt, step: Step, item: Item, reply: FindingOut, today: date) -> Prompt:
    """Who finds out is saved before the day is asked for."""
    answer, told = beside(item, prompt.answer, reply)
    kept = _with(prompt, step, item, answer, today)
    if prompt.finding_out == "who" and reply.by is None:
        return kept.at(step).wanting("by", told)
    return kept.at(next_step(kept.rubric, kept.assessment, step), told)


def _skipped(prompt: Prompt, step: Step, today: date) -> Prompt:
    """An answer that is there stays: skipping never takes anything away."""
    if step.item is None or (prompt.answer and prompt.answer.is_settled):
        return _passed(prompt, step)
    kept = _with(prompt, step, step.item, left(step.item, prompt.answer), today)
    return kept.at(next_step(kept.rubric, kept.assessment, step), "Left for later.")


def _passed(prompt: Prompt, step: Step) -> Prompt:
    """On without a mark: to the question behind this one, or from naming to the next open one."""
    if step.item:
        return _onward(prompt, step)
    following = next_step(prompt.rubric, prompt.assessment, step)
    return prompt.at(following if following and following.item else None)


def _onward(prompt: Prompt, step: Step) -> Prompt:
    """The step behind this one, whether or not it has an answer."""
    every = walk(prompt.rubric, prompt.assessment)
    behind = islice(dropwhile(lambda one: one.place != step.place, every), 1, None)
    return prompt.at(next((one for one in behind if _is_asked(prompt, one)), None))


def _is_asked(prompt: Prompt, step: Step) -> bool:
    """Whether going on stops here: at every question, and at naming until all are named."""
    return step.item is not None or is_open(prompt.assessment, step)


def _with(prompt: Prompt, step: Step, item: Item, answer: Answer, today: date) -> Prompt:
    order = [one.key for one in every_item(prompt.rubric)]
    changed = prompt.assessment.with_answer(step.subject, item.key, answer, order, today)
    return prompt.holding(changed)
