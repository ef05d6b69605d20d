"""The list of subjects: each with how far along it is, and what can be done with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from functools import partial

from assessor.engine.progress import Step, along, answer_at, is_open, steps
from assessor.engine.subjects import start_of
from assessor.interview.asks import Ask, Turn
from assessor.interview.names import numbered
from assessor.interview.parts import Part, Parts
from assessor.interview.prompts import Prompt
from assessor.interview.removals import removed_row
from assessor.interview.replies import Jumped
from assessor.interview.side import commanded
from assessor.interview.subject_changes import CHANGES, ONCE, changing
from assessor.interview.words import with_more
from assessor.model.assessment import Subject


def listed(prompt: Prompt, home: Ask, _: str) -> Turn:
    """Show the list, and take a number to go to or a change to it."""
    repeat = prompt.rubric.repeat
    if repeat is None:
        return home.refusing(ONCE)
    title = repeat.plural.capitalize()
    accepted = "Type a number to go there, one of these words, or press Enter to go on"
    return Ask(partial(_taken, prompt, home), title, accepted, _parts(prompt, title))


def _taken(prompt: Prompt, home: Ask, line: str) -> Turn:
    if not line:
        return home
    name, more = with_more(line) or (None, "")
    if name in CHANGES:
        return changing(name, prompt, home, more)
    one = numbered(prompt.assessment, line)
    if one and one in prompt.assessment.subjects:
        return _going(prompt, home, one)
    return commanded(home, line) or home.then(line)


def _going(prompt: Prompt, home: Ask, one: Subject) -> Turn:
    """To the first open question about a subject, or else to its first."""
    every = [s for s in steps(prompt.rubric, prompt.assessment) if s.subject == one.id]
    waiting = [step for step in every if is_open(prompt.assessment, step)]
    return Jumped((waiting or every)[0]) if every else home


def _parts(prompt: Prompt, title: str) -> Parts:
    named = prompt.assessment.subjects
    rows = [_row(prompt, one, str(number)) for number, one in enumerate(named, 1)]
    none = () if rows else (Part("text", "None is named yet."),)
    removed = [removed_row(prompt.assessment, one) for one in prompt.assessment.removed]
    apart = (Part("heading", "Removed"), *removed) if removed else ()
    return (Part("heading", title), *rows, *none, *apart, *_how(prompt))


def _row(prompt: Prompt, one: Subject, number: str) -> Part:
    mine = [step for step in steps(prompt.rubric, prompt.assessment) if step.subject == one.id]
    done = along(mine, prompt.assessment)
    here = " (you are here)" if prompt.step and prompt.step.subject == one.id else ""
    more = f"{done.settled} of {done.applicable} answered{_waiting(prompt, mine)}{here}"
    return Part("row", one.name, number, more)


def _waiting(prompt: Prompt, mine: Sequence[Step]) -> str:
    """`, 2 copied and not looked at`, for each kind of start that waits to be looked at."""
    found = [start_of(step.item, answer_at(prompt.assessment, step)) for step in mine]
    kinds = Counter(one.is_suggested for one in found if one)
    words = {False: "copied", True: "suggested"}
    told = (f", {kinds[one]} {word} and not looked at" for one, word in words.items() if kinds[one])
    return "".join(told)


def _how(prompt: Prompt) -> Parts:
    """What can be typed here, as far as there is anything to do it to."""
    rows = [Part("row", _ADDING, "add")]
    if prompt.assessment.subjects:
        rows += [Part("row", words, mark) for mark, words in _CHANGING.items()]
    if prompt.assessment.removed:
        rows.append(Part("row", _BRINGING_BACK, "bring back"))
    return (Part("heading", "What you can do with them"), *rows)


_ADDING = "Name one more: add and its name."
_CHANGING = {
    "rename": "Correct a name: rename 2 to and the right name.",
    "move": "Change the order: move 3 to 1.",
    "copy": "Start from the answers of a similar one: copy 1 to 3. Each is still asked.",
    "remove": "Take one out: remove 2. It is kept until the end.",
}
_BRINGING_BACK = "Have a removed one back, with all its answers: bring back and its number."
