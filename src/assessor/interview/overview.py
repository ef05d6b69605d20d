"""The look back at the end: what is answered, what is left, what to look at again."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from assessor.engine.progress import Step, along, answer_at
from assessor.engine.walk import left_open, walk
from assessor.interview.doubts import doubts
from assessor.interview.parts import Part, Parts, paragraphs
from assessor.interview.places import groups, in_all
from assessor.interview.prompts import Prompt
from assessor.interview.removals import left_behind
from assessor.interview.stops import Stop
from assessor.interview.unsure import not_agreed, not_known
from assessor.model.assessment import NA_REASONS, Answer, State
from assessor.model.items import Item
from assessor.model.rubric import Rubric

MOST_ROWS = 10
"""How many rows of one kind the look back shows before it says how many more there are."""


def called(rubric: Rubric, item: Item | None) -> str:
    """A few words for an item; a follow-up carries the name of its condition."""
    if item is None or item.part == "answer":
        return item.short if item else ""
    return f"{condition_of(rubric, item)}: {item.short[:1].lower()}{item.short[1:]}"


def condition_of(rubric: Rubric, item: Item) -> str:
    """A few words for the question that a follow-up belongs to."""
    return next(q.short or q.ask for _, q in rubric.questions() if q.id == item.question)


def in_words(answer: Answer | None) -> str:
    """What was said, in a few words; empty where nothing was."""
    if answer is None or answer.state == "open":
        return ""
    words = {
        "answered": answer.said or str(answer.value),
        "dont-know": "Don’t know",
        "not-agreed": f"Not agreed: {answer.said}",
        "not-applicable": f"Does not apply: {NA_REASONS.get(answer.reason or '', 'no reason')}",
        "skipped": "Left for later",
    }
    return words[answer.state]


def review(prompt: Prompt) -> Parts:
    """What is answered, what is left, and what to look at again."""
    waiting = left_open(prompt.rubric, prompt.assessment)
    starts = [(step, prompt.at(step).start) for step in waiting]
    still = [(step, "") for step, start in starts if not start]
    copied = [(step, "") for step, start in starts if start and not start.is_suggested]
    suggested = [(step, "") for step, start in starts if start and start.is_suggested]
    odd = doubts(prompt.rubric, prompt.assessment)
    left = "What is still open is shown in the report as not known yet." if waiting else ""
    return (
        Part("title", "Before you finish"),
        Part("text", _answered(prompt)),
        *_coverage(prompt),
        *_rows("Still open", still, prompt),
        *_rows("Copied, and not looked at yet", copied, prompt),
        *_rows("Suggested, and not looked at yet", suggested, prompt),
        *_rows("Not known yet", not_known(prompt.rubric, prompt.assessment), prompt),
        *_rows("Not agreed", not_agreed(prompt.rubric, prompt.assessment), prompt),
        *_rows("Flagged to come back to", [(step, "") for step in _flagged(prompt)], prompt),
        *_rows("Worth another look", [(doubt.step, doubt.why) for doubt in odd], prompt),
        *left_behind(prompt),
        *paragraphs(left),
        Part("question", "Shall we finish?"),
    )


def _flagged(prompt: Prompt) -> list[Step]:
    every = walk(prompt.rubric, prompt.assessment)
    said = ((step, answer_at(prompt.assessment, step)) for step in every)
    return [step for step, answer in said if answer and answer.flagged]


def _answered(prompt: Prompt) -> str:
    every = walk(prompt.rubric, prompt.assessment)
    done = along(every, prompt.assessment)
    answers = (answer_at(prompt.assessment, step) for step in every)
    states = Counter(answer.state for answer in answers if answer)
    are = "question is" if done.applicable == 1 else "questions are"
    told = f"{done.settled} of {done.applicable} {are} answered"
    apart = [f"{states[state]} {words}" for state, words in _APART.items() if states[state]]
    return f"{told}, {' and '.join(apart)}." if apart else f"{told}."


_APART: dict[State, str] = {
    "dont-know": "of them with “don’t know”",
    "not-agreed": "not agreed",
}


def _coverage(prompt: Prompt) -> Parts:
    repeat, named = prompt.rubric.repeat, len(prompt.assessment.subjects)
    total = in_all(prompt.rubric, prompt.assessment)
    if repeat is None:
        return ()
    if not named:
        return (Part("text", f"No {repeat.subject} is named yet. To name one, type “another”."),)
    of = f" of {total}" if total and total > named else ""
    plural = repeat.subject if named == 1 and not of else repeat.plural
    return (Part("text", f"{named}{of} {plural} named. To name another, type “another”."),)


def _rows(heading: str, wanted: Sequence[tuple[Step, str]], prompt: Prompt) -> Parts:
    if not wanted:
        return ()
    every = groups(prompt.rubric, prompt.assessment)
    stops = {stop.step.place: stop for group in every for stop in group.stops}
    rows = [_review_row(prompt, stops[step.place], why) for step, why in wanted[:MOST_ROWS]]
    rest = len(wanted) - len(rows)
    more = (Part("text", f"… and {rest} more. Type list to see them."),) if rest else ()
    return (Part("heading", heading), *rows, *more)


def _review_row(prompt: Prompt, stop: Stop, why: str) -> Part:
    subject = stop.step.subject
    about = f"{prompt.assessment.subject(subject).name}: " if subject else ""
    text = f"{about}{called(prompt.rubric, stop.step.item)}"
    return Part("row", text, mark=stop.address, more=why)
