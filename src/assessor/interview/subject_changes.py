"""What changes the list of subjects, typed at any prompt or at the list itself."""

from __future__ import annotations

import re
from collections.abc import Callable

from assessor.engine.subjects import begun_with, starts
from assessor.interview.asks import Ask, Turn, plainly
from assessor.interview.names import meant, new_name, numbered, renaming
from assessor.interview.parts import Part
from assessor.interview.places import noun
from assessor.interview.prompts import Prompt
from assessor.interview.removals import bring_back, not_there, remove
from assessor.interview.replies import Copied, Moved
from assessor.interview.side import words_wanted
from assessor.interview.words import Name
from assessor.model.assessment import Subject

_TO_PLACE = re.compile(r"(?P<which>.+?)(?: to)? (?P<place>[0-9]{1,4})")
_TO_ANOTHER = re.compile(r"(?P<source>.+?) to (?P<target>.+)")


def _add(prompt: Prompt, home: Ask, name: str) -> Turn:
    if name:
        return new_name(prompt, home, name)
    about = (Part("text", f"What is the {noun(prompt.rubric)} called?"),)

    def take(line: str) -> Turn:
        return new_name(prompt, home, line) if line else home

    return words_wanted(home, about, "Name", "the name, or Enter for none", take)


def _move(prompt: Prompt, home: Ask, line: str) -> Turn:
    found, named = _TO_PLACE.fullmatch(line), prompt.assessment.subjects
    if found is None:
        return home.refusing("Which one, and where to? Type move 3 to 1, with its numbers.")
    one = meant(prompt.assessment, found["which"])
    if one is None or one not in named:
        return not_there(prompt, home, found["which"], one)
    if numbered(prompt.assessment, found["place"]) not in named:
        return home.refusing(f"There are places from 1 to {len(named)}.")
    return Moved(one.id, int(found["place"]) - 1)


def _copy(prompt: Prompt, home: Ask, line: str) -> Turn:
    found = _TO_ANOTHER.fullmatch(line)
    if found is None or meant(prompt.assessment, line):
        here = prompt.step.subject if prompt.step else None
        target = prompt.assessment.subject(here) if here else None
        return _copy_to(prompt, home, line, target) if target else home.refusing(_FROM_AND_TO)
    target = meant(prompt.assessment, found["target"])
    if target is None or target not in prompt.assessment.subjects:
        return not_there(prompt, home, found["target"], target)
    return _copy_to(prompt, home, found["source"], target)


_FROM_AND_TO = "From which one to which? Type copy 1 to 3, with their numbers."
_FROM = "Which one is similar? Type copy and its number; subjects shows the list."


def _copy_to(prompt: Prompt, home: Ask, words: str, target: Subject) -> Turn:
    if plainly(words) == "none":
        return Copied(None, target.id) if starts(target) else home.refusing(_nothing_yet(target))
    source = meant(prompt.assessment, words)
    if source is None or source not in prompt.assessment.subjects:
        return not_there(prompt, home, words, source) if words else home.refusing(_FROM)
    if source == target:
        return home.refusing(f"That is {target.name} itself. Name another one to copy from.")
    if not starts(begun_with(prompt.rubric, source, target)):
        return home.refusing(f"{source.name} has no answer that {target.name} is without.")
    return Copied(source.id, target.id)


def _nothing_yet(target: Subject) -> str:
    return f"{target.name} has nothing that was copied and waits to be looked at."


CHANGES: dict[Name, Callable[[Prompt, Ask, str], Turn]] = {
    "add": _add,
    "rename": renaming,
    "move": _move,
    "copy": _copy,
    "remove": remove,
    "bring-back": bring_back,
}
"""The changes by their command, in the order in which the list tells them."""


def changing(name: Name, prompt: Prompt, home: Ask, more: str) -> Turn:
    """What a change leads to; where nothing repeats there is no list to change."""
    if prompt.rubric.repeat is None:
        return home.refusing(ONCE)
    return CHANGES[name](prompt, home, more)


ONCE = "This rubric is answered once, so there is no list to change. Type list to see it all."
