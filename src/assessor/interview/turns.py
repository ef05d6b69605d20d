"""What each reply does: it records something, moves somewhere, or both. Pure."""

from __future__ import annotations

from datetime import date
from itertools import dropwhile, islice

from assessor.engine.items import items
from assessor.engine.progress import Step, along, is_open, next_step, previous_step, steps
from assessor.interview.places import noun
from assessor.interview.prompts import Prompt
from assessor.interview.replies import (
    AllNamed,
    Answered,
    Back,
    DontKnow,
    Jumped,
    Named,
    NotApplicable,
    Noted,
    Renamed,
    Reply,
    Skipped,
)
from assessor.model.assessment import NA_REASONS, Answer, Assessment
from assessor.model.items import Item
from assessor.model.rubric import Rubric

LONGEST_TOLD = 60
"""A longer answer is cut where the person is told that it is saved."""

Settling = Answered | DontKnow | NotApplicable


def begin(rubric: Rubric, assessment: Assessment, kept_in: str = "") -> Prompt:
    """The first prompt: the opening of a new assessment, else where the person stopped."""
    start = Prompt(rubric, assessment, kept_in=kept_in)
    done = along(steps(rubric, assessment), assessment)
    if not (assessment.answers or assessment.subjects):
        return Prompt(rubric, assessment, is_opening=True, kept_in=kept_in)
    told = f"Welcome back. {done.settled} of {done.applicable} answered so far."
    first = next_step(rubric, assessment)
    return start.at(first, f"{told} Continuing where you stopped." if first else told)


def after(prompt: Prompt, reply: Reply, today: date) -> Prompt:
    """The prompt that follows a reply, holding what the reply recorded."""
    step, item = prompt.step, prompt.item
    if prompt.unsaved:
        return prompt.at(step) if isinstance(reply, Back) else prompt.unsaved.following
    match reply:
        case Answered() | DontKnow() | NotApplicable() if step and item:
            return _settled(prompt, step, item, reply, today)
        case Noted() if step and item:
            return _noted(prompt, step, item, reply.text, today)
        case Skipped() if step:
            return _skipped(prompt, step, today)
        case Named() | Renamed() | AllNamed():
            return _naming(prompt, reply, today)
        case Jumped():
            return prompt.at(reply.to)
        case Back():
            return prompt.at(previous_step(prompt.rubric, prompt.assessment, step) or step)
        case _:
            return prompt.at(next_step(prompt.rubric, prompt.assessment, step))


def _settled(prompt: Prompt, step: Step, item: Item, reply: Settling, today: date) -> Prompt:
    answer, told = _record(prompt, item, reply)
    kept = _with(prompt, step, item, answer, today)
    return kept.at(next_step(kept.rubric, kept.assessment, step), told)


def _record(prompt: Prompt, item: Item, reply: Settling) -> tuple[Answer, str]:
    """The answer to keep, and what the person is told about it. A note stays with it."""
    note = prompt.note or None
    match reply:
        case Answered(value=value):
            said = item.wording(value) or "None of these"
            answer = Answer(asked=item.ask, value=value, said=said, note=note)
            return answer, f"Saved: {_cut(said)}"
        case DontKnow():
            return Answer(asked=item.ask, state="dont-know", note=note), "Saved: don’t know"
        case NotApplicable(reason=reason, note=more):
            note = "\n".join(text for text in (note, more) if text) or None
            answer = Answer(asked=item.ask, state="not-applicable", reason=reason, note=note)
            return answer, f"Saved: does not apply ({NA_REASONS.get(reason, reason)})"


def _cut(text: str) -> str:
    return text if len(text) <= LONGEST_TOLD else f"{text[:LONGEST_TOLD].rstrip()}…"


def _noted(prompt: Prompt, step: Step, item: Item, text: str, today: date) -> Prompt:
    answer = prompt.answer or Answer(asked=item.ask, state="open")
    answer = answer.model_copy(update={"note": text or None})
    told = "The note is saved." if text else "The note is removed."
    return _with(prompt, step, item, answer, today).at(step, told)


def _skipped(prompt: Prompt, step: Step, today: date) -> Prompt:
    """An answer that is there stays: skipping never takes anything away."""
    if step.item is None:
        following = next_step(prompt.rubric, prompt.assessment, step)
        return prompt.at(following if following and following.item else None)
    if prompt.answer and prompt.answer.is_settled:
        return _onward(prompt, step)
    note = prompt.note or None
    answer = Answer(asked=step.item.ask, state="skipped", note=note)
    kept = _with(prompt, step, step.item, answer, today)
    return kept.at(next_step(kept.rubric, kept.assessment, step), "Left for later.")


def _naming(prompt: Prompt, reply: Named | Renamed | AllNamed, today: date) -> Prompt:
    match reply:
        case Named(name=name):
            return _named(prompt, name, today)
        case Renamed(subject=subject, name=name):
            renamed = prompt.assessment.with_name(subject, name, today)
            return prompt.holding(renamed).at(prompt.step, f"The name is now: {name}")
        case AllNamed():
            done = prompt.holding(prompt.assessment.with_all_named(True))
            return done.at(next_step(done.rubric, done.assessment, Step()))


def _named(prompt: Prompt, name: str, today: date) -> Prompt:
    """A named subject's questions come next; then another may be named."""
    named = prompt.assessment.with_subject(noun(prompt.rubric), name, today)
    named = named.with_all_named(False)
    subject = named.subjects[-1].id
    every = steps(prompt.rubric, named)
    first = next((step for step in every if step.subject == subject), prompt.step)
    return prompt.holding(named).at(first, f"Saved: {name}")


def _onward(prompt: Prompt, step: Step) -> Prompt:
    """The step behind this one, whether or not it has an answer."""
    every = steps(prompt.rubric, prompt.assessment)
    behind = islice(dropwhile(lambda one: one.place != step.place, every), 1, None)
    return prompt.at(next((one for one in behind if _is_asked(prompt, one)), None))


def _is_asked(prompt: Prompt, step: Step) -> bool:
    """Whether going on stops here: at every question, and at naming until all are named."""
    return step.item is not None or is_open(prompt.assessment, step)


def _with(prompt: Prompt, step: Step, item: Item, answer: Answer, today: date) -> Prompt:
    order = [one.key for one in items(prompt.rubric)]
    changed = prompt.assessment.with_answer(step.subject, item.key, answer, order, today)
    return prompt.holding(changed)
