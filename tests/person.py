"""A scripted person: answers what each prompt accepts, with a seeded taste, and types it all.

They are a face of the interview, so that they know what is asked; `lines` is what they typed, to
be typed again at the faces for people.
"""

from __future__ import annotations

from random import Random

from assessor.interview.asks import Ask, Draft, Turn
from assessor.interview.commands import first_ask
from assessor.interview.prompts import Prompt
from assessor.interview.replies import Reply
from assessor.model.items import Item

LOOKS_BACK = 400
"""After so many lines they only go on, so that every walk comes to its end."""
NAMES = ("County office", "Église Saint-Éloi", "A “quoted” name: with a colon")
NOTES = (
    "We asked two of them.",
    "They said: no # not yet",
    "Så här är det – i år",
    "yes",
    "A longer note, " + "word by word, " * 20 + "until its end",
)
DAYS = ("2026-12-01", "December 1, 2026", "in 2 weeks", "tomorrow")
ODD = (
    *("nonsense", "99", "?", "why", "list", "back", "jump zzz", "same"),
    *("subjects", "add", "copy 1", "copy 2 to 1", "move 2 to 1", "rename 9 to X", "bring back"),
)


class Person:
    """Walks through a rubric up to the look back at the end, and leaves there."""

    def __init__(self, chance: Random) -> None:
        self._chance = chance
        self.lines: list[str] = []

    def ask(self, prompt: Prompt) -> Reply:
        """The reply that their lines come to."""
        turn: Turn = first_ask(prompt)
        tries = 0
        while isinstance(turn, Ask):
            line = self._line(prompt, turn, tries)
            self.lines.append(line)
            turn = turn.then(" ".join(line.split()))
            tries += 1
        assert not isinstance(turn, Draft), "they open no editor"
        return turn

    def _line(self, prompt: Prompt, ask: Ask, tries: int) -> str:
        if prompt.kind == "opening":
            return ""
        if prompt.kind == "review":
            return "quit"
        if prompt.kind == "naming":
            named = len(prompt.assessment.subjects)
            return NAMES[named] if named < 2 else ""
        if not ask.label.startswith("Question") or prompt.item is None:
            return self._beside(ask, tries)
        if tries < 4 and len(self.lines) < LOOKS_BACK and self._chance.random() < 0.2:
            return self._instead()
        return self._answer(prompt.item)

    def _beside(self, ask: Ask, tries: int) -> str:
        """At a question beside the question: what most of them take, and the way out at last."""
        if ask.label == "Note":
            return self._chance.choice((*NOTES, "", ""))
        return ("1", "a few words", "", "skip", "back")[tries % 5]

    def _instead(self) -> str:
        """Something else than an answer."""
        note = f"note {self._chance.choice(NOTES)}"
        return self._chance.choice([*ODD, "skip", note, "note", "na"])

    def _answer(self, item: Item) -> str:
        if item.takes_unknown and self._chance.random() < 0.1:
            return "d"
        if item.kind == "text":
            return self._chance.choice(NOTES)
        if item.kind == "day":
            return self._chance.choice(DAYS)
        if item.kind == "number":
            return str(self._chance.randint(item.minimum, min(item.maximum, 9)))
        option = self._chance.choice(item.options)
        return self._chance.choice([str(item.number_of(option)), option.id, option.label])
