"""Where each step is: numbered groups of numbered stops.

A group is a section, or everything about one subject. `3.4b` is the second follow-up of the
fourth question in the third group; within a group, `4b` is enough. Where people are asked question
by question, a group is one round of a question, and its stops have the numbers of the subjects.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import count, groupby

from assessor.engine.kept import kept
from assessor.engine.progress import Step
from assessor.engine.walk import walk
from assessor.interview.prompts import Prompt
from assessor.interview.rounds import round_of
from assessor.interview.stops import LETTERS, Group, Run, Stop, stops
from assessor.model.assessment import Assessment
from assessor.model.rubric import Rubric


@kept
def groups(rubric: Rubric, assessment: Assessment) -> tuple[Group, ...]:
    """Every group of an interview, in the order of asking."""
    walked = walk(rubric, assessment)
    runs = [tuple(run) for _, run in groupby(walked, key=_together(rubric))]
    kinds = _kinds(rubric, assessment, runs)
    return tuple(
        _group(rubric, assessment, run, kind, str(number))
        for number, (run, kind) in enumerate(zip(runs, kinds, strict=True), start=1)
    )


def _together(rubric: Rubric) -> Callable[[Step], tuple[str, str]]:
    """What the steps of a group share."""

    def shared(step: Step) -> tuple[str, str]:
        if step.item is None:
            return "naming", ""
        if step.subject is None:
            return "section", step.item.section
        return ("round", step.item.question) if rubric.by_question else ("subject", step.subject)

    return shared


def _kinds(rubric: Rubric, assessment: Assessment, runs: Sequence[Run]) -> Iterator[str]:
    """What each group is one of; where nothing repeats, those that do not apply have no number."""
    rounds, numbers = sum(1 for run in runs if run[0].subject), count(1)
    for place, (first, *_) in enumerate(runs, start=1):
        if first.subject is None:
            yield "" if rubric.repeat else f"Section {place} of {len(runs)}"
        elif rubric.by_question:
            yield f"Round {next(numbers)} of {rounds}"
        else:
            yield _which_subject(rubric, assessment, first.subject)


def _group(rubric: Rubric, assessment: Assessment, run: Run, kind: str, number: str) -> Group:
    first = run[0]
    if first.item is None:
        title = f"Name another {noun(rubric)}"
        return Group(number, title, "", stops(number, run, ["1"], [title]))
    if first.subject and rubric.by_question:
        return round_of(rubric, assessment, run, kind, number)
    title = (
        assessment.subject(first.subject).name
        if first.subject
        else _title_of(rubric, first.item.section)
    )
    names = [step.item.short for step in run if step.item]
    last = sum(1 for step in run if step.item and step.item.part == "answer")
    every = stops(number, run, list(_numbers(run)), names)
    return Group(number, title, kind, every, last=str(last))


def _numbers(run: Run) -> Iterator[str]:
    """`1`, `2`, `2a`, `2b`, `3`: follow-ups share the number of their question."""
    questions: dict[str, int] = {}
    for item in (step.item for step in run if step.item):
        number = questions.setdefault(item.question, len(questions) + 1)
        yield f"{number}{LETTERS[item.part]}"


def noun(rubric: Rubric) -> str:
    """What one subject is called, in small letters."""
    return rubric.repeat.subject if rubric.repeat else "subject"


def in_all(rubric: Rubric, assessment: Assessment) -> int | None:
    """How many subjects there are in all, where the rubric asks and the answer is known."""
    count = rubric.repeat.count if rubric.repeat else None
    answer = assessment.answers.get(count) if count else None
    return answer.value if answer and isinstance(answer.value, int) else None


def _which_subject(rubric: Rubric, assessment: Assessment, subject: str) -> str:
    named = [one.id for one in assessment.subjects]
    which = f"{noun(rubric).capitalize()} {named.index(subject) + 1}"
    total = in_all(rubric, assessment) or (len(named) if assessment.all_named else 0)
    return f"{which} of {total}" if total >= len(named) else which


def _title_of(rubric: Rubric, section: str) -> str:
    return next(one.title for one in rubric.sections if one.id == section)


def is_round(prompt: Prompt, step: Step | None) -> bool:
    """Whether a step stands in a round: the same question before and behind it, about others."""
    return prompt.rubric.by_question and step is not None and step.subject is not None


def here(prompt: Prompt) -> tuple[Group, Stop] | None:
    """The group and the stop of a prompt; None in the opening, at the end, or where it is gone."""
    if prompt.step is None:
        return None
    for group in groups(prompt.rubric, prompt.assessment):
        for stop in group.stops:
            if stop.step.place == prompt.step.place:
                return group, stop
    return None
