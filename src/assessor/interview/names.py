"""Names of subjects: taking a new one, or correcting one."""

from __future__ import annotations

from collections.abc import Callable

from assessor.interview.asks import Ask, Turn, plainly
from assessor.interview.places import noun
from assessor.interview.prompts import Prompt
from assessor.interview.replies import AllNamed, Kept, Named, Renamed
from assessor.interview.side import guarded
from assessor.source.cleaning import quoted

LONGEST = 200


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
    return _taken(prompt, home, line, Named)


def renaming(prompt: Prompt, home: Ask, line: str) -> Turn:
    """Another name for the subject that we are at."""
    subject = prompt.step.subject if prompt.step else None
    if subject is None:
        what = noun(prompt.rubric)
        return home.refusing(f"Go to a question about the {what} first, then type rename.")
    if not line:
        return home.refusing("Type rename and the right name, on one line.")
    return _taken(prompt, home, line, lambda name: Renamed(subject, name))


def _taken(prompt: Prompt, home: Ask, name: str, reply: Callable[[str], Turn]) -> Turn:
    if len(name) > LONGEST:
        return home.refusing(f"Please keep the name under {LONGEST} characters.")
    if name.casefold() in (one.name.casefold() for one in prompt.assessment.subjects):
        what = noun(prompt.rubric)
        return home.refusing(f"There is a {what} called {quoted(name)} already.")
    return guarded(home, name, reply(name), home)
