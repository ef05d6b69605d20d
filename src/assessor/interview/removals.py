"""Taking a subject out, having it back, and what becomes of it at the end."""

from __future__ import annotations

from assessor.engine.subjects import answered
from assessor.interview.asks import Ask, Turn, plainly
from assessor.interview.names import meant
from assessor.interview.parts import Part, Parts
from assessor.interview.places import noun
from assessor.interview.prompts import Prompt
from assessor.interview.replies import BroughtBack, Finished, LetGo, Removed
from assessor.interview.side import choice_wanted
from assessor.model.assessment import Assessment, Subject
from assessor.source.cleaning import quoted


def remove(prompt: Prompt, home: Ask, line: str) -> Turn:
    """Take a subject out, after asking."""
    if not line:
        return home.refusing("Which one? Type remove and its number; subjects shows the list.")
    one = meant(prompt.assessment, line)
    if one is None or one not in prompt.assessment.subjects:
        return not_there(prompt, home, line, one)
    about = (
        Part("text", f"Remove {one.name}? It has {answers(one)}."),
        Part(
            "text", "It then counts nowhere, and stays in the file until the end: type bring back."
        ),
    )
    leads: dict[str, Turn] = {"remove": Removed(one.id), "leave": home}
    return choice_wanted(home, about, "Remove it?", _REMOVING, leads.__getitem__)


_REMOVING = {"remove": "Remove it", "leave": "Leave it on the list"}


def not_there(prompt: Prompt, home: Ask, words: str, one: Subject | None) -> Turn:
    """Why nothing can be done to a subject: there is none, or it was removed."""
    if one:
        number = number_of(prompt.assessment, one)
        return home.refusing(f"{quoted(one.name)} is removed. Type bring back {number} first.")
    what = f"No {noun(prompt.rubric)} has the number or the name {quoted(words)}."
    return home.refusing(f"{what} Type subjects to see the list.")


def bring_back(prompt: Prompt, home: Ask, line: str) -> Turn:
    """Have a removed subject back; the only one needs no number."""
    removed = prompt.assessment.removed
    if not removed:
        return home.refusing(f"No {noun(prompt.rubric)} is removed, so there is none to have back.")
    one = meant(prompt.assessment, line) if line or len(removed) > 1 else removed[0]
    if one and one in removed:
        return BroughtBack(one.id)
    named = ", ".join(f"{number_of(prompt.assessment, one)} ({one.name})" for one in removed)
    return home.refusing(f"Which one? Type bring back and its number: {named}.")


def ending(prompt: Prompt, home: Ask) -> Turn:
    """The end; where subjects are removed, only after asking what becomes of them."""
    removed = prompt.assessment.removed
    if not removed:
        return Finished()
    are = "is" if len(removed) == 1 else "are"
    told = f"{names(removed)} {are} removed, and still in the file with {answers(*removed)}."
    about = (Part("text", told), Part("text", _FOR_GOOD))
    leads: dict[str, Turn] = {"keep": Finished(), "let-go": LetGo()}
    return choice_wanted(home, about, "Let go?", _ENDING, leads.__getitem__, _backs(prompt))


_FOR_GOOD = "What is let go is gone. To have one back instead, type bring back and its number."
_ENDING = {"keep": "Keep it in the file, and finish", "let-go": "Let it go for good"}


def _backs(prompt: Prompt) -> dict[str, Turn]:
    """What has each of them back, as it is typed."""
    return {
        plainly(f"bring back {words}"): BroughtBack(one.id)
        for one in prompt.assessment.removed
        for words in (number_of(prompt.assessment, one), one.name)
    }


def left_behind(prompt: Prompt) -> Parts:
    """What was removed, as the look back tells it."""
    removed = prompt.assessment.removed
    rows = tuple(removed_row(prompt.assessment, one) for one in removed)
    return (Part("heading", "Removed, and still kept"), *rows) if rows else ()


def removed_row(assessment: Assessment, one: Subject) -> Part:
    """One of them, with what has it back."""
    number = number_of(assessment, one)
    return Part("row", one.name, f"{number}", f"{answers(one)} kept; bring back {number}")


def number_of(assessment: Assessment, one: Subject) -> int:
    """A subject's number in the list; those that were removed are counted on."""
    return assessment.everyone.index(one) + 1


def answers(*subjects: Subject) -> str:
    """How many answers there are, in words."""
    number = sum(map(answered, subjects))
    return "1 answer" if number == 1 else f"{number or 'no'} answers"


def names(subjects: tuple[Subject, ...]) -> str:
    """Names in a sentence: `County, State and Fund`."""
    *most, last = [one.name for one in subjects]
    return f"{', '.join(most)} and {last}" if most else last
