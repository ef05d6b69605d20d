"""Names of subjects: taking a new one, correcting one, and knowing which one is meant."""

from __future__ import annotations

import re
from collections.abc import Callable

from assessor.interview.asks import Ask, Turn, plainly
from assessor.interview.places import noun
from assessor.interview.prompts import Prompt
from assessor.interview.replies import AllNamed, Kept, Named, Renamed
from assessor.interview.side import guarded
from assessor.model.assessment import MOST_SUBJECTS, Assessment, Subject
from assessor.source.cleaning import quoted

LONGEST = 200
_TO_ANOTHER = re.compile(r"(?P<which>.+?) to (?P<name>.+)")


def naming(prompt: Prompt, home: Ask, line: str) -> Turn:
    """What a line says where a subject is to be named: its name, or that these are all."""
    said = plainly(line)
    if said in ("yes", "y"):
        return home.refusing("Then type its name.")
    if prompt.assessment.subjects and said in ("", "no", "n", "none", "no more", "done"):
        return Kept() if prompt.assessment.all_named else AllNamed()
    if not line:
        return home.refusing(
            f"No {noun(prompt.rubric)} is named yet. Type the name of one; "
            "skip to go on without; quit to stop."
        )
    return new_name(prompt, home, line)


def new_name(prompt: Prompt, home: Ask, name: str) -> Turn:
    """The name of one more subject."""
    if len(prompt.assessment.everyone) >= MOST_SUBJECTS:
        return home.refusing(f"{MOST_SUBJECTS} are named, and one file holds no more of them.")
    return _taken(prompt, home, name, Named)


def renaming(prompt: Prompt, home: Ask, line: str) -> Turn:
    """Another name for the subject that we are at, or for the one that the line says."""
    found = _TO_ANOTHER.fullmatch(line)
    which = _exactly(prompt.assessment, found["which"]) if found else None
    if found and which:
        return _right_name(prompt, home, which, found["name"])
    first, _, more = line.partition(" ")
    if more and numbered(prompt.assessment, first):
        return home.refusing(f"To name number {first} anew, type rename {first} to and its name.")
    here = prompt.step.subject if prompt.step else None
    if here is None:
        what = noun(prompt.rubric)
        return home.refusing(f"Which {what}? Type rename, its number, to, and the right name.")
    if not line:
        return home.refusing("Type rename and the right name, on one line.")
    return _right_name(prompt, home, prompt.assessment.subject(here), line)


def _right_name(prompt: Prompt, home: Ask, subject: Subject, name: str) -> Turn:
    return _taken(prompt, home, name, lambda right: Renamed(subject.id, right), subject)


def _taken(
    prompt: Prompt,
    home: Ask,
    name: str,
    reply: Callable[[str], Turn],
    subject: Subject | None = None,
) -> Turn:
    if len(name) > LONGEST:
        return home.refusing(f"Please keep the name under {LONGEST} characters.")
    other = _called(prompt.assessment, name)
    if other and other != subject:
        return home.refusing(_there_is(prompt, other))
    return guarded(home, name, reply(name), home)


def _there_is(prompt: Prompt, other: Subject) -> str:
    what = f"There is a {noun(prompt.rubric)} called {quoted(other.name)} already"
    if other in prompt.assessment.subjects:
        return f"{what}."
    number = prompt.assessment.everyone.index(other) + 1
    return f"{what}, which was removed. To have it back, type bring back {number}."


def meant(assessment: Assessment, words: str) -> Subject | None:
    """The subject of that number, that name, or the only name that begins so; removed or not."""
    exactly, start = _exactly(assessment, words), words.casefold()
    if exactly or not start:
        return exactly
    found = [one for one in assessment.everyone if one.name.casefold().startswith(start)]
    return found[0] if len(found) == 1 else None


def _exactly(assessment: Assessment, words: str) -> Subject | None:
    return numbered(assessment, words) or _called(assessment, words)


def numbered(assessment: Assessment, words: str) -> Subject | None:
    """The subject of a number in the list; those that were removed are counted on."""
    if not (words.isascii() and words.isdigit() and len(words) < 5):
        return None
    every, number = assessment.everyone, int(words)
    return every[number - 1] if 1 <= number <= len(every) else None


def _called(assessment: Assessment, name: str) -> Subject | None:
    known = name.casefold()
    return next((one for one in assessment.everyone if one.name.casefold() == known), None)
